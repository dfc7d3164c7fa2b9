/** A word that the page had said was saved and that is not there any more. */
export interface Loss {
  readonly field: string;
  readonly expected: readonly string[];
  readonly found: string;
}

/**
 * What has to be found in each field after whatever happened: the last word that the page said was saved, or a later one. A
 * word that nobody was told is safe may be there or not.
 */
export class Ledger {
  /** By field: the word that is known to be safe, then what was written after it. */
  private readonly lines = new Map<string, string[]>();
  /** How many words the page has said were saved. */
  confirmed = 0;

  /** A word was written into the field. */
  wrote(field: string, word: string): void {
    this.lines.set(field, [...(this.lines.get(field) ?? ['']), word]);
  }

  /** The page said that everything is saved, after these fields were written in. */
  saved(fields: Iterable<string>): void {
    for (const field of fields) {
      const line = this.lines.get(field);
      if (line === undefined) continue;
      this.confirmed += line.length - 1;
      this.lines.set(field, line.slice(-1));
    }
  }

  /** Nothing is asked of these fields any more. */
  forget(fields: Iterable<string>): void {
    for (const field of fields) this.lines.delete(field);
  }

  /** Compares with what is found; what is found is what counts from then on. */
  check(found: ReadonlyMap<string, string>): Loss[] {
    const losses: Loss[] = [];
    for (const [field, line] of this.lines) {
      const value = found.get(field);
      if (value === undefined) continue;
      if (!line.includes(value)) losses.push({ field, expected: line, found: value });
      this.lines.set(field, [value]);
    }
    return losses;
  }
}
