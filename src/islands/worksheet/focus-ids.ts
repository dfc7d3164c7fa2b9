/** The id of the first field of a target, where focus goes when the target appears. */
export function targetFocusId(domKey: string): string {
  return `target-${domKey}-text`;
}

/** The id of the first field of a step, where focus goes when the step appears. */
export function stepFocusId(domKey: string): string {
  return `step-${domKey}-what`;
}

/** The id of the button that undoes a removal, where focus goes after one. */
export const UNDO_ID = 'worksheet-undo';
