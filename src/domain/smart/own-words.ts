import { reportedSpeech } from './reported-speech.ts';
import type { Token } from './token.ts';

/** Words that number or name a line of a form: 'Objective 3 (leadership):', 'Target 2 -'. */
const HEADING = /^(objective|target|goal|priority|aim|action|step|focus|area)$/;

/** Most words in the brackets of such a heading. */
const LONGEST_HEADING = 10;

/** The tokens of the target itself: without the heading of a form and without what somebody else is quoted as saying. */
export function ownWords(text: string, tokens: readonly Token[]): Token[] {
  const quoted = reportedSpeech(text);
  const own = tokens
    .slice(headingLength(tokens))
    .filter(({ start }) => !quoted.some((span) => start >= span.start && start < span.end));
  return own.map((token, at) => (at === 0 ? { ...token, opens: true } : token));
}

function headingLength(tokens: readonly Token[]): number {
  if (!HEADING.test(tokens[0]?.text ?? '')) return 0;
  let at = tokens[1]?.kind === 'number' ? 2 : 1;
  if (tokens[at]?.text === '(') {
    const close = tokens.findIndex(({ text }) => text === ')');
    if (close < 0 || close > LONGEST_HEADING) return 0;
    at = close + 1;
  }
  const ends = /^(:|-|–|—)$/.test(tokens[at]?.text ?? '') || (at > 1 && tokens[at]?.text === '.');
  return ends && at + 1 < tokens.length ? at + 1 : 0;
}
