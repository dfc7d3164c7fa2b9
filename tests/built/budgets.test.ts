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
  // With what keeps words when a script does not come: 0.7 kB that no script can bring.
  readingWithFields: 14.5 * 1024,
  // With the empty form of a plan, which can be filled in on paper as well.
  readingWithPlan: 15.5 * 1024,
  // The lines of an audit stand on its page as a form, and as a sheet for paper, Word and those without a script.
  readingWithForm: 16.5 * 1024,
  words: 15 * 1024,
  // Every block that authors may use, as it is written and as it looks; an audit and a record look like whole forms.
  gallery: 16 * 1024,
  // The plan’s own page takes 2 kB less: a session has its notes beside the plan.
  // With what keeps earlier versions of notes as they are saved: 0.7 kB, and 0.4 kB wherever the storage is opened. Choices of a form
  // that are made early go along when the page is loaded again: 0.1 kB on each page with a widget.
  worksheet: 46.25 * 1024,
  checker: 18 * 1024,
  // With what opens the ways to send notes.
  // With what loads the page again where a browser remembers a broken part of a script: 0.1 kB.
  notes: 32.5 * 1024,
  // What notes take, and what reads answers out of a note.
  form: 35.25 * 1024,
  search: 19 * 1024,
  meeting: 11.25 * 1024,
  meetingWithNotes: 35 * 1024,
  // The script of the plan is fetched when somebody opens it there.
  meetingWithPlan: 49 * 1024,
  offline: 17.75 * 1024,
  tickInPlace: 30 * 1024,
  wordInPlace: 13.25 * 1024,
  serviceWorker: 2 * 1024,
};
/** Budgets of the islands that have a page of their own. */
const budgetOf: Record<string, number> = {
  'programme-map/': 18.25 * 1024,
  'my-progress/': 32.75 * 1024,
  'for/': 27 * 1024,
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
      const own = { 'smart-checker/words/': budget.words, 'writing/gallery/': budget.gallery };
      const limit = Object.entries(own).find(([start]) => page.startsWith(start))?.[1] ?? budget.reading;
      if (!isImported(real, page)) expect(row.html + row.css).toBeLessThanOrEqual(limit);
      expect(row.requests).toBe(1);
    },
  );

  test.each(pagesOf(real).filter((page) => withWidget(page) && !isImported(real, page)))(
    '%s is readable from its first file, in 14 kB (14.5 with fields, 15.5 with a plan), and can be used after 12 requests or fewer',
    (page) => {
      const row = rows.find((each) => each.page === page.replace(/index\.html$/u, ''))!;
      expect(row.requests).toBe(1);
      const withFields = textOf(real, page).includes('data-not-loaded');
      const limits = { KeptForm: budget.readingWithForm, Worksheet: budget.readingWithPlan };
      const limit = Object.entries(limits).find(([widget]) => holds(page, widget))?.[1];
      expect(row.html).toBeLessThanOrEqual(limit ?? (withFields ? budget.readingWithFields : budget.reading));
      // In a meeting the plan is folded away, and its script is fetched when it is opened.
      if (holds(page, 'Worksheet') && !holds(page, 'Meeting'))
        expect(row.untilUsable).toBeLessThanOrEqual(12);
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
      ['KeptForm', budget.form],
      ['SessionNotes', budget.notes],
      ['Meeting', budget.meeting],
      ['OfflineModules', budget.offline],
      ['TickHere', budget.tickInPlace],
      ['ContinueHere', budget.tickInPlace],
      ['WordHere', budget.wordInPlace],
      ['Search', budget.search],
      ['LikelyPages', budget.search],
    ];
    const withNotes = holds(page, 'Meeting') && holds(page, 'SessionNotes');
    const withPlan = holds(page, 'Meeting') && holds(page, 'Worksheet');
    const limit = withPlan
      ? budget.meetingWithPlan
      : withNotes
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
