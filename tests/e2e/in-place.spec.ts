import { expect, test, type Page } from '@playwright/test';
import { topics, week } from './pages.ts';

const tick = (page: Page) => page.locator('summary', { hasText: 'Tick this session as done' });
const word = (page: Page) => page.locator('summary', { hasText: 'Download as a Word document' });
const frame = (page: Page, act: 'tick' | 'word') => page.frameLocator(`iframe[src$="/in-place/${act}/"]`);

test('a session is ticked on its own page, which says so, and the tick can be taken away', async ({
  page,
}) => {
  const asked: string[] = [];
  page.on('request', (request) => request.url().includes('/in-place/') && asked.push(request.url()));
  await page.goto(week(1));
  await tick(page).scrollIntoViewIfNeeded();
  expect(asked).toEqual([]);

  await tick(page).press('Enter');
  const inside = frame(page, 'tick');
  await expect(inside.getByText(/^Ticked as done \(/u)).toBeVisible();
  await inside.getByRole('button', { name: 'Keep on this device' }).click();
  await expect(inside.getByText('Your progress is kept on this device')).toBeVisible();
  // Nothing of the frame is cut off: it has no bar to scroll by.
  const cut = () =>
    page.locator('iframe[src$="/in-place/tick/"]').evaluate((element: HTMLIFrameElement) => {
      const { scrollHeight } = element.contentDocument!.documentElement;
      return scrollHeight - element.clientHeight;
    });
  await expect.poll(cut).toBeLessThanOrEqual(0);

  const progress = await page.context().newPage();
  await progress.goto('my-progress/');
  await expect(progress.getByText(/^1 of \d+ sessions ticked/u)).toBeVisible();
  await inside.getByRole('button', { name: 'Take the tick away' }).click();
  await expect(inside.getByText('Not ticked.')).toBeVisible();
  await expect(progress.getByText(/^(?:0|None) of (?:the )?\d+ sessions ticked/iu)).toBeVisible();
});

test('home names the session that comes next, once one is ticked', async ({ page }) => {
  const line = page.frameLocator('iframe[src$="/in-place/continue/"]').getByRole('link');
  await page.goto('');
  await expect(line).toHaveText('My progress: tick what is done');
  await page.goto(week(1));
  await tick(page).click();
  await frame(page, 'tick').getByRole('button', { name: 'Keep on this device' }).click();
  await expect(frame(page, 'tick').getByText('Your progress is kept on this device')).toBeVisible();
  await page.goto('');
  await expect(line).toHaveText(`Week 2: ${topics[1]}`);
  await line.click();
  await expect(page).toHaveURL(new RegExp(`${week(2)}$`, 'u'));
});

test('the Word file is made on the page of the session, which says so', async ({ page }) => {
  await page.goto(week(2));
  const [download] = await Promise.all([page.waitForEvent('download'), word(page).click()]);
  expect(download.suggestedFilename()).toMatch(/\.docx$/u);
  await expect(frame(page, 'word').getByText('The document is in your downloads.')).toBeVisible();
  const [again] = await Promise.all([
    page.waitForEvent('download'),
    frame(page, 'word').getByRole('button', { name: 'Download it again' }).click(),
  ]);
  expect(again.suggestedFilename()).toBe(download.suggestedFilename());
});

test('without a connection the page says that the file was not made, and what to do', async ({
  page,
  context,
}) => {
  await page.goto(week(2));
  await page.route(`**${week(2)}`, (route) => route.abort());
  await word(page).click();
  await expect(
    frame(page, 'word').getByText(/^The document could not be made\. .+ Or print this page\.$/u),
  ).toBeVisible();
  await page.unroute(`**${week(2)}`);
  await Promise.all([
    page.waitForEvent('download'),
    frame(page, 'word').getByRole('button', { name: 'Download it again' }).click(),
  ]);
  await context.close();
});

test('opened by itself, neither page does anything to a session', async ({ page }) => {
  await page.goto('in-place/tick/');
  await expect(page.getByText('Open a session first and tick it there')).toBeVisible();
  await page.goto('in-place/word/');
  await expect(page.getByText('Open a session first, and choose')).toBeVisible();
  await page.goto('my-progress/');
  await expect(page.getByText(/^(?:0|None) of (?:the )?\d+ sessions ticked/iu)).toBeVisible();
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('each says what it needs, and what to do instead', async ({ page }) => {
    await page.goto(week(1));
    await word(page).click();
    await expect(frame(page, 'word').getByText('Print the page instead')).toBeVisible();
    await tick(page).click();
    await expect(frame(page, 'tick').getByText('Ticking needs JavaScript')).toBeVisible();
  });
});
