import type { Browser, Page } from '@playwright/test';

/** Steps and targets of the plan that is written in: the largest that a plan can be. */
const TARGETS = 6;
const STEPS = 10;
const KEYS = 60;

/** How long a keystroke in a full plan takes to be on the screen, in milliseconds: every one of 60, in order. */
export async function measureTyping(browser: Browser, address: string, slowdown: number): Promise<number[]> {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto(address);
  await page.getByRole('button', { name: 'Keep on this device' }).click();
  await page
    .locator('details', { has: page.getByRole('heading', { name: 'Bring back a copy' }) })
    .locator('summary')
    .first()
    .click();
  await page.setInputFiles('#plan-file', {
    name: 'plan.json',
    mimeType: 'application/json',
    buffer: Buffer.from(JSON.stringify(fullPlan())),
  });
  await page.getByRole('button', { name: 'Add it to the plans here' }).click();
  const field = page.locator('.worksheet-target').nth(3).locator('textarea').first();
  await field.waitFor();
  await page.waitForTimeout(2_000);
  await field.click();
  const times = await typeAndMeasure(page, slowdown);
  await context.close();
  return times;
}

/** The same in a page that holds nothing but a text box: what the browser itself needs on this machine. */
export async function measureTypingPlain(browser: Browser, slowdown: number): Promise<number[]> {
  const page = await browser.newPage();
  await page.setContent('<textarea rows="3" cols="60"></textarea>');
  await page.locator('textarea').click();
  const times = await typeAndMeasure(page, slowdown);
  await page.close();
  return times;
}

async function typeAndMeasure(page: Page, slowdown: number): Promise<number[]> {
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
  await page.evaluate(() => {
    const times: number[] = [];
    Object.assign(window, { keyTimes: times });
    addEventListener(
      'keydown',
      ({ timeStamp }) => {
        // The frame is drawn after its callbacks; a message sent in one arrives when it is on the screen.
        requestAnimationFrame(() => {
          const { port1, port2 } = new MessageChannel();
          port1.onmessage = () => times.push(performance.now() - timeStamp);
          port2.postMessage(undefined);
        });
      },
      true,
    );
  });
  for (let key = 0; key < KEYS; key += 1) {
    await page.keyboard.press('abcdefghij'[key % 10]!);
    // Some keys come quickly, some after a pause in which the plan is saved and checked.
    await page.waitForTimeout(key % 6 === 5 ? 900 : 120);
  }
  return page.evaluate(() => (window as unknown as { keyTimes: number[] }).keyTimes);
}

function fullPlan(): object {
  const text =
    'Use cold call at least three times in each Year 9 history lesson, seen in two of three drop-ins.';
  return {
    app: 'action-plan',
    schema: 2,
    id: 'bench',
    name: 'Full plan',
    createdAt: '',
    from: '',
    format: 'smart',
    columns: [],
    keptAt: '',
    reviewDate: '2027-03-01',
    staying: '',
    autumnMeeting: '',
    targets: Array.from({ length: TARGETS }, (_, place) => ({
      id: `t${place}`,
      text,
      why: text,
      baseline: text,
      successMeasure: text,
      options: '',
      support: text,
      confidence: '7',
      targetDate: '2027-02-12',
      steps: Array.from({ length: STEPS }, (_, at) => ({
        id: `t${place}s${at}`,
        what: 'Script three questions for the next lesson',
        who: 'Me',
        byWhen: '2027-01-15',
        status: 'not-started',
      })),
    })),
    reviews: [],
    copies: [],
  };
}
