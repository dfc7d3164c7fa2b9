import { readFileSync } from 'node:fs';
import { expect, test, type Page } from '@playwright/test';
import ICAL from 'ical.js';
import Papa from 'papaparse';
import { module, moduleAddress, siteFolder, sitePath, week } from './pages.ts';
import { openPlan } from './plan-page.ts';

const map = 'programme-map/';
/** Every row of the map, as the site hands them out. */
const all = JSON.parse(readFileSync(`${siteFolder}/programme-map.json`, 'utf8')) as Array<{
  year?: number;
  standards: string[];
}>;
const total = all.length;
const secondYear = all.filter(({ year }) => year === 2).length;
const rows = (page: Page) => page.locator('[data-row]:visible');
const count = (page: Page) => page.locator('.map-tools__count [role=status]');
/** How many pages a PDF has. */
const pagesIn = (pdf: Buffer): number => pdf.toString('latin1').match(/\/Type \/Page\b/gu)?.length ?? 0;

async function textOfDownload(page: Page, button: string): Promise<string> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: button }).click(),
  ]);
  return readFileSync(await download.path(), 'utf8');
}

test('the map is narrowed down with the keyboard, says how many rows are left, and the address keeps it', async ({
  page,
}) => {
  await page.goto(map);
  await expect(count(page)).toHaveText(`Showing all ${total} rows.`);
  await page.getByLabel('Year', { exact: true }).focus();
  await page.keyboard.type('Year 2');
  await page.keyboard.press('Tab');
  await expect(count(page)).toHaveText(`Showing ${secondYear} of ${total} rows.`);
  await expect(rows(page)).toHaveCount(secondYear);
  await expect(page.getByRole('heading', { name: 'Year 1, Autumn term' })).toBeHidden();
  await page.getByLabel('Who takes part').selectOption({ label: 'Induction tutors' });
  await expect(page).toHaveURL(/\?year=2&for=induction-tutor$/u);
  await expect(page.getByRole('columnheader', { name: 'Meeting' })).toHaveCount(0);
  await expect(count(page)).not.toHaveText(`Showing ${secondYear} of ${total} rows.`);
  const left = await rows(page).count();
  await page.reload();
  await expect(count(page)).toHaveText(`Showing ${left} of ${total} rows.`);
  await page.getByRole('button', { name: 'Show everything' }).press('Enter');
  await expect(rows(page)).toHaveCount(total);
});

