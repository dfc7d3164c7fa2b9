import { expect, test, type Page } from '@playwright/test';
import { hardModule, week } from '../pages.ts';
import {
  comeBackTo,
  fullPlan,
  openMenu,
  openPanel,
  openPlan,
  openSettings,
  press,
  step,
  targetText,
  waitSaved,
} from '../plan-page.ts';
import { ready } from '../waiting.ts';
import { listen } from './heard.ts';

/** What is said while something is done, and nothing else but how safe the plan is and what to talk about. */
async function says(
  heard: () => Promise<string[]>,
  act: () => Promise<unknown>,
  ...lines: (string | RegExp)[]
): Promise<void> {
  await heard();
  await act();
  const log: string[] = [];
  await expect
    .poll(async () => {
      log.push(
        ...(await heard()).filter(
          (line) => !/^(?:Saved on this device|To talk about:|Clear on all five)/u.test(line),
        ),
      );
      return log;
    })
    .toEqual(lines.map((line) => (typeof line === 'string' ? line : expect.stringMatching(line))));
}

const keys = (page: Page, combination: string) => () => page.keyboard.press(combination);

test('typing before the choice, the choice, undo and redo are spoken, and what there is none of each time it is asked for', async ({
  page,
}) => {
  const heard = await listen(page);
  await page.goto('action-plan/');
  await ready(page);
  await says(
    heard,
    () => targetText(page).pressSequentially('C'),
    /^Not saved\. Keep this plan in this browser\?/u,
  );
  await says(
    heard,
    () => press(page, page.getByRole('button', { name: 'This visit only' })),
    'Kept for this visit only.',
  );
  await targetText(page).blur();
  await says(heard, keys(page, 'Control+z'), /^Undone: .*target 1/iu);
  await says(heard, keys(page, 'Control+z'), 'Nothing to undo.');
  await says(heard, keys(page, 'Control+z'), 'Nothing to undo.');
  const redo = page.getByRole('button', { name: 'Redo' });
  await says(heard, () => press(page, redo), /^Redone: .*target 1/iu);
  await says(heard, () => press(page, page.getByRole('button', { name: 'Undo' }).first()), /^Undone: /u);
});

test('where to keep a plan, notes or an audit is asked at the first pause in writing, as a key silences what is still to be said', async ({
  page,
}) => {
  await page.clock.install();
  const record = '#form-small-inquiry ';
  const places = [
    ['action-plan/', targetText(page), 'before the targets'],
    [week(1), page.getByLabel('Your notes for this session'), 'after the box'],
    [hardModule, page.locator('#form-small-inquiry').getByLabel('Question'), 'after the form', record],
  ] as const;
  for (const [number, [address, box, place, around = '']] of places.entries()) {
    await page.goto(address);
    await ready(page);
    await page.clock.pauseAt(Date.now() + (number + 1) * 3_600_000);
    const said = page.locator(`${around}.worksheet-said`);
    await box.focus();
    for (const letter of 'Wait') {
      await page.keyboard.press(letter);
      await page.clock.runFor(700);
      await expect(said).toHaveText('');
    }
    await page.clock.runFor(700);
    await expect(said).toHaveText(
      new RegExp(`^Not saved\\. Keep .* in this browser\\? The answer stands ${place}\\.$`, 'u'),
    );
    await page.clock.resume();
    // Once is enough.
    await page.keyboard.press('s');
    await expect(said).toHaveText(new RegExp(`${place}\\.$`, 'u'));
    page.once('dialog', (dialog) => void dialog.accept());
  }
});

test('all six moves, a copy and a standard are spoken with what it is and where', async ({ page }) => {
  await comeBackTo(page, fullPlan(2, 2));
  const heard = await listen(page);
  await page.reload();
  await ready(page);
  await openMenu(page, 'target 1');
  const button = (name: string) => page.getByRole('button', { name, exact: true });
  await says(heard, () => press(page, button('Move down target 1')), 'Target 1 moved to place 2 of 2.');
  await says(heard, () => press(page, button('Move up target 2')), 'Target 2 moved to place 1 of 2.');

  await step(page, 1, /^What/u).evaluate((field) => (field.closest('details')!.open = true));
  await openMenu(page, 'step 1 of target 1');
  await says(
    heard,
    () => press(page, button('Move down step 1 of target 1')),
    'Step 1 moved to place 2 of 2.',
  );
  await says(heard, () => press(page, button('Move up step 2 of target 1')), 'Step 2 moved to place 1 of 2.');
  await says(heard, () => press(page, button('Copy step 1 of target 1')), 'Step 1 copied as step 2.');

  await page.locator('#target-1 .worksheet-more > summary').first().click();
  await page.getByLabel('A Teachers’ Standard it belongs to').first().selectOption({ index: 1 });
  await says(
    heard,
    () => press(page, page.getByRole('button', { name: 'Add the Teachers’ Standard' }).first()),
    /^Added to target 1: TS2: /u,
  );

  await openSettings(page);
  await openPanel(page, 'Planning format');
  await says(
    heard,
    () => page.getByLabel('Your school’s own table').check(),
    /^Planning format: .*own table\.$/u,
  );
  const columns = page.locator('.worksheet-columns__item');
  const first = (await columns.first().locator('.govuk-label').innerText()).trim();
  await says(
    heard,
    () => press(page, columns.first().getByRole('button', { name: /^Move down/u })),
    new RegExp(`^Column ${first} moved to place 2 of \\d\\.$`, 'iu'),
  );
  await says(
    heard,
    () => press(page, columns.nth(1).getByRole('button', { name: /^Move up/u })),
    new RegExp(`^Column ${first} moved to place 1 of \\d\\.$`, 'iu'),
  );
});

