import { readFile } from 'node:fs/promises';
import { expect, test, type Page } from '@playwright/test';
import { violationsInBothThemes } from './axe.ts';
import { week } from './pages.ts';
import { openPanel, press } from './plan-page.ts';
import { ready } from './waiting.ts';

const box = (page: Page) => page.getByLabel('Your notes for this session');

async function write(page: Page, number: number, words: string): Promise<void> {
  await page.goto(week(number));
  await ready(page);
  const keep = page.getByRole('button', { name: 'Keep on this device' });
  if ((await keep.count()) > 0) await keep.click();
  await box(page).fill(words);
  await expect(page.locator('.worksheet-status__text')).toHaveText(/^Saved on this device/u);
}

test('notes say who can read them, and go to the other person as a link, a QR code and a file', async ({
  browser,
  page,
}) => {
  await page.goto(week(1));
  await expect(
    page.getByText('In this browser only. Anyone who uses it can read them. No pupils’ names.'),
  ).toBeVisible();
  await expect(page.getByText(/^Send these notes/u)).toHaveCount(0);
  await write(page, 1, 'Wait three seconds.');
  await page.getByText('Send these notes to my ECT or mentor').click();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Download a file' }).click(),
  ]);
  expect(download.suggestedFilename()).toMatch(/^session-notes-.*\.txt$/u);
  expect(await readFile(await download.path(), 'utf8')).toContain('Wait three seconds.');
  await expect(page.locator('.worksheet-said')).toHaveText('The notes are downloaded.');
  await page.getByRole('button', { name: 'Make a link' }).click();
  await expect(page.getByRole('img', { name: 'QR code of the link' })).toBeVisible();
  expect(await violationsInBothThemes(page)).toEqual([]);
  const link = await page.getByLabel('Link to this copy').inputValue();

  // The other person reads them, and nothing is stored before they say so.
  const other = await (await browser.newContext({ locale: 'en-GB' })).newPage();
  await other.goto(link);
  const sent = other.getByRole('region', { name: 'Notes were sent to you' });
  await expect(sent.getByText('Wait three seconds.')).toBeVisible();
  await expect(sent.getByRole('heading', { name: 'Notes were sent to you' })).toBeFocused();
  await expect(other.locator('.worksheet-said')).toHaveText('Notes were sent to you.');
  expect(new URL(other.url()).hash).toBe('');
  expect(await violationsInBothThemes(other)).toEqual([]);
  await press(other, sent.getByRole('button', { name: 'Put them away' }));
  await expect(other.getByText('The notes are put away. Nothing has changed.')).toBeFocused();
  await write(other, 1, 'My own words.');
  await other.goto(link);
  await press(other, sent.getByRole('button', { name: 'Add them to my notes in this browser' }));
  await expect(other.getByText(/^The notes are added below your own/u)).toBeFocused();
  await other.goto(week(1));
  await expect(box(other)).toHaveValue(/^My own words\.\n\nSent to me on .*:\nWait three seconds\.$/u);
});

test('the plan sends one note or all of them; where there are none it says how to get them @slow', async ({
  page,
}) => {
  await page.goto('action-plan/');
  const empty = await openPanel(page, 'Your session notes');
  await expect(empty.getByText(/^There are no notes in this browser yet\. Write some/u)).toBeVisible();
  await expect(empty.getByRole('link', { name: /^Week 1: /u }).first()).toHaveAttribute('href', week(1));
  await write(page, 1, 'First words.');
  await write(page, 2, 'Second words.');
  await page.goto('action-plan/');
  const panel = await openPanel(page, 'Your session notes');
  await expect(panel.getByText('Send these notes to my ECT or mentor')).toHaveCount(2);
  await panel.getByText('Send all 2 notes to my ECT or mentor').click();
  await panel.getByRole('button', { name: 'Make a link' }).click();
  const link = await panel.getByLabel('Link to this copy').inputValue();
  await page.goto('glossary/');
  await page.goto(link);
  const sent = page.getByRole('region', { name: 'Notes were sent to you' });
  for (const words of ['First words.', 'Second words.']) await expect(sent.getByText(words)).toBeVisible();
});

test('on the screen of a meeting the notes are folded', async ({ page }) => {
  await page.goto(`${week(1)}meeting/`);
  await ready(page);
  await expect(box(page)).toBeHidden();
  await page.getByRole('heading', { name: 'Your notes' }).click();
  await expect(box(page)).toBeVisible();
});

test('notes that were emptied are brought back after the page was left, and that can be undone', async ({
  page,
}) => {
  await write(page, 1, 'Wait three seconds.');
  await expect(page.getByText('Earlier versions')).toHaveCount(0);
  await write(page, 1, '');
  await page.goto(week(1));
  await ready(page);
  await expect(box(page)).toHaveValue('');
  await page.getByText('Earlier versions').click();
  const versions = page.locator('.worksheet-history__entry');
  await versions.locator('summary').click();
  await expect(versions).toContainText('Wait three seconds.');
  expect(await violationsInBothThemes(page)).toEqual([]);
  await press(page, versions.getByRole('button', { name: 'Bring this version back' }));
  await expect(box(page)).toHaveValue('Wait three seconds.');
  await expect(page.locator('.worksheet-said')).toHaveText(/^The earlier version is back\./u);

  await box(page).fill('Something else.');
  await press(page, versions.getByRole('button', { name: 'Bring this version back' }));
  await expect(box(page)).toHaveValue('Wait three seconds.');
  await expect(versions).toHaveCount(2);
  await expect(versions.first()).toContainText('before an earlier version was brought back');
  await versions.first().locator('summary').click();
  await press(page, versions.first().getByRole('button', { name: 'Bring this version back' }));
  await expect(box(page)).toHaveValue('Something else.');
});
