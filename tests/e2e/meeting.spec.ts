import { readFileSync } from 'node:fs';
import { expect, test, type Page } from '@playwright/test';
import { strFromU8, unzipSync } from 'fflate';
import { hardMeeting, hardPlan, hardSession, module, topics, week } from './pages.ts';
import { ready } from './waiting.ts';

const meeting = (number: number): string => `${week(number)}meeting/`;
const minute = 60_000;
const left = (page: Page) => page.locator('.meeting-timer__left');
const said = (page: Page) => page.locator('.meeting-controls [role="status"]');
const start = (page: Page) => page.getByRole('button', { name: 'Start the timer' });

/** How many pages of paper a page takes. */
async function papers(page: Page, format: 'A4' | 'Letter' = 'A4'): Promise<number> {
  const pdf = await page.pdf({ format });
  return pdf.toString('latin1').match(/\/Type\s*\/Page[^s]/gu)!.length;
}

test('a session leads to its meeting, which shows one part at a time with its minutes', async ({ page }) => {
  await page.goto(week(4));
  await page.getByText('Run this meeting').click();
  await expect(page).toHaveURL(new RegExp(`${meeting(4)}$`, 'u'));
  const agenda = page.getByRole('navigation', { name: 'Agenda' });
  await expect(agenda.getByRole('link')).toHaveText([/Action planning\s*45 min/u, /Next steps\s*5 min/u]);
  await expect(agenda).toContainText('50 minutes in all');
  await expect(page.locator('.meeting-bar__part')).toHaveText('1 of 2 Action planning');
  await expect(page.getByRole('banner')).toHaveCount(0);
  await expect(page.getByText('You have talked for three weeks')).toBeVisible();
  await expect(page.getByText('This was the last session.')).toBeHidden();
  await expect(agenda.locator('[aria-current="step"]')).toHaveText(/Action planning/u);

  await page.getByRole('link', { name: 'Next: Next steps' }).press('Enter');
  await expect(page.getByRole('heading', { name: /^Next steps/u })).toBeFocused();
  await expect(page.getByText('You have talked for three weeks')).toBeHidden();
  await expect(left(page)).toHaveText('5:00');
  await expect(page.getByRole('link', { name: 'Set the date of the review' })).toBeVisible();
  await expect(page.locator('summary', { hasText: 'Tick as done' })).toBeVisible();
  await page.reload();
  await expect(page.getByText('This was the last session.')).toBeVisible();
  await expect(page.getByText('You have talked for three weeks')).toBeHidden();
  await page.goBack();
  await expect(page.getByText('You have talked for three weeks')).toBeVisible();
  await expect(left(page)).toHaveText('45:00');
});

test('the timer says aloud its start, what is pressed, five minutes left and the end', async ({ page }) => {
  await page.clock.install();
  await page.goto(meeting(1));
  await expect(said(page)).toHaveText('');
  const heard: string[] = [];
  await page.exposeFunction('hear', (text: string) => heard.push(text));
  await page.evaluate(() => {
    const status = document.querySelector('.meeting-controls [role="status"]')!;
    const hear = (window as unknown as { hear: (text: string) => void }).hear;
    new MutationObserver(() => status.textContent && hear(status.textContent)).observe(status, {
      childList: true,
      characterData: true,
      subtree: true,
    });
  });
  await start(page).click();
  await page.clock.runFor(3 * minute);
  await page.getByRole('button', { name: 'Pause the timer' }).click();
  const paused = await left(page).textContent();
  expect(paused).toMatch(/^[67]:/u);
  await page.clock.runFor(20 * minute);
  await expect(left(page)).toHaveText(paused!);
  await page.getByRole('button', { name: 'Resume the timer' }).click();
  await page.clock.runFor(8 * minute);
  await expect(left(page)).toHaveText(/^\+\d:\d\d over$/u);
  await expect
    .poll(() => heard)
    .toEqual([
      'Timer started: Review and plan, 10 minutes.',
      `Timer paused, ${paused} left.`,
      `Timer goes on, ${paused} left.`,
      'Five minutes left for Review and plan.',
      'Time is up for Review and plan.',
    ]);
  const live = page.locator(
    '[aria-live]:not([aria-live="off"]), [role="status"], [role="alert"]:not([hidden])',
  );
  expect(await live.count()).toBe(await page.locator('[role="status"]').count());
  await page.getByRole('button', { name: 'Set back to 10 minutes' }).click();
  await expect(left(page)).toHaveText('10:00');
  await expect(page.getByRole('button', { name: 'Set back to 10 minutes' })).toBeFocused();
  await expect(said(page)).toHaveText('Timer set back to 10 minutes.');
});

