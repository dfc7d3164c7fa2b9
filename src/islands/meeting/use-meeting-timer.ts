import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { HISTORY_KEYS } from '../../domain/stored/tab-keys.ts';
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
} from '../../domain/session/meeting/timer.ts';
import type { KeptTimer, MeetingTimer, TimerMoment } from '../../domain/session/meeting/timer.ts';

/** The timer of the part that is shown. */
export interface ShownTimer {
  /** What is left, such as "44:59". */
  readonly left: string;
  readonly running: boolean;
  readonly begun: boolean;
  readonly over: boolean;
  /** Time that has passed, in milliseconds. */
  readonly passed: number;
  /** Starts, or stops; says what is left at that moment, as it is then shown. */
  toggle(): string;
  /** Goes on where the timer of this part stood when the page was loaded again, and gives what is left; begins for it otherwise. */
  resume(part: string, minutes: number): string | undefined;
  /** Writes where the timer stands into this entry of the history, after a link to another place of the page. */
  keep(): void;
  /** Begins again for a part of so many minutes; goes on at once when it was running. */
  reset(part: string, minutes: number, running: boolean): void;
}

/** How often the display looks at the clock, in milliseconds. What is shown never depends on how often that happens. */
const look = 250;

/** Its name in the state of the history entry: that outlives a reload of this tab, and nothing of it is stored on the device. */
const KEPT = HISTORY_KEYS.timer;

/** Id of the part whose timer stands in this entry of the history. */
export function partInHistory(): string | undefined {
  const kept = (history.state as Record<string, unknown> | null)?.[KEPT];
  return (kept as Partial<KeptTimer> | undefined)?.part;
}

/** Runs a timer on the page's monotonic clock and calls `announce` at the three moments. */
export function useMeetingTimer(minutes: number, announce: (moment: TimerMoment) => void): ShownTimer {
  const timer = useRef<MeetingTimer>(newTimer(minutes));
  const part = useRef('');
  const seen = useRef(0);
  const [, redraw] = useState('');
  const told = useRef(announce);
  told.current = announce;

  const tick = useCallback(() => {
    const now = performance.now();
    const passed = timePassed(timer.current, now);
    const moment = momentBetween(timer.current, seen.current, passed);
    seen.current = passed;
    if (moment) told.current(moment);
    redraw(`${timeLeft(timer.current, now)} ${isRunning(timer.current)}`);
  }, []);

  useEffect(() => {
    const interval = setInterval(tick, look);
    // A tab in the background is woken rarely or not at all: it is put right as soon as it is seen again.
    document.addEventListener('visibilitychange', tick);
    return () => {
      clearInterval(interval);
      document.removeEventListener('visibilitychange', tick);
    };
  }, [tick]);

  const keep = (): void => {
    const kept = keepTimer(part.current, timer.current, performance.now(), Date.now());
    history.replaceState({ ...(history.state as object | null), [KEPT]: kept }, '');
  };
  const start = (): void => {
    const first = timePassed(timer.current, performance.now()) === 0;
    timer.current = startTimer(timer.current, performance.now());
    if (first) told.current('start');
    keep();
    tick();
  };
  const now = typeof performance === 'undefined' ? 0 : performance.now();
  const passed = timePassed(timer.current, now);
  return {
    left: timeLeft(timer.current, now),
    running: isRunning(timer.current),
    begun: passed > 0 || isRunning(timer.current),
    over: passed >= timer.current.length,
    passed,
    keep,
    toggle() {
      const at = performance.now();
      if (isRunning(timer.current)) {
        timer.current = pauseTimer(timer.current, at);
        keep();
        tick();
      } else start();
      return timeLeft(timer.current, at);
    },
    resume(id, ofMinutes) {
      part.current = id;
      const kept = (history.state as Record<string, unknown> | null)?.[KEPT];
      const resumed = resumeTimer(kept, id, ofMinutes, performance.now(), Date.now());
      timer.current = resumed ?? newTimer(ofMinutes);
      // What was said before the reload is not said again.
      seen.current = timePassed(timer.current, performance.now());
      tick();
      return resumed && seen.current > 0 ? timeLeft(resumed, performance.now()) : undefined;
    },
    reset(id, nextMinutes, running) {
      part.current = id;
      timer.current = newTimer(nextMinutes);
      seen.current = 0;
      if (running) return start();
      keep();
      tick();
    },
  };
}
