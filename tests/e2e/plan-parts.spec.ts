import { readFile } from 'node:fs/promises';
import { expect, test, type Page } from '@playwright/test';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import ICAL from 'ical.js';
import Papa from 'papaparse';
import { week } from './pages.ts';
import {
  keepHere,
  openMenu,
  openPanel,
  openPlan,
  openSettings,
  openSteps,
  openTarget,
  saved,
  seen,
  status,
  step,
  target,
  targetText,
  waitSaved,
} from './plan-page.ts';
import { holdScripts } from './waiting.ts';

const soon = '2099-01-16';

async function downloaded(page: Page, press: () => Promise<void>): Promise<{ name: string; data: Buffer }> {
  const [download] = await Promise.all([page.waitForEvent('download'), press()]);
  return { name: download.suggestedFilename(), data: await readFile(await download.path()) };
}

test.describe('1 targets and steps', () => {
  test('every field is there, is kept, and can be moved, copied and taken back', async ({ page }) => {
    await openPlan(page);
    await targetText(page).fill('First');
    await target(page).getByLabel('Why does it matter?').fill('Pupils need it.');
    await target(page).getByLabel('A Teachers’ Standard it belongs to').selectOption({ index: 3 });
    await target(page).getByRole('button', { name: 'Add the Teachers’ Standard' }).click();
    await expect(target(page).getByLabel('Why does it matter?')).toHaveValue(
      'Pupils need it.\nTS4: Plan and teach well structured lessons',
    );
    await target(page).getByText('More about this target').click();
    await target(page).getByLabel('What support do you need?').fill('Priya');
    await target(page).getByLabel('How sure are you that you can reach it?').selectOption('6');
    await target(page).getByLabel('Where do things stand now?').fill('Twice a week');
    await target(page).getByLabel('Date to reach it by').fill(soon);
    await step(page, 1, /^What/u).fill('Watch a lesson');
    await step(page, 1, /^How far/u).selectOption('started');

    await openMenu(page, 'target 1');
    await target(page).getByRole('button', { name: 'Copy target 1' }).click();
    await expect(targetText(page, 2)).toBeFocused();
    await expect(targetText(page, 2)).toHaveValue('First');
    await targetText(page, 2).fill('Second');
    await openMenu(page, 'target 2');
    await target(page, 2).getByRole('button', { name: 'Move up target 2' }).click();
    await expect(targetText(page, 1)).toHaveValue('Second');
    await expect(target(page, 1).getByRole('button', { name: 'Move down target 1' })).toBeFocused();
    await openSteps(page);
    await openMenu(page, 'step 1 of target 1');
    await target(page, 1).getByRole('button', { name: 'Move down step 1 of target 1' }).click();
    await expect(step(page, 2, /^What/u)).toHaveValue('Watch a lesson');
    await expect(page.locator('.worksheet-said')).toHaveText('Step 1 moved to place 2 of 3.');
    // One voice: an undo after another message is heard too.
    await status(page).getByRole('button', { name: 'Undo' }).click();
    await expect(page.locator('.worksheet-said')).toContainText('Undone: ');
    await status(page).getByRole('button', { name: 'Redo' }).click();
    await expect(page.locator('.worksheet-said')).toContainText('Redone: ');
    await waitSaved(page);
    await page.reload();
    await expect(targetText(page, 2)).toHaveValue('First');
    await expect(step(page, 1, /^How far/u, 2)).toHaveValue('started');
    await openTarget(page, 2);
    await target(page, 2).getByText('More about this target').click();
    await expect(target(page, 2).getByLabel('What support do you need?')).toHaveValue('Priya');
    await expect(target(page, 2).getByLabel('How sure are you that you can reach it?')).toHaveValue('6');
  });

  test('undo and redo go back and forth by button and key, and leave a text field’s own undo alone @slow', async ({
    page,
  }) => {
    await openPlan(page);
    const undo = status(page).getByRole('button', { name: 'Undo' });
    const redo = status(page).getByRole('button', { name: 'Redo' });
    // Before anything was ever done there is nothing to take back.
    await expect(undo).toHaveCount(0);
    for (let press = 0; press < 12; press += 1) {
      await step(page, 1, /^How far/u).selectOption(press % 2 === 0 ? 'done' : 'started');
    }
    await targetText(page).fill('Words');
    await page.getByRole('button', { name: 'Add a target' }).click();
    await undo.click();
    await expect(target(page, 2)).toHaveCount(0);
    await undo.click();
    await expect(targetText(page)).toHaveValue('');
    await redo.click();
    await expect(targetText(page)).toHaveValue('Words');
    await expect(page.locator('.worksheet-said')).toContainText('Redone: target 1: the target');
    await redo.focus();
    for (let press = 0; press < 13; press += 1) await page.keyboard.press('Control+z');
    await expect(targetText(page)).toHaveValue('');
    await expect(step(page, 1, /^How far/u)).toHaveValue('not-started');
    for (let press = 0; press < 13; press += 1) await page.keyboard.press('Control+Shift+Z');
    await expect(targetText(page)).toHaveValue('Words');
    await expect(step(page, 1, /^How far/u)).toHaveValue('started');
    await targetText(page).click();
    await page.keyboard.type(' more');
    await page.keyboard.press('Control+z');
    await expect(targetText(page)).toHaveValue('Words');
    await expect(page.getByRole('region', { name: 'Target 1', exact: true })).toBeVisible();
  });
});

