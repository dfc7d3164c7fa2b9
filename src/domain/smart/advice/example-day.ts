/** The day on which examples are read, so that a page is the same whenever it is built. A Monday in the summer term. */
export const EXAMPLE_DAY = '2026-06-15';