test('an address that asks for what is not there is told, and shows everything', async ({ page }) => {
  const dialogs: string[] = [];
  page.on('dialog', (dialog) => {
    dialogs.push(dialog.message());
    void dialog.dismiss();
  });
  await page.goto(
    `${map}?year=<img src=x onerror=alert(1)>&term=winter&starts=banana&module=${'x'.repeat(2_000)}`,
  );
  await expect(
    page.getByText(/asks for something that is not in this map \(year, term, module, start/u),
  ).toBeVisible();
  await expect(rows(page)).toHaveCount(total);
  expect(dialogs).toEqual([]);
});

test('weeks get their dates in the school year that was chosen, and the files hold what is shown', async ({
  page,
}) => {
  await page.clock.setFixedTime(new Date('2027-03-01T10:00:00Z'));
  await page.goto(`${map}?module=${encodeURIComponent(moduleAddress.slice(1, -1))}`);
  await expect(count(page)).toHaveText(`Showing 4 of ${total} rows.`);
  await page.getByLabel('Year 1 begins in').selectOption('September 2026');
  await expect(rows(page).first().locator('.map-date')).toHaveText('5 Jun');
  await expect(page.getByText('These are typical dates for England.')).toBeVisible();
  const table = Papa.parse<string[]>((await textOfDownload(page, 'Download as a table (.csv)')).slice(1), {
    skipEmptyLines: true,
  }).data;
  expect(table).toHaveLength(5);
  expect(table[4]).toEqual(expect.arrayContaining(['Looking back and planning ahead', '50', '26 June 2028']));
  expect(table[4]!.at(-1)).toBe(new URL(week(4), page.url()).href);
  const file = await textOfDownload(page, 'Download for your calendar (.ics)');
  const events = new ICAL.Component(ICAL.parse(file) as unknown[]).getAllSubcomponents('vevent');
  expect(events.map((event) => String(event.getFirstPropertyValue('dtstart')))).toEqual([
    '2028-06-05',
    '2028-06-12',
    '2028-06-19',
    '2028-06-26',
  ]);
});

test('a calendar file needs a school year; a table whose data does not come says so @slow', async ({
  page,
  context,
}) => {
  await page.goto(map);
  await expect(count(page)).toHaveText(`Showing all ${total} rows.`);
  await page.getByRole('button', { name: 'Download for your calendar (.ics)' }).click();
  await expect(page.getByText('Choose first when year 1 begins.')).toBeVisible();
  await context.setOffline(true);
  await page.getByRole('button', { name: 'Download as a table (.csv)' }).click();
  await expect(
    page.getByText('The file could not be made. Check the connection, then try again.'),
  ).toBeVisible();
  await context.setOffline(false);
  expect(await textOfDownload(page, 'Download as a table (.csv)')).toContain('Looking back and planning');
});

test('the school’s own dates go before the usual ones', async ({ page }) => {
  await page.clock.setFixedTime(new Date('2027-03-01T10:00:00Z'));
  await openPlan(page);
  await page.evaluate(async () => {
    const days = [
      '2027-09-01',
      '2027-10-22',
      '2027-11-01',
      '2027-12-17',
      '2028-01-04',
      '2028-02-11',
      '2028-02-21',
      '2028-03-31',
      '2028-04-17',
      '2028-05-26',
      '2028-06-12',
      '2028-07-21',
    ];
    const halves = [0, 2, 4, 6, 8, 10].map((at) => ({ start: days[at], end: days[at + 1] }));
    await new Promise((resolve) => {
      indexedDB.open('ect-programme').onsuccess = (event) => {
        const database = (event.target as IDBOpenDBRequest).result;
        const writing = database.transaction('settings', 'readwrite');
        writing.objectStore('settings').put({ 2027: halves }, 'own:school-dates');
        writing.oncomplete = () => {
          database.close();
          resolve(undefined);
        };
      };
    });
  });
  await page.goto(`${map}?year=2&starts=2026`);
  await expect(page.getByText('Your school’s own dates are used for 2027 to 2028.')).toBeVisible();
  await expect(rows(page).filter({ hasText: 'Choosing what to learn next' }).locator('.map-date')).toHaveText(
    '12 Jun',
  );
});

test('a clock that says 1970 or 2150 does no harm: the years to choose are those round the day of the build @slow', async ({
  page,
}) => {
  for (const time of ['1970-01-02T00:00:00Z', '2150-01-02T00:00:00Z']) {
    await page.clock.setFixedTime(new Date(time));
    await page.goto(map);
    await expect(count(page)).toHaveText(`Showing all ${total} rows.`);
    const years = await page.getByLabel('Year 1 begins in').locator('option').allInnerTexts();
    expect(years[1]).toMatch(/^September 20[2-9]\d$/u);
    await page.getByLabel('Year 1 begins in').selectOption(years[3]!);
    await expect(rows(page).first().locator('.map-date')).toHaveText(/^\d+ Sep$/u);
    expect(await textOfDownload(page, 'Download for your calendar (.ics)')).toContain('BEGIN:VEVENT');
  }
});

test('on paper the whole map is two pages of A4 and one of A3, with nothing cut off', async ({ page }) => {
  await page.goto(map);
  await expect(count(page)).toHaveText(`Showing all ${total} rows.`);
  const sheets: Record<string, number> = {};
  for (const format of ['A4', 'A3']) {
    for (const landscape of [false, true]) {
      sheets[`${format}${landscape ? ' on its side' : ''}`] = pagesIn(await page.pdf({ format, landscape }));
    }
  }
  expect(sheets).toEqual({ A4: 2, 'A4 on its side': 2, A3: 1, 'A3 on its side': 1 });
  await page.emulateMedia({ media: 'print' });
  await page.setViewportSize({ width: 700, height: 1000 });
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(700);
  await expect(page.getByRole('button', { name: 'Print' })).toBeHidden();
});

test('the map is narrowed down to a standard, and the table says it in a column', async ({ page }) => {
  const standards = all.map((row) => row.standards);
  const third = standards.filter((each) => each.includes('3')).length;
  await page.goto(map);
  await expect(count(page)).toHaveText(`Showing all ${total} rows.`);
  await page.getByLabel('Standard', { exact: true }).selectOption('3');
  await expect(page).toHaveURL(/\?standard=3$/u);
  await expect(count(page)).toHaveText(`Showing ${third} of ${total} rows.`);
  const cells = await rows(page).locator('.map-table-standards').allInnerTexts();
  expect(cells).toHaveLength(third);
  for (const cell of cells) expect(cell.split(', ')).toContain('3');
  const table = Papa.parse<string[]>((await textOfDownload(page, 'Download as a table (.csv)')).slice(1), {
    skipEmptyLines: true,
  }).data;
  const column = table[0]!.indexOf('Standards');
  expect(table.slice(1).map((line) => line[column])).toEqual(
    table.slice(1).map(() => expect.stringMatching(/\bTS3\b/u)),
  );
});

/** Sheets of A4 that a page takes, in the size and direction that it asks for. */
const sheetsOf = async (page: Page, address: string): Promise<number> => {
  await page.goto(address);
  return pagesIn(await page.pdf({ format: 'A4', preferCSSPageSize: true }));
};

test('an induction tutor’s first link is the map by standard: eight rows, six half terms, one sheet', async ({
  page,
}) => {
  const real = process.env['REAL_SITE'] ?? '';
  await page.goto('for/induction-tutor/');
  await page.getByRole('main').getByRole('link').first().click();
  await expect(page).toHaveURL(/programme-map\/by-standard\/$/u);
  const table = page.locator('.standards-table').first();
  await expect(table.getByRole('columnheader')).toHaveCount(1 + 6);
  await expect(table.locator('tbody tr')).toHaveCount(8);
  expect(await sheetsOf(page, `${real}programme-map/by-standard/`)).toBe(1);
  expect(await sheetsOf(page, `${real}for/induction-tutor/`)).toBeLessThanOrEqual(2);
  // On a phone nothing has to be moved sideways, and half terms without a module are left out.
  await page.setViewportSize({ width: 320, height: 640 });
  await page.goto(`${real}programme-map/by-standard/`);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  await expect(page.locator('.standards-table td:visible').first()).toBeVisible();
  await expect(page.locator('.standards-table td:not([data-half])').first()).toBeHidden();
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the map is whole, and the tools that could do nothing are not there', async ({ page }) => {
    await page.goto(map);
    await expect(rows(page)).toHaveCount(total);
    await expect(page.getByText('Filters, dates and downloads need JavaScript')).toBeVisible();
    await expect(page.getByLabel('Who takes part')).toBeHidden();
  });

  test('a mentor’s pages are chosen by a link, lead on to their module, and back to everything', async ({
    page,
  }) => {
    await page.goto('');
    await page.getByRole('link', { name: 'I am a mentor' }).click();
    await expect(page.locator('h1')).toHaveText('For mentors');
    await page
      .getByText(/^Modules of /u)
      .first()
      .click();
    await page.getByRole('link', { name: 'Module 9: Planning ahead' }).click();
    await expect(page).toHaveURL(`${sitePath}for/mentor${moduleAddress}`);
    await expect(page.getByText('You and your ECT: weekly meeting, 50 minutes').first()).toBeVisible();
    await page.getByRole('link', { name: 'Show everything' }).click();
    await expect(page).toHaveURL(module);
  });
});

