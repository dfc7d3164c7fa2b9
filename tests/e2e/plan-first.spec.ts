import { readFile } from 'node:fs/promises';
import { expect, test, type Page } from '@playwright/test';
import ICAL from 'ical.js';
import {
  comeBackTo,
  fullPlan,
  openMenu,
  openPanel,
  openPlan,
  openSettings,
  openSteps,
  openTarget,
  press,
  seen,
  status,
  step,
  target,
  targetText,
  waitSaved,
} from './plan-page.ts';

const phone = { width: 375, height: 667 };
const said = (page: Page) => page.locator('.worksheet-said');

test('where to keep the plan is asked at the first keystroke, and nothing moves; the answer gives the focus back', async ({
  page,
}) => {
  await page.setViewportSize(phone);
  await page.goto('action-plan/');
  await expect(seen(page)).toHaveText('Nothing to save yet.');
  const before = await targetText(page).boundingBox();
  await targetText(page).pressSequentially('C');
  const bar = page.getByRole('group', { name: /^Keep this plan in this browser\? Anyone who uses/u });
  await expect(bar).toBeInViewport();
  await expect(said(page)).toContainText('Keep this plan in this browser?');
  // The undo beside the status makes its line a little higher; more than that would be a jump.
  const after = await targetText(page).boundingBox();
  expect(Math.abs(after!.y - before!.y)).toBeLessThanOrEqual(8);
  await press(page, bar.getByRole('button', { name: 'Keep it' }));
  await expect(targetText(page)).toBeFocused();
  await expect(bar).toHaveCount(0);
  await waitSaved(page);
  await page.reload();
  await expect(targetText(page)).toHaveValue('C');
});

test('somebody who comes back first sees what is in the plan, and each part leads to its place', async ({
  page,
}) => {
  await page.setViewportSize(phone);
  await comeBackTo(page, fullPlan(3, 5));
  const summary = page.getByRole('list', { name: 'What is in this plan' });
  await expect(summary).toBeInViewport();
  await expect(summary.getByRole('link')).toHaveText([
    '3 targets',
    '3 of 15 steps done',
    /^next: 11 September(?: 2027)?, Step 2 towards Cold call/u,
    /^review 15 October(?: 2027)?$/u,
  ]);
  const places = ['#plan-targets', '#target-1-steps', '#target-1-step-2 > summary', '#plan-reviewDate'];
  for (const [at, place] of places.entries()) {
    await press(page, summary.getByRole('link').nth(at));
    await expect(page.locator(place)).toBeFocused();
    await expect(page.locator(place)).toBeInViewport();
  }
  // Found by its step, it is open.
  await expect(step(page, 2, /^What/u)).toBeVisible();
});

