import { expect, test } from '@playwright/test';
import { week } from '../pages.ts';
import { fullPlan, openPanel, openPlan, press, targetText, waitSaved } from '../plan-page.ts';
import { ready } from '../waiting.ts';

test('the map’s “Show everything” leaves the focus on how much is shown', async ({ page }) => {
  await page.goto('programme-map/?term=summer');
  await ready(page);
  await press(page, page.getByRole('button', { name: 'Show everything' }));
  await expect(page.locator('.map-tools__count')).toBeFocused();
  await expect(page.locator('.map-tools__count')).toContainText(/^Showing all \d+ rows\./u);
});

test('a copy that is compared, put together, opened or left hands the focus on', async ({ page }) => {
  await openPlan(page);
  await targetText(page).fill('Mine');
  await waitSaved(page);
  const panel = await openPanel(page, 'Bring back a copy');
  const file = (plan: object) => ({
    name: 'plan.json',
    mimeType: 'application/json',
    buffer: Buffer.from(JSON.stringify(plan)),
  });
  const choose = (plan: object) => panel.getByLabel('The file with the plan').setInputFiles(file(plan));
  const theirs = fullPlan(1, 1);
  await choose(theirs);
  await press(page, panel.getByRole('button', { name: 'Add it to the plans here' }));
  await expect(panel.getByText('The plan is added to your plans')).toBeVisible();

  await choose({ ...theirs, reviewDate: '2027-11-15' });
  await press(page, panel.getByRole('button', { name: 'Compare and put together' }));
  await expect(panel.getByRole('heading', { name: 'Your copy and theirs' })).toBeFocused();
  await press(page, panel.getByRole('button', { name: 'Leave it' }));
  await expect(panel.getByText('The copy was put away.')).toBeVisible();

  // Their plan is another one than the open one: the copy here is opened first.
  const plans = await openPanel(page, 'Plans on this device');
  await press(page, plans.getByRole('button', { name: /^Open/u }));
  await expect(targetText(page)).toHaveValue('Mine');
  await choose({ ...theirs, reviewDate: '2027-11-15' });
  await press(page, panel.getByRole('button', { name: 'Open my copy, to compare' }));
  await expect(panel.getByRole('button', { name: 'Compare and put together' })).toBeFocused();
  await expect(page.locator('.worksheet-said')).toHaveText('Your copy is open.');
});

test('a part that did not load and is asked for again hands the focus on', async ({ page }) => {
  await page.route(/check-target.*\.js/u, (route) => route.abort());
  await page.goto('smart-checker/');
  await page.getByLabel('Your target').fill('Improve my questioning');
  await expect(page.getByText('The check could not be fetched')).toBeVisible();
  await page.unroute(/check-target.*\.js/u);
  await press(page, page.getByRole('button', { name: 'Try again' }));
  await expect(page.locator('.advice-question')).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Is this target clear?' })).toBeFocused();
});

test('in a meeting the focus stays where it was pressed: start, pause, set back, and when time is up', async ({
  page,
}) => {
  await page.clock.install();
  await page.goto(`${week(1)}meeting/`);
  await press(page, page.getByRole('button', { name: 'Start the timer' }));
  await page.clock.runFor(11 * 60_000);
  await expect(page.locator('.meeting-timer__left')).toHaveText(/over$/u);
  await expect(page.getByRole('button', { name: 'Pause the timer' })).toBeFocused();
  await press(page, page.getByRole('button', { name: /^Set back/u }));
  await expect(page.getByRole('button', { name: /^Set back/u })).toBeFocused();
});

test('term dates say aloud that they are stored and that the usual ones are back, and the focus stays', async ({
  page,
}) => {
  await openPlan(page);
  await targetText(page).fill('Mine');
  const panel = await openPanel(page, 'See the plan in time');
  await panel.getByText('Change the term dates').click();
  await press(page, panel.getByRole('button', { name: 'Use these dates' }));
  await expect(panel.getByText('Your school’s dates are stored.')).toBeVisible();
  await expect(page.locator('.worksheet-said')).toHaveText('Your school’s dates are stored.');
  await press(page, panel.getByRole('button', { name: 'Back to the usual dates' }));
  await expect(page.locator('.worksheet-said')).toHaveText('The usual dates are back.');
  await expect(panel.getByLabel('School year')).toBeFocused();
});
