import type { TimedStep } from './timings.ts';

/**
 * A timer for one part of a meeting. It only ever measures how far a monotonic clock has moved, so a wrong time of day
 * changes nothing, and after a page was asleep it is right at the next look. Times are milliseconds.
 */
export interface MeetingTimer {
  readonly length: number;
  /** Time that had passed when it was last paused. */
  readonly passed: number;
  /** Reading of the clock when it was last started; undefined while it stands still. */
  readonly since?: number;
}

/** The three moments that are announced. */
export type TimerMoment = 'start' | 'five-minutes-left' | 'end';

const minute = 60_000;
/** How much is left when a first warning is given. */
const warning = 5 * minute;

/** A timer of so many minutes that stands still. */
export function newTimer(minutes: number): MeetingTimer {
  return { length: minutes * minute, passed: 0 };
}

/** The timer, running. `now` is the reading of a monotonic clock. */
export function startTimer(timer: MeetingTimer, now: number): MeetingTimer {
  return isRunning(timer) ? timer : { ...timer, since: now };
}

/** The timer, standing still at what it shows now. */
export function pauseTimer(timer: MeetingTimer, now: number): MeetingTimer {
  return { length: timer.length, passed: timePassed(timer, now) };
}

/** Whether time passes on it. */
export function isRunning({ since }: MeetingTimer): boolean {
  return since !== undefined;
}

/** Time that has passed, also beyond the length, and never less than at the last pause. */
export function timePassed({ passed, since }: MeetingTimer, now: number): number {
  return passed + (since === undefined ? 0 : Math.max(0, now - since));
}

/** Time that is left, in whole seconds, as a clock shows it: "44:59", "0:00"; after that by how much it is over: "+1:20 over". */
export function timeLeft(timer: MeetingTimer, now: number): string {
  const seconds = Math.ceil((timer.length - timePassed(timer, now)) / 1000);
  return seconds < 0 ? `+${asClock(-seconds)} over` : asClock(seconds);
}

function asClock(seconds: number): string {
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}

/** The step at which a part stands once so many milliseconds have passed, and what is left of it; the last one never ends. */
export function stepNow(steps: readonly TimedStep[], passed: number): { index: number; left: string } {
  let until = 0;
  for (const [index, { minutes }] of steps.entries()) {
    until += minutes * minute;
    if (passed < until) return { index, left: asClock(Math.ceil((until - passed) / 1000)) };
  }
  return { index: steps.length - 1, left: asClock(0) };
}

/** A timer as the history entry of a page holds it while the page is loaded again. Only then is the time of day used. */
export interface KeptTimer {
  /** Id of the part of the meeting. */
  readonly part: string;
  readonly passed: number;
  /** Time of day in milliseconds since 1970 when it was running; absent when it stood still. */
  readonly at?: number;
}

/** What is to be kept of a timer. `now` is the monotonic clock, `timeOfDay` the time of day. */
export function keepTimer(part: string, timer: MeetingTimer, now: number, timeOfDay: number): KeptTimer {
  const passed = timePassed(timer, now);
  return isRunning(timer) ? { part, passed, at: timeOfDay } : { part, passed };
}

/** Nobody is in a meeting for longer: a timer that seems to have run on so far was left behind, so it stands still. */
const LONGEST_AWAY = 120 * minute;

/** The timer that was kept, going on if it was running. Undefined when `kept` is not of this part, or not a timer. */
export function resumeTimer(
  kept: unknown,
  part: string,
  minutes: number,
  now: number,
  timeOfDay: number,
): MeetingTimer | undefined {
  if (typeof kept !== 'object' || kept === null) return undefined;
  const { part: of, passed, at } = kept as Partial<KeptTimer>;
  if (of !== part || typeof passed !== 'number' || !(passed >= 0)) return undefined;
  const still = { length: minutes * minute, passed };
  if (typeof at !== 'number') return still;
  const away = Math.max(0, timeOfDay - at);
  return away > LONGEST_AWAY ? still : { ...still, passed: passed + away, since: now };
}

/**
 * What is to be announced when the clock is looked at again: `before` and `after` are the times passed at the last look
 * and now. After a long sleep only the last moment counts. A part of five minutes or less has no first warning.
 */
export function momentBetween(
  { length }: MeetingTimer,
  before: number,
  after: number,
): TimerMoment | undefined {
  const crossed = (mark: number) => before < mark && after >= mark;
  if (crossed(length)) return 'end';
  return length > warning && crossed(length - warning) ? 'five-minutes-left' : undefined;
}
