import type { PageText } from './index-format.ts';
import { closeness } from './match-words.ts';
import type { QueryTerm } from './parse-query.ts';
import { writtenPlace } from './places.ts';
import { wordsIn, type Word } from './words.ts';

/** A piece of text, and whether it is one of the words that were looked for. */
export interface Piece {
  text: string;
  marked: boolean;
}

/** A section of a page that answers a query. */
export interface SectionHit {
  id: string;
  heading: Piece[];
  /** A line or two around the words that were found, or the beginning of the section. */
  excerpt: Piece[];
}

/** Characters of an excerpt: about two lines on a wide screen. */
const excerptLength = 220;
const placesTried = 40;

/** A page with the sections in which the words stand, best first. At least one is given for a page that has any text. */
export function pageHits({ sections }: PageText, terms: readonly QueryTerm[], most: number): SectionHit[] {
  const wanted = wantedWords(terms);
  const rated = sections.map(([id, heading, text], index) => {
    const inHeading = hitsIn(heading, wanted);
    const inText = hitsIn(text, wanted);
    const count = new Set([...inHeading, ...inText].map(({ term }) => term)).size;
    const score = count * 100 + Math.min(inHeading.length, 3) * 12 + Math.min(inText.length, 9);
    return { id, heading, text, inHeading, inText, count, score, index };
  });
  const best = [...rated].sort((a, b) => b.score - a.score || a.index - b.index);
  const needed = best[0]?.count ?? 0;
  return best
    .filter(({ count, text }, index) => index === 0 || (count > 0 && count === needed && text !== ''))
    .slice(0, most)
    .map(({ id, heading, text, inHeading, inText }) => ({
      id,
      heading: pieces(heading, inHeading, 0, heading.length),
      excerpt: excerptOf(text, inText),
    }));
}

interface Hit extends Word {
  /** Which term of the query it answers. */
  term: number;
}

/** What to look for in texts: words, and places with the number they belong to. */
interface Wanted {
  words: Array<{ word: string; term: number; open: boolean }>;
  firstLetters: ReadonlySet<string>;
  places: Array<{ written: RegExp; term: number }>;
}

function wantedWords(terms: readonly QueryTerm[]): Wanted {
  const words = terms.flatMap(({ alternatives, open, place }, term) =>
    (place ? [] : alternatives).flatMap((each, index) =>
      each.map((word, at) => ({ word, term, open: open && index === 0 && at === each.length - 1 })),
    ),
  );
  const places = terms.flatMap(({ alternatives, place }, term) => {
    const written = place && writtenPlace(alternatives[0]?.[0] ?? '');
    return written ? [{ written, term }] : [];
  });
  return { words, places, firstLetters: new Set(words.map(({ word }) => word.charAt(0))) };
}

/** The words of a text that were looked for, synonyms included. */
function hitsIn(text: string, { words, firstLetters, places }: Wanted): Hit[] {
  const hits = (words.length > 0 ? wordsIn(text, firstLetters) : []).flatMap((found) => {
    const answer = words.find(({ word, open }) => closeness(found.word, word, open) > 0);
    return answer ? [{ ...found, term: answer.term }] : [];
  });
  if (places.length === 0) return hits;
  const said = places.flatMap(({ written, term }) =>
    [...text.matchAll(written)].map(({ 0: word, index }) => ({
      word,
      term,
      start: index,
      end: index + word.length,
    })),
  );
  return [...hits, ...said].sort((a, b) => a.start - b.start);
}

function excerptOf(text: string, hits: readonly Hit[]): Piece[] {
  if (text.length <= excerptLength) return pieces(text, hits, 0, text.length);
  const first = bestStart(hits);
  const from = wordStart(text, Math.max(0, Math.min(first - 60, text.length - excerptLength)));
  const to = wordEnd(text, from + excerptLength);
  const inside = pieces(text, hits, from, to);
  return [
    ...(from > 0 ? [{ text: '… ', marked: false }] : []),
    ...inside,
    ...(to < text.length ? [{ text: ' …', marked: false }] : []),
  ];
}

/** Where the excerpt with the most different terms begins. Of many places the first few are looked at. */
function bestStart(hits: readonly Hit[]): number {
  let best = { start: hits[0]?.start ?? 0, terms: 0 };
  hits.slice(0, placesTried).forEach(({ start }, index) => {
    const near = new Set<number>();
    for (const { end, term } of hits.slice(index)) {
      if (end >= start + excerptLength - 60) break;
      near.add(term);
    }
    if (near.size > best.terms) best = { start, terms: near.size };
  });
  return best.start;
}

const wordStart = (text: string, at: number): number => (at === 0 ? 0 : text.lastIndexOf(' ', at) + 1);

function wordEnd(text: string, at: number): number {
  if (at >= text.length) return text.length;
  const space = text.lastIndexOf(' ', at);
  return space > at - 60 ? space : at;
}

function pieces(text: string, hits: readonly Hit[], from: number, to: number): Piece[] {
  const found: Piece[] = [];
  let at = from;
  for (const { start, end } of hits) {
    if (start < at || end > to) continue;
    if (start > at) found.push({ text: text.slice(at, start), marked: false });
    found.push({ text: text.slice(start, end), marked: true });
    at = end;
  }
  if (at < to) found.push({ text: text.slice(at, to), marked: false });
  return found;
}