test.describe('a full plan on a phone', () => {
  test.use({ viewport: phone });

  test('is at most eight screens: a list of targets, one of them open, each step in a line', async ({
    page,
  }) => {
    await comeBackTo(page, fullPlan(6, 5));
    const list = page.getByRole('list', { name: 'Targets of this plan' });
    await expect(list.getByRole('listitem')).toHaveCount(6);
    await expect(list.getByRole('listitem').first()).toContainText(/1 of 5 steps done, by 1 October/u);
    await expect(page.getByRole('region', { name: /^Target \d$/u })).toHaveCount(1);
    await expect(page.locator('.worksheet-step[open]')).toHaveCount(0);
    await expect(page.locator('#target-1-step-1 > summary')).toContainText(
      /Step 1 towards Cold call.*10 Sep, done/u,
    );
    expect(
      await page.evaluate(() => document.documentElement.scrollHeight / innerHeight),
    ).toBeLessThanOrEqual(8);
    await openTarget(page, 4);
    await expect(page.getByRole('region', { name: /^Target \d$/u })).toHaveCount(1);
    await expect(list.locator('[aria-current="true"]')).toHaveText(/^Good news home/u);
    await expect(targetText(page, 1)).toBeHidden();

    await page.getByRole('button', { name: 'Show all' }).click();
    await expect(page.getByRole('region', { name: /^Target \d$/u })).toHaveCount(6);
    await expect(step(page, 5, /^What/u, 6)).toBeVisible();
    await page.getByRole('button', { name: 'Show all' }).click();
    await expect(page.getByRole('region', { name: /^Target \d$/u })).toHaveCount(1);
  });

  test('a link to a place, the search of the browser and paper see all of it', async ({ page }) => {
    await comeBackTo(page, fullPlan(6, 5));
    await page.goto('action-plan/#target-5-step-3');
    await page.reload();
    await expect(step(page, 3, /^What/u, 5)).toBeVisible();
    await expect(target(page, 5)).toBeInViewport();
    await page.evaluate(() => (location.hash = '#target-2'));
    await expect(
      page.locator('#target-first-1-heading, #target-2 h2').filter({ hasText: 'Target 2' }),
    ).toBeFocused();

    // What the browser's own search does with something it finds: it tells it, and shows it.
    const hidden = page.locator('.worksheet-fold', { has: page.locator('#target-6') });
    await expect(hidden).toHaveAttribute('hidden', 'until-found');
    await hidden.dispatchEvent('beforematch', { bubbles: true });
    await expect(targetText(page, 6)).toBeVisible();

    await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
    await page.emulateMedia({ media: 'print' });
    for (const words of ['Cold call in three', 'Worked examples in three', 'Step 5 towards Worked examples'])
      await expect(page.locator('.worksheet-paper').getByText(words).first()).toBeVisible();
  });

  test('moving, copying and removing are under one menu, and the focus is never lost', async ({ page }) => {
    await comeBackTo(page, fullPlan(2, 3));
    await expect(page.getByRole('button', { name: /^(?:Move|Copy|Remove)/u })).toHaveCount(0);
    await openTarget(page, 2);
    await openMenu(page, 'target 2');
    await press(page, page.getByRole('button', { name: 'Move up target 2' }));
    await expect(targetText(page, 1)).toHaveValue(/^Hinge/u);
    await expect(targetText(page, 1)).toBeVisible();
    await press(page, page.getByRole('button', { name: 'Copy target 1' }));
    await expect(targetText(page, 2)).toBeFocused();
    await openMenu(page, 'target 2');
    await press(page, page.getByRole('button', { name: 'Remove target 2' }));
    await expect(page.locator('#worksheet-undo')).toBeFocused();
    await press(page, page.locator('#worksheet-undo'));
    await expect(targetText(page, 2)).toBeFocused();
    await press(page, page.getByRole('button', { name: /^Add a step/u }));
    await expect(step(page, 4, /^What/u, 2)).toBeFocused();
    await expect(step(page, 4, /^What/u, 2)).toBeVisible();
  });
});

test.describe('at the end', () => {
  test('there are four buttons, and each says visibly what happened', async ({ page }) => {
    await page.addInitScript(() => (window.print = () => undefined));
    await openPlan(page);
    await targetText(page).fill('Use cold call in three of five 9Y2 lessons');
    const use = page.getByRole('group', { name: 'Use the plan' });
    await expect(use.getByRole('button')).toHaveText([
      'Check the plan',
      'Add review to calendar',
      'Word',
      'Print',
    ]);
    await use.getByRole('button', { name: 'Word' }).click();
    await expect(use.getByText('The Word document is downloaded.')).toBeVisible();
    await expect(said(page)).toHaveText('The Word document is downloaded.');
    await use.getByRole('button', { name: 'Print' }).click();
    await expect(use.getByText('The plan was handed to the browser to print.')).toBeVisible();
    await press(page, use.getByRole('button', { name: 'Add review to calendar' }));
    await expect(use.getByText('The review has no date yet. Choose one first.')).toBeVisible();
    await expect(page.getByLabel('Review date', { exact: true })).toBeFocused();
    await press(page, use.getByRole('button', { name: 'Check the plan' }));
    await expect(page.getByRole('heading', { name: /to talk about$|^Nothing stands out$/u })).toBeVisible();
  });

  test('the review is one question, and goes to a calendar as a meeting with its time', async ({ page }) => {
    await page.clock.setFixedTime(new Date('2027-06-24T10:00:00Z'));
    await openPlan(page);
    await targetText(page).fill('Use cold call in three of five 9Y2 lessons');
    const question = page.getByRole('group', { name: 'When will you meet to look at this again?' });
    await expect(question.locator('input[type=date]')).toHaveCount(1);
    await question.getByLabel('Are you both staying at this school next year?').selectOption('yes');
    const date = question.getByLabel('Review date', { exact: true });
    await expect(question.getByText(/^The next autumn term usually runs from/u)).toBeVisible();
    await expect(date).toHaveAttribute('min', /^2027-09-/u);
    await date.fill('2027-07-08');
    await date.blur();
    await expect(question.getByText(/not in the autumn term/u)).toBeVisible();
    await date.fill('2027-10-14');
    await question.getByLabel('Time').fill('15:30');
    await question.getByLabel('Length').selectOption('45');
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Add review to calendar' }).click(),
    ]);
    const file = await readFile(await download.path(), 'utf8');
    const [only, ...others] = new ICAL.Component(ICAL.parse(file) as unknown[]).getAllSubcomponents('vevent');
    expect(others).toEqual([]);
    expect(only!.getFirstPropertyValue('dtstart')!.toString()).toBe('2027-10-14T15:30:00');
    expect(only!.getFirstPropertyValue('dtend')!.toString()).toBe('2027-10-14T16:15:00');
    expect(only!.getFirstPropertyValue('transp')).toBe('OPAQUE');
    await expect(page.getByText('The calendar file is downloaded.', { exact: false }).last()).toBeVisible();
    await expect(page.getByText(/use their own instead/u)).toBeVisible();
    await waitSaved(page);
    await page.reload();
    await expect(question.getByLabel('Time')).toHaveValue('15:30');
    await expect(question.getByLabel('Length')).toHaveValue('45');
  });
});

