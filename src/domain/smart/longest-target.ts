/** Longer than any target: what is longer is read sentence by sentence. In characters. */
export const LONGEST_TARGET = 2000;
