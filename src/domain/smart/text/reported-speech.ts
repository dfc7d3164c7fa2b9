import type { Span } from '../target-finding.ts';

/** Verbs after which a quotation tells what somebody said or wrote about the past. */
const SAID = /\b(said|says|noted|wrote|told me|commented|remarked|fed back|feedback was)\b/giu;

/** How far after the verb the quotation may begin, and how long it may be, in characters. */
const NEAR = 20;
const LONGEST = 300;

const CLOSING: Readonly<Record<string, string>> = { "'": "'’", '‘': "'’", '"': '"”', '“': '"”' };

/** Quotations of what was said: 'observer said “only 4 of 28 finished”'. Nothing in them is part of the target. */
export function reportedSpeech(text: string): Span[] {
  return [...text.matchAll(SAID)].flatMap(({ index, 0: verb }) => {
    const after = index + verb.length;
    const open = [...text.slice(after, after + NEAR)].findIndex((character) => character in CLOSING);
    if (open < 0) return [];
    const start = after + open;
    const end = closingAt(text, start);
    return end === undefined ? [] : [{ start, end }];
  });
}

/** The closing mark: one that no letter follows, as it does in “don’t”. */
function closingAt(text: string, start: number): number | undefined {
  const closing = CLOSING[text.charAt(start)] ?? '';
  for (let at = start + 1; at < Math.min(text.length, start + LONGEST); at++)
    if (closing.includes(text.charAt(at)) && !/\p{L}/u.test(text[at + 1] ?? '')) return at + 1;
  return undefined;
}