test('2 formats: switching never loses a word, the school’s own table is printed, another document is recorded', async ({
  page,
}) => {
  await openPlan(page);
  await targetText(page).fill('The target');
  await target(page).getByLabel('Why does it matter?').fill('The reason');
  await step(page, 1, /^What/u).fill('The step');
  const panel = await openPanel(page, 'Planning format');
  for (const name of ['GROW', 'Small steps', 'One-page summary', 'We use another document']) {
    await panel.getByLabel(name, { exact: true }).check();
    await expect(panel.locator('.written-out')).toBeVisible();
  }
  await page.getByLabel('Where is the plan kept?').fill('Shared drive');
  await panel.getByLabel('Your school’s own table').check();
  await panel.getByLabel('Target', { exact: true }).fill('Objective');
  await panel.getByLabel('Another column').selectOption('why');
  await panel.getByRole('button', { name: 'Add the column' }).click();
  await panel.getByRole('button', { name: 'Move up column Why it matters' }).click();
  const table = panel.locator('.written-out__table');
  await expect(table.getByRole('columnheader')).toHaveText([
    'Objective',
    'Action step',
    'Who',
    'By when',
    'Why it matters',
    'How we will know it has worked',
  ]);
  await expect(table.getByRole('cell').filter({ hasText: 'The reason' })).toBeVisible();
  await expect(panel.locator('.written-out')).toContainText('Shared drive');
  await panel.getByLabel('SMART table').check();
  await expect(targetText(page)).toHaveValue('The target');
  await expect(target(page).getByLabel('Why does it matter?')).toHaveValue('The reason');
  await expect(step(page, 1, /^What/u)).toHaveValue('The step');
});

test('3 notes are kept for their own session, stand beside the plan, and one press brings a note into a target', async ({
  page,
}) => {
  const notes = page.locator('.worksheet-notes textarea');
  await page.goto(week(1));
  await keepHere(page);
  await notes.fill('Ask more pupils\nin 9Y2');
  await expect(page.locator('.worksheet-notes .worksheet-status__text')).toHaveText(saved);
  await page.goto(week(2));
  await expect(notes).toBeEnabled();
  await expect(notes).toHaveValue('');
  await page.goto('action-plan/');
  // Where there is room, the notes stand open beside the plan from the start.
  const panel = page.locator('#panel-notes');
  const first = panel.locator('section').first();
  await expect(first.getByRole('link')).toHaveAttribute('href', week(1));
  await expect(first).toContainText('Ask more pupils');
  const others = panel.locator('section').nth(1);
  await expect(others).toContainText('No notes were made in:');
  await expect(others.getByRole('link').first()).toHaveAttribute('href', /./u);
  await expect(others.locator(`a[href="${week(1)}"]`)).toHaveCount(0);
  await first.getByRole('button', { name: /^Bring into target 1/u }).click();
  await expect(targetText(page)).toHaveValue('Ask more pupils\nin 9Y2');
  await first.getByRole('button', { name: /^Bring into a new target/u }).click();
  await expect(targetText(page, 2)).toHaveValue('Ask more pupils\nin 9Y2');
});

test('4 the check goes through the plan on demand, in words, with a way to each field', async ({ page }) => {
  await openPlan(page);
  await targetText(page).fill('Use cold call in three of five 9Y2 lessons by half term');
  await step(page, 1, /^What/u).fill('Watch a colleague');
  await openSteps(page);
  await step(page, 2, /^What/u).fill('Ring jo.bloggs@example.com about pupil Jayden');
  await expect(page.locator('.worksheet-advice')).toHaveCount(0);
  await expect(page.locator('#panel-check')).toBeHidden();
  await page.getByRole('button', { name: 'Check the plan' }).click();
  const panel = await openPanel(page, 'Check the plan');
  await expect(panel.getByRole('heading', { name: /things to talk about/u })).toBeVisible();
  await expect(panel).toContainText('Steps 1 and 2 of target 1 do not say who does them');
  await expect(panel).toContainText('There is no review date yet.');
  await expect(panel).toContainText('“jo.bloggs@example.com” looks like an e-mail address.');
  await expect(panel).toContainText('may name a pupil');
  await expect(panel).not.toContainText(/\bscore\b|%/u);
  await panel.getByRole('button', { name: 'Go to step 1 of target 1: who' }).click();
  await expect(step(page, 1, /^Who/u)).toBeFocused();
  await page.keyboard.type('Me');
  await expect(panel).toContainText('The plan has changed since this check.');
  await panel.getByRole('button', { name: 'Check again' }).click();
  await expect(panel).not.toContainText('Steps 1 and 2 of target 1 do not say who does them');
  await expect(panel).toContainText('Step 2 of target 1 does not say who does it');
});

