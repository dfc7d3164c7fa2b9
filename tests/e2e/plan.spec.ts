import { readFile } from 'node:fs/promises';
import { expect, test, type Page } from '@playwright/test';
import { hardPlan, week } from './pages.ts';
import {
  openMenu,
  openPlan,
  openSettings,
  openTarget,
  saved,
  seen,
  status,
  target,
  targetText,
} from './plan-page.ts';
import { holdScripts } from './waiting.ts';

/** What this device holds of plans, as text. */
const storedPlans = (page: Page): Promise<string> =>
  page.evaluate(
    () =>
      new Promise((resolve) => {
        indexedDB.open('ect-programme').onsuccess = (event) => {
          const database = (event.target as IDBOpenDBRequest).result;
          database.transaction('plans').objectStore('plans').getAll().onsuccess = (got) => {
            database.close();
            resolve(JSON.stringify((got.target as IDBRequest).result));
          };
        };
      }),
  );

test('a plan typed on the Week 4 page is there after a reload, and on the plan’s own page', async ({
  page,
}) => {
  await openPlan(page, week(4));
  await targetText(page).fill('Use cold call in three of five 9Y2 lessons by half term');
  await target(page).getByLabel('How will you know it has worked?').fill('My mentor’s tally from two visits');
  await target(page).getByLabel(/^What/u).first().fill('Script five questions');
  await target(page).getByLabel(/^Who/u).first().fill('Me');
  await target(page)
    .getByLabel(/^By when/u)
    .first()
    .fill('2027-09-17');
  await page.getByLabel('Review date', { exact: true }).fill('2027-10-18');
  await expect(seen(page)).toHaveText(saved);

  for (const path of [week(4), 'action-plan/']) {
    await page.goto(path);
    await expect(targetText(page)).toHaveValue('Use cold call in three of five 9Y2 lessons by half term');
    await expect(target(page).getByLabel('How will you know it has worked?')).toHaveValue(
      'My mentor’s tally from two visits',
    );
    await expect(target(page).getByLabel(/^What/u).first()).toHaveValue('Script five questions');
    await expect(
      target(page)
        .getByLabel(/^By when/u)
        .first(),
    ).toHaveValue('2027-09-17');
    await expect(page.getByLabel('Review date', { exact: true })).toHaveValue('2027-10-18');
  }
});

test('what somebody types before the script arrives is kept and saved', async ({ page }) => {
  const scripts = await holdScripts(page);
  await page.goto(week(4), { waitUntil: 'commit' });
  await targetText(page).pressSequentially('Typed early, before anything worked');
  scripts.release();
  await page.getByRole('button', { name: 'Keep it' }).click();
  await expect(seen(page)).toHaveText(saved);
  await expect(targetText(page)).toHaveValue('Typed early, before anything worked');
  await page.reload();
  await expect(targetText(page)).toHaveValue('Typed early, before anything worked');
});

test('targets and steps can be added, removed and brought back; six is the most; a double click adds one step', async ({
  page,
}) => {
  await openPlan(page);
  const steps = target(page).locator('details.worksheet-step');
  await expect(page.locator('.worksheet[data-ready]')).toBeAttached();
  const before = await steps.count();
  await target(page)
    .getByRole('button', { name: /^Add a step/u })
    .dblclick();
  await expect(steps).toHaveCount(before + 1);
  for (let number = 2; number <= 6; number += 1) {
    await page.getByRole('button', { name: 'Add a target' }).click();
    await expect(targetText(page, number)).toBeFocused();
  }
  await expect(page.getByRole('button', { name: 'Add a target' })).toHaveCount(0);
  await expect(page.getByText(/which is the most a plan can hold/u)).toBeVisible();
  await openTarget(page, 2);
  await targetText(page, 2).fill('The second');
  await openMenu(page, 'target 2');
  await page.getByRole('button', { name: 'Remove target 2' }).click();
  await expect(target(page, 6)).toHaveCount(0);
  await page.getByRole('button', { name: 'Undo', exact: true }).last().click();
  await expect(targetText(page, 2)).toHaveValue('The second');
  await expect(seen(page)).toHaveText(saved);
  await page.reload();
  await expect(targetText(page, 2)).toHaveValue('The second');
  await expect(target(page, 6)).toBeAttached();
});

test('on a phone a target that is added or gone to is in sight, although a long one above it closes', async ({
  page,
}) => {
  await page.setViewportSize({ width: 375, height: 667 });
  await openPlan(page);
  await targetText(page).fill('The first');
  await page.getByRole('button', { name: 'Add a target' }).click();
  await expect(targetText(page, 2)).toBeFocused();
  await expect(targetText(page, 2)).toBeInViewport();
  await targetText(page, 2).fill('The second');
  await openTarget(page, 1);
  await openTarget(page, 2);
  await expect(target(page, 2).locator('[tabindex="-1"]').first()).toBeInViewport();
});

test('when the browser refuses to store, the plan says so and offers a copy', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(window, 'indexedDB', {
      value: {
        open() {
          throw new DOMException('refused', 'SecurityError');
        },
      },
    });
  });
  await page.goto('action-plan/');
  await targetText(page).fill('Keep this');
  await expect(status(page)).toContainText('Not saved');
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    status(page).getByRole('button', { name: 'Download a backup' }).click(),
  ]);
  expect(download.suggestedFilename()).not.toContain('Keep');
  expect(await readFile(await download.path(), 'utf8')).toContain('Keep this');
});

