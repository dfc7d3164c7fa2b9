import { readFileSync } from 'node:fs';
import { openPlan, openTarget, targetText, waitSaved } from './plan-page.ts';
import { expect, test, type Page } from '@playwright/test';
import { holdScripts } from './waiting.ts';

const verdict = (name: string) => new RegExp(`${name}:`, 'u');

test('a vague target gets one question; a clear one is read back with its evidence, and folds away', async ({
  page,
}) => {
  await page.goto('smart-checker/');
  await page.getByLabel('Your target').fill('Improve my questioning');
  await expect(page.locator('.advice-question')).toContainText(
    'What would somebody see you doing? You wrote “improve my questioning”.',
  );
  await expect(page.locator('mark.mark-vague').first()).toContainText(/improve/iu);
  await expect(page.locator('.criterion dt', { hasText: verdict('Specific') })).toContainText('not yet');
  await expect(page.locator('.criterion')).toHaveCount(5);

  await page.getByRole('button', { name: 'Try a clear one' }).click();
  for (const name of ['Specific', 'Measurable', 'Time-bound']) {
    await expect(page.locator('.criterion', { hasText: verdict(name) })).toContainText('clear');
  }
  await expect(page.locator('mark.mark-clear', { hasText: 'three times' })).not.toHaveCount(0);
  await expect(page.locator('mark.mark-clear', { hasText: 'half term' })).not.toHaveCount(0);
  await expect(page.locator('.advice-question')).toHaveText('Clear on all five. Put the date in your diary.');
  await expect(page.locator('.criterion').first()).toBeHidden();
  await page.getByText('What was found', { exact: true }).click();
  await expect(page.locator('.criterion').first()).toBeVisible();
});

test('on a phone the first answer stands on the first screen, and what is clear takes one line each', async ({
  page,
}) => {
  await page.setViewportSize({ width: 375, height: 667 });
  await page.goto('smart-checker/');
  await page.getByLabel('Your target').fill('Use cold call in 8X');
  const question = page.locator('.advice-question');
  await expect(question).toBeVisible();
  expect(await page.evaluate(() => scrollY)).toBe(0);
  const { y, height } = (await question.boundingBox())!;
  expect(y + height).toBeLessThanOrEqual(500);
  await expect(page.locator('.read-back')).toBeInViewport();
  await expect(page.locator('.criterion')).toHaveText([
    /^SSpecific/u,
    /^MMeas/u,
    /^AAchiev/u,
    /^RRel/u,
    /^TTime/u,
  ]);
  for (const row of await page.locator('.criterion-2').all()) {
    expect((await row.boundingBox())!.height).toBeLessThanOrEqual(40);
  }
});

test('marks cover whole phrases, and nothing that is seen stands between their letters', async ({ page }) => {
  await page.goto('smart-checker/');
  await page
    .getByLabel('Your target')
    .fill('Model two sentence patterns in Year 9 French in the first ten minutes of each lesson');
  await expect(page.locator('mark', { hasText: 'Year 9 French' })).toHaveCount(1);
  expect(await page.locator('.marked-text :is(sup, sub)').count()).toBe(0);
  await page.getByLabel('Your target').fill('Improve my questioning');
  await expect(page.locator('mark').first()).toHaveText(/^Improve my questioning/u);
  await expect(page.locator('mark')).toHaveCount(1);
});

test('a clear target takes its date along: into a calendar, and into the plan', async ({ page }) => {
  await page.clock.install({ time: new Date('2026-11-24T10:00:00Z') });
  await page.goto('smart-checker/');
  const words =
    'Use cold call with six SEND pupils in 8X until 12 February 2027, so that quieter pupils answer too';
  await page.getByLabel('Your target').fill(words);
  await expect(page.locator('.advice-question')).toHaveText('Clear on all five. Put the date in your diary.');
  await expect(page.getByLabel('The date of “until 12 February 2027”')).toHaveValue('2027-02-12');
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Add it to my calendar' }).click(),
  ]);
  expect(readFileSync(await file.path(), 'utf8')).toContain('DTSTART;VALUE=DATE:20270212');
  await expect(page.getByText('The calendar file for 12 February 2027 is downloaded.')).toBeVisible();
  await page.getByRole('button', { name: 'Put it in my action plan' }).click();
  await expect(targetText(page)).toHaveValue(words);
  await expect(page.locator('#target-1 input[type="date"][data-field$="targetDate"]')).toHaveValue(
    '2027-02-12',
  );
});

