/**
 * The oldest browsers in which everything works, as build tools name them. Chrome and Edge 109 and Firefox 115 are the last for
 * Windows 7 and 8.1; Safari 15.4 is the oldest on iPads that stop at iPadOS 15 and were kept up to date. The README says so to
 * people; `tests/built/browsers.test.ts` finds what is newer in the finished site.
 */
export const OLDEST_BROWSERS = ['chrome109', 'edge109', 'firefox115', 'safari15.4'];
