/**
 * Why a run of the text is not free to count as something else. `label` names a class, year or stage; `code` is any other
 * number that is only a name (TS7, room 14, page 12, 9-1); `time` is any time phrase and `end` one that names a day or an event; `reason` is a clause that
 * says why; `vague` is a saying or a
 * whole-of-everything phrase, in which no word is a thing to see;
 * `quote` is between quotation marks: said or written, not done.
 */
export type Mask = 'label' | 'code' | 'time' | 'end' | 'reason' | 'vague' | 'quote';

/** One word, number or mark of the text. */
export interface Token {
  /** Lower case, spelled out (wk becomes week) and corrected where a slip is plain. */
  text: string;
  /** `text` without a plural or possessive ending. */
  stem: string;
  /** As typed. */
  raw: string;
  start: number;
  end: number;
  kind: 'word' | 'number' | 'punct';
  /** The value of a number or number word; not set for labels such as 9X2. */
  value?: number;
  /** True when a sentence, line or bullet starts here. */
  opens: boolean;
  /** True when a hyphen joins it to the word before: 'of' in 'end-of-lesson'. */
  joins?: boolean;
  masks: Set<Mask>;
}

/** True when the token carries the mask. */
export function isMasked(token: Token | undefined, mask: Mask): boolean {
  return token?.masks.has(mask) ?? false;
}