test('where the day is not known it is asked for', async ({ page }) => {
  await page.goto('smart-checker/');
  await page.getByRole('button', { name: 'Try a clear one' }).click();
  const date = page.getByLabel('The date of “by half term”');
  if ((await date.inputValue()) === '') {
    await page.getByRole('button', { name: 'Add it to my calendar' }).click();
    await expect(page.getByText('Choose the date first.')).toBeVisible();
  }
  await date.fill('2027-02-12');
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Add it to my calendar' }).click(),
  ]);
  expect(file.suggestedFilename()).toBe('target-2027-02-12.ics');
});

test('there is never a number for a target, and nothing moves while somebody types', async ({ page }) => {
  await page.clock.install();
  await page.goto('smart-checker/');
  const box = page.getByLabel('Your target');
  await expect(page.locator('.checker[data-ready]')).toBeVisible();
  // Time stands still while somebody types, so that a busy machine does not make a pause between two keys.
  await page.clock.pauseAt(Date.now() + 3_600_000);
  await box.pressSequentially('Use cold call twice a week');
  await expect(page.locator('.criterion')).toHaveCount(0);
  await page.clock.resume();
  await expect(page.locator('.criterion')).toHaveCount(5);
  expect(await page.locator('.advice').innerText()).not.toMatch(/\d+ ?(?:%|\/ ?\d|out of|points)/u);
});

test('a question, markup, signs and another language are calmly said to be no target @slow', async ({
  page,
}) => {
  await page.goto('smart-checker/');
  for (const text of [
    'What should my target be?',
    '<script>alert(1)</script>',
    '???',
    "D'ici la fin du trimestre, je poserai trois questions de vérification dans chaque cours",
  ]) {
    await page.getByLabel('Your target').fill('Improve my questioning');
    await expect(page.locator('.criterion')).toHaveCount(5);
    await page.getByLabel('Your target').fill(text);
    await expect(page.locator('.criterion')).toHaveCount(0);
    await expect(page.locator('.advice p:not(.visually-hidden)').first()).not.toBeEmpty();
  }
});

test('the check stands beside a target of the plan and never stops it from being saved; when the rules cannot be fetched, the page says so', async ({
  page,
}) => {
  await page.route(/check-target.*\.js$/u, (route) => route.abort());
  await openPlan(page);
  await targetText(page).fill('Improve my questioning');
  await expect(page.getByText('The check could not be fetched')).toBeVisible();
  await expect(page.locator('.worksheet-status__text')).toHaveText(/Saved on this device/u);
  await page.unroute(/check-target.*\.js$/u);
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect(page.locator('.worksheet-check .advice-question')).toBeVisible();
  await targetText(page).fill('Improve my questioning a little');
  await expect(page.locator('.worksheet-status__text')).toHaveText(/Saved on this device/u);
  await page.reload();
  await expect(targetText(page)).toHaveValue('Improve my questioning a little');
  await expect(page.locator('.worksheet-check .advice-question')).toBeVisible();
});

test('what somebody types before the script arrives is checked', async ({ page }) => {
  const scripts = await holdScripts(page);
  await page.goto('smart-checker/', { waitUntil: 'commit' });
  await page.getByLabel('Your target').pressSequentially('Improve my questioning');
  scripts.release();
  await expect(page.locator('.criterion')).toHaveCount(5);
  await expect(page.getByLabel('Your target')).toHaveValue('Improve my questioning');
});

const sample = 'Improve questioning in 9C with at least three questions by 12/01/2026';

async function checked(page: Page, text: string): Promise<void> {
  await page.goto('smart-checker/');
  await page.getByLabel('Your target').fill(text);
  await expect(page.locator('.criterion')).toHaveCount(5);
}

test('the marked parts name what was found: to the pointer, as a stop each for the keyboard, in forced colours', async ({
  page,
}) => {
  await checked(page, sample);
  await page.locator('mark', { hasText: '12/01/2026' }).hover();
  await expect(page.locator('.finding')).toContainText('Time-bound: 12 January 2026 has passed.');
  await expect(page.locator('.criterion-lit')).toHaveCount(1);
  await expect(page.locator('.criterion-lit dt')).toContainText('Time-bound');
  await page.getByRole('heading', { level: 1 }).hover();

  const marks = page.locator('.read-back mark');
  const count = await marks.count();
  expect(count).toBeGreaterThan(2);
  await expect(page.getByRole('group', { name: 'The target read back', exact: true })).toBeVisible();
  await marks.first().focus();
  for (let part = 0; part < count; part += 1) {
    await expect(marks.nth(part)).toBeFocused();
    await expect(marks.nth(part)).toHaveAccessibleName(/\((?:clear|could be clearer): [a-z, -]+\)$/u);
    await expect(page.locator('.finding')).toContainText(
      /(?:Specific|Measurable|Achievable|Relevant|Time-bound):/u,
    );
    if (part < count - 1) await page.keyboard.press('Tab');
  }
  await page.keyboard.press('Escape');
  await expect(page.locator('.criterion-lit')).toHaveCount(0);
  await page.keyboard.press('Enter');
  await expect(page.locator('.criterion-lit')).not.toHaveCount(0);
  await page.keyboard.press('Escape');
  await expect(page.locator('.finding')).toContainText('Solid line');

  await page.emulateMedia({ forcedColors: 'active', colorScheme: 'dark' });
  const colours = await marks.first().evaluate((mark) => {
    const own = getComputedStyle(mark);
    return [own.color, getComputedStyle(mark.parentElement!).color, own.backgroundColor];
  });
  expect(colours[0]).toBe(colours[1]);
  expect(colours[0]).not.toBe(colours[2]);
});