test('5 the timeline shows weeks of the school year as a picture and in words; its dates can be changed @slow', async ({
  page,
}) => {
  await page.clock.setFixedTime(new Date('2026-11-24T10:00:00Z'));
  await openPlan(page);
  await step(page, 1, /^What/u).fill('Watch a colleague');
  await step(page, 1, /^By when/u).fill('2026-12-04');
  await page.getByLabel('Review date', { exact: true }).fill('2027-01-15');
  const panel = await openPanel(page, 'See the plan in time');
  await expect(panel.locator('.timeline__mark')).toHaveText(['S1', 'R']);
  await expect(
    panel.getByText(/^Week of 30 November 2026 \(autumn term, second half, week \d\)$/u),
  ).toBeVisible();
  await expect(panel.getByText('4 December 2026: step 1 of target 1: Watch a colleague')).toBeVisible();
  await panel.getByText('Change the term dates').click();
  await panel.locator('#school-dates-1-end').fill('2026-10-01');
  await panel.getByRole('button', { name: 'Use these dates' }).click();
  await expect(panel.getByRole('alert')).toContainText('before it starts');
  await panel.locator('#school-dates-1-end').fill('2026-11-27');
  await panel.getByRole('button', { name: 'Use these dates' }).click();
  await expect(panel.getByText('Week of 30 November 2026 (school holiday)')).toBeVisible();

  await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('.worksheet-paper')).toBeVisible();
  await expect(panel.locator('.timeline__mark').first()).toBeVisible();
  await expect(panel.getByText('4 December 2026: step 1 of target 1: Watch a colleague')).toBeVisible();
  await expect(panel.getByRole('button', { name: 'Use these dates' })).toBeHidden();
});

test('6 the diary: a calendar file that an independent reader understands, links that say what they send', async ({
  page,
}) => {
  await page.clock.setFixedTime(new Date('2026-11-24T10:00:00Z'));
  await openPlan(page);
  await targetText(page).fill('Secret words of the plan');
  await step(page, 1, /^What/u).fill('Watch a colleague, then talk; maybe');
  await step(page, 1, /^By when/u).fill('2026-12-04');
  await page.getByLabel('Review date', { exact: true }).fill('2027-01-15');
  const panel = await openPanel(page, 'Put more dates in your diary');
  // A diary is for meetings; steps are extras.
  await expect(panel.getByRole('checkbox', { name: /Watch a colleague/u })).not.toBeChecked();
  await panel.getByRole('checkbox', { name: /Watch a colleague/u }).check();
  const { name, data } = await downloaded(page, () =>
    panel.getByRole('button', { name: /Download for your calendar/u }).click(),
  );
  expect(name).toBe('action-plan-dates-2026-11-24.ics');
  const calendar = new ICAL.Component(ICAL.parse(data.toString('utf8')) as unknown[]);
  const events = calendar.getAllSubcomponents('vevent').map((each) => new ICAL.Event(each));
  expect(events.map((event) => [event.startDate.toString(), event.startDate.isDate])).toEqual([
    ['2026-12-04', true],
    ['2027-01-15', true],
  ]);
  expect(events[0]!.summary).toContain('Watch a colleague, then talk; maybe');

  await panel.getByText('Add to a calendar on the web').first().click();
  for (const link of await panel.locator('.worksheet-diary__links a').all()) {
    const href = (await link.getAttribute('href'))!;
    expect(decodeURIComponent(href)).not.toMatch(/Secret|colleague/u);
    expect(await link.getAttribute('rel')).toContain('noreferrer');
  }
});