test('a plan that is shared with somebody who has a plan can replace it or be put away, and a damaged link says so @slow', async ({
  browser,
  page,
}) => {
  await openPlan(page);
  await targetText(page).fill('Shared words');
  const share = await openPanel(page, 'Give a copy to somebody');
  await share.getByRole('button', { name: 'Make a link' }).click();
  const link = await share.getByLabel('Link to this copy').inputValue();
  const other = await (await browser.newContext({ locale: 'en-GB' })).newPage();
  await openPlan(other);
  await targetText(other).fill('My own words');
  await waitSaved(other);
  await other.goto(link);
  const shared = other.getByRole('region', { name: 'A plan was shared with you' });
  await expect(shared.getByRole('button', { name: 'Replace my plan with it' })).toBeVisible();
  await press(other, shared.getByRole('button', { name: 'Back to my plan' }));
  await expect(targetText(other)).toHaveValue('My own words');
  await expect(targetText(other)).toBeVisible();

  // The same plan again, in its own browser: the two can be combined.
  await page.goto(link);
  const mine = page.getByRole('region', { name: 'A plan was shared with you' });
  await press(page, mine.getByRole('button', { name: 'Combine with my copy' }));
  await expect(page.getByRole('heading', { name: 'Your copy and theirs' })).toBeFocused();

  await other.goto('glossary/');
  await other.goto('action-plan/#p=1.!!!!');
  await expect(other.getByRole('alert')).toContainText('This link is damaged or incomplete.');
  await press(other, other.getByRole('button', { name: 'Go to my plan' }));
  await expect(targetText(other)).toBeVisible();
});

test('a date that is not complete is spoken with its place, and shown in the status line until it is', async ({
  page,
}) => {
  await openPlan(page);
  await openSteps(page);
  const date = step(page, 2, /^By when/u);
  await date.focus();
  await page.keyboard.press('1');
  await step(page, 2, /^Who/u).focus();
  await expect(said(page)).toHaveText('Target 1, step 2, By when: not complete, so not saved');
  await expect(seen(page)).toHaveText('Target 1, step 2, By when: not complete, so not saved.');
  await date.fill('2027-09-10');
  await expect(seen(page)).not.toContainText('not complete');
});

test('what is pressed and goes away hands the focus on, and a second Enter removes nothing @slow', async ({
  page,
}) => {
  await page.clock.setFixedTime(new Date('2026-11-24T10:00:00Z'));
  await comeBackTo(page, { ...fullPlan(2, 2), reviewDate: '2026-11-24' });
  await press(page, page.getByRole('button', { name: 'Not now' }));
  await openSettings(page);
  const plans = await openPanel(page, 'Plans on this device');
  await press(page, plans.getByRole('button', { name: 'Start another plan' }));
  await page.getByLabel('Name of the plan').fill('Another');
  await waitSaved(page);
  await expect(plans.getByRole('listitem')).toHaveCount(2);
  await press(page, plans.getByRole('button', { name: 'Remove Another' }));
  await page.keyboard.press('Enter');
  await expect(plans.getByRole('listitem')).toHaveCount(2);
  await press(page, plans.getByRole('button', { name: 'Keep it' }));
  await press(page, plans.getByRole('button', { name: /^Open/u }));
  const review = await openPanel(page, 'Review the plan');
  await press(page, review.getByRole('button', { name: 'Start a review' }));
  await press(page, review.getByRole('button', { name: 'Finish the review' }));
  await expect(review.getByText('The review is finished and kept.')).toBeFocused();
  await review.getByText('Review on 24 November 2026').click();
  await press(page, review.getByRole('button', { name: 'Open this review again' }));
  await press(page, review.getByRole('button', { name: 'Remove this review' }));
  await openPanel(page, 'Finish on a shared computer');
  await press(page, page.getByRole('button', { name: 'Finish and clear' }));
  const clear = page.getByRole('group', { name: /^Delete what this site has stored/u });
  await expect(clear.getByRole('button', { name: 'Delete everything' })).toHaveClass(
    /govuk-button--warning/u,
  );
  await press(page, clear.getByRole('button', { name: 'Keep it' }));
});

