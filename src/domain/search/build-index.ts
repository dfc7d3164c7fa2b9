import type { TextSection } from '../session/text-section.ts';
import { inChoiceOrder } from './choice-order.ts';
import { facets, type Facet, type FacetChoice, type SearchIndex, type WordFile } from './index-format.ts';
import { placesIn } from './places.ts';
import { synonyms } from './synonyms.ts';
import { isWholeTitle, wholeTitles } from './whole-titles.ts';
import { commonWords, wordsIn } from './words.ts';

/** A page as it goes into the index. */
export interface SearchablePage {
  href: string;
  title: string;
  place: string;
  /** What it is found by as well as by its title, and is not printed: its whole place. */
  names?: string;
  /** What it is found by a little less: the standards it belongs to, what a tool does. */
  hints?: string;
  /** Less than 1 for what cannot be read yet: it comes after pages that can. */
  share?: number;
  sections: readonly TextSection[];
  /** What it can be narrowed down by; what is absent never matches a filter. */
  facets: Partial<Record<Facet, FacetChoice>>;
}

/** About how many characters of words go into one file: some 3 kB once compressed. */
const fileSize = 9000;
/** Of the files of whole titles: each search looks into one of them for a single title. */
const titleFileSize = 3000;
/** The usual constants of BM25: how soon a repeated word counts no more, and how much a long page is held back. */
const saturation = 1.2;
const lengthShare = 0.5;
/** What a word counts more when it stands in the title, or in a heading. */
const inTitle = 1.6;
const inHeading = 0.6;
const most = saturation + 1 + inTitle + inHeading;

/** Builds the index of a site. The order of the pages is kept: it decides between pages that match alike. */
export function buildIndex(pages: readonly SearchablePage[]): SearchIndex {
  const words = wordFiles(postings(pages));
  return {
    manifest: {
      ...facetColumns(pages),
      firstWords: words.flatMap((file) => Object.keys(file).slice(0, 1)),
      synonyms: synonyms.map(({ words: same }) => [...same]),
    },
    words,
    texts: pages.map(({ href, title, place, sections }) => ({
      href,
      title,
      place,
      sections: sections.map(({ id, heading, text }) => [id, heading, text]),
    })),
  };
}

function facetColumns(pages: readonly SearchablePage[]) {
  const columns = facets.map((facet) => {
    const found = pages.flatMap((page) => page.facets[facet] ?? []);
    const choices = inChoiceOrder(facet, [
      ...new Map(found.map((choice) => [choice.value, choice])).values(),
    ]);
    const places = new Map(choices.map(({ value }, index) => [value, index + 1]));
    return { facet, choices, values: pages.map((page) => places.get(page.facets[facet]?.value ?? '') ?? 0) };
  });
  return {
    choices: Object.fromEntries(columns.map(({ facet, choices }) => [facet, choices])) as Record<
      Facet,
      FacetChoice[]
    >,
    pages: Object.fromEntries(columns.map(({ facet, values }) => [facet, values])) as Record<Facet, number[]>,
  };
}

interface Count {
  times: number;
  title: boolean;
  heading: boolean;
}

/** For every word, the pages it is on with its weight there, as `WordFile` writes them. */
function postings(pages: readonly SearchablePage[]): Map<string, number[]> {
  const counted = pages.map(countWords);
  const average = counted.reduce((sum, { length }) => sum + length, 0) / Math.max(counted.length, 1);
  const found = new Map<string, number[]>();
  const lastPage = new Map<string, number>();
  counted.forEach(({ counts, length }, page) => {
    for (const [word, { times, title, heading }] of counts) {
      const spread = saturation * (1 - lengthShare + (lengthShare * length) / average);
      const score =
        (times * (saturation + 1)) / (times + spread) + (title ? inTitle : 0) + (heading ? inHeading : 0);
      const share = pages[page]?.share ?? 1;
      const weight = Math.min(9, Math.max(1, Math.round((score / most) * 9 * share)));
      const list = found.get(word) ?? [];
      list.push((page - (lastPage.get(word) ?? 0)) * 10 + weight);
      found.set(word, list);
      lastPage.set(word, page);
    }
  });
  return found;
}

function countWords({ title, place, names = '', hints = '', sections }: SearchablePage) {
  const counts = new Map<string, Count>();
  let length = 0;
  const add = (text: string, kind?: 'title' | 'heading'): void => {
    const words = wordsIn(text).map(({ word }) => word);
    // A text that speaks of week 4 is not week 4: only what a page is called says where it is.
    const places = kind ? placesIn(words).flatMap((each) => each.words) : [];
    for (const word of [...words, ...places]) {
      if (commonWords.has(word)) continue;
      length += 1;
      const count = counts.get(word) ?? { times: 0, title: false, heading: false };
      count.times += 1;
      if (kind) count[kind] = true;
      counts.set(word, count);
    }
  };
  add(title, 'title');
  for (const whole of wholeTitles(title)) counts.set(whole, { times: 1, title: true, heading: false });
  add(place);
  add(names, 'title');
  add(hints, 'heading');
  for (const { heading, text } of sections) {
    add(heading, 'heading');
    add(text);
  }
  return { counts, length };
}

/** The words in the order of their letters, cut into files of about the same size. */
function wordFiles(found: ReadonlyMap<string, number[]>): WordFile[] {
  const files: WordFile[] = [];
  let file: WordFile = {};
  let size = fileSize;
  let titles = false;
  for (const [word, list] of [...found].sort(([one], [other]) => (one < other ? -1 : 1))) {
    const isTitle = isWholeTitle(word);
    if (size >= (isTitle ? titleFileSize : fileSize) || isTitle !== titles) {
      file = {};
      files.push(file);
      size = 0;
      titles = isTitle;
    }
    // A name like “__proto__” is a word like any other.
    Object.defineProperty(file, word, { value: list, enumerable: true });
    size += word.length + list.join().length;
  }
  return files;
}
