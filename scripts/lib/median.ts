/** The middle one of some numbers by size; of an even count, the higher of the two. NaN without any. */
export function median(numbers: readonly number[]): number {
  return [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? NaN;
}
