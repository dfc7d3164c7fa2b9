import { describe, expect, test } from 'vitest';
import { madeWords } from '../../../scripts/import/made-words.ts';
import type { SearchablePage } from '../../../src/domain/search/build-index.ts';
import { pageHits } from '../../../src/domain/search/excerpt.ts';
import {
  filterWords,
  noFilters,
  readSearchState,
  writeSearchState,
  type Filters,
} from '../../../src/domain/search/filters.ts';
import { parseQuery } from '../../../src/domain/search/parse-query.ts';
import { searchPages } from '../../../src/domain/search/search-pages.ts';
import { synonyms } from '../../../src/domain/search/synonyms.ts';
import { indexOf, pageOf } from './index-for-test.ts';

const mentor = { value: 'mentor', label: 'Mentors' };
const ect = { value: 'ect', label: 'Early career teachers' };
const year = (number: number) => ({ value: String(number), label: `Year ${number}` });

const source = indexOf([
  pageOf('Giving feedback', 'What pupils do next.## Marking books\nMarking takes long. Plan less of it.', {
    audience: mentor,
    year: year(1),
  }),
  pageOf('Routines', 'Calm lessons.## Behaviour\nPraise behaviour that you want to see.', {
    audience: ect,
    year: year(2),
  }),
  pageOf('Working with a teaching assistant', 'Share the plan with them.', {
    audience: mentor,
    year: year(2),
  }),
  pageOf('Support', 'Talk to the SENDCo early. <b>Bold</b> & constructor __proto__ are words here.'),
  pageOf('For early career teachers', 'Studying and planning a lesson; studied plans.'),
]);

async function titles(text: string, filters: Partial<Filters> = {}): Promise<string[]> {
  const query = parseQuery(text, source.manifest.synonyms);
  const { pages } = await searchPages(query, { ...noFilters, ...filters }, source);
  return Promise.all(pages.map(async (page) => (await source.text(page)).title));
}

