import { TITLES } from '../../lexicon/places/people.ts';
import { SMALL_TITLE_WORDS, TITLE_VERBS } from '../../lexicon/places/names.ts';
import type { Run, Token } from '../../text/token.ts';
import { FORMS } from '../../text/verbs.ts';
import { present } from '../../../present.ts';

/** A quotation mark that is never closed must not swallow the rest. In tokens. */
const LONGEST_QUOTE = 20;

/** What stands between double quotation marks: words to say or write, or a title. */
export function findQuotes(tokens: readonly Token[]): Run[] {
  const runs: Run[] = singleQuotes(tokens);
  let open = -1;
  tokens.forEach((token, at) => {
    if (!'"“”'.includes(token.text)) return;
    if (open < 0 || at - open > LONGEST_QUOTE) open = at;
    else {
      if (at > open + 1) runs.push({ from: open + 1, to: at });
      open = -1;
    }
  });
  return runs;
}

/** 'I wonder…': from a word that opens to one that closes; an apostrophe of an owner closes nothing that was not opened. */
function singleQuotes(tokens: readonly Token[]): Run[] {
  const runs: Run[] = [];
  for (let from = 0; from < tokens.length; from++) {
    const { quote } = present(tokens[from]);
    if (quote !== 'opens' && quote !== 'both') continue;
    let to = from;
    while (
      to < tokens.length &&
      to < from + LONGEST_QUOTE &&
      tokens[to]?.quote !== 'closes' &&
      tokens[to]?.quote !== 'both'
    )
      to++;
    if (to >= tokens.length || to >= from + LONGEST_QUOTE) continue;
    runs.push({ from, to: to + 1 });
    from = to;
  }
  return runs;
}

/** Titles of books and courses: two or more words in capitals after a verb of reading, with small words between. */
export function findTitles(tokens: readonly Token[]): Run[] {
  const runs: Run[] = [];
  for (let at = 1; at < tokens.length; at++) {
    if (tokens[at]?.opens || !isCapital(present(tokens[at])) || !isAfterReading(tokens, at)) continue;
    let to = at + 1;
    let last = to;
    while (
      to < tokens.length &&
      to < at + LONGEST_QUOTE &&
      !tokens[to]?.opens &&
      (isCapital(present(tokens[to])) || SMALL_TITLE_WORDS.has(tokens[to]?.text ?? ''))
    ) {
      to++;
      if (isCapital(present(tokens[to - 1]))) last = to;
    }
    if (last > at + 1) runs.push({ from: at, to: last });
    at = last;
  }
  return runs;
}

const isCapital = (token: Token): boolean =>
  /^\p{Lu}\p{Ll}/u.test(token.raw) &&
  !TITLES.has(token.text) &&
  !token.masks.has('label') &&
  token.text !== 'year';

function isAfterReading(tokens: readonly Token[], at: number): boolean {
  for (let i = at - 1; i >= Math.max(0, at - 4); i--) {
    if (TITLE_VERBS.has(FORMS.get(tokens[i]?.text ?? '')?.lemma ?? tokens[i]?.text ?? '')) return true;
    if (tokens[i]?.opens || tokens[i]?.kind === 'punct' || tokens[i]?.text === 'with' || tokens[i]?.text === 'to') return false; // prettier-ignore
  }
  return false;
}