test('7 on the review date the plan opens in review; the review is kept, and targets carry over', async ({
  page,
}) => {
  await page.clock.setFixedTime(new Date('2026-11-24T10:00:00Z'));
  await openPlan(page);
  await targetText(page).fill('Cold call');
  await page.getByRole('button', { name: 'Add a target' }).click();
  await targetText(page, 2).fill('Ring home');
  await page.getByLabel('Review date', { exact: true }).fill('2026-12-04');
  await waitSaved(page);
  await page.clock.setFixedTime(new Date('2026-12-04T10:00:00Z'));
  await page.reload();
  await expect(page.getByText('It is time to review this plan.')).toBeVisible();
  // The page opens the review by itself; nobody presses anything.
  await expect(page.locator('#panel-review')).toHaveAttribute('open', /.*/u);
  const panel = await openPanel(page, 'Review the plan');
  await panel.getByRole('button', { name: 'Start a review' }).click();
  await expect(panel.getByLabel('Who was there?')).toBeFocused();
  await page.keyboard.type('Me and Priya');
  await panel.getByLabel('How far has it come?').first().fill('Most lessons');
  await panel.getByLabel('Keep it as it is').first().check();
  await panel.getByLabel('Drop it').nth(1).check();
  await panel.getByLabel('Why is it dropped?').fill('The school rings now');
  await panel.getByLabel('Date of the next review').fill('2027-02-05');
  await panel.getByRole('button', { name: 'Finish the review' }).click();
  await expect(page.getByLabel('Review date', { exact: true })).toHaveValue('2027-02-05');
  await expect(page.getByText('It is time to review this plan.')).toHaveCount(0);
  await panel.getByText('Review on 4 December 2026, with Me and Priya').click();
  await expect(panel).toContainText('Reason: The school rings now');
  await panel.getByRole('button', { name: 'Start a new plan from this one' }).click();
  await expect(targetText(page)).toHaveValue('Cold call');
  await expect(target(page, 2)).toHaveCount(0);
  const again = await openPanel(page, 'Plans on this device');
  await expect(again.getByRole('listitem')).toHaveCount(2);
});

test.describe('8 take it away', () => {
  test('the table, the text, Word and the backup hold the plan, and no file name does', async ({ page }) => {
    await openPlan(page);
    const hostile = '=HYPERLINK("//evil.test","x")\n+1 <b>&amp; 👩‍👩‍👧';
    await targetText(page).fill(hostile);
    await step(page, 1, /^What/u).fill('Watch a colleague');
    const panel = await openPanel(page, 'Print or take away');
    const take = (name: string) =>
      downloaded(page, () => panel.getByRole('button', { name, exact: true }).click());

    const csv = await take('Download as a table (CSV)');
    const rows = Papa.parse<string[]>(csv.data.toString('utf8').replace('\ufeff', '')).data;
    expect(rows[1]![1]).toBe(`'=HYPERLINK("//evil.test","x")\n'+1 <b>&amp; 👩‍👩‍👧`);
    expect(rows[1]![10]).toBe('Watch a colleague');
    expect((await take('Download as text')).data.toString('utf8')).toContain(hostile);
    expect(JSON.parse((await take('Download a backup')).data.toString('utf8'))).toMatchObject({
      targets: [{ text: hostile }],
    });
    const word = await take('Download for Word');
    const body = strFromU8(unzipSync(new Uint8Array(word.data))['word/document.xml']!);
    expect(body).toContain('Watch a colleague');
    expect(body).toContain('+1 &lt;b&gt;&amp;amp; 👩‍👩‍👧');
    for (const { name } of [csv, word]) expect(name).toMatch(/^action-plan-\d{4}-\d\d-\d\d\.(?:csv|docx)$/u);
  });

  test('a school’s own Word template comes back filled, and a bad file gets one sentence @slow', async ({
    page,
  }) => {
    await openPlan(page);
    await targetText(page).fill('Cold call every lesson');
    await step(page, 1, /^What/u).fill('Watch a colleague');
    const panel = await openPanel(page, 'Print or take away');
    const sample = await downloaded(page, () =>
      panel.getByRole('button', { name: 'Download a sample template' }).click(),
    );
    const filled = await downloaded(page, () =>
      panel.getByLabel('Your school’s template').setInputFiles({
        name: 'ours.docx',
        mimeType: 'application/octet-stream',
        buffer: sample.data,
      }),
    );
    const body = strFromU8(unzipSync(new Uint8Array(filled.data))['word/document.xml']!);
    expect(body).toContain('Cold call every lesson');
    expect(body).toContain('Watch a colleague');
    expect(body).not.toContain('{');
    await panel.getByLabel('Your school’s template').setInputFiles({
      name: 'ours.docx',
      mimeType: 'application/octet-stream',
      buffer: Buffer.from('not a Word document'),
    });
    await expect(panel.getByRole('alert')).toContainText('This file is not a Word document (.docx).');
    await expect(targetText(page)).toHaveValue('Cold call every lesson');

    // It is filled in by a thread of its own: the page answers meanwhile, and it can be stopped.
    const parts = unzipSync(new Uint8Array(sample.data));
    const words = '<w:p><w:r><w:t>word</w:t></w:r></w:p>'.repeat(120_000);
    const xml = strFromU8(parts['word/document.xml']!).replace('<w:body>', `<w:body>${words}`);
    await panel.getByLabel('Your school’s template').setInputFiles({
      name: 'large.docx',
      mimeType: 'application/octet-stream',
      buffer: Buffer.from(zipSync({ ...parts, 'word/document.xml': strToU8(xml) })),
    });
    await panel.getByRole('button', { name: 'Stop' }).click();
    await expect(panel.getByText('Filling in your template…')).toHaveCount(0);
    await expect(panel.getByLabel('Your school’s template')).toBeFocused();
    await expect(panel.getByText('Your template is filled in and downloaded.')).toHaveCount(0);

    // Without its code it says so, and the plan stays.
    await page.route('**/template-worker.*.js*', (route) => route.abort());
    await panel.getByLabel('Your school’s template').setInputFiles({
      name: 'ours.docx',
      mimeType: 'application/octet-stream',
      buffer: sample.data,
    });
    await expect(panel.getByRole('alert')).toContainText('This part could not be fetched.');
  });

  test('three targets with three steps print on at most two pages, written out @slow', async ({ page }) => {
    await openPlan(page);
    for (let number = 1; number <= 3; number += 1) {
      if (number > 1) await page.getByRole('button', { name: 'Add a target' }).click();
      await targetText(page, number).fill(
        `Target ${number}: use cold call at least three times in the first ten minutes of each Year 9 lesson.`,
      );
      await target(page, number)
        .getByLabel('Why does it matter?')
        .fill('Six pupils in 9H answer nearly every question.');
      await target(page, number)
        .getByLabel('How will you know it has worked?')
        .fill('My mentor sees it in two of three drop-ins, and at least 8 different pupils answer.');
      await openSteps(page);
      for (let place = 1; place <= 3; place += 1) {
        await step(page, place, /^What/u, number).fill('Watch a colleague who does it, and note three moves');
        await step(page, place, /^Who/u, number).fill('Me and Mrs Okafor');
      }
    }
    await waitSaved(page);
    const pdf = await page.pdf({ format: 'A4', preferCSSPageSize: true });
    const pages = pdf.toString('latin1').match(/\/Type\s*\/Page\b/gu)!.length;
    expect(pages).toBeLessThanOrEqual(2);
    await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
    await page.emulateMedia({ media: 'print' });
    await expect(page.locator('.worksheet-paper')).toBeVisible();
    await expect(page.locator('.worksheet-paper tbody tr')).toHaveCount(9);
    await expect(targetText(page)).toBeHidden();
  });
});