test('an example does not lose what somebody wrote; they stay when the page is loaded again @slow', async ({
  page,
}) => {
  await checked(page, sample);
  await page.getByRole('button', { name: 'Try a vague target' }).click();
  await expect(page.getByLabel('Your target')).toHaveValue('Improve my questioning');
  await page.getByRole('button', { name: 'Put my own words back' }).click();
  await expect(page.getByLabel('Your target')).toHaveValue(sample);
  await page.reload();
  await expect(page.locator('.checker[data-ready]')).toBeVisible();
  await expect(page.getByLabel('Your target')).toHaveValue(sample);
});

test.describe('by touch', () => {
  test.use({ hasTouch: true });
  test('a touch on a marked part names its finding', async ({ page }) => {
    await checked(page, sample);
    await page.locator('mark', { hasText: 'three questions' }).tap();
    await expect(page.locator('.finding')).toContainText('Measurable:');
  });
});

test('worked examples follow phase and subject, light letters, and can be tried', async ({ page }) => {
  await page.goto('smart-checker/');
  await page.getByText('Show me how', { exact: true }).click();
  await page.getByLabel('Phase').selectOption('Primary');
  await page.getByLabel('Subject').selectOption('Mathematics');
  const stages = page.locator('.stage');
  await expect(stages).toHaveCount(4);
  await expect(stages.first()).toContainText('Improve my questioning');
  const lit = await stages.evaluateAll((all) =>
    all.map((each) => each.querySelectorAll('.letter-lit').length),
  );
  expect(lit[3]).toBe(5);
  expect([...lit].sort()).toEqual(lit);
  await stages.nth(1).getByRole('button', { name: 'Try this one' }).click();
  await expect(page.getByLabel('Your target')).toHaveValue('Ask hinge questions in Year 4 maths');
  await expect(page.getByLabel('Your target')).toBeFocused();
});

test('without the network the examples say so and give the page instead @slow', async ({ page }) => {
  await page.route(/ShowMeHow.*\.js$/u, (route) => route.abort());
  await page.goto('smart-checker/');
  await page.getByText('Show me how', { exact: true }).click();
  await expect(page.getByText('The examples could not be fetched.')).toBeVisible();
  await page.getByRole('link', { name: 'Targets that become SMART in three steps' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Worked examples of SMART targets');
});

test('one press puts a checked target into the plan; it is asked where to keep it, and can be undone', async ({
  page,
}) => {
  await checked(page, sample);
  await page.getByRole('button', { name: 'Put it in my action plan' }).click();
  await expect(targetText(page)).toHaveValue(sample);
  await expect(targetText(page)).toBeFocused();
  await page.getByRole('button', { name: 'Keep it', exact: true }).click();
  await waitSaved(page);
  await page.reload();
  await expect(targetText(page)).toHaveValue(sample);
  // It came once, not again with each visit.
  await expect(page.getByRole('region', { name: 'Target 2', exact: true })).toHaveCount(0);
});

test('a target goes from the plan to the checker with what stands beside it, and back to its own place', async ({
  page,
}) => {
  await openPlan(page);
  await targetText(page).fill('Use cold call more');
  await page.getByLabel('Review date', { exact: true }).fill('2099-07-01');
  await page.getByRole('button', { name: 'Add a target' }).click();
  await targetText(page, 2).fill('Another target');
  await waitSaved(page);
  await openTarget(page, 1);
  await page.getByRole('button', { name: 'Work on it in the SMART checker (target 1)' }).click();
  await expect(page.getByLabel('Your target')).toHaveValue('Use cold call more');
  await page.getByText('What your plan says beside it is read too').click();
  await expect(page.locator('.checker-beside')).toContainText('1 July 2099');
  await expect(page.locator('.criterion', { hasText: 'Time-bound' })).toContainText('clear');
  await page.getByLabel('Your target').fill('Use cold call in every 9C lesson');
  await page.getByRole('button', { name: 'Put it back in my action plan' }).click();
  await expect(targetText(page)).toHaveValue('Use cold call in every 9C lesson');
  await expect(targetText(page, 2)).toHaveValue('Another target');
  await waitSaved(page);
  await page.getByRole('button', { name: 'Undo' }).first().click();
  await expect(targetText(page)).toHaveValue('Use cold call more');
});

test('a plan that is not kept on the device is not left for the checker by a press', async ({ page }) => {
  await page.goto('action-plan/');
  await targetText(page).fill('Use cold call more');
  await expect(page.locator('.worksheet-check .advice-question')).toBeVisible();
  await expect(page.getByRole('button', { name: /Work on it in the SMART checker/u })).toHaveCount(0);
});

test('a full plan takes no target from the checker, and its words are not lost @slow', async ({ page }) => {
  await openPlan(page);
  await targetText(page).fill('First');
  for (let number = 2; number <= 6; number++) {
    await page.getByRole('button', { name: 'Add a target' }).click();
    await targetText(page, number).fill(`Target of ours ${number}`);
  }
  await waitSaved(page);
  await checked(page, sample);
  await page.getByRole('button', { name: 'Put it in my action plan' }).click();
  await expect(page.locator('.worksheet-stray')).toHaveText(sample);
  await expect(targetText(page)).toHaveValue('First');
});

test('where one page may not pass words to another, the page says what to do @slow', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(window, 'sessionStorage', {
      get() {
        throw new DOMException('Denied', 'SecurityError');
      },
    });
  });
  await checked(page, sample);
  await page.getByRole('button', { name: 'Put it in my action plan' }).click();
  await expect(page.getByText('Copy your target, open the action plan and paste it there.')).toBeVisible();
  await expect(page.getByLabel('Your target')).toHaveValue(sample);
});

