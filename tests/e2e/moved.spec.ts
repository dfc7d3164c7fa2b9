import { expect, test } from '@playwright/test';
import { hardModule, hardSession, sitePath } from './pages.ts';

const old = `${hardModule}week-1-what-you'd-learn/`;

test('an old address leads to the new one, with the part after #, and does not stay in the way of going back', async ({
  page,
}) => {
  const problems: string[] = [];
  page.on('console', (message) => message.type() === 'error' && problems.push(message.text()));
  await page.goto(`${old}?from=mail#plan`);
  await expect(page).toHaveURL(`${hardSession}?from=mail#plan`);
  await expect(page.locator('#plan')).toBeInViewport();

  await page.goto('');
  await page.goto(old);
  await expect(page).toHaveURL(hardSession);
  await page.goBack();
  await expect(page).toHaveURL(sitePath);

  await test.step('an entry can lead to a heading, and a heading in the link goes before it', async () => {
    await page.goto(`${hardModule}old-plan/`);
    await expect(page).toHaveURL(`${hardSession}#plan`);
    await page.goto(`${hardModule}old-plan/#introduction`);
    await expect(page).toHaveURL(`${hardSession}#introduction`);
  });
  expect(problems).toEqual([]);
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('an old address leads on all the same', async ({ page }) => {
    await page.goto(old);
    await expect(page).toHaveURL(hardSession);
  });

  test('a page that was removed says so and offers where to go', async ({ page }) => {
    await page.goto(`${hardModule}week-9/`);
    await expect(page.locator('h1')).toHaveText('This page has been removed');
    await expect(page.getByText('Week 9 is now part of week 3.')).toBeVisible();
    const names = await page.locator('main li a').allInnerTexts();
    expect(names.at(-1)).toBe('The whole programme');
    expect(names.length).toBe(4);
    await page.locator('main li a').first().click();
    await expect(page).toHaveURL(/autumn-week-3-mentor-materials\/$/u);
  });
});

test('the blocks to copy: the source can be selected, and the pictures of widgets cannot be used', async ({
  page,
}) => {
  await page.goto('writing/gallery/');
  const source = page.locator('pre', { hasText: '<LearningIntentions>' });
  await source.selectText();
  const copied = await page.evaluate(() => String(getSelection()));
  expect(copied.trim()).toMatch(/^<LearningIntentions>\n\n- .*\n\n<\/LearningIntentions>$/su);
  expect(await page.locator('script').count()).toBe(0);
  expect(
    await page
      .locator('.gallery-still textarea')
      .first()
      .evaluate((field) => field.closest('[inert]') !== null),
  ).toBe(true);
});
