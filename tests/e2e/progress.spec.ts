import { readFileSync } from 'node:fs';
import { expect, test, type Page } from '@playwright/test';
import Papa from 'papaparse';
import { violationsInBothThemes } from './axe.ts';
import { hardSession, sitePath, topics, week, weekAddress } from './pages.ts';
import { openPanel, openPlan } from './plan-page.ts';

const progress = 'my-progress/';
const box = (page: Page, number: number) =>
  page.getByRole('checkbox', { name: new RegExp(`^Week ${number}: ${topics[number - 1]}`, 'u') });
const session = (page: Page, number: number) => page.locator('.progress-session', { has: box(page, number) });
const ready = (page: Page) => expect(page.locator('.progress[data-ready]')).toBeVisible();
const databases = (page: Page) => page.evaluate(async () => (await indexedDB.databases()).length);

/** Writes what somebody with a browser’s tools could have written. */
async function damage(page: Page, key: string, value: unknown): Promise<void> {
  await page.evaluate(
    ([key, value]) =>
      new Promise((resolve) => {
        indexedDB.open('ect-programme').onsuccess = (event) => {
          const database = (event.target as IDBOpenDBRequest).result;
          const writing = database.transaction('settings', 'readwrite');
          writing.objectStore('settings').put(value, key);
          writing.oncomplete = () => {
            database.close();
            resolve(undefined);
          };
        };
      }),
    [key, value] as const,
  );
}

const stored = (page: Page, key: string): Promise<unknown> =>
  page.evaluate(
    (key) =>
      new Promise((resolve) => {
        indexedDB.open('ect-programme').onsuccess = (event) => {
          const database = (event.target as IDBOpenDBRequest).result;
          database.transaction('settings').objectStore('settings').get(key).onsuccess = (got) => {
            database.close();
            resolve((got.target as IDBRequest).result);
          };
        };
      }),
    key,
  );

async function textOfDownload(page: Page, button: string): Promise<string> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: button }).click(),
  ]);
  return readFileSync(await download.path(), 'utf8');
}

test('an address ticks a session once that is confirmed; nothing is stored before the choice; then it stays', async ({
  page,
}) => {
  await page.goto(`${progress}?done=${encodeURIComponent(weekAddress(2))}`);
  const asked = page.getByRole('region', { name: 'The session you come from' });
  await expect(asked).toContainText('Is “Week 2: Building good relationships” (Module 9');
  await expect(box(page, 2)).not.toBeChecked();
  await asked.getByRole('button', { name: 'Tick it as done' }).press('Enter');
  await expect(asked).toContainText('is ticked as done');
  await expect(asked.getByRole('link', { name: 'Week 3: Keeping workload in hand' })).toBeVisible();
  await expect(page.getByText('1 of 4 done')).toBeVisible();
  await expect(page.getByText('Not kept yet. Where should your progress be kept?')).toBeVisible();
  expect(await databases(page)).toBe(0);
  await page.getByRole('button', { name: 'Keep on this device' }).click();
  await expect(page.getByText('Your progress is kept on this device')).toBeVisible();
  await box(page, 1).focus();
  await page.keyboard.press('Space');
  await expect(page.getByText('2 of 4 done')).toBeVisible();
  await page.goto(progress);
  await expect(page.getByText('2 of 4 done')).toBeVisible();
  await expect(page.getByText('You ticked “Week 1: Choosing what to learn next” last.')).toContainText(
    'Continue with Week 3',
  );
  await page.getByRole('link', { name: 'Week 3: Keeping workload in hand', exact: true }).click();
  await expect(page).toHaveURL(week(3));

  // An address with an apostrophe in it goes there and back too.
  await page.goto(`${progress}?done=${encodeURIComponent(hardSession.slice(sitePath.length - 1))}`);
  await page.getByRole('button', { name: 'Tick it as done' }).click();
  await page.getByRole('link', { name: 'Back to the session' }).click();
  await expect(page).toHaveURL(hardSession);
});

test('two tabs tick without overwriting each other, and see each other’s ticks', async ({
  page,
  context,
}) => {
  await page.goto(progress);
  await page.getByRole('button', { name: 'Keep on this device' }).click();
  const other = await context.newPage();
  await other.goto(progress);
  await ready(other);
  await Promise.all([box(page, 1).check(), box(other, 2).check()]);
  for (const tab of [page, other]) await expect(tab.getByText('2 of 4 done')).toBeVisible();
  await box(other, 1).uncheck();
  await expect(box(page, 1)).not.toBeChecked();
  await expect(box(page, 2)).toBeChecked();
});

