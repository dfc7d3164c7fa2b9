import { expect, test } from 'vitest';
import type { ContentDocument } from '../../../src/domain/session/document.ts';
import { reviewList } from '../../../src/domain/session/writing/review-list.ts';

const page = (title: string, reviewBy?: string): ContentDocument =>
  ({ url: `/${title}/`, frontmatter: { title, reviewBy } }) as unknown as ContentDocument;

test('a page is past its day from the day after, longest first', () => {
  const list = reviewList(
    [
      page('a', '2026-11-23'),
      page('b', '2026-11-24'),
      page('c', '2025-01-01'),
      page('d', '2027-02-22'),
      page('e', '2027-02-23'),
      page('f'),
    ],
    '2026-11-24',
  );
  expect(list.overdue.map(({ title }) => title)).toEqual(['c', 'a']);
  expect(list.soon.map(({ title }) => title)).toEqual(['b', 'd']);
  expect([list.later, list.undated]).toEqual([1, 1]);
});
