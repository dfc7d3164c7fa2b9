import { expect, test, type Page } from '@playwright/test';
import { week } from '../pages.ts';
import {
  openMenu,
  openPanel,
  openPlan,
  openSettings,
  openTarget,
  saved,
  seen,
  target,
  targetText,
} from '../plan-page.ts';
import { ready } from '../waiting.ts';
import { translate, ways } from './translator.ts';

/** The errors that the page has thrown. */
function errorsOf(page: Page): string[] {
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  return errors;
}

const shown = /^«SAVED ON THIS DEVICE, \d\d:\d\d»$/u;

for (const way of ways) {
  test(`a translator that ${way} it: the plan goes on, and says nothing old`, async ({ page }) => {
    const errors = errorsOf(page);
    await openPlan(page);
    await translate(page, way);
    await page
      .locator('[data-field$=".text"]')
      .first()
      .fill('Use cold call in three lessons a week by half term');
    await expect(seen(page)).toHaveText(shown);
    const sections = page.locator('.worksheet-target');
    const before = await sections.count();
    await page.locator('button', { hasText: /add\W*a\W*target/iu }).click();
    await expect(sections).toHaveCount(before + 1);
    await page.locator('[data-field$=".text"]').nth(1).fill('The second');
    await page.locator('summary', { hasText: /remove\W*target\W*2/iu }).click();
    await page.locator('button', { hasText: /remove\W*target\W*2/iu }).click();
    await expect(sections).toHaveCount(before);
    await page
      .locator('button', { hasText: /^\W*undo\W*$/iu })
      .last()
      .click();
    await expect(page.locator('[data-field$=".text"]').nth(1)).toHaveValue('The second');
    await expect(seen(page)).toHaveText(shown);
    await openSettings(page);
    const history = page.locator('#panel-history');
    await history.locator('summary').first().click();
    await expect(history).toContainText(/THE SECOND|The second/u);
    await page.reload();
    await expect(page.locator('[data-field$=".text"]').nth(1)).toHaveValue('The second');
    expect(errors).toEqual([]);
  });

  test(`a translator that ${way} it: the checker shows each answer once`, async ({ page }) => {
    const errors = errorsOf(page);
    await page.goto('smart-checker/');
    await ready(page);
    await page.getByLabel('Your target').fill('Improve my questioning');
    await expect(page.locator('.advice-question')).toBeVisible();
    await translate(page, way);
    const first = await page.locator('.advice-question').innerText();
    await page.locator('#checker-target').fill('Use cold call in lessons so that pupils answer');
    await expect(page.locator('.advice-question')).not.toHaveText(first);
    // The same page, without a translator, says the same.
    const translated = (await page.locator('.criteria, .advice').first().innerText()).replace(/[«»]/gu, '');
    const plain = await page.context().newPage();
    await plain.goto('smart-checker/');
    await ready(plain);
    await plain.getByLabel('Your target').fill('Use cold call in lessons so that pupils answer');
    await expect(plain.locator('.advice-question')).toBeVisible();
    const words = (text: string): string => text.toLowerCase().replace(/\s+/gu, ' ').trim();
    await expect
      .poll(async () => words(await plain.locator('.criteria, .advice').first().innerText()))
      .toBe(words(translated));
    expect(errors).toEqual([]);
  });
}

test('a translator that ends gives the page its own words back', async ({ page }) => {
  await openPlan(page);
  await targetText(page).fill('Words');
  await expect(seen(page)).toHaveText(saved);
  await translate(page, 'replaces');
  await expect(seen(page)).toHaveText(shown);
  await page.evaluate(() => {
    dispatchEvent(new Event('translator-ends'));
    for (const outer of document.querySelectorAll('font:not(font font)')) outer.remove();
  });
  await expect(seen(page)).toHaveText(saved);
});

test('elements that extensions put beside the fields, before and after the script, change nothing', async ({
  page,
}) => {
  const errors = errorsOf(page);
  await page.addInitScript(() => {
    const add = (): void => {
      for (const field of document.querySelectorAll('textarea, input')) {
        if (field.nextElementSibling?.localName === 'x-writing-tool') continue;
        field.after(document.createElement('x-writing-tool'));
        const div = field.parentElement!.insertBefore(document.createElement('div'), field);
        div.setAttribute('data-password-manager', '');
      }
    };
    new MutationObserver(add).observe(document, { childList: true, subtree: true });
  });
  await openPlan(page);
  await targetText(page).fill('With tools beside it');
  await page.getByRole('button', { name: 'Add a target' }).click();
  await targetText(page, 2).fill('The second');
  await openTarget(page, 1);
  await openMenu(page, 'target 1');
  await page.getByRole('button', { name: 'Remove target 1' }).click();
  await expect(targetText(page)).toHaveValue('The second');
  await expect(seen(page)).toHaveText(saved);
  await openPanel(page, 'History and earlier versions');
  await expect(target(page, 2)).toHaveCount(0);
  await page.goto(week(1));
  await ready(page);
  await page.locator('#session-notes').fill('Notes with tools');
  await expect(page.locator('.worksheet-notes .worksheet-status__text')).toHaveText(saved);
  expect(errors).toEqual([]);
});