test('when the disk is full, the plan says so, keeps the text on the page and offers a copy', async ({
  page,
}) => {
  await openPlan(page);
  await targetText(page).fill('Before');
  await expect(seen(page)).toHaveText(saved);
  await page.evaluate(() => {
    IDBObjectStore.prototype.put = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
  });
  await targetText(page).fill('After the disk was full');
  await expect(status(page)).toContainText('Not saved');
  await expect(targetText(page)).toHaveValue('After the disk was full');
  await expect(
    status(page)
      .getByRole('button', { name: /Download/u })
      .first(),
  ).toBeVisible();
});

test('two tabs that edit different fields keep both', async ({ context }) => {
  const [one, two] = [await context.newPage(), await context.newPage()];
  await openPlan(one);
  await targetText(one).fill('From the first tab');
  await expect(seen(one)).toHaveText(saved);
  await two.goto('action-plan/');
  await expect(targetText(two)).toHaveValue('From the first tab');
  await target(two).getByLabel('How will you know it has worked?').fill('From the second tab');
  await targetText(one).fill('From the first tab, again');
  await expect(seen(two)).toHaveText(saved);
  await expect(seen(one)).toHaveText(saved);
  await expect(target(one).getByLabel('How will you know it has worked?')).toHaveValue('From the second tab');
  await one.reload();
  await expect(targetText(one)).toHaveValue('From the first tab, again');
  await expect(target(one).getByLabel('How will you know it has worked?')).toHaveValue('From the second tab');
});

test('a blank plan prints as a form with room for three targets', async ({ page }) => {
  await page.emulateMedia({ media: 'print' });
  await page.goto('action-plan/');
  for (const name of ['Target 1', 'Target 2', 'Target 3']) {
    await expect(page.getByText(name, { exact: true })).toBeVisible();
  }
  for (const button of await page.getByRole('button').all()) await expect(button).toBeHidden();
  // On the screen steps after the first are one line; on paper each has room to write.
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
  await expect(page.locator('details.worksheet-step .worksheet-print-text--date')).toHaveCount(3);
  for (const place of await page.locator('details.worksheet-step .worksheet-print-text--date').all())
    await expect(place).toBeVisible();
});

test('the plan works inside an activity', async ({ page }) => {
  await openPlan(page, hardPlan);
  await targetText(page).fill('In an activity');
  await expect(seen(page)).toHaveText(saved);
  await page.reload();
  await expect(targetText(page)).toHaveValue('In an activity');
});

test('leaving in the middle of a word loses nothing, and text that looks like markup or code stays text', async ({
  page,
}) => {
  const hostile = '<img src=x onerror="window.hacked=1"></textarea><script>window.hacked=1</script>';
  await openPlan(page);
  await targetText(page).fill(hostile);
  await expect(seen(page)).toHaveText(saved);
  await targetText(page).press('End');
  await page.keyboard.type(' and the last word');
  await page.goto('glossary/');
  await page.goBack();
  await expect(targetText(page)).toHaveValue(`${hostile} and the last word`);
  await page.reload();
  await expect(targetText(page)).toHaveValue(`${hostile} and the last word`);
  expect(await page.evaluate(() => 'hacked' in window)).toBe(false);
});

test('writing with an input method is not disturbed by saving', async ({ page }) => {
  await openPlan(page);
  const input = await page.context().newCDPSession(page);
  await targetText(page).click();
  await input.send('Input.imeSetComposition', { text: 'にほ', selectionStart: 2, selectionEnd: 2 });
  await expect.poll(() => storedPlans(page)).toContain('にほ');
  await input.send('Input.imeSetComposition', { text: 'にほん', selectionStart: 3, selectionEnd: 3 });
  await input.send('Input.insertText', { text: '日本' });
  await expect(seen(page)).toHaveText(saved);
  await expect(targetText(page)).toHaveValue('日本');
  await page.reload();
  await expect(targetText(page)).toHaveValue('日本');
});

test('what other programs put into a field is kept, nothing pasted is cut, and a part that failed is asked for again', async ({
  page,
}) => {
  await openPlan(page);
  await expect(page.locator('.worksheet[data-ready]')).toBeAttached();
  const text = page.locator('[data-field$="t1.text"]');
  const why = page.locator('[data-field$="t1.why"]');
  // A tool that tells nobody what it has written, and one that only says "change".
  await text.evaluate((element: HTMLTextAreaElement) => (element.value = 'Put in by a tool'));
  await why.evaluate((element: HTMLTextAreaElement) => {
    element.value = 'Put in by another';
    element.dispatchEvent(new Event('change', { bubbles: true }));
  });
  await page.reload();
  await expect(text).toHaveValue('Put in by a tool');
  await expect(why).toHaveValue('Put in by another');

  await text.fill('a'.repeat(3_000));
  await expect(text).toHaveValue('a'.repeat(3_000));
  await expect(page.getByText('This is 1,000 characters too long')).toBeVisible();
  await text.fill('Short');

  const asked: string[] = [];
  await page.route('**/HistoryPanel.*.js*', (route) => {
    asked.push(new URL(route.request().url()).search);
    return asked.length === 1 ? route.abort() : route.continue();
  });
  await openSettings(page);
  await page.locator('#panel-history > summary').click();
  await page.locator('#panel-history').getByRole('button', { name: 'Try again' }).click();
  await expect(page.locator('#panel-history').getByRole('button', { name: 'Try again' })).toHaveCount(0);
  expect(asked).toEqual(['', '?again=1']);
});