test('who the reader is is remembered only when asked, and forgotten again @slow', async ({ page }) => {
  const stored = () => page.evaluate(async () => (await indexedDB.databases()).length);
  await page.goto('for/');
  await expect(page.getByText('This browser does not remember who you are.')).toBeVisible();
  await page.getByRole('button', { name: 'Remember on this device' }).click();
  await expect(page.getByText('Choose who you are first.')).toBeVisible();
  await page.getByRole('radio', { name: 'a mentor' }).check();
  expect(await stored()).toBe(0);
  await page.getByRole('button', { name: 'Remember on this device' }).click();
  await expect(page.getByText('This browser remembers that you are a mentor.')).toBeVisible();

  await page.goto(map);
  await expect(page.getByText('This browser remembers who you are')).toBeVisible();
  await expect(page).toHaveURL(/\?for=mentor$/u);
  await page.getByRole('button', { name: 'Show everything' }).click();
  await expect(page).toHaveURL(/\?for=all$/u);
  await page.reload();
  await expect(count(page)).toHaveText(`Showing all ${total} rows.`);
  await expect(page.getByText('This browser remembers who you are')).toHaveCount(0);

  await page.goto('for/');
  await page.getByRole('button', { name: 'Forget it' }).click();
  await expect(page.getByText('Forgotten.')).toBeVisible();
  await page.goto(map);
  await expect(count(page)).toHaveText(`Showing all ${total} rows.`);
  await expect(page).toHaveURL(/programme-map\/$/u);
});