test.describe('9 bring it back and work together', () => {
  test('a backup is shown before anything changes; keeping both adds a plan', async ({ page }) => {
    await openPlan(page);
    await targetText(page).fill('Mine');
    await waitSaved(page);
    const panel = await openPanel(page, 'Bring back a copy');
    await panel.getByLabel('The file with the plan').setInputFiles('tests/fixtures/plans/v1.json');
    await expect(panel.getByRole('listitem').first()).toContainText('By autumn half term, use cold call');
    await expect(targetText(page)).toHaveValue('Mine');
    await panel.getByRole('button', { name: 'Add it to the plans here' }).click();
    await expect(targetText(page)).toHaveValue(/By autumn half term/u);
    const plans = await openPanel(page, 'Plans on this device');
    await expect(plans.getByRole('listitem')).toHaveCount(2);
    await plans.getByRole('button', { name: /^Open/u }).click();
    await expect(targetText(page)).toHaveValue('Mine');
  });

  test('a file that is not a plan gets one sentence, and nothing changes @slow', async ({ page }) => {
    await openPlan(page);
    await targetText(page).fill('Mine');
    const panel = await openPanel(page, 'Bring back a copy');
    const files: [string, Buffer, RegExp][] = [
      ['cut.json', Buffer.from('{"app":"action-plan",'), /damaged or incomplete/u],
      ['other.json', Buffer.from('{}'), /not a plan from this site/u],
      ['big.json', Buffer.alloc(2_000_000, ' '), /larger than 1 MB/u],
      ['word.json', Buffer.from('PK\u0003\u0004'), /not a plan\. Choose the file/u],
    ];
    for (const [name, buffer, words] of files) {
      await panel
        .getByLabel('The file with the plan')
        .setInputFiles({ name, mimeType: 'application/json', buffer });
      await expect(panel.getByRole('alert')).toHaveText(words);
      await expect(panel.getByRole('alert')).toContainText('Your current plan has not changed.');
    }
    await expect(targetText(page)).toHaveValue('Mine');
  });

  test('mentor and mentee each write on in a copy, and put the two together @slow', async ({ browser }) => {
    const [mentor, mentee] = [
      await (await browser.newContext({ locale: 'en-GB' })).newPage(),
      await (await browser.newContext({ locale: 'en-GB' })).newPage(),
    ];
    await openPlan(mentor);
    await targetText(mentor).fill('Shared words');
    await target(mentor).getByLabel('Why does it matter?').fill('Shared reason');
    const share = await openPanel(mentor, 'Give a copy to somebody');
    await share.getByRole('button', { name: 'Make a link' }).click();
    const link = await share.getByLabel('Link to this copy').inputValue();
    await expect(share.getByRole('img', { name: 'QR code of the link' })).toBeVisible();

    await mentee.goto(link);
    await expect(mentee).toHaveURL(/\/action-plan\/$/u);
    const theirs = mentee.getByRole('region', { name: 'A plan was shared with you' });
    await expect(theirs.getByRole('heading', { name: 'A plan was shared with you' })).toBeFocused();
    await expect(mentee.locator('.worksheet-said')).toHaveText('A plan was shared with you.');
    await expect(theirs).toContainText('Shared words');
    await expect(theirs).toContainText('Just reading? You can close this page.');
    // It is read only, and the reader's own plan does not stand in the way.
    await expect(theirs.locator('input, textarea, select')).toHaveCount(0);
    await expect(targetText(mentee)).toBeHidden();
    await expect(theirs.getByRole('button', { name: /Replace|Combine/u })).toHaveCount(0);
    expect(await mentee.evaluate(async () => (await indexedDB.databases()).length)).toBe(0);
    await theirs.getByRole('button', { name: 'Save a copy in this browser' }).click();
    await expect(
      mentee.locator('.worksheet-notice', { hasText: 'A copy is saved in this browser' }),
    ).toBeFocused();
    await expect(targetText(mentee)).toHaveValue('Shared words');
    await targetText(mentee).fill('Their words');
    await target(mentee).getByLabel('How will you know it has worked?').fill('Their measure');
    const giving = await openPanel(mentee, 'Give a copy to somebody');
    const file = await downloaded(mentee, () =>
      giving.getByRole('button', { name: 'Download a copy to give' }).click(),
    );

    await targetText(mentor).fill('My words');
    await mentor.getByRole('button', { name: 'Add a target' }).click();
    await targetText(mentor, 2).fill('My second target');
    await waitSaved(mentor);
    const back = await openPanel(mentor, 'Bring back a copy');
    await back
      .getByLabel('The file with the plan')
      .setInputFiles({ name: 'x.json', mimeType: 'application/json', buffer: file.data });
    await back.getByRole('button', { name: 'Compare and put together' }).click();
    await expect(back).toContainText('Compared with the last version that both of you had.');
    await expect(back.locator('fieldset')).toHaveCount(1);
    await back.getByRole('button', { name: 'Put the copies together' }).click();
    await expect(back.getByRole('alert')).toContainText('Choose for the one difference left.');
    await back.getByLabel(/^Theirs/u).check();
    await back.getByRole('button', { name: 'Put the copies together' }).click();
    await expect(targetText(mentor)).toHaveValue('Their words');
    await expect(target(mentor).getByLabel('How will you know it has worked?')).toHaveValue('Their measure');
    await expect(targetText(mentor, 2)).toHaveValue('My second target');
    await status(mentor).getByRole('button', { name: 'Undo' }).click();
    await expect(targetText(mentor)).toHaveValue('My words');
  });

  test('a damaged link is said to be damaged; any other address opens the page as usual @slow', async ({
    page,
  }) => {
    for (const hash of ['#p=', '#p=%E0%A4%A', '#p=1.!!!!.x', '#p=1.XY7NboQwEINf']) {
      await page.goto('glossary/');
      await page.goto(`action-plan/${hash}`);
      await expect(page.getByRole('alert')).toContainText('This link is damaged or incomplete.');
      await expect(page).toHaveURL(/\/action-plan\/$/u);
    }
    for (const hash of [
      '#a[href],*{}',
      '#%3Csvg%20onload%3Dalert(1)%3E',
      '#__proto__=1',
      '#next=javascript:x',
    ]) {
      await page.goto('glossary/');
      await page.goto(`action-plan/${hash}`);
      await expect(page.getByRole('button', { name: 'Add a target' })).toBeEnabled();
      await expect(page.getByRole('alert')).toHaveCount(0);
    }
  });
});