test('progress damaged by hand: a sentence, the rest works, nothing is overwritten, the raw data can be had @slow', async ({
  page,
}) => {
  const key = `done:${weekAddress(1)}`;
  await page.goto(progress);
  await page.getByRole('button', { name: 'Keep on this device' }).click();
  await box(page, 2).check();
  await expect(page.getByText('1 of 4 done')).toBeVisible();
  await damage(page, key, { app: 'session-progress', doneOn: '<b>yesterday</b>', mine: 'keep me' });
  await page.reload();
  await expect(page.getByText('1 tick stored on this device cannot be read.')).toBeVisible();
  await expect(box(page, 1)).toBeDisabled();
  await box(page, 3).check();
  await expect(page.getByText('2 of 4 done')).toBeVisible();
  await page.goto(`${progress}?done=${encodeURIComponent(weekAddress(1))}`);
  await page.getByRole('button', { name: 'Tick it as done' }).click();
  await expect(
    page.getByText('What is stored for this session cannot be read, so it has not been changed.'),
  ).toBeVisible();
  expect(await stored(page, key)).toMatchObject({ mine: 'keep me' });
  expect(await textOfDownload(page, 'Download what is stored')).toContain('keep me');
  await page.getByRole('button', { name: 'Delete what cannot be read' }).click();
  await expect(box(page, 1)).toBeEnabled();
  await expect(page.getByText('2 of 4 done')).toBeVisible();
  expect(await stored(page, key)).toBeUndefined();
});

test('a browser that refuses to store says so, and the record can still be taken', async ({ page }) => {
  await page.addInitScript(() => {
    IDBFactory.prototype.open = () => {
      throw new DOMException('Refused for the test', 'SecurityError');
    };
  });
  await page.goto(progress);
  await expect(page.getByText('Not kept. This browser refused to store it.')).toBeVisible();
  await box(page, 4).check();
  await expect(page.getByText('1 of 4 done')).toBeVisible();
  await expect(page.getByText('Print or download the record before you leave this page.')).toBeVisible();
  expect(await textOfDownload(page, 'Download as a table (.csv)')).toContain('Yes');
});

test('an address that names no session of the site ticks nothing', async ({ page }) => {
  for (const asked of ['<img src=x onerror=alert(1)>', 'x'.repeat(10_000), '🎉', '//evil.test/']) {
    await page.goto(`${progress}?done=${encodeURIComponent(asked)}`);
    await expect(page.getByText('The address names a session that is not on this site')).toBeVisible();
    await expect(page.getByRole('checkbox', { checked: true })).toHaveCount(0);
  }
});

test('a clock that says 1970 does no harm: the tick stays, without a date', async ({ page }) => {
  await page.clock.setFixedTime(new Date('1970-01-02T00:00:00Z'));
  await page.goto(progress);
  await page.getByRole('button', { name: 'Keep on this device' }).click();
  await box(page, 1).check();
  await expect(session(page, 1)).toContainText('date not known');
  await page.clock.setFixedTime(new Date('2027-05-04T10:00:00Z'));
  await page.reload();
  await ready(page);
  await box(page, 2).check();
  await expect(session(page, 2)).toContainText('4 May 2027');
  await expect(page.getByText('You ticked “Week 2')).toBeVisible();
});

test('the record names whose it is, in the file and on paper, and keeps the name nowhere @slow', async ({
  page,
}) => {
  await page.goto(progress);
  await page.getByRole('button', { name: 'Keep on this device' }).click();
  await box(page, 1).check();
  await page.getByLabel('Whose record is it?').fill('=HYPERLINK("//evil.test")');
  const table = Papa.parse<string[]>((await textOfDownload(page, 'Download as a table (.csv)')).slice(1), {
    skipEmptyLines: true,
  }).data;
  expect(table).toHaveLength(1 + 4 + 3);
  expect(table[1]![0]).toBe('\'=HYPERLINK("//evil.test")');
  await page.getByLabel('Whose record is it?').fill('Sam Example');
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByText(/^Record of progress · Sam Example · /u)).toBeVisible();
  await expect(page.getByRole('button', { name: 'Print the record' })).toBeHidden();
  await page.emulateMedia({ media: 'screen' });
  await page.reload();
  await expect(page.getByLabel('Whose record is it?')).toHaveValue('');
});

