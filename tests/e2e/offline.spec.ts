import { readFileSync } from 'node:fs';
import { expect, test as base, type Page } from '@playwright/test';
import { unzipSync } from 'fflate';
import { foreignPage, serveChangingSite, type ChangingSite } from './changing-site.ts';
import {
  sitePath,
  hardModule,
  hardSession,
  module,
  moduleTitle as title,
  siteFolder,
  topics,
  week,
} from './pages.ts';
import { ready } from './waiting.ts';

const test = base.extend<{ site: ChangingSite }>({
  site: async ({}, use) => {
    const site = await serveChangingSite(siteFolder, sitePath);
    await use(site);
    await site.close();
  },
});

/** A page of the site, by its path on the host or below the site’s root. */
const below = (site: ChangingSite, page: string): string => new URL(page, site.root).href;
const keepButton = (page: Page) => page.getByRole('button', { name: `Keep for offline use “${title}”` });
const removeButton = (page: Page) => page.getByRole('button', { name: `Remove “${title}”` });

async function keep(page: Page, site: ChangingSite): Promise<void> {
  await page.goto(below(site, 'offline/'));
  await keepButton(page).click();
  await expect(page.getByText(`“${title}” is kept.`)).toBeVisible();
}

/** A path on the host as one in the site’s folder. */
const inside = (address: string): string => address.slice(sitePath.length);

/** How many caches and service workers there are. */
const traces = (page: Page) =>
  page.evaluate(async () => ({
    caches: (await caches.keys()).length,
    workers: (await navigator.serviceWorker.getRegistrations()).length,
  }));

const listed = (name: string) =>
  JSON.parse(readFileSync(`${siteFolder}/${name}`, 'utf8')) as { pages: string[]; files: string[] };

test('nothing is stored and no service worker runs before the reader chooses', async ({ page, site }) => {
  for (const address of ['', module, week(1), `${week(1)}meeting/`, 'action-plan/', 'offline/']) {
    await page.goto(below(site, address));
    await ready(page);
  }
  await expect(page.getByText('Nothing is kept on this device.')).toBeVisible();
  await expect(
    page.getByText(/^Not kept\. About \d+ kB, and 1\.\d MB that all modules share\.$/u),
  ).toHaveCount(2);
  await expect.poll(() => traces(page)).toEqual({ caches: 0, workers: 0 });
});

test('after one visit everything that is listed works with the network off, pictures and videos too @slow', async ({
  page,
  context,
  site,
}) => {
  await page.goto(below(site, module));
  await page.getByRole('link', { name: 'Keep this module for offline use' }).click();
  await keepButton(page).click();
  await expect(page.getByText(`“${title}” is kept.`)).toBeVisible();
  await expect(page.getByText(/^Kept: 10 pages, \d+ kB, fetched \d+ \w+ \d{4}, \d\d:\d\d\.$/u)).toBeVisible();
  await page.getByRole('button', { name: 'Keep for offline use “Module 3: Sample module”' }).click();
  await expect(page.getByText('“Module 3: Sample module” is kept.')).toBeVisible();

  site.answers = 'broken';
  await context.setOffline(true);
  const failed: string[] = [];
  // What a page was still fetching when it was left is given up, and is no failure.
  page.on('requestfailed', (request) => {
    if (request.failure()?.errorText !== 'net::ERR_ABORTED') failed.push(request.url());
  });
  const problems: string[] = [];
  page.on('console', (message) => message.type() === 'error' && problems.push(message.text()));
  const { shared } = JSON.parse(readFileSync(`${siteFolder}/offline/modules.json`, 'utf8')) as {
    shared: { pages: string[] };
  };
  const hard = listed(`${inside(hardModule)}offline.json`);
  expect(hard.files.some((file) => file.endsWith('square.png'))).toBe(true);
  const pages = [...shared.pages, ...listed(`${inside(module)}offline.json`).pages, ...hard.pages];
  expect(pages.length).toBeGreaterThan(18);
  for (const address of pages) {
    await page.goto(below(site, address));
    await ready(page);
    await expect(page.locator('h1')).toBeVisible();
    const sheets = await page.evaluate(() => [...document.styleSheets].map((sheet) => sheet.cssRules.length));
    expect(Math.min(...sheets), address).toBeGreaterThan(0);
  }
  expect(failed.filter((url) => !url.endsWith('modules.json'))).toEqual([]);
  await page.goto(below(site, hardSession));
  const picture = page.getByAltText('The same yellow square');
  await picture.scrollIntoViewIfNeeded();
  await expect
    .poll(() => picture.evaluate((image) => (image as HTMLImageElement).naturalWidth))
    .toBeGreaterThan(0);

  await page.goto(below(site, `${week(4)}meeting/`));
  await page.getByRole('link', { name: 'Next: Next steps' }).click();
  await expect(page.getByRole('heading', { name: /^Next steps/u })).toBeFocused();

  await page.goto(below(site, 'action-plan/'));
  await page.getByLabel('Target', { exact: true }).first().fill('Greet all pupils at the door by half term');
  await page.getByRole('button', { name: 'Keep it', exact: true }).click();
  await expect(page.locator('.worksheet-status__text').first()).toHaveText(/Saved on this device/u);
  await page.reload();
  await expect(page.getByLabel('Target', { exact: true }).first()).toHaveValue(/^Greet all pupils/u);

  await page.goto(below(site, 'smart-checker/'));
  await page.getByLabel('Your target').fill('Improve my questioning in 9Y2 maths by half term');
  await expect(page.locator('.criterion').first()).toBeVisible();

  await page.goto(below(site, week(1)));
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.locator('summary', { hasText: 'Download as a Word document' }).click(),
  ]);
  expect(Object.keys(unzipSync(readFileSync(await file.path())))).toContain('word/document.xml');
  expect(problems.filter((text) => !/ERR_|Failed to fetch|Failed to load/u.test(text))).toEqual([]);
});

