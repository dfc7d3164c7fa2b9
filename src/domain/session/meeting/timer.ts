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

/** Time that has passed, never more than there is and never less than at the last pause. */
export function timePassed({ length, passed, since }: MeetingTimer, now: number): number {
  return Math.min(length, passed + (since === undefined ? 0 : Math.max(0, now - since)));
}

/** Time that is left, in whole seconds, as a clock shows it: "44:59", "0:00". */
export function timeLeft(timer: MeetingTimer, now: number): string {
  const seconds = Math.ceil((timer.length - timePassed(timer, now)) / 1000);
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
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
