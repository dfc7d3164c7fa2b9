import { expect, test, type Page } from '@playwright/test';
import { week } from '../pages.ts';
import { targetText } from '../plan-page.ts';
import { holdScripts } from '../waiting.ts';

/** A script that does not come: the page says so by its inline part alone, and no word is lost. */
const notice = (page: Page) => page.locator('[data-not-loaded]:visible');
const scripts = /\/_astro\/.*\.js/u;

/** Lets time pass until something is so; a page that loads itself again meanwhile is no obstacle. */
const inTime = (page: Page, so: () => Promise<boolean> | boolean): Promise<void> =>
  expect
    .poll(async () => {
      await page.clock.runFor(5_000).catch(() => undefined);
      return Promise.resolve(so()).catch(() => false);
    })
    .toBe(true);

const pages: ReadonlyArray<[kind: string, path: string, box: string]> = [
  ['the plan', 'action-plan/', '[data-field$="t1.text"]'],
  ['notes', week(1), '#session-notes'],
  ['notes in a meeting', `${week(1)}meeting/`, '#session-notes'],
  ['the checker', 'smart-checker/', '#checker-target'],
];

for (const [kind, path, box] of pages) {
  test(`${kind}: a script that is refused is said at once, what is written is offered, and it is asked for again`, async ({
    page,
  }) => {
    await page.clock.install();
    await page.route(scripts, (route) => route.abort());
    await page.goto(path);
    await page.clock.runFor(2_000);
    // On the screen of a meeting the notes are folded.
    await page
      .locator('details', { has: page.locator(box) })
      .evaluateAll((all) => all.forEach((each) => ((each as HTMLDetailsElement).open = true)));
    await expect(notice(page)).toContainText('what you write here is not kept');
    await page.locator(box).pressSequentially('Typed in vain?');
    await page.clock.runFor(1_000);
    await expect(notice(page).locator('textarea')).toHaveValue(/Typed in vain\?$/u);
    await notice(page).getByRole('button', { name: 'Copy it' }).click();
    await expect(notice(page).getByText('Copied.')).toBeVisible();

    await page.unroute(scripts);
    await inTime(page, async () => (await page.locator('astro-island[ssr]').count()) === 0);
    await expect(page.locator('form[data-ready]')).not.toHaveCount(0);
    await page.clock.runFor(1_000);
    await expect(notice(page)).toHaveCount(0);
    await expect(page.locator(box)).toHaveValue('Typed in vain?');
  });
}

test('a part of a script that the browser remembers as broken is had by loading the page again, not under somebody’s hands', async ({
  page,
}) => {
  let broken = true;
  await page.clock.install();
  await page.route(scripts, (route) =>
    broken && !/Worksheet|start-island/u.test(route.request().url())
      ? route.fulfill({ contentType: 'text/javascript', body: 'throw new Error("half a deployment")' })
      : route.continue(),
  );
  await page.goto('action-plan/');
  await expect(notice(page)).toBeVisible();
  await targetText(page).fill('Typed in vain?');
  let loads = 0;
  let failures = 0;
  page.on('framenavigated', () => (loads += 1));
  page.on('console', (message) => (failures += Number(message.text().includes('Error hydrating'))));
  await inTime(page, () => failures >= 4);
  expect(loads, 'while the box has the focus').toBe(0);
  await targetText(page).blur();
  await inTime(page, () => loads > 0);
  await expect(targetText(page)).toHaveValue('Typed in vain?');
  failures = 0;
  await inTime(page, () => failures >= 4);
  expect(loads, 'once is enough').toBe(1);
  broken = false;
  await notice(page).getByRole('button', { name: 'Load the page again' }).click();
  await expect(page.locator('.worksheet[data-ready]')).toBeVisible();
  await expect(targetText(page)).toHaveValue('Typed in vain?');
});

test('a script that is only late is said after ten seconds, and not before', async ({ page }) => {
  await page.clock.install();
  const held = await holdScripts(page);
  await page.goto('action-plan/', { waitUntil: 'commit' });
  await targetText(page).pressSequentially('Early');
  await page.clock.runFor(5_000);
  await expect(notice(page)).toHaveCount(0);
  await page.clock.runFor(10_000);
  await expect(notice(page)).toBeVisible();
  await expect(page.getByText('You can start to write')).toBeHidden();
  held.release();
  await expect(page.locator('.worksheet[data-ready]')).toBeVisible();
  await page.clock.runFor(1_000);
  await expect(notice(page)).toHaveCount(0);
  await expect(page.locator('.worksheet-status__text')).toBeVisible();
});

test('leaving with words that no script has taken is asked about; loading again from the notice takes them along', async ({
  page,
}) => {
  await page.route(scripts, (route) => route.abort());
  await page.goto('action-plan/');
  await expect(notice(page)).toBeVisible();
  await targetText(page).pressSequentially('Taken along');
  const asked = page.waitForEvent('dialog');
  const leaving = page.evaluate(() => location.reload());
  const dialog = await asked;
  expect(dialog.type()).toBe('beforeunload');
  await dialog.dismiss();
  await leaving;

  await page.unroute(scripts);
  await notice(page).getByRole('button', { name: 'Load the page again' }).click();
  await page.getByRole('button', { name: 'Keep it', exact: true }).click();
  await expect(targetText(page)).toHaveValue('Taken along');
  await expect(page.locator('.worksheet-status__text')).toHaveText(/Saved on this device/u);
  expect(await page.evaluate(() => sessionStorage.length)).toBe(0);
});