test('10 several plans: named, listed, opened and removed', async ({ page }) => {
  await openPlan(page);
  await openSettings(page);
  await page.getByLabel('Name of the plan').fill('Asha');
  await targetText(page).fill('Asha’s target');
  await waitSaved(page);
  const panel = await openPanel(page, 'Plans on this device');
  await panel.getByRole('button', { name: 'Start another plan' }).click();
  await expect(page.getByLabel('Name of the plan')).toBeFocused();
  await page.keyboard.type('Ben');
  await targetText(page).fill('Ben’s target');
  await waitSaved(page);
  await expect(panel.getByRole('listitem')).toHaveCount(2);
  await panel.getByRole('button', { name: 'Open Asha' }).click();
  await expect(targetText(page)).toHaveValue('Asha’s target');
  await panel.getByRole('button', { name: 'Remove Ben' }).click();
  await panel.getByRole('button', { name: 'Yes, remove it' }).click();
  await expect(panel.getByRole('listitem')).toHaveCount(1);
  const history = await openPanel(page, 'History and earlier versions');
  await history.getByText(/when it was removed: Ben/u).click();
  await history.getByRole('button', { name: 'Bring this version back' }).click();
  await expect(targetText(page)).toHaveValue('Ben’s target');
});

test.describe('11 shared computers', () => {
  const databases = (page: Page) =>
    page.evaluate(async () => (await indexedDB.databases()).map(({ name }) => name));

  test('nothing is stored before somebody chooses, and nothing at all for this visit only', async ({
    page,
  }) => {
    await page.clock.install();
    await page.addInitScript(() => {
      const put = IDBObjectStore.prototype.put;
      IDBObjectStore.prototype.put = function (...words) {
        document.documentElement.setAttribute('data-stores', '');
        return put.apply(this, words);
      };
    });
    const storing = page.locator('html[data-stores]');
    await page.goto('action-plan/');
    // Nobody is asked anything before there is something to keep.
    await expect(seen(page)).toHaveText('Nothing to save yet.');
    await expect(page.getByRole('button', { name: 'This visit only' })).toHaveCount(0);
    await targetText(page).pressSequentially('N');
    await expect(page.getByRole('button', { name: 'This visit only' })).toBeVisible();
    await targetText(page).fill('Not yet anywhere');
    await expect(seen(page)).toHaveText('Not saved.');
    await expect(page.getByRole('group', { name: /Keep this plan in this browser\?/u })).toBeVisible();
    await page.clock.runFor(60_000);
    await expect(storing).toHaveCount(0);
    expect(await databases(page)).toEqual([]);
    await page.getByRole('button', { name: 'This visit only' }).click();
    await expect(seen(page)).toContainText('Kept for this visit only.');
    await targetText(page).fill('Still not on the disk');
    await page.clock.runFor(60_000);
    await expect(storing).toHaveCount(0);
    expect(await databases(page)).toEqual([]);
    expect(await page.evaluate(() => [localStorage.length, sessionStorage.length])).toEqual([0, 0]);
    let asked = false;
    page.on('dialog', (dialog) => {
      asked = dialog.type() === 'beforeunload';
      void dialog.accept();
    });
    await page.reload();
    expect(asked).toBe(true);
    await expect(targetText(page)).toHaveValue('');
  });

  test('finish and clear names everything, deletes it, and leaves other sites’ data alone', async ({
    page,
  }) => {
    await openPlan(page);
    await page.evaluate(() => {
      localStorage.setItem('theirs', 'kept');
      indexedDB.open('theirs', 1);
    });
    await openSettings(page);
    await page.getByLabel('Name of the plan').fill('Asha');
    await targetText(page).fill('Words');
    await waitSaved(page);
    await openSettings(page);
    await openPanel(page, 'Finish on a shared computer');
    await page.getByRole('button', { name: 'Finish and clear' }).click();
    await expect(page.getByText('Plan: Asha')).toBeVisible();
    await expect(targetText(page)).toHaveValue('Words');
    const copy = await downloaded(page, () =>
      page.getByRole('button', { name: 'Download everything' }).click(),
    );
    await page.getByRole('button', { name: 'Delete everything' }).click();
    await expect(page.getByText('Everything this site had stored on this device is deleted.')).toBeFocused();
    await expect.poll(() => databases(page)).toEqual(['theirs']);
    expect(await page.evaluate(() => localStorage.getItem('theirs'))).toBe('kept');
    await expect(targetText(page)).toHaveValue('');
    await page.reload();
    await expect(targetText(page)).toHaveValue('');
    await expect(seen(page)).toHaveText('Nothing to save yet.');
    const back = await openPanel(page, 'Bring back a copy');
    await back
      .getByLabel('The file with the plan')
      .setInputFiles({ name: copy.name, mimeType: 'application/json', buffer: copy.data });
    await expect(back).toContainText('It holds 1 plan, 0 session notes and 0 ticked sessions.');
    await back.getByRole('button', { name: 'Put back what is missing' }).click();
    await expect(targetText(page)).toHaveValue('Words');
  });
});