test('what is kept stands in for a page that is not there, is not ours or does not come @slow', async ({
  page,
  site,
}) => {
  await keep(page, site);
  await test.step('a page that is not kept says so, and an address without its last slash or with a query is found', async () => {
    site.answers = 'broken';
    await page.goto(below(site, 'writing/'));
    await expect(page.locator('h1')).toHaveText('No connection');
    await page.getByRole('link', { name: 'See what is kept on this device' }).click();
    await expect(page.getByText(/^Kept on this device: 1 module, \d\.\d MB in all\./u)).toBeVisible();
    await page.goto(below(site, week(2).replace(/\/$/u, '')));
    await expect(page.locator('h1')).toHaveText(topics[1]);
    await page.goto(below(site, `${week(2)}?from=mail`));
    await expect(page.locator('h1')).toHaveText(topics[1]);
  });

  await test.step('a portal’s page is never shown for a kept page nor stored, and keeping under it ends in a sentence', async () => {
    site.answers = 'foreign';
    await page.goto(below(site, week(3)));
    await expect(page.locator('h1')).toHaveText(topics[2]);
    await page.goto(below(site, 'offline/'));
    await page.getByRole('button', { name: `Bring up to date “${title}”` }).click();
    await expect(
      page.getByText(/answered with a page that is not ours.*Nothing of it was stored/u),
    ).toBeVisible();
    const stored = await page.evaluate(async () => {
      const texts: string[] = [];
      for (const name of await caches.keys()) {
        const cache = await caches.open(name);
        for (const request of await cache.keys()) texts.push(await (await cache.match(request))!.text());
      }
      return texts;
    });
    expect(stored.length).toBeGreaterThan(40);
    expect(stored.filter((text) => text.includes(foreignPage))).toEqual([]);
    await expect(page.getByText(/^Kept: 10 pages/u)).toBeVisible();
  });

  await test.step('a page that does not arrive is shown from the kept copy after three seconds', async () => {
    site.answers = 'hanging';
    const start = performance.now();
    await page.goto(below(site, week(1)));
    await expect(page.locator('h1')).toHaveText(topics[0]);
    expect(performance.now() - start).toBeGreaterThan(2_500);
  });
});

test('under a portal, or when the connection breaks off half way, a first attempt stores nothing', async ({
  page,
  site,
}) => {
  await page.goto(below(site, 'offline/'));
  await expect(keepButton(page)).toBeVisible();
  site.answers = 'foreign';
  await keepButton(page).click();
  await expect(page.getByText(/answered with a page that is not ours/u)).toBeFocused();
  await expect.poll(() => traces(page)).toEqual({ caches: 0, workers: 0 });

  site.answers = 'normal';
  await page.goto(below(site, 'offline/'));
  site.published.set(`${inside(week(3))}meeting/`, '<!doctype html><title>x</title>');
  await keepButton(page).click();
  await expect(page.getByText(/not ours/u)).toBeVisible();
  await expect.poll(() => traces(page)).toEqual({ caches: 0, workers: 0 });
});

/** The page of week 1 as a later edition of the site has it: other words, and a style sheet of another name. */
function laterEdition(): { page: string; sheetName: string; oldSheet: string } {
  const html = readFileSync(`${siteFolder}/${inside(week(1))}index.html`, 'utf8');
  const oldSheet = /_astro\/(widgets\.[\w-]{8}\.css)/u.exec(html)![1]!;
  const sheetName = 'widgets.Later000.css';
  const text = html.replaceAll(oldSheet, sheetName).replace('</h1>', ' (later edition)</h1>');
  return { page: text, sheetName, oldSheet };
}