describe('what is found', () => {
  test.each([
    ['a word of the title comes first', 'feedback', 'Giving feedback'],
    ['capitals and accents do not matter', 'RÓUTINES', 'Routines'],
    ['another form of the word', 'routine ', 'Routines'],
    ['a form whose stem is spelled otherwise', 'study ', 'For early career teachers'],
    ['the beginning of a word that is being typed', 'assis', 'Working with a teaching assistant'],
    ['NQT finds early career teachers', 'nqt ', 'For early career teachers'],
    ['ECTs too', 'ECTs', 'For early career teachers'],
    ['SENCO finds SENDCo', 'senco', 'Support'],
    ['TA finds teaching assistant', 'TA ', 'Working with a teaching assistant'],
    ['classroom management finds behaviour', 'classroom management', 'Routines'],
    ['behavior with the other spelling', 'behavior', 'Routines'],
    ['two words on one page', 'marking plan', 'Giving feedback'],
    ['a word that JavaScript knows', 'constructor', 'Support'],
    ['a name that objects have', '__proto__', 'Support'],
    ['words around signs', '«marking», (books)!', 'Giving feedback'],
  ])('%s', async (_what, text, title) => {
    expect((await titles(text))[0]).toBe(title);
  });

  test('a page with the word itself comes before one with its synonym', async () => {
    const pages = indexOf([pageOf('One', 'About feedback.'), pageOf('Two', 'About marking.')]);
    const query = parseQuery('marking', pages.manifest.synonyms);
    expect((await searchPages(query, noFilters, pages)).pages).toEqual([1, 0]);
  });

  test('a finished word is not taken for the beginning of another', async () => {
    expect(await titles('assis ')).toEqual([]);
  });

  test('where no page has all words, those with most are given, and it is known', async () => {
    const found = await searchPages(parseQuery('marking zebra', source.manifest.synonyms), noFilters, source);
    expect(found).toMatchObject({ full: 0 });
    expect(found.pages.length).toBeGreaterThan(0);
  });

  test.each([
    ['two slips in a long word', 'behavuor ', 'behaviour'],
    ['letters that changed places', 'behvaiour ', 'behaviour'],
    ['one slip in a short word', 'paln ', 'plan'],
  ])('%s: the word that was meant is looked for, and it is said', async (_, typed, meant) => {
    const found = await searchPages(parseQuery(typed, source.manifest.synonyms), noFilters, source);
    expect(found.corrected).toEqual([[typed.trim(), meant]]);
    expect(found.pages.length).toBeGreaterThan(0);
    expect(found.terms[0]!.alternatives).toEqual([[meant]]);
  });

  test('a word that is far from all others is left as it is', async () => {
    const found = await searchPages(parseQuery('pension ', source.manifest.synonyms), noFilters, source);
    expect(found).toMatchObject({ pages: [], corrected: [] });
  });

  test('pages with all words but one follow those with all, and it is known where they begin', async () => {
    const found = await searchPages(parseQuery('marking plan ', source.manifest.synonyms), noFilters, source);
    expect(found.full).toBe(1);
    expect(found.pages.length).toBeGreaterThan(1);
  });

  test('a short word that is on the site is that word, not the beginning of another', async () => {
    const pages = indexOf([pageOf('Table talk', 'Tables and talk.'), pageOf('TA', 'A TA helps.')]);
    const found = await searchPages(parseQuery('ta', []), noFilters, pages);
    expect(found.pages).toEqual([1]);
  });

  test('a page whose title is just what was typed comes first', async () => {
    const often = 'Managing behaviour. '.repeat(30);
    const pages = indexOf([
      pageOf('On managing behaviour well', often),
      pageOf('Module 3: Managing behaviour', 'x'),
    ]);
    const found = await searchPages(parseQuery('managing behaviour', []), noFilters, pages);
    expect(found.pages[0]).toBe(1);
  });

  test('filters narrow down, alone or with words; an unknown value finds nothing', async () => {
    expect(await titles('plan', { audience: 'mentor' })).toEqual(expect.arrayContaining(['Giving feedback']));
    expect(await titles('plan', { audience: 'mentor', year: '2' })).toEqual([
      'Working with a teaching assistant',
    ]);
    expect(await titles('', { year: '2' })).toEqual(['Routines', 'Working with a teaching assistant']);
    expect(await titles('plan', { year: '7' })).toEqual([]);
  });
});

describe('places', () => {
  const placed = (names: string, text: string): SearchablePage => ({ ...pageOf(names, text), names });
  const pages = indexOf([
    placed('Year 1, Module 3 part 1 week 4', 'Until week 6 and year 2.'),
    placed('Year 2, Module 4 week 6', 'Week 4 was long.'),
    placed('Module 9, Teachers’ Standards 4 and 5', ''),
    placed('Module 10', 'Pupils of year 7 and in year 11.'),
  ]);
  test.each([
    ['week 4', [0]],
    ['wk4', [0]],
    ['Week 6', [1]],
    ['y2 week six', [1]],
    ['module 3 part 1', [0]],
    ['TS5', [2]],
    ['ts 4', [2]],
    ['standards 4, 5', [2]],
    ['year 7', [3]],
  ])('“%s” is the place, wherever else its words stand', async (text, expected) => {
    const { pages: found, full } = await searchPages(parseQuery(text, []), noFilters, pages);
    expect(found.slice(0, full)).toEqual(expected);
  });

  test('a place is marked with its number, in whatever way it is written', async () => {
    const [hit] = pageHits(await pages.text(0), parseQuery('wk 6', []).terms, 3);
    expect(hit!.excerpt).toContainEqual({ text: 'week 6', marked: true });
  });
});

describe('bad input', () => {
  test.each([
    ['nothing', '', 0],
    ['spaces', '   ', 0],
    ['emoji', '🎉👩🏽‍🏫', 0],
    ['signs', '<>&"\'…%', 0],
    ['common words alone', 'what is the', 0],
    ['markup', '<img src=x onerror=alert(1)>', 6],
    ['10,000 characters', 'x'.repeat(10_000), 1],
    ['10,000 words', 'word '.repeat(10_000), 10],
    ['half a character', '\ud83d feedback', 1],
    ['a character that turns text round', '\u202Efeedback', 1],
  ])('%s is read without a fault', async (_what, text, terms) => {
    const query = parseQuery(text, source.manifest.synonyms);
    expect(query.terms).toHaveLength(terms);
    await expect(searchPages(query, noFilters, source)).resolves.toBeDefined();
  });

  test('what was passed over is known', () => {
    expect(parseQuery('x'.repeat(10_000), []).cut).toBe(true);
    expect(parseQuery('feedback', []).cut).toBe(false);
    expect(parseQuery('what is the', []).onlyCommon).toBe(true);
  });
});

