/** What an open tab holds for its next page, in sessionStorage: a target on its way, and words while a page is loaded again. */
export const TAB_KEYS = {
  toPlan: 'target-to-plan',
  toChecker: 'target-to-checker',
  /** In front of the path of the page that was loaded again. */
  carried: 'carried-over:',
} as const;

/** The parts of a tab's history entries that the site writes, in `history.state`. */
export const HISTORY_KEYS = {
  /** The words in the checker. */
  checker: 'target',
  /** How far the timer of a meeting is. */
  timer: 'meetingTimer',
} as const;