test('12 a reminder to take a copy comes after some days, and can be put away @slow', async ({ page }) => {
  await page.clock.setFixedTime(new Date('2026-11-24T10:00:00Z'));
  await openPlan(page);
  await targetText(page).fill('Words');
  await waitSaved(page);
  await expect(page.getByText(/have not taken a copy/u)).toHaveCount(0);
  await page.clock.setFixedTime(new Date('2026-11-28T10:00:00Z'));
  await page.reload();
  await expect(page.getByText(/may delete what a site has stored/u)).toBeVisible();
  await page.getByRole('button', { name: 'Not now' }).click();
  await page.reload();
  await expect(targetText(page)).toHaveValue('Words');
  await expect(page.getByText(/have not taken a copy/u)).toHaveCount(0);
});

test('history: a text that was written over can be put back; the losing text of two tabs is in it @slow', async ({
  context,
}) => {
  const [one, two] = [await context.newPage(), await context.newPage()];
  await openPlan(one);
  await targetText(one).fill('Shared');
  await waitSaved(one);
  await two.goto('action-plan/');
  await expect(targetText(two)).toHaveValue('Shared');
  await targetText(one).fill('From one');
  await expect(seen(one)).toHaveText(saved);
  await targetText(two).fill('From two');
  await expect(seen(two)).toHaveText(saved);
  await openSettings(one);
  await one.getByLabel('Name of the plan').click();
  await expect(targetText(one)).toHaveValue('From two');
  const history = await openPanel(one, 'History and earlier versions');
  await history
    .getByText(/Target 1: the target$/u)
    .first()
    .click();
  await expect(history.locator('details[open] dd').first()).toHaveText('From one');
  await history
    .getByRole('button', { name: /^Put the text before back/u })
    .first()
    .click();
  await expect(targetText(one)).toHaveValue('From one');
});

