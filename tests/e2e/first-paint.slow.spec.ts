import { expect, test, type Page } from '@playwright/test';
import { hardMeeting, hardPlan, week } from './pages.ts';

/** Keeps the sheet at the end of the next page from arriving until it is let through. */
async function holdSheet(page: Page): Promise<{ release: () => void }> {
  let release = (): void => {};
  const released = new Promise<void>((resolve) => (release = resolve));
  await page.route(/\/_astro\/.*\.css$/u, async (route) => {
    await released;
    await route.continue();
  });
  return { release };
}

/** Where each element stands, and its colours and letters: everything that a jump would change. */
const looks = (page: Page): Promise<string[]> =>
  page.locator('body *:not(link)').evaluateAll((elements) =>
    elements.map((element) => {
      const { x, y, width, height } = element.getBoundingClientRect();
      const { color, backgroundColor, font, borderTopWidth } = getComputedStyle(element);
      return [
        element.tagName,
        element.className,
        x,
        y,
        width,
        height,
        color,
        backgroundColor,
        font,
        borderTopWidth,
      ].join(' ');
    }),
  );

const pages = [
  ['a session with notes', week(1)],
  ['a session with the plan', week(4)],
  ['a plan inside an activity', hardPlan],
  ['the plan', 'action-plan/'],
  ['the checker', 'smart-checker/'],
  ['the search', 'search/'],
  ['the map', 'programme-map/'],
  ['a meeting', hardMeeting],
  ['progress', 'my-progress/'],
] as const;

for (const colorScheme of ['light', 'dark'] as const) {
  for (const width of [375, 1200]) {
    test.describe(`${colorScheme}, ${width} px wide`, () => {
      test.use({ javaScriptEnabled: false, colorScheme, viewport: { width, height: 800 } });
      test('before its sheet and its scripts are there a page looks as it does with them', async ({
        page,
      }) => {
        for (const [name, path] of pages) {
          await test.step(name, async () => {
            const sheet = await holdSheet(page);
            const loaded = page.goto(path, { waitUntil: 'load' });
            await page.locator('footer').last().waitFor();
            const before = await looks(page);
            sheet.release();
            await loaded;
            expect(before.length).toBeGreaterThan(20);
            expect.soft(await looks(page), name).toEqual(before);
            await page.unrouteAll();
          });
        }
      });
    });
  }
}

test('the style of a page is allowed by its policy', async ({ page }) => {
  const problems: string[] = [];
  page.on('console', (message) => message.type() === 'error' && problems.push(message.text()));
  await page.goto(week(2));
  await expect(page.locator('body')).toHaveCSS('margin', '0px');
  expect(problems).toEqual([]);
});
