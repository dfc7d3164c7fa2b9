import { expect, test, type Page } from '@playwright/test';
import { week } from './pages.ts';
import { holdScripts } from './waiting.ts';

const box = (page: Page) => page.getByLabel('Words to look for');
const found = (page: Page) => page.locator('#search-found');
const results = (page: Page) => page.locator('.results > li');
const announced = (page: Page) => page.getByRole('status');

test('words are found as they are typed, marked in place, and lead to their section', async ({ page }) => {
  const problems: string[] = [];
  page.on('console', (message) => message.type() === 'error' && problems.push(message.text()));
  await page.goto('');
  await page.goto('search/');
  await box(page).pressSequentially('clear action steps');
  await expect(found(page)).toHaveText(/^\d+ pages? found for “clear action steps”$/u);
  await expect(results(page).first().locator('mark').first()).toBeVisible();
  await expect(page).toHaveURL(/\/search\/\?q=clear\+action\+steps$/u);
  const section = page.locator('.results p a[href*="#"]').first();
  const [path, id] = (await section.getAttribute('href'))!.split('#');
  await section.click();
  await expect(page).toHaveURL(new RegExp(`${path}#${id}$`, 'u'));
  await expect(page.locator(`[id="${decodeURIComponent(id!)}"]`)).toBeInViewport();
  await page.goBack();
  await expect(box(page)).toHaveValue('clear action steps');
  await expect(results(page).first()).toBeVisible();
  expect(problems).toEqual([]);
});

test('the count is read out once typing has stopped, politely', async ({ page }) => {
  await page.goto('search/');
  await box(page).fill('workload');
  await expect(announced(page)).toHaveText(/^\d+ pages? found for “workload”$/u);
  await box(page).fill('zzzz');
  await expect(announced(page)).toHaveText('Nothing found for “zzzz”');
});

test('with the keyboard alone: type, Enter, Tab to the first result, Enter', async ({ page }) => {
  await page.goto('search/');
  await expect(page.locator('summary', { hasText: 'Narrow the search' })).toBeVisible();
  await box(page).focus();
  await page.keyboard.type('relationships');
  await page.keyboard.press('Enter');
  await expect(results(page).first()).toBeVisible();
  for (let presses = 0; presses < 6; presses += 1) {
    await page.keyboard.press('Tab');
    if (await page.evaluate(() => document.activeElement?.closest('.results h3') !== null)) break;
  }
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(new RegExp(week(2), 'u'));
});

test('filters narrow down, stand in the address, and Back takes them off again', async ({ page }) => {
  await page.goto(`search/?q=pupil`);
  // Results come one after another; what is said counts them all.
  await expect(found(page)).toHaveText(/^\d+ pages? found for “pupil”$/u);
  const counted = async () => Number(/^\d+/u.exec((await found(page).textContent()) ?? '')?.[0]);
  const all = await counted();
  await expect(results(page)).toHaveCount(Math.min(all, 10));
  await page.locator('summary', { hasText: 'Narrow the search' }).click();
  await page.getByRole('combobox', { name: 'For' }).selectOption('Mentors');
  await expect(page).toHaveURL(/\?q=pupil&audience=mentor$/u);
  await expect(found(page)).toContainText('in Mentors');
  const some = await counted();
  expect(some).toBeLessThan(all);
  await expect(results(page)).toHaveCount(Math.min(some, 10));
  await page.goBack();
  await expect(page).toHaveURL(/\?q=pupil$/u);
  await expect(results(page)).toHaveCount(Math.min(all, 10));
  await page.goto(`search/?audience=mentor`);
  await expect(page.getByRole('combobox', { name: 'For' })).toHaveValue('mentor');
  await page.getByRole('button', { name: 'Search everywhere' }).click();
  await expect(page).toHaveURL(/search\/$/u);
  await expect(box(page)).toBeFocused();
});

test('markup, 10,000 characters, emoji, spaces and words that are everywhere get a clear sentence', async ({
  page,
}) => {
  const dialogs: string[] = [];
  page.on('dialog', (dialog) => {
    dialogs.push(dialog.message());
    return dialog.dismiss();
  });
  await page.goto('search/');
  for (const [text, answer] of [
    ['<img src=x onerror=alert(1)>', /^(?:Nothing|\d+ pages?) found for “<img src=x onerror=alert\(1\)>”/u],
    ['x'.repeat(10_000), /^Nothing found for “x{60}…”$/u],
    ['🎉🎉', /^There is no word in what you typed/u],
    ['    ', /^Type one word or more to search$/u],
    ['what is the', /^These words are on nearly every page/u],
  ] as const) {
    await box(page).fill(text);
    await page.keyboard.press('Enter');
    await expect(found(page)).toHaveText(answer);
    expect(await page.locator('main img').count()).toBe(0);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(1280);
  }
  expect(dialogs).toEqual([]);
});

test('a slip of the finger is put right, and it is said', async ({ page }) => {
  await page.goto('search/?q=relationshpis');
  await expect(results(page).first()).toBeVisible();
  await expect(page.locator('.search-answer')).toContainText(/“relationshpis” is nowhere.*“relationships”/u);
  await expect(box(page)).toHaveValue('relationshpis');
});