test('a shared plan is spoken when it arrives; when it is put away, the focus is on what became of it', async ({
  page,
}) => {
  await openPlan(page);
  await targetText(page).fill('Shared words');
  const share = await openPanel(page, 'Give a copy to somebody');
  await share.getByRole('button', { name: 'Make a link' }).click();
  const link = await share.getByLabel('Link to this copy').inputValue();
  await waitSaved(page);
  const heard = await listen(page);
  await page.goto('glossary/');
  await page.goto(link);
  await expect.poll(heard).toContain('A plan was shared with you.');
  await press(page, page.getByRole('button', { name: 'Back to my plan' }));
  await expect(page.getByText('The shared plan is put away. Nothing has changed.')).toBeFocused();

  // A link that cannot be read is not said to be a plan.
  await page.goto('glossary/');
  await page.goto('action-plan/#p=1.!!!!');
  await expect(page.getByRole('alert')).toBeVisible();
  const said = await heard();
  expect(said).not.toContain('A plan was shared with you.');
  expect(said.join(' ')).toContain('This link is damaged or incomplete.');
});

test('notes of a session say before the choice that they are not kept, and what was chosen', async ({
  page,
}) => {
  const heard = await listen(page);
  await page.goto(week(1));
  await ready(page);
  const box = page.getByLabel('Your notes for this session');
  await says(heard, () => box.pressSequentially('Ag'), /^Not saved\. Keep it in this browser\?/u);
  const visit = page.getByRole('button', { name: 'This visit only' });
  await says(heard, () => press(page, visit), 'Kept for this visit only.');
});

test('somebody who writes for long hears once a minute that it is saved', async ({ page }) => {
  await page.clock.install({ time: new Date('2026-11-24T10:00:00Z') });
  const heard = await listen(page);
  await openPlan(page);
  await ready(page);
  await expect(page.locator('.worksheet[data-ready]')).toBeVisible();
  await heard();
  const log: string[] = [];
  for (let second = 0; second < 90; second += 3) {
    await targetText(page).pressSequentially('w');
    await page.clock.runFor(3_000);
    log.push(...(await heard()).filter((line) => line.startsWith('Saved on this device')));
  }
  expect(log.length).toBeGreaterThan(0);
  expect(log.length).toBeLessThanOrEqual(3);
  expect(new Set(log).size).toBe(log.length);
});

test('somebody who writes slowly in the checker hears at most five lines, and at last what to talk about', async ({
  page,
}) => {
  await page.clock.install({ time: new Date('2026-11-24T10:00:00Z') });
  const heard = await listen(page);
  await page.goto('smart-checker/');
  await expect(page.locator('.checker[data-ready]')).toBeVisible();
  const box = page.getByLabel('Your target');
  // The rules are here before the slow typing begins.
  await box.fill('Improve');
  await page.clock.runFor(1_000);
  await expect(page.locator('.advice-question')).toBeVisible();
  await box.fill('');
  await page.clock.runFor(5_000);
  await heard();
  for (const letter of 'Use cold call three times in each 9Y2 lesson by half term') {
    await box.press(letter === ' ' ? 'Space' : letter);
    await page.clock.runFor(700);
  }
  await page.clock.runFor(6_000);
  const question = await page.locator('.advice-question').innerText();
  const log: string[] = [];
  await expect
    .poll(async () => {
      log.push(...(await heard()));
      return log.at(-1) ?? '';
    })
    .toContain(question.replace(/\s+/gu, ' ').trim());
  expect(log.length, log.join('\n')).toBeLessThanOrEqual(5);
});
