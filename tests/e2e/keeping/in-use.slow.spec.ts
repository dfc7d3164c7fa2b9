import { expect, test } from '@playwright/test';
import { newPlan } from '../../../src/domain/plan/model/new-plan.ts';
import { planToFragment } from '../../../src/export/link/plan-link.ts';
import { pageKinds, week } from '../pages.ts';
import { openPanel, openPlan, saved, seen, targetText, waitSaved } from '../plan-page.ts';
import { ready } from '../waiting.ts';
import { deafPage, wake } from './sleeping-page.ts';
import { translate, ways } from './translator.ts';

/** What happened to people who used the site as it is used: in two windows, translated, passed on, loaded again. */

for (const way of ways) {
  test(`a translator that ${way} it: the timer, the search and the list of progress go on`, async ({
    page,
  }) => {
    await page.clock.install();
    await page.goto(`${week(1)}meeting/`);
    await ready(page);
    await translate(page, way);
    await page.locator('.meeting-bar .govuk-button').first().click();
    const left = page.locator('.meeting-timer__left');
    await page.clock.runFor(65_000);
    await expect(left).toHaveText(/^«?\d+:5[45]»?$/u);
    const before = await left.innerText();
    await page.clock.runFor(2_000);
    await expect(left).not.toHaveText(before);

    await page.goto('search/?q=workload');
    await ready(page);
    await expect(page.locator('#search-found')).toHaveText(/\d+ pages? found/u);
    await translate(page, way);
    for (const words of ['plan', 'zzzz']) {
      await page.locator('input[type="search"]').fill(words);
      await page.clock.runFor(2_000);
      await expect(page.locator('#search-found')).toHaveText(new RegExp(words, 'iu'));
      // Said once: nothing old stands beside it.
      await expect(page.locator('#search-found')).not.toHaveText(/workload/iu);
    }

    await page.goto('my-progress/');
    await ready(page);
    await translate(page, way);
    await page.locator('.progress input[type="checkbox"]').first().check();
    await expect(page.locator('.progress')).toContainText(/1 (?:of|OF) \d/u);
  });
}

test('with letters of 24 px no page of a 1200 px window is wider than it or cuts words off', async ({
  page,
  context,
}) => {
  const settings = await context.newCDPSession(page);
  await settings.send('Page.setFontSizes', { fontSizes: { standard: 24 } });
  await page.setViewportSize({ width: 1200, height: 800 });
  const wrong: string[] = [];
  for (const [kind, path] of pageKinds) {
    await page.goto(path);
    await settings.send('Page.setFontSizes', { fontSizes: { standard: 24 } });
    wrong.push(
      ...(await page.evaluate((name) => {
        const found: string[] = [];
        const { scrollWidth } = document.documentElement;
        if (scrollWidth > innerWidth) found.push(`${name}: ${scrollWidth} px wide`);
        for (const each of document.querySelectorAll<HTMLElement>('body *')) {
          const { overflowX, position } = getComputedStyle(each);
          const cuts = overflowX === 'hidden' || overflowX === 'clip';
          // What only screen readers are to find is one pixel wide.
          if (
            cuts &&
            position !== 'absolute' &&
            each.clientWidth > 1 &&
            each.scrollWidth > each.clientWidth + 1
          )
            found.push(`${name}: ${each.tagName}.${each.className} is cut off`);
        }
        return found;
      }, kind)),
    );
  }
  expect(wrong).toEqual([]);
});

test('a timer of 17:40 goes on over a reload, and that is said and shown until something is pressed', async ({
  page,
}) => {
  await page.clock.install();
  await page.goto(`${week(1)}meeting/`);
  await page.getByRole('button', { name: 'Start the timer' }).click();
  await page.clock.runFor(140_000);
  const left = page.locator('.meeting-timer__left');
  const before = await left.innerText();
  await page.reload();
  await expect(page.getByText('The timer went on while the page was loaded again.')).toBeVisible();
  const seconds = (text: string): number => {
    const [minutes, rest] = text.split(':').map(Number);
    return minutes! * 60 + rest!;
  };
  expect(seconds(before) - seconds(await left.innerText())).toBeLessThan(60);
  await expect(page.locator('.meeting-controls [role="status"]')).toContainText('Timer goes on from');
  await page.getByRole('button', { name: 'Pause the timer' }).click();
  await expect(page.getByText('The timer went on')).toHaveCount(0);
});

