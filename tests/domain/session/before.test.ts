import { describe, expect, test } from 'vitest';
import { groupHeadings, hasBeforeBlock, readingMinutes } from '../../../src/domain/session/meeting/before.ts';

const words = (count: number): string => Array.from({ length: count }, () => 'word').join(' ');
const agenda = [
  { id: 'review', title: 'Review', minutes: 10 },
  { id: 'next', title: 'Next', minutes: 5 },
];
const section = (id: string, text: string) => ({ id, heading: id, text });

describe('the reading before a meeting', () => {
  const reading = (sections: ReturnType<typeof section>[], parts = agenda) =>
    readingMinutes({ agenda: parts, components: [], sections });

  test('is what stands above the first part, at 200 words a minute, rounded up', () => {
    expect(
      reading([section('', words(100)), section('research', words(301)), section('review', words(900))]),
    ).toBe(3);
  });
  test('leaves out what to bring: that is read at a glance', () => {
    expect(
      reading([section('before-you-meet', words(400)), section('', words(10)), section('review', '')]),
    ).toBe(1);
  });
  test('is none where the meeting begins at once', () => {
    expect(reading([section('review', words(500))])).toBe(0);
  });
  test('is not guessed where no part can be found', () => {
    expect(reading([section('', words(500))], [])).toBe(0);
    expect(reading([section('', words(500)), section('other', words(500))])).toBe(0);
  });
});

test('only the block itself counts as written', () => {
  expect(hasBeforeBlock({ components: [{ name: 'BeforeYouMeet', attributes: {} }] })).toBe(true);
  expect(
    hasBeforeBlock({ components: [{ name: 'Callout', attributes: { title: 'Before you meet' } }] }),
  ).toBe(false);
});

describe('the sections of a meeting', () => {
  const heading = (id: string) => ({ id, text: id, depth: 2 });
  const ids = (headings: readonly string[]) => {
    const groups = groupHeadings(headings.map(heading), agenda);
    return Object.values(groups).map((group: { id: string }[]) => group.map(({ id }) => id));
  };
  test('are told apart: before, during, after', () => {
    expect(ids(['intro', 'review', 'aside', 'next', 'sources'])).toEqual([
      ['intro'],
      ['review', 'aside', 'next'],
      ['sources'],
    ]);
  });
  test('are one group where none of them is a part', () => {
    expect(ids(['intro', 'sources'])).toEqual([[], [], ['intro', 'sources']]);
  });
});
