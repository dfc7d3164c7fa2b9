import { expect, test, type Page } from '@playwright/test';
import { violationsInBothThemes } from './axe.ts';
import { hardModule, sitePath } from './pages.ts';
import { press } from './plan-page.ts';
import { holdScripts, ready } from './waiting.ts';

const programme = `${sitePath}sample-programme/`;
const audit = (page: Page) => page.locator('#form-routines');
const statement = (page: Page, name: string) => audit(page).getByRole('group', { name });
const record = (page: Page) => page.locator('#form-small-inquiry');
const status = (page: Page) => audit(page).locator('.worksheet-status__text');

async function openAudit(page: Page): Promise<void> {
  await page.goto(hardModule);
  await ready(page);
}

/** Opens the audit and says that answers may be kept. */
async function keep(page: Page): Promise<void> {
  await openAudit(page);
  await audit(page).getByRole('button', { name: 'Keep on this device' }).click();
}

test('an audit is filled in by keyboard, kept, seen again, and marked anew beside what was marked before', async ({
  page,
}) => {
  await keep(page);
  await statement(page, 'Coats are hung up').getByRole('radio', { name: 'Secure' }).focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await expect(statement(page, 'Coats are hung up').getByRole('textbox')).toBeFocused();
  await page.keyboard.type('not after swimming');
  await statement(page, 'Instructions are short').getByRole('radio', { name: 'Next' }).check();
  await expect(status(page)).toHaveText(/^Saved on this device/u);
  await openAudit(page);
  await expect(statement(page, 'Coats are hung up').getByRole('radio', { name: 'Developing' })).toBeChecked();
  await expect(statement(page, 'Coats are hung up').getByRole('textbox')).toHaveValue('not after swimming');
  await statement(page, 'Instructions are short').getByRole('button', { name: 'Clear the mark' }).click();
  await expect(
    statement(page, 'Instructions are short').getByRole('radio', { name: 'Secure' }),
  ).toBeFocused();
  await expect(statement(page, 'Instructions are short').locator(':checked')).toHaveCount(0);
  await expect(status(page)).toHaveText(/^Saved on this device/u);

  await page.goto(programme);
  const again = page.locator('#form-routines-again').getByRole('group', { name: 'Coats are hung up' });
  await expect(again).toHaveAccessibleDescription('Before: Developing – not after swimming');
  await again.getByRole('radio', { name: 'Secure' }).check();
  await expect(page.locator('#form-routines-again .worksheet-status__text')).toHaveText(
    /^Saved on this device/u,
  );
  // Paper has the marks of before beside the new ones, too.
  await page.emulateMedia({ media: 'print' });
  await expect(
    page.locator('#form-routines-again').getByRole('row', {
      name: /^Coats are hung up before the bell Developing – not after swimming ☒ ☐ ☐/u,
    }),
  ).toBeVisible();
  await page.emulateMedia({ media: null });
  await openAudit(page);
  await expect(statement(page, 'Coats are hung up').getByRole('radio', { name: 'Developing' })).toBeChecked();
});

test('that an answer is not saved is no longer there to be heard once it is kept', async ({ page }) => {
  await openAudit(page);
  const said = audit(page).locator('.worksheet-said');
  await statement(page, 'Coats are hung up').getByRole('radio', { name: 'Secure' }).check();
  await expect(said).toContainText('Not saved.');
  await audit(page).getByRole('button', { name: 'Keep on this device' }).click();
  await expect(status(page)).toHaveText(/^Saved on this device/u);
  await expect(said).toBeEmpty();
});

test('a record is the same on every page that shows it', async ({ page }) => {
  await keep(page);
  await record(page).getByLabel('Question').fill('Who waits?\nFirst look: nobody');
  await expect(record(page).locator('.worksheet-status__text')).toHaveText(/^Saved on this device/u);
  await page.goto(programme);
  await expect(record(page).getByLabel('Question')).toHaveValue('Who waits?\nFirst look: nobody');
  await expect(record(page).getByLabel('First look')).toHaveValue('');
  await record(page).getByLabel('First look').fill('Six of nine.');
  await expect(record(page).locator('.worksheet-status__text')).toHaveText(/^Saved on this device/u);
  await openAudit(page);
  await expect(record(page).getByLabel('First look')).toHaveValue('Six of nine.');
});

test('an audit that was marked anew and a record that was emptied are brought back, also on a phone', async ({
  page,
}) => {
  await page.setViewportSize({ width: 375, height: 667 });
  await keep(page);
  const line = statement(page, 'Coats are hung up');
  await line.getByRole('radio', { name: 'Next' }).check();
  await line.getByRole('textbox').fill('in the corridor on Mondays');
  await record(page).getByLabel('Question').fill('Who waits?');
  await openAudit(page);
  // Saved at once or one after the other, this makes one version.
  await line.getByRole('textbox').fill('');
  await line.getByRole('radio', { name: 'Secure' }).check();
  await record(page).getByLabel('Question').fill('');
  await openAudit(page);
  await expect(line.getByRole('radio', { name: 'Secure' })).toBeChecked();

  const versions = audit(page).locator('.worksheet-history__entry');
  await audit(page).getByText('Earlier versions').click();
  await versions.first().locator('summary').click();
  await expect(versions.first()).toContainText('before the bell: Next – in the corridor on Mondays');
  expect(await violationsInBothThemes(page)).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(375);
  const back = { name: 'Bring this version back' };
  await press(page, versions.first().getByRole('button', back));
  await expect(line.getByRole('radio', { name: 'Next' })).toBeChecked();
  await expect(line.getByRole('textbox')).toHaveValue('in the corridor on Mondays');
  await expect(audit(page).locator('.worksheet-said')).toHaveText(/^The earlier version is back\./u);
  await expect(versions.first()).toContainText('before an earlier version was brought back');

  await record(page).getByText('Earlier versions').click();
  await record(page).locator('.worksheet-history__entry summary').click();
  await press(page, record(page).getByRole('button', back));
  await expect(record(page).getByLabel('Question')).toHaveValue('Who waits?');
});

