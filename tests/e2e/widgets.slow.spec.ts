import { expect, test } from '@playwright/test';
import { widgets } from '../../src/islands/examples/widgets.ts';
import { violationsInBothThemes } from './axe.ts';

for (const { name, title, examples } of widgets) {
  test(`${title}: every state is shown, axe finds nothing in either theme, and each fits 320 px`, async ({
    page,
  }) => {
    await page.clock.setFixedTime(new Date('2026-06-10T14:40:00Z'));
    for (const example of examples) {
      await test.step(example.name, async () => {
        await page.setViewportSize({ width: 1280, height: 720 });
        await page.goto(`writing/widgets/${name}-${example.name}/`);
        await expect(page.locator('[data-shown]')).toBeAttached();
        await expect
          .soft(page.locator(`[data-shown] :is(${example.shows})`).first(), example.name)
          .toBeVisible();
        expect.soft(await violationsInBothThemes(page), example.name).toEqual([]);
        await page.setViewportSize({ width: 320, height: 640 });
        await expect
          .poll(() => page.evaluate(() => document.documentElement.scrollWidth), { message: example.name })
          .toBeLessThanOrEqual(320);
      });
    }
  });
}
