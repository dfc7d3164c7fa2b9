import { describe, expect, test } from 'vitest';
import {
  isRunning,
  keepTimer,
  momentBetween,
  newTimer,
  pauseTimer,
  resumeTimer,
  startTimer,
  timeLeft,
  timePassed,
} from '../../../src/domain/session/meeting/timer.ts';

const minute = 60_000;

describe('the meeting timer', () => {
  test('stands still until it is started, then shows what is left in whole seconds', () => {
    const timer = newTimer(45);
    expect(timeLeft(timer, 123_456)).toBe('45:00');
    const running = startTimer(timer, 1_000);
    expect(timeLeft(running, 1_001)).toBe('45:00');
    expect(timeLeft(running, 2_000)).toBe('44:59');
    expect(timeLeft(running, 1_000 + 45 * minute)).toBe('0:00');
  });

  test('keeps what has passed over a pause, and starts no second time while it runs', () => {
    const paused = pauseTimer(startTimer(newTimer(10), 0), 3 * minute);
    expect(isRunning(paused)).toBe(false);
    expect(timeLeft(paused, 50 * minute)).toBe('7:00');
    const again = startTimer(paused, 50 * minute);
    expect(startTimer(again, 51 * minute)).toBe(again);
    expect(timeLeft(again, 52 * minute)).toBe('5:00');
  });

  test('is right after a sleep of any length, says by how much it is over, and never goes backwards', () => {
    const timer = startTimer(newTimer(5), 1_000);
    expect(timePassed(timer, 1_000 + 9 * 60 * minute)).toBe(9 * 60 * minute);
    expect(timeLeft(timer, 1_000 + 6 * minute + 20_000)).toBe('+1:20 over');
    expect(timePassed(timer, 0)).toBe(0);
  });

  test('goes on after its page was loaded again, and stands still where it stood still', () => {
    const day = 1_800_000_000_000;
    const running = keepTimer('a', startTimer(newTimer(10), 1_000), 1_000 + 2 * minute, day);
    const again = resumeTimer(running, 'a', 10, 40, day + minute)!;
    expect(timeLeft(again, 40)).toBe('7:00');
    expect(isRunning(again)).toBe(true);
    const paused = keepTimer('a', pauseTimer(startTimer(newTimer(10), 0), minute), 5 * minute, day);
    expect(resumeTimer(paused, 'a', 10, 0, day + 60 * minute)).toEqual({
      length: 10 * minute,
      passed: minute,
    });
    // A clock that was put back takes nothing away; a page that comes back the next day does not count the night.
    expect(timeLeft(resumeTimer(running, 'a', 10, 0, day - minute)!, 0)).toBe('8:00');
    expect(isRunning(resumeTimer(running, 'a', 10, 0, day + 600 * minute)!)).toBe(false);
  });

  test.each([undefined, null, 'x', {}, { part: 'b', passed: 1 }, { part: 'a', passed: -1 }, { part: 'a' }])(
    'is begun anew from %j',
    (kept) => expect(resumeTimer(kept, 'a', 10, 0, 0)).toBeUndefined(),
  );

  test.each([
    [45, 39 * minute, 40 * minute - 1, undefined],
    [45, 40 * minute - 1, 40 * minute, 'five-minutes-left'],
    [45, 40 * minute, 44 * minute, undefined],
    [45, 44 * minute, 45 * minute, 'end'],
    // Asleep from the first minute to long after the end: only the end is said.
    [45, minute, 45 * minute, 'end'],
    [45, 45 * minute, 45 * minute, undefined],
    // A part of five minutes has no warning at its very start.
    [5, 0, 1, undefined],
    [5, 4 * minute, 5 * minute, 'end'],
    [6, 0, 1.5 * minute, 'five-minutes-left'],
  ])('of %i minutes, from %i to %i, announces %s', (minutes, before, after, expected) => {
    expect(momentBetween(newTimer(minutes), before, after)).toBe(expected);
  });
});