test('what is marked and typed before the script comes is kept @slow', async ({ page }) => {
  await keep(page);
  await statement(page, 'Coats are hung up').getByRole('textbox').fill('on Mondays');
  await expect(status(page)).toHaveText(/^Saved on this device/u);
  const scripts = await holdScripts(page);
  await page.goto(hardModule, { waitUntil: 'commit' });
  await statement(page, 'Coats are hung up').getByRole('radio', { name: 'Next' }).check();
  await statement(page, 'Coats are hung up').getByRole('radio', { name: 'Secure' }).check();
  await statement(page, 'Coats are hung up').getByRole('textbox').fill('and on Fridays');
  await record(page).getByLabel('Question').fill('Typed early');
  scripts.release();
  await ready(page);
  await expect(statement(page, 'Coats are hung up').getByRole('radio', { name: 'Secure' })).toBeChecked();
  await audit(page).getByRole('radio', { name: 'Next' }).first().focus();
  await expect(statement(page, 'Coats are hung up').getByRole('textbox')).toHaveValue(
    'on Mondays and on Fridays',
  );
  await expect(record(page).getByLabel('Question')).toHaveValue('Typed early');
  await expect(audit(page).locator('.kept-form-rest')).toHaveCount(0);
});

test('two tabs that answer different statements both stay, and each sees the other @slow', async ({
  page,
  context,
}) => {
  await keep(page);
  const other = await context.newPage();
  await openAudit(other);
  await statement(page, 'Coats are hung up').getByRole('radio', { name: 'Next' }).check();
  await statement(other, 'Instructions are short').getByRole('radio', { name: 'Secure' }).check();
  for (const each of [page, other]) {
    await expect(statement(each, 'Coats are hung up').getByRole('radio', { name: 'Next' })).toBeChecked();
    await expect(
      statement(each, 'Instructions are short').getByRole('radio', { name: 'Secure' }),
    ).toBeChecked();
  }
  await openAudit(other);
  await expect(statement(other, 'Coats are hung up').getByRole('radio', { name: 'Next' })).toBeChecked();
  await expect(audit(other).locator('.kept-form-rest')).toHaveCount(0);
});

test('an audit is among the notes of the plan, with a link to where it is filled in, and is sent as they are @slow', async ({
  page,
  browser,
}) => {
  await keep(page);
  await statement(page, 'Coats are hung up').getByRole('radio', { name: 'Next' }).check();
  await expect(status(page)).toHaveText(/^Saved on this device/u);
  await audit(page).getByText('Send this form to my ECT or mentor').click();
  await audit(page).getByRole('button', { name: 'Make a link' }).click();
  const link = await audit(page).getByLabel('Link to this copy').inputValue();
  const other = await (await browser.newContext({ locale: 'en-GB' })).newPage();
  await other.goto(link);
  const sent = other.getByRole('region', { name: 'Notes were sent to you' });
  await expect(sent.getByText('Coats are hung up before the bell: Next')).toBeVisible();
  await sent.getByRole('button', { name: 'Add them to my notes in this browser' }).click();
  await expect(other.getByText(/^The notes are added/u)).toBeFocused();
  await openAudit(other);
  await expect(audit(other).locator(':checked')).toHaveCount(0);
  await expect(audit(other).locator('.kept-form-rest')).toContainText(
    'Coats are hung up before the bell: Next',
  );
});

test('without a script it is the table, and on paper it has its marks @slow', async ({ browser, page }) => {
  const plain = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
  await plain.goto(hardModule);
  await expect(audit(plain).getByRole('table')).toBeVisible();
  await expect(audit(plain).getByRole('cell', { name: '☐' })).toHaveCount(9);
  await expect(audit(plain).locator('form')).toBeHidden();
  await keep(page);
  await statement(page, 'Coats are hung up').getByRole('radio', { name: 'Next' }).check();
  await expect(audit(page).getByRole('table')).toHaveCount(0);
  await page.emulateMedia({ media: 'print' });
  await expect(
    audit(page).getByRole('row', { name: /^Coats are hung up before the bell ☐ ☐ ☒/u }),
  ).toBeVisible();
  await expect(audit(page).getByRole('radio')).toHaveCount(0);
  await expect(audit(page).getByRole('table')).toHaveCount(2);
});

test('it fits 320 pixels, its targets are 44 pixels high, and axe finds nothing @slow', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await keep(page);
  await statement(page, 'Coats are hung up').getByRole('radio', { name: 'Next' }).check();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  const targets = audit(page).locator('.govuk-radios__input, .govuk-input, .kept-form-clear');
  for (const each of await targets.all())
    expect((await each.boundingBox())?.height).toBeGreaterThanOrEqual(44);
  expect(await violationsInBothThemes(page)).toEqual([]);
  await page.emulateMedia({ forcedColors: 'active' });
  expect(await violationsInBothThemes(page)).toEqual([]);
});
