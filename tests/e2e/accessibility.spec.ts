import AxeBuilder from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';
import { fixturePlan, fixtureSession, pageKinds } from './pages.ts';

const all: ReadonlyArray<[string, string]> = [
  ...pageKinds,
  ['every block', fixtureSession],
  ['plan inside an activity', fixturePlan],
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
