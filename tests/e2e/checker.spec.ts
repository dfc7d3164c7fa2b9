import { openPlan } from './plan-page.ts';
import { expect, test } from '@playwright/test';

const verdict = (name: string) => new RegExp(`${name}:`, 'u');

test('a vague target gets one question, and the words that make it vague are marked', async ({ page }) => {
  await page.goto('/smart-checker/');
  await page.getByLabel('Your target').fill('Improve my questioning');
  await expect(page.locator('.advice-question')).toContainText(
    'What would I see you or your pupils doing in that lesson?',
  );
  await expect(page.locator('mark.mark-vague').first()).toContainText(/improve/iu);
  await expect(page.locator('.criterion dt', { hasText: verdict('Specific') })).toContainText('not yet');
  await expect(page.locator('.criterion')).toHaveCount(5);
});

test('a clear target is read back with its evidence, each with its letter', async ({ page }) => {
  await page.goto('/smart-checker/');
  await page.getByRole('button', { name: 'Try a clear one' }).click();
  for (const name of ['Specific', 'Measurable', 'Time-bound']) {
    await expect(page.locator('.criterion dt', { hasText: verdict(name) })).toContainText('clear');
  }
  await expect(page.locator('mark.mark-clear', { hasText: 'three times' })).toContainText('M');
  await expect(page.locator('mark.mark-clear', { hasText: 'half term' })).toContainText('T');
});

test('there is never a number for a target, and nothing moves while somebody types', async ({ page }) => {
  await page.goto('/smart-checker/');
  const box = page.getByLabel('Your target');
  await box.pressSequentially('Use cold call twice a week', { delay: 60 });
  await expect(page.locator('.criterion')).toHaveCount(0);
  await expect(page.locator('.criterion')).toHaveCount(5);
  expect(await page.locator('.advice').innerText()).not.toMatch(/\d+ ?(?:%|\/ ?\d|out of|points)/u);
});

for (const [what, text] of [
  ['a question', 'What should my target be?'],
  ['markup', '<script>alert(1)</script>'],
  ['signs', '???'],
  [
    'another language',
    "D'ici la fin du trimestre, je poserai trois questions de vérification dans chaque cours",
  ],
] as const) {
  test(`${what} is calmly said to be no target`, async ({ page }) => {
    await page.goto('/smart-checker/');
    await page.getByLabel('Your target').fill(text);
    await expect(page.locator('.advice p:not(.visually-hidden)').first()).not.toBeEmpty();
    await expect(page.locator('.criterion')).toHaveCount(0);
  });
}

test('the check stands beside a target of the plan and never stops it from being saved', async ({ page }) => {
  await openPlan(page);
  await page
    .getByRole('region', { name: 'Target 1', exact: true })
    .getByLabel('Target', { exact: true })
    .fill('Improve my questioning');
  await expect(page.locator('.worksheet-check .advice-question')).toBeVisible();
  await expect(page.locator('.worksheet-status__text')).toHaveText(/Saved on this device/u);
});

test('when the rules cannot be fetched, the page says so and the plan goes on', async ({ page }) => {
  await page.route(/check-target.*\.js$/u, (route) => route.abort());
  await openPlan(page);
  await page
    .getByRole('region', { name: 'Target 1', exact: true })
    .getByLabel('Target', { exact: true })
    .fill('Improve my questioning');
  await expect(page.getByText('The check could not be fetched')).toBeVisible();
  await expect(page.locator('.worksheet-status__text')).toHaveText(/Saved on this device/u);
  await page.unroute(/check-target.*\.js$/u);
  await page.getByRole('button', { name: 'Try again' }).click();
});

test('what somebody types before the script arrives is checked', async ({ page }) => {
  await page.route(/\/_astro\/.*\.js$/u, async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 2000));
    await route.continue();
  });
  await page.goto('/smart-checker/', { waitUntil: 'commit' });
  await page.getByLabel('Your target').pressSequentially('Improve my questioning');
  await expect(page.locator('.criterion')).toHaveCount(5, { timeout: 15_000 });
  await expect(page.getByLabel('Your target')).toHaveValue('Improve my questioning');
});
