import { test as base, expect, type Page } from '@playwright/test';
import { week } from '../pages.ts';
import { openPanel, openPlan, targetText, waitSaved } from '../plan-page.ts';
import { ready } from '../waiting.ts';
import { deafPage, wake } from './sleeping-page.ts';

/** What somebody has deleted does not come back, whichever page slept through it. */
const test = base.extend<object, object>({
  launchOptions: [
    async ({ launchOptions }, use) => {
      await use({ ...launchOptions, ignoreDefaultArgs: ['--disable-back-forward-cache'] });
    },
    { scope: 'worker' },
  ],
});

async function deleteEverything(page: Page): Promise<void> {
  await openPanel(page, 'Finish on a shared computer');
  await page.getByRole('button', { name: 'Finish and clear' }).click();
  await page.getByRole('button', { name: 'Delete everything' }).click();
  await expect(page.getByText('Everything this site had stored on this device is deleted.')).toBeVisible();
}

/** Everything that the site holds anywhere in this browser, as text. */
const held = (page: Page): Promise<string> =>
  page.evaluate(async () => {
    const stores: unknown[] = [];
    for (const { name } of await indexedDB.databases()) {
      await new Promise<void>((done) => {
        indexedDB.open(name!).onsuccess = (event) => {
          const database = (event.target as IDBOpenDBRequest).result;
          const names = [...database.objectStoreNames];
          if (names.length === 0) return done();
          const transaction = database.transaction(names);
          for (const store of names)
            transaction.objectStore(store).getAll().onsuccess = (got) =>
              stores.push((got.target as IDBRequest).result);
          transaction.oncomplete = () => {
            database.close();
            done();
          };
        };
      });
    }
    return JSON.stringify([stores, { ...localStorage }, { ...sessionStorage }, history.state]);
  });

const sleepers: ReadonlyArray<[kind: string, path: string, box: string]> = [
  ['the plan', 'action-plan/', '[data-field$="t1.text"]'],
  ['notes', week(1), '#session-notes'],
  ['the checker', 'smart-checker/', '#checker-target'],
];

for (const [kind, path, box] of sleepers) {
  test(`${kind} in a page that slept: it forgets as it wakes, and writes nothing back`, async ({
    context,
  }) => {
    const [one, two] = [await context.newPage(), await deafPage(context)];
    await openPlan(one);
    await targetText(one).fill('Secret of the plan');
    await waitSaved(one);
    await two.goto(path);
    await ready(two);
    await two.locator(box).fill('Secret of the sleeper');
    if (kind !== 'the checker') await waitSaved(two);
    await deleteEverything(one);
    await wake(two);
    await expect(two.locator(box)).toHaveValue('');
    await two.reload();
    await ready(two);
    await expect(two.locator(box)).toHaveValue('');
    for (const page of [one, two]) expect(await held(page)).not.toContain('Secret');
  });

  test(`${kind} in a page that slept and is written in: only the new words are there`, async ({
    context,
  }) => {
    const [one, two] = [await context.newPage(), await deafPage(context)];
    await openPlan(one);
    await targetText(one).fill('Secret of the plan');
    await waitSaved(one);
    await two.goto(path);
    await ready(two);
    await two.locator(box).fill('Secret of the sleeper');
    if (kind !== 'the checker') await waitSaved(two);
    await deleteEverything(one);
    await two.close({ runBeforeUnload: true });
    await expect.poll(() => held(one)).not.toContain('Secret');
    await one.reload();
    await expect(targetText(one)).toHaveValue('');
  });
}

test('by Back and Forward, from the checker and from memory', async ({ page }) => {
  await page.goto(week(1));
  await ready(page);
  await page.getByRole('button', { name: 'Keep on this device' }).click();
  await page.locator('#session-notes').fill('Secret notes');
  await waitSaved(page);
  await page.goto('action-plan/');
  await targetText(page).fill('Secret target');
  await waitSaved(page);
  await page.getByRole('button', { name: 'Work on it in the SMART checker (target 1)' }).click();
  await expect(page.getByLabel('Your target')).toHaveValue('Secret target');
  await page.getByLabel('Your target').fill('Secret target, better');
  await page.getByRole('button', { name: 'Put it back in my action plan' }).click();
  await expect(targetText(page)).toHaveValue('Secret target, better');
  await waitSaved(page);
  await deleteEverything(page);

  await page.goBack();
  await ready(page);
  await expect(page.getByLabel('Your target')).toHaveValue('');
  await page.goBack();
  await ready(page);
  await expect(targetText(page)).toHaveValue('');
  await page.goBack();
  await ready(page);
  await expect(page.locator('#session-notes')).toHaveValue('');
  await page.goForward();
  await ready(page);
  await expect(targetText(page)).toHaveValue('');
  expect(await held(page)).not.toContain('Secret');
});

test('by undoing, by the browser or the page', async ({ page }) => {
  await openPlan(page);
  await targetText(page).pressSequentially('Secret');
  await waitSaved(page);
  await deleteEverything(page);
  await targetText(page).press('Control+z');
  await expect(targetText(page)).toHaveValue('');
  await page.locator('h1').first().click();
  await page.keyboard.press('Control+z');
  await expect(targetText(page)).toHaveValue('');
  await expect(page.getByText('Secret')).toHaveCount(0);
});

test('a plan that came by a link, or a copy that was being looked at, is not offered any more', async ({
  page,
}) => {
  await openPlan(page);
  await targetText(page).fill('Mine');
  await waitSaved(page);
  const panel = await openPanel(page, 'Bring back a copy');
  await panel.getByLabel('The file with the plan').setInputFiles({
    name: 'plan.json',
    mimeType: 'application/json',
    buffer: Buffer.from(
      JSON.stringify({ schema: 1, targets: [{ id: 't1', text: 'Secret of a file', steps: [] }] }),
    ),
  });
  await deleteEverything(page);
  await expect(page.getByText('Secret of a file')).toHaveCount(0);
});
