/**
 * Why a run of the text is not free to count as something else. `label` names a class, year or stage; `code` is any other
 * number that is only a name (TS7, room 14, page 12, 9-1); `time` is any time phrase and `end` one that names a day or an event;
 * `reason` is a clause that says why; `saying` is a phrase in which no word is a thing to see; `quote` is said or written, not
 * done; `technique` is part of a named technique; `aside` is set aside: a label before the target, a title, what others said.
 */
export type Mask = 'label' | 'code' | 'time' | 'end' | 'reason' | 'saying' | 'quote' | 'technique' | 'aside';

/** The part a word plays in its sentence. `ing` and `past` are verbs that stand as verbs; a gerund that names a thing is a noun. */
export type Tag =
  | 'det' | 'pronoun' | 'prep' | 'and' | 'sub' | 'wh' | 'modal' | 'be' | 'have' | 'not' | 'to' | 'adverb' | 'adjective' | 'noun'
  | 'verb' | 'ing' | 'past' | 'number' | 'label' | 'time' | 'mark'; // prettier-ignore

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
  /** Ends in an apostrophe that makes it an owner: 'parents’'. */
  owns?: boolean;
  /** A single quotation mark stands right before or after it. */
  quote?: 'opens' | 'closes' | 'both';
  masks: Set<Mask>;
  /** Set by the pass that reads the parts of speech. */
  tag: Tag;
}

/** A run of tokens: from `from` up to but not including `to`. */
export interface Run {
  from: number;
  to: number;
}

/** Puts a mask on every token of a run. */
export function mask(tokens: readonly Token[], { from, to }: Run, name: Mask): void {
  for (let at = from; at < to; at++) tokens[at]?.masks.add(name);
}

/** True when two runs share a token. */
export function overlaps(a: Run, b: Run): boolean {
  return a.from < b.to && b.from < a.to;
}
