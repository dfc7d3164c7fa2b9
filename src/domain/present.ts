/**
 * A value that is there whatever its type says: an item at a place inside its list, an entry that was put there before. Throws if
 * it is not, so that a mistake of ours shows where it was made. What may be missing gets an answer of its own instead.
 */
export function present<Value>(value: Value): NonNullable<Value> {
  if (value === undefined || value === null) throw new Error('A value that must be there is missing.');
  return value;
}
