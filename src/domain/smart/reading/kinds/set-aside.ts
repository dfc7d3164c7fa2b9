import { FILLERS, HEADING_WORDS } from '../../lexicon/kinds/forms.ts';
import { reportedSpeech } from '../../text/reported-speech.ts';
import { findMatches, patternSet } from '../../text/pattern.ts';
import { CLASSES_ONLY } from '../../text/word-classes.ts';
import type { Token } from '../../text/token.ts';

const FILLER = patternSet(FILLERS.map((pattern) => [pattern, true] as const), CLASSES_ONLY); // prettier-ignore

/** Most words in the brackets or the name of a heading. */
const LONGEST_HEADING = 10;

/**
 * Takes off what is not the target: the label before it ('Target 2:', 'Objective 3 (leadership) -'), empty brackets of a form
 * and what somebody else is quoted as saying. The tokens that stay keep their places in the text.
 */
export function withoutAsides(text: string, tokens: readonly Token[]): Token[] {
  const quoted = reportedSpeech(text);
  const lines = headings(tokens);
  for (const { from, to } of findMatches(tokens, FILLER))
    if (to - from < tokens.length) for (let at = from; at < to; at++) lines.add(at);
  const own: Token[] = [];
  let opens = true;
  tokens.forEach((token, at) => {
    opens ||= token.opens;
    if (lines.has(at) || quoted.some((span) => token.start >= span.start && token.start < span.end)) return;
    own.push({ ...token, opens });
    opens = false;
  });
  return own;
}

/** The places of labels at the start of the text and of its lines. */
function headings(tokens: readonly Token[]): Set<number> {
  const found = new Set<number>();
  tokens.forEach((token, at) => {
    if (!token.opens) return;
    const length = headingLength(tokens, at);
    for (let i = at; i < at + length; i++) found.add(i);
  });
  return found;
}

function headingLength(tokens: readonly Token[], from: number): number {
  let at = from;
  if (
    tokens[at]?.kind === 'number' &&
    (tokens[at + 1]?.text === '.' || tokens[at + 1]?.text === ')') &&
    (tokens[at]?.text ?? '').length < 3 &&
    tokens[at + 2]
  )
    return 2;
  // '1.3 Staff workload – …'
  if (/^\d{1,2}\.\d{1,2}$/.test(tokens[at]?.text ?? '') && tokens[at + 1]?.kind === 'word' && from === 0)
    return 1;
  if ('•●▪*-–—'.includes(tokens[at]?.text ?? 'x')) at++;
  while (at < from + 3 && HEADING_WORDS.has(tokens[at]?.text ?? '')) at++;
  if (at === from) return 0;
  // 'School priority 3:' says why.
  if (tokens[at - 1]?.text === 'priority' && tokens.slice(from, at).some(({ text }) => text === 'school'))
    return 0;
  if (!HEADING_WORDS.has(tokens[at - 1]?.text ?? '')) return at - from;
  if (tokens[at]?.text === '#' || tokens[at]?.text === 'no') at++;
  if (
    tokens[at]?.kind === 'number' ||
    tokens[at]?.value !== undefined ||
    /^[a-z]$/.test(tokens[at]?.text ?? '')
  )
    at++;
  if (tokens[at]?.text === '(') {
    const close = tokens.findIndex(({ text }, i) => i > at && text === ')');
    if (close < 0 || close - at > LONGEST_HEADING) return 0;
    at = close + 1;
  }
  const mark = tokens[at]?.text ?? '';
  const ends = (mark !== '' && ':-–—='.includes(mark)) || (at > from + 1 && (mark === '.' || mark === ')'));
  return ends && at + 1 < tokens.length ? at + 1 - from : 0;
}
