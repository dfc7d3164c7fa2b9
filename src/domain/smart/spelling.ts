/** The correctly spelled word a slip was probably meant to be; undefined when there is none or the word is known. */
export function nearestWord(_word: string): string | undefined {
  return undefined;
}
