import { execFileSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { formatDate } from '../../src/domain/dates/calendar-date.ts';
import { elementsOf, attribute, fixture, pagesOf, textOf } from './site.ts';

const module = 'sample-programme/year-1-sample-module';
const edit = 'https://github.com/owner/name/edit/main/tests/fixtures/programme/programmes';

function foot(page: string): { text: string; links: string[] } {
  const html = textOf(fixture, page);
  const line = /<ul class="page-foot[^"]*">([^]*?)<\/ul>/u.exec(html)?.[1] ?? '';
  const links = elementsOf(line).flatMap((each) => attribute(each, 'href') ?? []);
  return {
    text: line
      .replace(/<[^>]+>/gu, ' ')
      .replace(/\s+/gu, ' ')
      .trim(),
    links,
  };
}

test('a session says when it was reviewed, in words, and opens its own file', () => {
  const { text, links } = foot(`${module}/autumn-week-3-mentor-materials/index.html`);
  expect(text).toContain('Reviewed 1 September 2025 Next review by 1 September 2026');
  expect(links[0]).toBe(`${edit}/${module}/autumn-week-3-mentor-materials.mdx`);
});

test('every page made from a file can be changed: sessions, modules, programmes, pages, glossary', () => {
  const own = pagesOf(fixture).filter(
    (page) =>
      /^(?:sample-programme|practice-programme|glossary)\//u.test(page) &&
      // These gather what stands on other pages.
      !/\/(?:meeting|all)\/index\.html$/u.test(page) &&
      !/http-equiv="refresh"|has been removed/u.test(textOf(fixture, page)),
  );
  expect(own).toHaveLength(12);
  for (const page of own) {
    expect(foot(page).links[0], page).toMatch(
      /^https:\/\/github\.com\/owner\/name\/edit\/main\/tests\/fixtures\/programme\//u,
    );
    expect(foot(page).links[1], page).toMatch(
      /\/issues\/new\?template=page-problem\.yml&page=https%3A%2F%2Fexample\.org%2Ftraining%2F/u,
    );
  }
  expect(foot('glossary/index.html').links[0]).toMatch(/\/glossary\.yaml$/u);
  expect(foot(`${module}/autumn-week-1-ect-what-you'll-learn/index.html`).links[0]).toMatch(
    /what-you%27ll-learn\.mdx$/u,
  );
  // The pages that stand in come from the same repository, and lead there.
  expect(foot('accessibility/index.html').links[0]).toMatch(
    /\/edit\/main\/src\/content\/pages\/accessibility\.mdx$/u,
  );
});

test('every other page has the form for a suggestion, with its own address filled in', () => {
  const whole = [
    'index.html',
    'action-plan/index.html',
    'smart-checker/words/index.html',
    'writing/index.html',
  ];
  for (const page of whole) {
    const address = `https://example.org/training/${page.replace('index.html', '')}`;
    expect(foot(page).links, page).toEqual([
      `https://github.com/owner/name/issues/new?template=suggestion.yml&page=${encodeURIComponent(address)}`,
      `https://github.com/owner/name/issues/new?template=page-problem.yml&page=${encodeURIComponent(address)}`,
    ]);
  }
  // These show in another way what stands on other pages.
  const gathers =
    /^(?:for\/.+\/|offline\/|in-place\/.+\/)index\.html$|\/(?:meeting|all|no-connection)\/index\.html$/u;
  const without = pagesOf(fixture).filter(
    (page) => page !== '404.html' && !gathers.test(page) && foot(page).links.length === 0,
  );
  expect(without.every((page) => /has moved|has been removed/u.test(textOf(fixture, page)))).toBe(true);
  expect(without).toHaveLength(3);
});

const git = (...words: string[]) => execFileSync('git', words, { encoding: 'utf8' }).trim();
const whole = (() => {
  try {
    return git('rev-parse', '--is-shallow-repository') === 'false';
  } catch {
    return false;
  }
})();

test('the day of the last change is that of the last commit of the file; where the history is not whole, none is said', () => {
  const file = `tests/fixtures/programme/programmes/${module}/autumn-week-2-mentor-materials.md`;
  const { text } = foot(`${module}/autumn-week-2-mentor-materials/index.html`);
  const day = whole ? git('log', '-1', '--format=%cs', '--', file) : '';
  // A file that is not committed yet has no day either.
  if (day === '') expect(text).not.toContain('Last updated');
  else expect(text).toContain(`Last updated ${formatDate(day)}`);
});

test('a page past its review date is listed, seen from the day of the build', () => {
  const list = textOf(fixture, 'writing/review/index.html')
    .replace(/<[^>]+>/gu, ' ')
    .replace(/\s+/gu, ' ');
  expect(list).toContain('On 24 November 2026, 1 page was past the review date.');
  expect(list).toMatch(/Year 1 Autumn week 3[^.]*1 September 2026 1 September 2025/u);
});
