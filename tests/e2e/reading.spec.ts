import { expect, test } from '@playwright/test';
import { hardSession, module, week } from './pages.ts';

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the plan is a form that says it can be filled in and printed', async ({ page }) => {
    await page.goto('action-plan/');
    await expect(page.getByText('Saving needs JavaScript')).toBeVisible();
    await page.getByLabel('Target', { exact: true }).first().fill('Greet all pupils');
    await expect(page.getByRole('button', { name: 'Add a target' })).toBeHidden();
  });

  test('the checker gives its five questions', async ({ page }) => {
    await page.goto('smart-checker/');
    await expect(page.getByText('The checker needs JavaScript')).toBeVisible();
    for (const name of ['Specific', 'Measurable', 'Achievable', 'Relevant', 'Time-bound']) {
      await expect(page.locator('dt', { hasText: name })).toBeVisible();
    }
  });
});

test('a mentor finds the last session from the home page in three links and jumps to its parts', async ({
  page,
}) => {
  await page.goto('');
  await page.getByRole('link', { name: 'Practice programme', exact: true }).click();
  await page.getByRole('link', { name: 'Module 9: Planning ahead' }).click();
  await expect(page).toHaveURL(new RegExp(`${module}$`, 'u'));
  await page
    .getByRole('link', { name: /Looking back and planning ahead/u })
    .first()
    .click();
  await expect(page).toHaveURL(new RegExp(`${week(4)}$`, 'u'));
  await expect(page.locator('h1')).toHaveText('Looking back and planning ahead');
  await page.locator('.agenda').getByRole('link', { name: 'Next steps' }).click();
  await expect(page).toHaveURL(/#next-steps$/u);
  await expect(page.locator('#next-steps')).toBeInViewport();
});

test('a meeting says under its title what to bring, and the button to run it is on the first screen of a phone', async ({
  page,
}) => {
  await page.setViewportSize({ width: 375, height: 667 });
  await page.goto(week(1));
  const before = page.locator('.before-you-meet');
  await expect(before).toHaveCount(1);
  await expect(before.getByRole('listitem')).toHaveText([/^ECT brings /u, /^Mentor brings /u]);
  await expect(before).toContainText('Reading about 1 minute');
  const run = page.getByRole('button', { name: 'Run this meeting' });
  await expect(run).toBeInViewport({ ratio: 1 });
  const top = async (locator: typeof run) => (await locator.boundingBox())!.y;
  expect(await top(page.locator('h1'))).toBeLessThan(await top(before));
  expect(await top(before)).toBeLessThan(await top(run));
  // What one of them reads and what both do are told apart where each begins.
  const whose = page.locator('.prose .whose');
  await expect(whose).toHaveText(['Read beforehand: for the mentor', 'In the meeting: for both of you']);
  expect(await top(whose.nth(1))).toBeLessThan(await top(page.locator('.block-activity h2').first()));
});

test('the map scrolls to a term, and a whole row is a link', async ({ page }) => {
  await page.goto('practice-programme/');
  await page
    .getByRole('navigation', { name: 'Terms' })
    .getByRole('link', { name: 'Year 2, Summer term' })
    .click();
  const row = page.locator('.map-rows li', { hasText: 'Keeping workload in hand' });
  await row.locator('.map-work').click({ force: true });
  await expect(page).toHaveURL(new RegExp(`${week(3)}$`, 'u'));
});

test('a video asks its host for nothing until it is pressed', async ({ page }) => {
  const foreign: string[] = [];
  await page.route(
    (url) => url.hostname !== 'localhost',
    (route) => {
      foreign.push(route.request().url());
      return route.fulfill({ contentType: 'text/html', body: '<title>video</title>' });
    },
  );
  const problems: string[] = [];
  page.on('console', (message) => message.type() === 'error' && problems.push(message.text()));
  await page.goto(hardSession);
  await page.locator('iframe[title^="Video"]').scrollIntoViewIfNeeded();
  await expect(
    page.getByRole('link', { name: 'Watch “Greeting “pupils” at the <door>” on YouTube' }),
  ).toBeVisible();
  const play = page
    .frameLocator('iframe[title^="Video"]')
    .getByRole('link', { name: 'Play the video: Greeting “pupils” at the <door>' });
  await expect(play).toBeVisible();
  expect(foreign).toEqual([]);
  await play.click();
  await expect.poll(() => foreign[0]).toMatch(/^https:\/\/www\.youtube-nocookie\.com\/embed\/aqz-KE-bpKQ/u);
  expect(problems).toEqual([]);
});

test('on paper a session is a meeting document: folded text opens, controls go', async ({ page }) => {
  await page.emulateMedia({ media: 'print' });
  await page.goto(hardSession);
  await expect(page.getByText('Say them aloud.')).toBeVisible();
  await expect(page.getByText('greets each pupil by name')).toBeVisible();
  await expect(page.getByRole('navigation', { name: 'Menu' })).toBeHidden();
  for (const frame of await page.locator('iframe').all()) await expect(frame).toBeHidden();
  await expect(page.locator('.site-footer .print-only')).toContainText('autumn-week-1-ect-what-you');
  // A term is a button on the screen; on paper it is a word like any other.
  const buttons = page.getByRole('button').and(page.locator(':not(.term)'));
  for (const button of await buttons.all()) await expect(button).toBeHidden();
});