test('the words are marked in place, with the heading they stand under', async () => {
  const query = parseQuery('marking', source.manifest.synonyms);
  const [hit] = pageHits(await source.text(0), query.terms, 3);
  expect(hit!.id).toBe('marking-books');
  expect(hit!.heading).toEqual([
    { text: 'Marking', marked: true },
    { text: ' books', marked: false },
  ]);
  expect(hit!.excerpt[0]).toEqual({ text: 'Marking', marked: true });
  expect(hit!.excerpt.map(({ text }) => text).join('')).toBe('Marking takes long. Plan less of it.');
});

test('an excerpt of a long text begins and ends with whole words and holds what was found', async () => {
  const long = `${madeWords(300, 3)} Feedback moves pupils on. ${madeWords(300, 4)}`;
  const pages = indexOf([pageOf('Long', long)]);
  const [hit] = pageHits(
    await pages.text(0),
    parseQuery('feedback pupils', pages.manifest.synonyms).terms,
    3,
  );
  const shown = hit!.excerpt.map(({ text }) => text).join('');
  expect(hit!.excerpt.filter(({ marked }) => marked).map(({ text }) => text)).toEqual(['Feedback', 'pupils']);
  expect(shown.length).toBeLessThan(240);
  expect(long).toContain(shown.replace(/^… | …$/gu, ''));
  expect(` ${long} `).toContain(` ${shown.replace(/^… | …$/gu, '')} `);
});

test('what is asked stands in the address and comes back from it', () => {
  const state = { text: 'a&b #c', filters: { ...noFilters, year: '2', module: 'p/m' } };
  expect(readSearchState(writeSearchState(state))).toEqual(state);
  expect(writeSearchState({ text: '  ', filters: noFilters })).toBe('');
});

test('filters are said in words', () => {
  expect(filterWords({ ...noFilters, year: '2', audience: 'mentor' }, source.manifest)).toBe(
    'Year 2, Mentors',
  );
});

test('every group of synonyms has a reason and at least two phrases in lower case, and no group repeats another', () => {
  for (const { words, reason } of synonyms) {
    expect(words.length).toBeGreaterThan(1);
    expect(reason.length).toBeGreaterThan(20);
    for (const phrase of words) expect(phrase).toMatch(/^[a-z]+(?: [a-z]+)*$/u);
  }
  const all = synonyms.flatMap(({ words }) => words);
  expect(all.filter((word, index) => all.indexOf(word) !== index)).toEqual([]);
});

describe('a site of 718 pages', () => {
  const readers = [mentor, ect];
  const pages = Array.from({ length: 718 }, (_, index) =>
    pageOf(
      `${madeWords(4, index + 5000)} ${index % 9 === 0 ? 'feedback' : ''}`,
      Array.from(
        { length: 6 },
        (_, part) =>
          `## ${madeWords(4, index * 7 + part)}\n${madeWords(150, index * 11 + part)} marking behaviour`,
      ).join(''),
      { audience: readers[index % 2]!, year: year(1 + (index % 2)) },
    ),
  );

  test.each(['feedback', 'marking', 'behaviour management', 'senco', 'action plan for marking'])(
    'sends at most 60 kB of its index for “%s”, ten results included',
    async (text) => {
      const made = indexOf(pages);
      const found = await searchPages(parseQuery(text, made.manifest.synonyms), noFilters, made);
      await Promise.all(found.pages.slice(0, 10).map((page) => made.text(page)));
      expect(made.sent()).toBeGreaterThan(2_000);
      expect(made.sent()).toBeLessThanOrEqual(60_000);
    },
  );
});