const plan = { ...newPlan('shared', ''), name: 'A plan that was sent' };
const link = planToFragment(plan, 60)!;

test('links as they arrive open the plan or say what became of them, and no request has its words in the path', async ({
  page,
}) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  const arrived: ReadonlyArray<[how: string, address: string]> = [
    ['with a full stop', `${link}.`],
    ['in brackets', `${link}>)`],
    ['with a tracking parameter', `${link}&utm_source=x`],
    ['with its # encoded', link.replace('#', '%23')],
    ['with its # encoded twice', link.replace('#p=', '%2523p%253D')],
    ['behind a parameter of a mail program', link.replace('?', '?utm_source=x')],
  ];
  for (const [how, address] of arrived) {
    await page.goto('glossary/');
    await page.goto(`action-plan/${address}`);
    await expect(page.getByText('A plan that was sent').first(), how).toBeVisible();
    await expect(page, how).toHaveURL(/\/action-plan\/(?:\?utm_source=x)?$/u);
  }
  for (const cut of ['?', '?#', '?#p', '?%23']) {
    await page.goto('glossary/');
    await page.goto(`action-plan/${cut}`);
    await expect(page.getByRole('alert'), cut).toContainText('This link lost its plan on the way.');
  }
  const data = link.slice(link.indexOf('1.') + 2);
  expect(asked.filter((path) => path.includes(data.slice(0, 20)))).toEqual([]);
});

test('one box in two windows: whoever only stands in it sees the other’s words; where both write, both texts stay and are shown', async ({
  context,
}) => {
  const [one, two] = [await context.newPage(), await context.newPage()];
  await openPlan(one);
  await two.goto('action-plan/');
  await ready(two);
  await targetText(two).focus();
  await targetText(one).fill('Written elsewhere');
  await expect(targetText(two)).toHaveValue('Written elsewhere');
  await targetText(two).press('End');
  await targetText(two).pressSequentially(', and here');
  await expect(targetText(one)).not.toHaveValue('');
  await waitSaved(two);

  // A window that hears of nothing writes as one does in the moment before it hears.
  const three = await deafPage(context);
  for (const [path, box] of [
    ['action-plan/', '[data-field$="t1.why"]'],
    [week(1), '#session-notes'],
  ] as const) {
    for (const page of [one, three]) {
      await page.goto(path);
      await ready(page);
    }
    for (const [page, words] of [
      [one, 'Mine'],
      [three, 'Theirs'],
    ] as const) {
      await expect(page.locator(box)).toHaveValue('');
      await page.locator(box).pressSequentially(words);
      await page.locator(box).press('Tab');
      await waitSaved(page);
    }
    await expect(three.locator(box)).toHaveValue('Mine\nTheirs');
    await wake(one);
    await expect(one.locator(box)).toHaveValue('Mine\nTheirs');
  }
});

test('two tabs with words before the choice: both plans stay, and each tab shows its own with a true status', async ({
  context,
}) => {
  const [one, two] = [await context.newPage(), await context.newPage()];
  for (const page of [one, two]) {
    await page.goto('action-plan/');
    await ready(page);
  }
  await targetText(one).fill('The first plan');
  await targetText(two).fill('The second plan');
  await one.getByRole('button', { name: 'Keep it' }).first().click();
  await expect(seen(one)).toHaveText(saved);
  await waitSaved(two);
  await expect(targetText(one)).toHaveValue('The first plan');
  await expect(targetText(two)).toHaveValue('The second plan');
  await expect(two.getByRole('button', { name: 'Keep it' })).toHaveCount(0);
  await targetText(two).fill('The second plan, on');
  await expect(seen(two)).toHaveText(saved);
  await expect(targetText(one)).toHaveValue('The first plan');
  await one.reload();
  await expect(targetText(one)).toHaveValue('The first plan');
  const plans = await openPanel(one, 'Plans on this device');
  await expect(plans.getByRole('listitem')).toHaveCount(2);
});