test('the timer goes on over a reload, and nothing of it is stored on the device', async ({ page }) => {
  await page.clock.install();
  await page.goto(meeting(1));
  await start(page).click();
  await page.clock.runFor(minute);
  await page.reload();
  await expect(page.getByRole('button', { name: 'Pause the timer' })).toBeVisible();
  await expect(left(page)).toHaveText(/^[89]:\d\d$/u);
  expect(await page.evaluate(() => [localStorage.length, sessionStorage.length])).toEqual([0, 0]);
  await page.getByRole('heading', { level: 2, name: /^Review and plan/u }).evaluate((each) => {
    document.body.style.paddingBottom = '200vh';
    each.scrollIntoView();
    scrollBy(0, 400);
  });
  await expect(left(page)).toBeInViewport();
});

test('after a tab was asleep the timer is right at once, and a wrong time of day changes nothing', async ({
  page,
}) => {
  await page.clock.install({ time: new Date('2026-11-24T10:00:00Z') });
  await page.goto(meeting(1));
  await start(page).click();
  await page.clock.runFor(minute);
  await page.clock.setSystemTime(new Date('1999-01-01T00:00:00Z'));
  await page.clock.runFor(minute);
  await page.clock.setSystemTime(new Date('2099-01-01T00:00:00Z'));
  await page.clock.runFor(minute);
  await expect(left(page)).toHaveText(/^(?:7:0|6:5)\d$/u);
  // Timers of a sleeping tab run at most once when it wakes, however long that took.
  await page.clock.fastForward(60 * minute);
  await expect(left(page)).toHaveText(/^\+5[23]:\d\d over$/u);
  await expect(said(page)).toHaveText('Time is up for Review and plan.');
});

test('a part that follows while the timer runs starts its own time', async ({ page }) => {
  await page.goto(meeting(1));
  await start(page).click();
  await page.getByRole('link', { name: 'Next: Theory to practice' }).click();
  await expect(left(page)).toHaveText(/^3[45]:\d\d$/u);
  await expect(said(page)).toHaveText('Timer started: Theory to practice, 35 minutes.');
  await expect(page.getByRole('button', { name: 'Pause the timer' })).toBeVisible();
});

test('the notes beside the meeting are those of the session', async ({ page }) => {
  await page.goto(meeting(1));
  await page.getByRole('heading', { name: 'Your notes' }).click();
  await page.getByRole('button', { name: 'Keep on this device' }).click();
  await page.getByLabel('Your notes for this session').fill('Agreed: cold call');
  await expect(page.locator('.worksheet-status__text')).toHaveText(/^Saved on this device, /u);
  await page.goto(week(1));
  await expect(page.getByLabel('Your notes for this session')).toHaveValue('Agreed: cold call');
  await page.goto(meeting(2));
  await expect(page.getByRole('link', { name: /^Open the action plan beside this page/u })).toHaveAttribute(
    'target',
    '_blank',
  );
});