test('paper has lines for teacher, mentor and date, the title once, and no page that is half empty', async ({
  page,
}) => {
  await comeBackTo(page, fullPlan(3, 5));
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByText('Action plan', { exact: true }).filter({ visible: true })).toHaveCount(1);
  for (const who of ['Teacher', 'Mentor', 'Date'])
    await expect(page.getByText(who, { exact: true })).toBeVisible();
  const pages = (await page.pdf({ format: 'A4', preferCSSPageSize: true }))
    .toString('latin1')
    .match(/\/Type\s*\/Page\b/gu)!.length;
  expect(pages).toBe(2);
  await page.emulateMedia({ media: 'screen' });
  await page.goto('my-progress/');
  await page.evaluate(() => indexedDB.deleteDatabase('ect-programme'));
  await page.goto('action-plan/');
  await page.emulateMedia({ media: 'print' });
  // Four lines of 8 mm.
  const room = await page.locator('.worksheet-print-text--lines').first().boundingBox();
  expect(room!.height).toBeGreaterThanOrEqual((4 * 8 * 96) / 25.4 - 1);
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`on a phone nothing that has the focus is hidden or hard to read, before the choice and after, in the ${colorScheme} theme @slow`, async ({
    page,
  }) => {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await page.setViewportSize(phone);
    await page.goto('action-plan/');
    await targetText(page).fill('Use cold call in three of five 9Y2 lessons');
    await expect(page.getByRole('button', { name: 'Keep it' })).toBeVisible();
    expect(await tabThrough(page)).toEqual([]);
    await page.getByRole('button', { name: 'Keep it' }).click();
    await waitSaved(page);
    await openSettings(page);
    expect(await tabThrough(page)).toEqual([]);
    expect((await status(page).boundingBox())!.height).toBeLessThanOrEqual(48);
  });
}

/** Goes through the page with the Tab key, and names what was covered or had too little contrast while it had the focus. */
async function tabThrough(page: Page): Promise<string[]> {
  const wrong = new Set<string>();
  await page.evaluate(() => {
    scrollTo(0, 0);
    (document.activeElement as HTMLElement | null)?.blur();
  });
  await page.locator('main').focus();
  for (let stop = 0; stop < 150; stop += 1) {
    await page.keyboard.press('Tab');
    const found = await page.evaluate(async () => {
      // What somebody sees is what is drawn: a part that has just arrived moves the rest by the next frame.
      await new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)));
      const element = document.activeElement;
      if (!(element instanceof HTMLElement) || !element.closest('main')) return 'over';
      const box = element.getBoundingClientRect();
      const name = `${element.tagName} ${element.id || element.textContent?.trim().slice(0, 30)}`;
      const at = document.elementFromPoint(box.x + box.width / 2, box.y + Math.min(box.height, 30) / 2);
      const isSeen =
        at !== null && (element.contains(at) || at.contains(element) || at.closest('label') !== null);
      const numbers = (colour: string) => (colour.match(/[\d.]+/gu) ?? []).map(Number);
      const light = (colour: string): number => {
        const [red = 0, green = 0, blue = 0] = numbers(colour).map((part) => {
          const share = part / 255;
          return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
        });
        return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
      };
      const ground = (each: Element | null): string => {
        for (let around = each; around; around = around.parentElement) {
          const { backgroundColor } = getComputedStyle(around);
          if ((numbers(backgroundColor)[3] ?? 1) > 0) return backgroundColor;
        }
        return getComputedStyle(document.documentElement).backgroundColor;
      };
      const texts = element.matches('summary, a, button') ? [element, ...element.querySelectorAll('*')] : [];
      const pale = texts.some((each) => {
        const own = [...each.childNodes].some(
          (node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim(),
        );
        if (!own || each.closest('.govuk-visually-hidden')) return false;
        const [one, other] = [light(getComputedStyle(each).color), light(ground(each))].sort((a, b) => b - a);
        return (one! + 0.05) / (other! + 0.05) < 4.5;
      });
      return `${isSeen ? '' : `${name} is covered`}${pale ? `${name} is pale` : ''}`;
    });
    if (found === 'over') break;
    if (found !== '') wrong.add(found);
  }
  return [...wrong];
}
