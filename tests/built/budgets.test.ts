import { basename } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import {
  attribute,
  brotliSize,
  sizeOf,
  elementsOf,
  fileFor,
  isImported,
  pagesOf,
  real,
  scriptsOf,
  textOf,
} from './site.ts';

/** Budgets in bytes after brotli. Bytes do not depend on the machine, so they can be tests. */
const budget = {
  reading: 14 * 1024,
  words: 15 * 1024,
  worksheet: 45 * 1024,
  checker: 25 * 1024,
  notes: 30.5 * 1024,
  search: 25 * 1024,
  meeting: 10.5 * 1024,
  meetingWithNotes: 34 * 1024,
  offline: 20.5 * 1024,
  takeAway: 12 * 1024,
  serviceWorker: 2 * 1024,
};
/** Budgets of the islands that have a page of their own. */
const budgetOf: Record<string, number> = {
  'programme-map/': 17 * 1024,
  'my-progress/': 34 * 1024,
  'for/': 30.5 * 1024,
};

interface Row {
  page: string;
  html: number;
  css: number;
  script: number;
  requests: number;
  /** Requests until the widgets of the page can be used. */
  untilUsable: number;
}

function measure(page: string): Row {
  const html = textOf(real, page);
  const elements = elementsOf(html);
  const sheets = elements
    .filter((each) => each.tagName === 'link' && attribute(each, 'rel') === 'stylesheet')
    .map((each) => fileFor(real, attribute(each, 'href')!)!);
  const inline = elements.filter(
    (each) =>
      each.tagName === 'script' &&
      !attribute(each, 'src') &&
      attribute(each, 'type') !== 'application/ld+json',
  );
  const inlineText = inline
    .map((each) => (each.children[0]?.type === 'text' ? each.children[0].value : ''))
    .join('');
  const files = [...scriptsOf(real, html)];
  const script =
    files.reduce((sum, file) => sum + sizeOf(file), 0) + (inlineText ? brotliSize(inlineText) : 0);
  return {
    page: page.replace(/index\.html$/u, ''),
    html: brotliSize(html),
    css: sheets.reduce((sum, file) => sum + sizeOf(file), 0),
    script,
    requests: 1 + sheets.filter((file) => !isLater(html, file)).length,
    untilUsable: 1 + sheets.length + files.length,
  };
}

/** Whether a sheet is linked at the end of a page, when its text is already there. */
const isLater = (html: string, file: string): boolean =>
  html.lastIndexOf(basename(file)) > html.indexOf('</main>');

const rows = pagesOf(real).map(measure);
/** A page that only sends its readers on. */
const moved = (page: string) => /http-equiv="refresh"/u.test(textOf(real, page));
const withWidget = (page: string) => /astro-island/u.test(textOf(real, page));
const holds = (page: string, component: string) => textOf(real, page).includes(`/${component}.`);

describe('sizes', () => {
  const isWhole = (page: string) => page.endsWith('/all/index.html');
  test.each(pagesOf(real).filter((page) => !withWidget(page) && !moved(page) && !isWhole(page)))(
    '%s ships no script and is readable in 14 kB',
    (page) => {
      const row = rows.find(
        (each) => page.startsWith(each.page) && each.page === page.replace(/index\.html$/u, ''),
      )!;
      expect(row.script).toBe(0);
      expect(textOf(real, page)).not.toMatch(/<script(?![^>]*application\/ld\+json)/u);
      // How long an older text is, is not the program’s doing; the checker’s words are lists, not something to read.
      const limit = page.startsWith('smart-checker/words/') ? budget.words : budget.reading;
      if (!isImported(real, page)) expect(row.html + row.css).toBeLessThanOrEqual(limit);
      expect(row.requests).toBe(1);
    },
  );

  test.each(pagesOf(real).filter((page) => withWidget(page) && !isImported(real, page)))(
    '%s is readable from its first file, in 14 kB, and can be used after 12 requests or fewer',
    (page) => {
      const row = rows.find((each) => each.page === page.replace(/index\.html$/u, ''))!;
      expect(row.requests).toBe(1);
      expect(row.html).toBeLessThanOrEqual(budget.reading);
      if (holds(page, 'Worksheet')) expect(row.untilUsable).toBeLessThanOrEqual(12);
    },
  );

  test.each(pagesOf(real).filter(isWhole))(
    '%s ships no script, and each of its sessions takes 12 kB at most',
    (page) => {
      const row = rows.find((each) => each.page === page.replace(/index\.html$/u, ''))!;
      const sessions = textOf(real, page).match(/class="whole-session/gu)!.length;
      expect(row.script).toBe(0);
      expect(textOf(real, page)).not.toMatch(/<script/u);
      expect(row.html + row.css).toBeLessThanOrEqual(sessions * 12 * 1024);
    },
  );

  test.each(pagesOf(real).filter(withWidget))('%s keeps to the budget of its widget', (page) => {
    const row = rows.find((each) => each.page === page.replace(/index\.html$/u, ''))!;
    const limits: ReadonlyArray<[island: string, bytes: number]> = [
      ['Worksheet', budget.worksheet],
      ['SmartChecker', budget.checker],
      ['SessionNotes', budget.notes],
      ['Meeting', budget.meeting],
      ['OfflineModules', budget.offline],
      ['TakeAway', budget.takeAway],
      ['Search', budget.search],
      ['LikelyPages', budget.search],
    ];
    const withNotes = holds(page, 'Meeting') && holds(page, 'SessionNotes');
    const limit = withNotes
      ? budget.meetingWithNotes
      : (budgetOf[row.page] ?? limits.find(([island]) => holds(page, island))?.[1] ?? budget.notes);
    expect(row.script).toBeGreaterThan(0);
    expect(row.script).toBeLessThanOrEqual(limit);
  });

  test('the service worker is small, and the one that withdraws it is smaller', () => {
    const worker = sizeOf('dist/sw.js');
    expect(worker).toBeLessThanOrEqual(budget.serviceWorker);
    expect(sizeOf('dist/sw-withdrawn.js')).toBeLessThan(worker / 2);
  });

  afterAll(() => {
    const kB = (bytes: number) => `${(bytes / 1024).toFixed(1)} kB`.padStart(8);
    console.log(
      '\nThe largest pages after brotli (html + css + script), requests before the page is readable',
    );
    const size = ({ html, css, script }: Row) => html + css + script;
    for (const row of [...rows].sort((a, b) => size(b) - size(a)).slice(0, 30)) {
      console.log(`${kB(row.html)} +${kB(row.css)} +${kB(row.script)}  ${row.requests}  /${row.page}`);
    }
  });
});