test('the timed steps of a part stand in the bar, and the one to draft in opens the plan in place', async ({
  page,
}) => {
  await page.clock.install();
  await page.goto(meeting(4));
  const within = page.locator('.meeting-within li');
  await expect(within).toHaveText([/^Look back\s*15\s*min$/u, /^Draft\s*25\s*min$/u, /^Check\s*5\s*min$/u]);
  const now = page.locator('.meeting-within [aria-current="step"]');
  await expect(now).toContainText('Look back');
  await start(page).click();
  await page.clock.runFor(16 * minute);
  await expect(now).toHaveText(/^Draft\s*2[34]:\d\d left of \/ 25/u);
  await expect(said(page)).toHaveText('Now: Draft, 25 minutes.');
  const plan = page.locator('.meeting-plan');
  await expect(plan.locator('.worksheet')).toBeHidden();
  await page.locator('.meeting-within').getByRole('link', { name: 'Draft' }).press('Enter');
  await expect(plan.locator('summary').first()).toBeFocused();
  await expect(plan.locator('.worksheet[data-ready]')).toBeVisible();
  await plan.locator('#target-1 textarea').first().fill('Cold call in 9C');
  await expect(left(page)).toBeInViewport();
  // The part and its time outlive a reload with the plan in the address.
  await page.getByRole('link', { name: 'Next: Next steps' }).click();
  await expect(page.locator('.meeting-within')).toHaveCount(0);
  await page.getByRole('link', { name: 'Set the date of the review' }).click();
  await expect(plan.locator('#plan-reviewDate')).toBeFocused();
  await page.reload();
  await expect(page.locator('.meeting-bar__part')).toHaveText('2 of 2 Next steps');
  await expect(page.getByText('This was the last session.')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Pause the timer' })).toBeVisible();
});

test('on a phone the bar stays in sight to the end of a part, and covers nothing that has the focus', async ({
  page,
}) => {
  await page.setViewportSize({ width: 375, height: 667 });
  await page.goto(meeting(1));
  await page.getByRole('link', { name: 'Next: Theory to practice' }).click();
  await expect(page.getByRole('heading', { name: /^Theory to practice/u })).toBeInViewport();
  await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
  await expect(left(page)).toBeInViewport({ ratio: 1 });
  await expect(page.getByRole('link', { name: 'Next: Next steps' })).toBeInViewport({ ratio: 1 });
  const bar = (await page.locator('.meeting-bar').boundingBox())!;
  expect(bar.y).toBe(0);
  expect(bar.height).toBeLessThanOrEqual(120);
  await page.getByRole('link', { name: 'table of the research' }).click();
  await expect
    .poll(async () => (await page.locator('.meeting-at-hand:visible').boundingBox())!.y)
    .toBeGreaterThanOrEqual(bar.height);
});

test('what a part points to elsewhere in the session is at hand in that part', async ({ page }) => {
  await page.goto(`${meeting(1)}#theory-to-practice`);
  const table = page.locator('.meeting-at-hand:visible').getByRole('table');
  await expect(table).toBeHidden();
  await page.getByRole('link', { name: 'table of the research' }).press('Enter');
  await expect(table).toBeVisible();
  await expect(page.locator('.meeting-at-hand:visible summary')).toBeFocused();
  await expect(page.locator('.meeting-bar__part')).toHaveText('2 of 3 Theory to practice');
  await page.reload();
  await expect(page.locator('.meeting-bar__part')).toHaveText('2 of 3 Theory to practice');
  await expect(table).toBeVisible();
});

test('the last part ends the meeting: a note, the tick, the review date, what to bring next time', async ({
  page,
}) => {
  await page.goto(`${meeting(1)}#next-steps`);
  const end = page.locator('.meeting-end');
  await end.getByRole('link', { name: 'Write down what you agreed' }).click();
  await expect(page.getByLabel('Your notes for this session')).toBeInViewport();
  await expect(page.locator('.meeting-bar__part')).toHaveText('3 of 3 Next steps');
  await expect(end.getByRole('link', { name: 'Set the date of the review' })).toBeVisible();
  await expect(end.locator('.meeting-next')).toContainText(topics[1]);
  await expect(end.locator('.meeting-next li')).not.toHaveCount(0);
  await end.locator('summary', { hasText: 'Tick as done' }).press('Enter');
  const inside = page.frameLocator('.meeting-end iframe');
  await expect(inside.getByText(/^Ticked as done \(/u)).toBeVisible();
  await inside.getByRole('button', { name: 'Keep on this device' }).click();
  await expect(inside.getByText('Your progress is kept on this device')).toBeVisible();
  // The tick is that of the session, not of the page of its meeting.
  await page.goto('my-progress/');
  await expect(page.getByText(/^1 of \d+ sessions ticked/u)).toBeVisible();
});

test('on a shared screen the type can be read from three metres', async ({ page }) => {
  for (const [width, height, least] of [
    [1280, 720, 28],
    [1920, 1080, 40],
  ] as const) {
    await page.setViewportSize({ width, height });
    await page.goto(meeting(4));
    const sizes = await page
      .locator('.meeting-step:visible :is(p, li, h2, h3)')
      .evaluateAll((all) => all.map((each) => parseFloat(getComputedStyle(each).fontSize)));
    expect(Math.min(...sizes)).toBeGreaterThanOrEqual(least);
    const timer = await left(page).evaluate((each) => parseFloat(getComputedStyle(each).fontSize));
    expect(timer).toBeGreaterThanOrEqual(least * 1.5);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    await expect(page.getByRole('link', { name: 'Next: Next steps' })).toBeInViewport();
  }
});

test('the agenda is one sheet of A4 or Letter: of three parts, in plain Markdown, around a plan @slow', async ({
  page,
}) => {
  for (const path of [meeting(1), hardMeeting, `${hardPlan}meeting/`]) {
    await page.emulateMedia({ media: null });
    await page.goto(path);
    await ready(page);
    expect(await papers(page), path).toBe(1);
    expect(await papers(page, 'Letter'), path).toBe(1);
    await page.emulateMedia({ media: 'print' });
    await expect(page.locator('.meeting-paper')).toBeVisible();
    for (const other of ['.meeting-bar', '.meeting-step h2']) {
      await expect(page.locator(other).first()).toBeHidden();
    }
    for (const questions of await page.locator('.meeting .block-prompts').all()) {
      await expect(questions).toBeVisible();
    }
  }
});

test('on paper a whole module has each session on a new page, after its contents @slow', async ({ page }) => {
  await page.goto(`${module}all/`);
  await expect(page.getByRole('navigation', { name: 'Contents' }).getByRole('link')).toHaveText([...topics]);
  await page.emulateMedia({ media: 'print' });
  const breaks = await page
    .locator('.whole-session')
    .evaluateAll((all) => all.map((each) => getComputedStyle(each).breakBefore));
  expect(breaks).toEqual(['page', 'page', 'page', 'page']);
  expect(await papers(page)).toBeGreaterThan(4);
  await page.emulateMedia({ media: 'screen' });
  await page.getByRole('link', { name: 'week 2: building good relationships' }).click();
  await expect(page).toHaveURL(/all\/#s2-top$/u);
  await expect(page.locator('#s2-top')).toBeInViewport();
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });
  test('all parts of a meeting stand one after another, and the agenda leads to them', async ({ page }) => {
    await page.goto(meeting(4));
    await expect(page.getByText('You have talked for three weeks')).toBeVisible();
    await expect(page.getByText('This was the last session.')).toBeVisible();
    await expect(page.getByRole('button', { name: /timer/u })).toHaveCount(0);
    await page
      .getByRole('navigation', { name: 'Agenda' })
      .getByRole('link', { name: /Next steps/u })
      .click();
    await expect(page.getByRole('heading', { name: /^Next steps/u })).toBeInViewport();
  });
});

test('a session becomes a Word document with its headings, lists, tables, links and agenda', async ({
  page,
}) => {
  await page.goto(hardSession);
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.locator('summary', { hasText: 'Download as a Word document' }).click(),
  ]);
  expect(download.suggestedFilename()).toMatch(/^[\w-]+-autumn-week-1-ect-what-you-ll-learn\.docx$/u);
  const parts = unzipSync(readFileSync(await download.path()));
  const xml = strFromU8(parts['word/document.xml']!);
  for (const words of [
    'Learning intentions',
    'Watch &amp; talk',
    'Plan',
    'Say them aloud.',
    'Second column',
  ]) {
    expect(xml).toContain(words);
  }
  // Two of its own, and two of the audit that is shown again.
  expect(xml.match(/<w:tbl>/gu)).toHaveLength(4);
  expect(xml).toContain('w:val="Heading1"');
  // A word that the glossary explains is marked, so that it is one again when the document is imported.
  expect(xml).toContain('w:bookmarkStart');
  expect(xml).not.toContain('Suggest a change');
  // Pictures come along, in a format that Word reads, with what they show.
  const pictures = Object.keys(parts).filter((name) => name.startsWith('word/media/'));
  expect(pictures.map((name) => name.split('.').at(-1)).sort()).toEqual(['jpg', 'png']);
  expect(xml).toContain('descr="A yellow square"');
});