test('words from elsewhere cannot get into the plan through what is passed on @slow', async ({ page }) => {
  await page.goto('smart-checker/');
  await page.evaluate(() => sessionStorage.setItem('target-to-plan', '{"text":5,"target":{"a":1}}'));
  await page.goto('action-plan/');
  await expect(page.locator('.worksheet[data-ready]')).toBeVisible();
  await expect(targetText(page)).toHaveValue('');
});

test('loading the page again, or coming back to it, finds the words and where they belong', async ({
  page,
}) => {
  await openPlan(page);
  await targetText(page).fill('Use cold call more');
  await waitSaved(page);
  await page.getByRole('button', { name: 'Work on it in the SMART checker (target 1)' }).click();
  await expect(page.getByText('These words come from your action plan.')).toBeVisible();
  // At once, before anything has settled.
  await page.getByLabel('Your target').fill('Use cold call in every 9C lesson');
  await page.reload();
  await expect(page.getByLabel('Your target')).toHaveValue('Use cold call in every 9C lesson');
  await page.getByRole('button', { name: 'Put it back in my action plan' }).click();
  await expect(targetText(page)).toHaveValue('Use cold call in every 9C lesson');
  await page.goBack();
  await expect(page.getByLabel('Your target')).toHaveValue('Use cold call in every 9C lesson');
});

test('a phone that takes the page off the screen finds its words again, without a moment’s pause', async ({
  page,
}) => {
  await page.clock.install();
  await openPlan(page);
  await targetText(page).fill('Use cold call more');
  await waitSaved(page);
  await page.getByRole('button', { name: 'Work on it in the SMART checker (target 1)' }).click();
  await expect(page.getByText('These words come from your action plan.')).toBeVisible();
  await page.clock.pauseAt(Date.now() + 3_600_000);
  await page.getByLabel('Your target').fill('Use cold call in every 9C lesson');
  const kept = await page.evaluate(() => {
    Object.defineProperty(document, 'visibilityState', { value: 'hidden' });
    document.dispatchEvent(new Event('visibilitychange'));
    return (history.state as { target?: { text?: string } } | null)?.target?.text;
  });
  expect(kept).toBe('Use cold call in every 9C lesson');
});

test('words of the plan that are newer than those sent to the checker are not written over @slow', async ({
  page,
}) => {
  await openPlan(page);
  await targetText(page).fill('First words');
  await waitSaved(page);
  await page.getByRole('button', { name: 'Work on it in the SMART checker (target 1)' }).click();
  await expect(page.getByLabel('Your target')).toHaveValue('First words');
  const other = await page.context().newPage();
  await other.goto('action-plan/');
  await expect(targetText(other)).toHaveValue('First words');
  await targetText(other).fill('Newer words');
  await waitSaved(other);
  await page.getByLabel('Your target').fill('Words of the checker');
  await page.getByRole('button', { name: 'Put it back in my action plan' }).click();
  await expect(targetText(page, 2)).toHaveValue('Words of the checker');
  await expect(targetText(page)).toHaveValue('Newer words');
});