test('a new edition is shown at once and then kept with its own style sheet; one whose style sheet cannot be fetched never takes the place of a whole page @slow', async ({
  page,
  context,
  site,
}) => {
  await keep(page, site);
  const { page: html, sheetName, oldSheet } = laterEdition();
  site.published.set(inside(week(1)), html);
  site.published.set(`_astro/${sheetName}`, null);
  await page.goto(below(site, week(1)));
  await expect.poll(() => site.asked.filter((url) => url.includes(sheetName)).length).toBeGreaterThan(1);
  site.answers = 'broken';
  await page.goto(below(site, week(1)));
  await expect(page.locator('h1')).toHaveText(topics[0]);
  await expect(page.locator('h1')).toHaveCSS('font-weight', '700');

  site.answers = 'normal';
  const sheet = readFileSync(`${siteFolder}/_astro/${oldSheet}`, 'utf8');
  site.published.set(`_astro/${sheetName}`, `${sheet}h1{letter-spacing:7px}`);
  site.published.set(`_astro/${oldSheet}`, null);
  await page.goto(below(site, week(1)));
  await expect(page.locator('h1')).toContainText('(later edition)');
  await expect(page.locator('h1')).toHaveCSS('letter-spacing', '7px');
  // A page of the edition before, whose style sheet the host no longer has, is still whole.
  await page.goto(below(site, week(2)));
  await expect(page.locator('h1')).toHaveCSS('font-weight', '700');
  await expect
    .poll(() =>
      page.evaluate(
        async (address) => (await (await caches.match(address))?.text())?.includes('later edition'),
        below(site, week(1)),
      ),
    )
    .toBe(true);
  site.answers = 'broken';
  await context.setOffline(true);
  await page.goto(below(site, week(1)));
  await expect(page.locator('h1')).toContainText('(later edition)');
  await expect(page.locator('h1')).toHaveCSS('letter-spacing', '7px');
});

test('removing the last module removes everything', async ({ page, site }) => {
  await keep(page, site);
  await expect.poll(async () => (await traces(page)).workers).toBe(1);
  await removeButton(page).click();
  await expect(page.getByText(`“${title}” is removed from this device.`)).toBeFocused();
  await expect(page.getByText('Nothing is kept on this device.')).toBeVisible();
  await expect.poll(() => traces(page)).toEqual({ caches: 0, workers: 0 });
});

test('a module is removed at once also while the browser waits for a host that hangs @slow', async ({
  page,
  site,
  context,
}) => {
  await keep(page, site);
  const asked = site.asked.length;
  site.answers = 'hanging';
  // A visit makes the browser ask for a newer worker, and the host says nothing.
  const other = await context.newPage();
  await other.goto(below(site, week(1)));
  await expect.poll(() => site.asked.slice(asked).some((each) => each.includes('sw.js'))).toBe(true);
  await removeButton(page).click();
  await expect(page.getByText('Nothing is kept on this device.')).toBeVisible();
  await expect(keepButton(page)).not.toHaveAttribute('aria-disabled', 'true');
  expect((await traces(page)).caches).toBe(0);
});

test('a bad service worker can be withdrawn, and what is being written stays @slow', async ({
  page,
  site,
}) => {
  await keep(page, site);
  await page.goto(below(site, 'action-plan/'));
  await page.getByLabel('Target', { exact: true }).first().fill('Not saved anywhere');
  await page.getByRole('button', { name: 'This visit only' }).first().click();
  site.published.set('sw.js', readFileSync(siteFolder + '/sw-withdrawn.js', 'utf8'));
  // The browser looks for a new worker after a visit by itself, and takes a question asked meanwhile for the same one: its
  // answer can be the worker of before, so it is asked again.
  const lookAgain = async () => {
    await page.evaluate(async () => {
      const registration = await navigator.serviceWorker.getRegistration();
      await registration?.update().catch(() => undefined);
    });
    return traces(page);
  };
  await expect.poll(lookAgain).toEqual({ caches: 0, workers: 0 });
  await expect(page.getByLabel('Target', { exact: true }).first()).toHaveValue('Not saved anywhere');

  const other = await page.context().newPage();
  await other.goto(below(site, 'offline/'));
  await keepButton(other).click();
  await expect(other.getByText('Keeping pages is switched off at the moment.')).toBeVisible();
  await expect.poll(() => traces(other)).toEqual({ caches: 0, workers: 0 });
});

test('a full device ends in a clear sentence, and what was kept stays @slow', async ({ page, site }) => {
  const session = await page.context().newCDPSession(page);
  await page.goto(below(site, 'offline/'));
  await session.send('Storage.overrideQuotaForOrigin', {
    origin: new URL(site.root).origin,
    quotaSize: 300_000,
  });
  await keepButton(page).click();
  await expect(page.getByText(/^There is no room for it on this device\./u)).toBeFocused();
  await expect.poll(() => traces(page)).toEqual({ caches: 0, workers: 0 });

  await session.send('Storage.overrideQuotaForOrigin', { origin: new URL(site.root).origin });
  await keep(page, site);
  await session.send('Storage.overrideQuotaForOrigin', {
    origin: new URL(site.root).origin,
    quotaSize: 1_000,
  });
  await page.getByRole('button', { name: `Bring up to date “${title}”` }).click();
  await expect(page.getByText(/^There is no room for it on this device\./u)).toBeFocused();
  site.answers = 'broken';
  await page.goto(below(site, week(1)));
  await expect(page.locator('h1')).toHaveText(topics[0]);
});