test('the recovery page lists what is stored, readable or not, and gives it out as it is @slow', async ({
  page,
}) => {
  await openPlan(page);
  await openSettings(page);
  await page.getByLabel('Name of the plan').fill('Asha');
  await targetText(page).fill('<img src=x onerror="window.hacked=1">');
  await waitSaved(page);
  await page.evaluate(
    () =>
      new Promise<void>((resolve) => {
        const opening = indexedDB.open('ect-programme');
        opening.onsuccess = () => {
          const transaction = opening.result.transaction('plans', 'readwrite');
          transaction.objectStore('plans').put('damaged', 'broken');
          transaction.oncomplete = () => {
            opening.result.close();
            resolve();
          };
        };
      }),
  );
  await page.goto('recovery/');
  await expect(page.getByText('Asha: <img src=x onerror="window.hacked=1">').first()).toBeVisible();
  const { data } = await downloaded(page, () =>
    page.getByRole('button', { name: 'Download everything' }).click(),
  );
  expect(data.toString('utf8')).toContain('damaged');
  expect(await page.evaluate(() => 'hacked' in window)).toBe(false);
});

test('a part that fails, or cannot be fetched, says so and leaves the plan alone @slow', async ({ page }) => {
  await page.route(/\/TimelinePanel\..*\.js$/u, (route) =>
    route.fulfill({
      contentType: 'text/javascript',
      body: 'export default () => { throw new Error("broken") }',
    }),
  );
  await page.route(/\/DiaryPanel\..*\.js$/u, (route) => route.abort());
  await openPlan(page);
  await targetText(page).fill('Before');
  const timeline = await openPanel(page, 'See the plan in time');
  await expect(timeline.getByRole('alert')).toContainText('Something is wrong with this part of the page.');
  const diary = await openPanel(page, 'Put more dates in your diary');
  await expect(diary.getByRole('alert')).toContainText('This part could not be fetched.');
  await page.unroute(/\/DiaryPanel\..*\.js$/u);
  await targetText(page).fill('After');
  await page.getByRole('button', { name: 'Add a target' }).click();
  await expect(targetText(page, 2)).toBeFocused();
  await waitSaved(page);
  await page.reload();
  await expect(targetText(page)).toHaveValue('After');
});

test('text typed in the folded-away fields and lists before the script arrives is kept', async ({ page }) => {
  const scripts = await holdScripts(page);
  await page.goto('action-plan/', { waitUntil: 'commit' });
  await target(page).getByText('More about this target').click();
  await target(page).getByLabel('What support do you need?').pressSequentially('Priya');
  await target(page).getByLabel('How sure are you that you can reach it?').selectOption('4');
  await step(page, 1, /^How far/u).selectOption('started');
  await page.getByText('Plan settings').click();
  await page.getByLabel('Name of the plan').pressSequentially('Early');
  scripts.release();
  await page.getByRole('button', { name: 'Keep it', exact: true }).click();
  await waitSaved(page);
  await page.reload();
  await expect(page.getByLabel('Name of the plan')).toHaveValue('Early');
  await target(page).getByText('More about this target').click();
  await expect(target(page).getByLabel('What support do you need?')).toHaveValue('Priya');
  await expect(target(page).getByLabel('How sure are you that you can reach it?')).toHaveValue('4');
  await expect(step(page, 1, /^How far/u)).toHaveValue('started');
});
