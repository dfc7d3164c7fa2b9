import { describe, expect, test } from 'vitest';
import { madeWords } from '../../../scripts/import/made-words.ts';
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
    expect(found).toMatchObject({ all: false });
    expect(found.pages.length).toBeGreaterThan(0);
  });

  test('a slip of the finger is pointed out', async () => {
    const found = await searchPages(parseQuery('behavuor ', source.manifest.synonyms), noFilters, source);
    expect(found).toMatchObject({ pages: [], meant: ['behavuor', 'behaviour'] });
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
  const [hit] = pageHits(await source.text(0), query, 3);
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
  const [hit] = pageHits(await pages.text(0), parseQuery('feedback pupils', pages.manifest.synonyms), 3);
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
