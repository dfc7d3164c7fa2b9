import AxeBuilder from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';
import {
  fixtureMeeting,
  fixtureModule,
  fixturePlan,
  fixtureSession,
  fixtureSite,
  pageKinds,
} from './pages.ts';
import { openPanel, openPlan } from './plan-page.ts';

const all: ReadonlyArray<[string, string]> = [
  ...pageKinds,
  ['every block', fixtureSession],
  ['plan inside an activity', fixturePlan],
  ['meeting with every block', fixtureMeeting],
  ['whole module with every block', `${fixtureModule}all/`],
  ['a page that was removed', `${fixtureModule}week-9/`],
  ['pages past their review date', `${fixtureSite}writing/review/`],
];

async function violations(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
    .analyze();
  return violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`,
  );
}

for (const [kind, path] of all) {
  for (const colorScheme of ['light', 'dark'] as const) {
    test(`${kind}: axe finds nothing in the ${colorScheme} theme`, async ({ page }) => {
      await page.emulateMedia({ colorScheme });
      await page.goto(path);
      await page.waitForLoadState('networkidle');
      expect(await violations(page)).toEqual([]);
    });
  }

  test(`${kind}: nothing is wider than a 320 px screen, nor than 1280 px at 400%`, async ({ page }) => {
    await page.setViewportSize({ width: 320, height: 640 });
    await page.goto(path);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  });

  test(`${kind}: the skip link comes first and leads to the main part`, async ({ page }) => {
    await page.goto(path);
    await page.keyboard.press('Tab');
    await expect(page.getByRole('link', { name: 'Skip to main content' })).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(page.locator('main')).toBeFocused();
  });
}

test('every part of the plan, opened and filled: axe finds nothing, and nothing is wider than 320 px', async ({
  page,
}) => {
  test.setTimeout(90_000);
  await page.clock.setFixedTime(new Date('2026-11-24T10:00:00Z'));
  await openPlan(page);
  const bringBack = await openPanel(page, 'Bring back a copy');
  await bringBack.getByLabel('The file with the plan').setInputFiles('tests/fixtures/plans/v2.json');
  await bringBack.getByRole('button', { name: 'Add it to the plans here' }).click();
  await expect(page.getByLabel('Name of the plan')).toHaveValue('Plan for my third year');
  const titles = ['Plans on this device', 'Planning format', 'Check the plan', 'See the plan in time'];
  const more = [
    'Put the dates in your diary',
    'Review the plan',
    'Print or take away',
    'Give a copy to somebody',
  ];
  for (const title of [...titles, ...more, 'History and earlier versions']) await openPanel(page, title);
  await page.getByLabel('Your school’s own table').check();
  await page.getByRole('button', { name: 'Start a review' }).click();
  await page.getByRole('button', { name: 'Make a link' }).click();
  await expect(page.getByLabel('Link to this copy')).toBeVisible();
  await page.getByText('Change the term dates').click();
  await page.getByText('More about this target').first().click();
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    expect(await violations(page)).toEqual([]);
  }
  await page.setViewportSize({ width: 320, height: 640 });
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
});

test('every control of the plan can be reached and seen with the keyboard', async ({ page }) => {
  await page.goto('/action-plan/');
  await expect(page.getByRole('button', { name: 'Add a target' })).toBeEnabled();
  // The notes open by themselves beside the plan.
  await expect(page.getByText('No notes were made in this session.').first()).toBeVisible();
  const expected = await page
    .locator('main :is(a[href], button:enabled, input, textarea, select, summary):visible')
    .count();
  const seen = new Set<string>();
  for (let presses = 0; presses < expected * 4 + 20; presses += 1) {
    await page.keyboard.press('Tab');
    const found = await page.evaluate(() => {
      const element = document.activeElement;
      if (!element?.closest('main') || element.tagName === 'MAIN') return undefined;
      const style = getComputedStyle(element);
      const visible = style.boxShadow !== 'none' || parseFloat(style.outlineWidth) >= 2;
      const index = [
        ...document.querySelectorAll('main :is(a[href], button, input, textarea, select, summary)'),
      ].indexOf(element);
      return `${index}${visible ? '' : ' has no visible focus'}`;
    });
    if (found) seen.add(found);
  }
  expect([...seen].filter((each) => each.includes('no visible'))).toEqual([]);
  expect(seen.size).toBe(expected);
});

test('the checker with a target, a part looked at and examples open: axe finds nothing, nothing is wider than 320 px', async ({
  page,
}) => {
  await page.goto('/smart-checker/');
  await page
    .getByLabel('Your target')
    .fill('Improve questioning in 9C with at least three questions by 12/01/2026');
  await expect(page.locator('.criterion')).toHaveCount(5);
  await page.getByText('Show me how', { exact: true }).click();
  await expect(page.locator('.stage')).toHaveCount(4);
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    await page.locator('.read-back mark').first().focus();
    expect(await violations(page)).toEqual([]);
    await page.locator('.read-back mark').last().hover();
    expect(await violations(page)).toEqual([]);
  }
  await page.setViewportSize({ width: 320, height: 640 });
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
});

test('forced colours keep the marks of the checker apart', async ({ page }) => {
  await page.emulateMedia({ forcedColors: 'active' });
  await page.goto('/smart-checker/');
  await page.getByLabel('Your target').fill('Improve my questioning in 9Y2 maths by half term');
  const clear = page.locator('mark.mark-clear').first();
  await expect(clear).toBeVisible();
  expect(await clear.evaluate((mark) => getComputedStyle(mark).textDecorationStyle)).toBe('solid');
  expect(
    await page
      .locator('mark.mark-vague')
      .first()
      .evaluate((mark) => getComputedStyle(mark).textDecorationStyle),
  ).toBe('dashed');
});
