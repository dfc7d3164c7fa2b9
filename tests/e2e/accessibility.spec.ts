import { readdirSync } from 'node:fs';
import { expect, test, type Page } from '@playwright/test';
import { variedPages } from '../built/varied-pages.ts';
import { real } from '../built/site.ts';
import { violationsInBothThemes } from './axe.ts';
import { hardSession, likeAnother, pageKinds, week } from './pages.ts';
import { openPanel, openPlan, openSteps } from './plan-page.ts';
import { ready } from './waiting.ts';

/**
 * How many sessions and modules of the real content are looked at: those that differ most in what they are made of. Every other
 * kind of page is looked at in the fixture programme.
 */
const SAMPLE = 3;
/** How many pages one test goes through, in one window: opening a window for each would take longer than looking. */
const TOGETHER = 6;
/** How many such groups are looked at with every change; the others are with the slow proofs. */
const QUICK = 2;

const programmes = readdirSync('src/content/programmes').map((name) => `${name}/`);
const isContent = (page: string): boolean => programmes.some((folder) => page.startsWith(folder));

interface Looked {
  readonly kind: string;
  readonly path: string;
  /** Pages of one kind are laid out alike: axe looks at the one that holds the most. */
  readonly withAxe: boolean;
}
const all: readonly Looked[] = [
  ...pageKinds.map(([kind, path]) => ({ kind, path, withAxe: !likeAnother.has(kind) })),
  ...variedPages(real, SAMPLE, isContent).map((page) => ({
    kind: `the site, /${page}`,
    path: `${process.env['REAL_SITE']}${encodeURI(page)}`,
    withAxe: true,
  })),
];
const groups = Array.from({ length: Math.ceil(all.length / TOGETHER) }, (_, group) =>
  all.slice(group * TOGETHER, (group + 1) * TOGETHER),
);

async function fitsSmallScreen(page: Page): Promise<void> {
  await page.setViewportSize({ width: 320, height: 640 });
  await expect.poll(() => page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
}

for (const [place, group] of groups.entries()) {
  test(`${group.map(({ kind }) => kind).join(', ')}: the skip link comes first, axe finds nothing in either theme, and each fits 320 px and 400%${place < QUICK ? '' : ' @slow'}`, async ({
    page,
  }) => {
    for (const { kind, path, withAxe } of group) {
      await test.step(kind, async () => {
        await page.setViewportSize({ width: 1280, height: 720 });
        await page.goto(path);
        await ready(page);
        if (path.includes('?q=')) await expect(page.locator('.results > li').first()).toBeVisible();
        // A page in a frame of another has nothing to skip.
        if (!path.startsWith('in-place/')) {
          await page.keyboard.press('Tab');
          await expect(page.getByRole('link', { name: 'Skip to main content' })).toBeFocused();
          await page.keyboard.press('Enter');
          await expect(page.locator('main')).toBeFocused();
        }
        // A fault of one page does not hide those of the next.
        if (withAxe) expect.soft(await violationsInBothThemes(page), kind).toEqual([]);
        await fitsSmallScreen(page);
      });
    }
  });
}

test('every part of the plan, opened and filled: axe finds nothing, and nothing is wider than 320 px @slow', async ({
  page,
}) => {
  await page.clock.setFixedTime(new Date('2026-11-24T10:00:00Z'));
  await openPlan(page);
  const bringBack = await openPanel(page, 'Bring back a copy');
  await bringBack.getByLabel('The file with the plan').setInputFiles('tests/fixtures/plans/v2.json');
  await bringBack.getByRole('button', { name: 'Add it to the plans here' }).click();
  await expect(page.getByLabel('Name of the plan')).toHaveValue('Plan for my third year');
  const titles = ['Plans on this device', 'Planning format', 'See the plan in time'];
  const more = [
    'Put more dates in your diary',
    'Review the plan',
    'Print or take away',
    'Give a copy to somebody',
  ];
  for (const title of [...titles, ...more, 'History and earlier versions']) await openPanel(page, title);
  await page.getByRole('button', { name: 'Check the plan' }).click();
  await openSteps(page);
  await page.getByLabel('Your school’s own table').check();
  await page.getByRole('button', { name: 'Start a review' }).click();
  await page.getByRole('button', { name: 'Make a link' }).click();
  await expect(page.getByLabel('Link to this copy')).toBeVisible();
  await page.getByText('Change the term dates').click();
  await page.getByText('More about this target').first().click();
  expect(await violationsInBothThemes(page)).toEqual([]);
  await fitsSmallScreen(page);
});

test('every control of the plan can be reached and seen with the keyboard', async ({ page }) => {
  await page.goto('action-plan/');
  await expect(page.getByRole('button', { name: 'Add a target' })).toBeEnabled();
  // The notes open by themselves beside the plan.
  await expect(page.getByText('There are no notes in this browser yet.')).toBeVisible();
  const expected = await page
    .locator('main :is(a[href], button:enabled, input, textarea, select, summary):visible')
    .count();
  const seen = new Set<string>();
  for (let presses = 0; seen.size < expected && presses < expected * 4 + 20; presses += 1) {
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

test('the checker with a target, a part looked at and examples open: axe finds nothing, nothing is wider than 320 px, forced colours keep its marks apart', async ({
  page,
}) => {
  await page.goto('smart-checker/');
  await page
    .getByLabel('Your target')
    .fill('Improve questioning in 9C with at least three questions by 12/01/2026');
  await expect(page.locator('.criterion')).toHaveCount(5);
  await page.getByText('Show me how', { exact: true }).click();
  await expect(page.locator('.stage')).toHaveCount(4);
  await page.locator('.read-back mark').first().focus();
  expect(await violationsInBothThemes(page)).toEqual([]);
  await page.locator('.read-back mark').last().hover();
  expect(await violationsInBothThemes(page)).toEqual([]);
  await fitsSmallScreen(page);

  await page.emulateMedia({ forcedColors: 'active', colorScheme: 'light' });
  await page.getByLabel('Your target').fill('Improve my questioning in 9Y2 maths by half term');
  const clear = page.locator('mark.mark-clear', { hasText: '9Y2' });
  await expect(clear).toBeVisible();
  for (const [mark, line] of [
    [clear, 'solid'],
    [page.locator('mark.mark-vague').first(), 'dashed'],
  ] as const) {
    expect(await mark.evaluate((each) => getComputedStyle(each).textDecorationStyle)).toBe(line);
  }
});

test('with large letters as the reader’s own setting nothing is wider than the screen @slow', async ({
  page,
  context,
}) => {
  const settings = await context.newCDPSession(page);
  const site = process.env['REAL_SITE']!;
  const paths = [
    week(1),
    week(4),
    hardSession,
    'action-plan/',
    'smart-checker/',
    'search/?q=plan',
    `${week(1)}meeting/`,
  ];
  for (const path of [site, `${site}programme-map/`, `${site}programme-map/by-standard/`, ...paths]) {
    await page.goto(path);
    await ready(page);
    for (const [size, width] of [
      [24, 375],
      [24, 1366],
      [32, 360],
    ] as const) {
      await settings.send('Page.setFontSizes', { fontSizes: { standard: size } });
      await page.setViewportSize({ width, height: 700 });
      await expect
        .poll(() => page.evaluate(() => getComputedStyle(document.documentElement).fontSize))
        .toBe(`${size}px`);
      const wide = await page.evaluate(() => document.documentElement.scrollWidth);
      expect.soft(wide, `${path}, letters of ${size} px, ${width} px wide`).toBeLessThanOrEqual(width);
    }
    await settings.send('Page.setFontSizes', { fontSizes: { standard: 16 } });
  }
});
