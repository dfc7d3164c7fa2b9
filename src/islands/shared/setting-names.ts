/** The setting that holds the school's own term dates. */
export const SCHOOL_DATES_SETTING = 'school-dates';

/** The setting that holds who the reader is, when they asked for that to be remembered. */
export const AUDIENCE_SETTING = 'audience';