test('progress is in the backup, goes with “clear everything”, and comes back @slow', async ({ page }) => {
  await page.goto(progress);
  await page.getByRole('button', { name: 'Keep on this device' }).click();
  await box(page, 1).check();
  await box(page, 2).check();
  await expect(page.getByText('2 of 4 done')).toBeVisible();
  const file = await textOfDownload(page, 'Download a copy of everything');
  expect(JSON.parse(file)).toMatchObject({
    schema: 1,
    progress: [{ session: weekAddress(1) }, { session: weekAddress(2) }],
  });

  await page.goto('action-plan/');
  await openPanel(page, 'Finish on a shared computer');
  await page.getByRole('button', { name: 'Finish and clear' }).click();
  await expect(page.getByText('My progress: 2 ticked sessions')).toBeVisible();
  await page.getByRole('button', { name: 'Delete everything' }).click();
  await expect(page.getByText('Everything this site had stored on this device is deleted.')).toBeVisible();
  await page.goto(progress);
  await expect(page.getByText('0 of 4 done')).toBeVisible();

  await openPlan(page);
  const panel = await openPanel(page, 'Bring back a copy');
  await panel.getByLabel('The file with the plan').setInputFiles({
    name: 'copy.json',
    mimeType: 'application/json',
    buffer: Buffer.from(file),
  });
  await expect(panel.getByText('2 ticked sessions')).toBeVisible();
  await panel.getByRole('button', { name: 'Put back what is missing' }).click();
  await expect(page.getByText(/^Put back: .*0 session notes and 2 ticked sessions/u).first()).toBeVisible();
  await page.goto(progress);
  await expect(page.getByText('2 of 4 done')).toBeVisible();
});

test('deleting progress asks first, and leaves the rest; on a full disk a tick does not stay, and a sentence says why', async ({
  page,
}) => {
  await page.goto(progress);
  await page.getByRole('button', { name: 'Keep on this device' }).click();
  await box(page, 1).check();
  await page.getByRole('button', { name: 'Delete my progress' }).click();
  await page.getByRole('button', { name: 'Keep it' }).click();
  await expect(box(page, 1)).toBeChecked();
  await page.getByRole('button', { name: 'Delete my progress' }).click();
  await page.getByRole('button', { name: 'Delete it' }).click();
  await expect(page.getByText('Your progress is deleted.')).toBeVisible();
  await expect(page.getByRole('checkbox', { checked: true })).toHaveCount(0);

  await box(page, 1).check();
  await expect(page.getByText('1 of 4 done')).toBeVisible();
  // A tick shows before it is stored.
  await expect.poll(() => stored(page, `done:${weekAddress(1)}`)).toBeDefined();
  await page.evaluate(() => {
    IDBObjectStore.prototype.put = () => {
      throw new DOMException('Full for the test', 'QuotaExceededError');
    };
  });
  await box(page, 2).click();
  await expect(page.getByText('Not kept. There is no room left on this device.')).toBeVisible();
  await expect(box(page, 2)).not.toBeChecked();
  await expect(box(page, 1)).toBeChecked();
});

test('asked, ticked and damaged: axe finds nothing, and nothing is wider than 320 px @slow', async ({
  page,
}) => {
  await page.goto(`${progress}?done=${encodeURIComponent(weekAddress(2))}`);
  await page.getByRole('button', { name: 'Keep on this device' }).click();
  await damage(page, `done:${weekAddress(1)}`, 17);
  await damage(page, 'done:/gone/', {
    app: 'session-progress',
    schema: 1,
    session: '/gone/',
    label: 'Gone',
    doneOn: '',
    order: 5,
  });
  await page.reload();
  await page.getByRole('button', { name: 'Tick it as done' }).click();
  await page.getByRole('button', { name: 'Delete my progress' }).click();
  await expect(page.getByRole('heading', { name: 'No longer on this site' })).toBeVisible();
  expect(await violationsInBothThemes(page)).toEqual([]);
  await page.setViewportSize({ width: 320, height: 640 });
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('every session is on the list, with a box to tick by hand', async ({ page }) => {
    await page.goto(progress);
    await expect(page.getByRole('checkbox')).toHaveCount(4 + 3);
    await expect(page.getByText('The list can be printed and ticked by hand.')).toBeVisible();
    await expect(page.locator('main').getByRole('button')).toHaveCount(0);
  });
});
