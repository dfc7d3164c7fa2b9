import { describe, expect, it } from 'vitest';
import {
  choicesFor,
  isShown,
  readMapFilter,
  wholeMap,
  writeMapFilter,
} from '../../../src/domain/programme/map/filter.ts';
import { audiencesOf, isAllPublished, mapRows, takesPart } from '../../../src/domain/programme/map/row.ts';
import { rowFacts } from '../../../src/domain/programme/map/row-facts.ts';
import { programmes } from './programme-for-test.ts';

const rows = mapRows(programmes);
const facts = rows.map(rowFacts);
const keys = (query: string): string[] => {
  const { filter } = readMapFilter(query, facts);
  return rows.filter((row) => isShown(rowFacts(row), filter)).map(({ key }) => key);
};

describe('the lines of the map', () => {
  it('are every week in order, published or not, and every session in no week', () => {
    expect(rows.map(({ key }) => key)).toEqual([
      'p/one/week-1',
      'p/one/week-2',
      'p/one/week-12',
      'p/one/reading-list',
      'p/two/week-1',
      'p/two/week-4',
    ]);
    expect(new Set(rows.map(({ key }) => key)).size).toBe(rows.length);
  });

  it('say what is done, for how long, and where to read it', () => {
    expect(rows[1]).toMatchObject({
      year: 1,
      term: 'autumn',
      half: 'first',
      week: 2,
      title: 'Going on',
      work: [
        { what: 'self-study', minutes: 40, sessions: [{ url: '/p/one/week-2-ect/' }] },
        { what: 'meeting', minutes: 50, sessions: [{ url: '/p/one/week-2-mentor/' }] },
      ],
    });
    expect(rows[0]!.module).toMatchObject({ title: 'Module 1: First module', url: '/p/one/' });
    expect(rows[4]!.module.url).toBeUndefined();
  });

  it('say whether all of them can be read here', () => {
    const week = rows[1]!;
    expect(isAllPublished([week])).toBe(true);
    expect(isAllPublished(rows)).toBe(false);
    expect(isAllPublished([{ ...week, work: [] }])).toBe(false);
    expect(isAllPublished([{ ...week, work: [{ what: 'meeting', sessions: [] }] }])).toBe(false);
    expect(isAllPublished([{ ...week, module: { slug: 'one', title: 'One' } }])).toBe(false);
  });

  it('know who takes part: the meeting is the ECT’s too, training is everybody’s', () => {
    expect(audiencesOf(rows[0]!)).toEqual(['ect', 'mentor']);
    expect(audiencesOf(rows[4]!)).toEqual(['ect', 'mentor', 'induction-tutor']);
    expect(audiencesOf(rows[5]!)).toEqual(['ect']);
    expect(audiencesOf(rows[3]!)).toEqual(['ect', 'mentor', 'induction-tutor']);
    expect(takesPart('mentor', 'self-study')).toBe(false);
  });
});

describe('the filter in the address', () => {
  it.each([
    ['', 6],
    ['?year=1', 4],
    ['?year=2&term=summer', 2],
    ['?module=p%2Ftwo', 2],
    ['?week=4', 1],
    ['?standard=1', 4],
    ['?standard=7', 6],
    ['?standard=8&week=4', 1],
    ['?for=mentor', 5],
    ['?for=induction-tutor', 2],
    ['?for=all', 6],
    ['?year=1&for=mentor&week=2', 1],
  ])('%j shows %i lines', (query, count) => {
    expect(keys(query)).toHaveLength(count);
  });

  it.each([
    ['?year=9', ['year']],
    ['?year=<script>alert(1)</script>', ['year']],
    ['?for=headteacher&term=winter', ['term', 'for']],
    [`?module=${'x'.repeat(10_000)}`, ['module']],
    ['?week=%F0%9F%8E%89', ['week']],
    ['?standard=9', ['standard']],
    ['?standard=1,7', ['standard']],
    ['?programme=__proto__', ['programme']],
  ])('%j is left out and told', (query, unknown) => {
    const read = readMapFilter(query, facts);
    expect(read.unknown).toEqual(unknown);
    expect(read.filter).toEqual(wholeMap);
  });

  it('comes back from the address it is written to, beside what else is there', () => {
    const filter = { ...wholeMap, year: '2', for: 'mentor', module: 'p/two' };
    const query = writeMapFilter(filter, '?starts=2026&week=3');
    expect(readMapFilter(query, facts).filter).toEqual(filter);
    expect(query).toContain('starts=2026');
    expect(query).not.toContain('week');
  });

  it('says “everybody” where the address spoke of somebody, so that nothing remembered comes back', () => {
    expect(writeMapFilter(wholeMap, '?for=mentor')).toBe('?for=all');
    expect(readMapFilter('?for=all', facts).saysWho).toBe(true);
    expect(writeMapFilter(wholeMap, '')).toBe('');
  });

  it('offers only what leads to something', () => {
    expect(choicesFor('year', facts, wholeMap)).toEqual(['1', '2']);
    expect(choicesFor('week', facts, { ...wholeMap, year: '2' })).toEqual(['1', '4']);
    expect(choicesFor('module', facts, { ...wholeMap, term: 'autumn' })).toEqual(['p/one']);
  });
});
