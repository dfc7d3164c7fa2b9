/** Most targets one plan can hold. More than six is a list, not a plan. */
export const MAX_TARGETS = 6;

/** Most action steps one target can hold. */
export const MAX_STEPS = 10;

/** Steps a new target starts with. */
export const STEPS_IN_NEW_TARGET = 3;

/** Longest text in one field of a plan, in characters as `maxlength` counts them (UTF-16 code units). */
export const MAX_TEXT = 2_000;

/** Longest name of a plan or of a column, in characters (UTF-16 code units). */
export const MAX_NAME = 100;

/** Most reviews one plan can hold: one each half term for five years. */
export const MAX_REVIEWS = 30;

/** Most columns of a school's own table: more do not fit on A4. */
export const MAX_COLUMNS = 10;

/** Most ids of shared copies a plan remembers. The oldest are dropped. */
export const MAX_COPIES = 40;

/** Longest notes for one session that can be typed, in characters as `maxlength` counts them (UTF-16 code units). */
export const MAX_NOTE = 10_000;

/** Longest notes that are stored: room for a full box and another full box typed before the first was there. */
export const MAX_STORED_NOTE = 2 * MAX_NOTE + 1;

/** Longest id, in characters. */
export const MAX_ID = 40;

/** First and last year a date in a plan may have. Anything else is a slip of the keyboard. */
export const YEARS = { first: 2000, last: 2099 } as const;