test('a place opens its week, and pages with all words but one are said to be near', async ({ page }) => {
  await page.goto('search/?q=week%202%20mentor');
  await expect(results(page).first().locator('.result-place')).toContainText('week 2');
  await page.goto('search/?q=workload%20zebra%20relationships');
  await expect(page.locator('.search-answer')).toContainText('No page has all of these words');
});

test('what is typed before the script arrives is looked for', async ({ page }) => {
  const scripts = await holdScripts(page);
  await page.goto('search/', { waitUntil: 'commit' });
  await box(page).fill('workload');
  scripts.release();
  await expect(found(page)).toContainText('found for “workload”');
});

test('no network, another page in its place, or a newer edition: a sentence, and a way on', async ({
  page,
}) => {
  await page.route('**/search/index-*/words/*.json', (route) => route.abort());
  await page.goto('search/?q=workload');
  await expect(page.getByRole('alert')).toContainText('Check the connection');
  await page.unroute('**/search/index-*/words/*.json');
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect(results(page).first()).toBeVisible();

  await page.route('**/pages.json', (route) =>
    route.fulfill({ contentType: 'text/html', body: '<h1>Sign in</h1>' }),
  );
  await page.goto('search/?q=workload');
  await expect(page.getByRole('alert')).toContainText('Check the connection');
  await page.unroute('**/pages.json');

  await page.route('**/pages.json', (route) => route.fulfill({ status: 404, body: '' }));
  await page.goto('search/?q=workload');
  await expect(page.getByRole('alert')).toContainText('The site has changed');
});

test('a page that is not found suggests what was meant, and searches', async ({ page }) => {
  await page.goto('practice-programme/keeping-workload/');
  await expect(page.getByRole('region', { name: 'Did you mean' }).getByRole('link').first()).toContainText(
    'workload',
  );
  await box(page).fill('standards');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/search\/\?q=standards$/u);
  await expect(results(page).first()).toBeVisible();
});

test('a term is explained where it stands: by a press, by keyboard, closed with Escape', async ({ page }) => {
  await page.goto(week(1));
  const meaning = page.locator('#term-ect');
  await expect(meaning).toBeHidden();
  await page.locator('[popovertarget="term-ect"]').focus();
  await page.keyboard.press('Enter');
  await expect(meaning).toBeVisible();
  await expect(meaning).toBeInViewport();
  await page.keyboard.press('Escape');
  await expect(meaning).toBeHidden();
  await expect(page.getByRole('heading', { name: 'Words used on this page' })).toBeHidden();
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByText('Words used on this page')).toBeVisible();
  await expect(page.locator('.term-list dd').first()).toBeVisible();
});

test('a heading is a link to itself, the contents show the section being read, and with reduced motion nothing glides', async ({
  page,
}) => {
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.goto(week(1));
  const link = page.locator('.contents-open').getByRole('link', { name: 'Theory to practice' });
  const weight = () => link.evaluate((element) => getComputedStyle(element).fontWeight);
  expect(await weight()).toBe('400');
  await link.click();
  await expect.poll(weight).toBe('700');

  const heading = page.getByRole('heading', { name: 'Introduction' }).getByRole('link');
  await heading.focus();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/#introduction$/u);

  const glide = () => page.evaluate(() => getComputedStyle(document.documentElement).scrollBehavior);
  await page.emulateMedia({ reducedMotion: 'no-preference' });
  expect(await glide()).toBe('smooth');
  await page.emulateMedia({ reducedMotion: 'reduce' });
  expect(await glide()).toBe('auto');
});

test('paper says where a page came from, and where links to other sites lead', async ({ page }) => {
  await page.emulateMedia({ media: 'print' });
  await page.goto(week(4));
  await expect(page.locator('.site-footer .print-only')).toContainText(week(4));
  const after = await page.evaluate(() => {
    const link = document.createElement('a');
    link.href = 'https://example.org/report';
    document.querySelector('.prose')!.append(link);
    return getComputedStyle(link, '::after').content;
  });
  expect(after).toContain('https://example.org/report');
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the search offers the site map and the A to Z, and no form that does nothing', async ({ page }) => {
    await page.goto('search/?q=plan');
    await expect(page.locator('noscript p')).toContainText('The search needs JavaScript');
    await expect(page.locator('noscript p')).toBeVisible();
    await expect(box(page)).toBeHidden();
    await page.getByRole('link', { name: 'site map', exact: true }).click();
    await page.getByRole('link', { name: 'Keeping workload in hand' }).click();
    await expect(page).toHaveURL(new RegExp(week(3), 'u'));
    await page.goto('search/');
    await page.getByRole('link', { name: 'A to Z', exact: true }).click();
    await page
      .getByRole('navigation', { name: 'Letters' })
      .getByRole('link', { name: 'M', exact: true })
      .click();
    await expect(page.getByRole('heading', { name: 'M', exact: true })).toBeInViewport();
  });

  test('a term still opens its meaning', async ({ page }) => {
    await page.goto(week(1));
    await page.locator('[popovertarget="term-ect"]').click();
    await expect(page.locator('#term-ect')).toBeVisible();
  });
});
