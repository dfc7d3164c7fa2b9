import { parseArgs } from 'node:util';
import { chromium, type Browser, type Page } from '@playwright/test';
import { present } from '../../src/domain/present.ts';
import { newPlan, newStep, newTarget } from '../../src/domain/plan/model/new-plan.ts';
import { serveCompressed } from '../build/serve-compressed.ts';
import { findChromium } from '../lib/find-chromium.ts';

/**
 * How long a key takes to be on the screen in a plan of six targets with five steps, beside a page that holds nothing but a
 * text box, in turn and round after round, at a quarter of this machine's speed. `--site` names a finished site, `--against`
 * another one, such as that of an earlier commit.
 */
const { values } = parseArgs({
  options: {
    site: { type: 'string', default: 'dist' },
    against: { type: 'string' },
    rounds: { type: 'string', default: '3' },
  },
});
const slowdown = 4;
const TARGETS = 6;
const STEPS = 5;
/** Keys of one round in one field. */
const KEYS = 60;

const executablePath = findChromium();
if (!executablePath) {
  console.log('No Chromium found: typing was not measured.');
  process.exit(0);
}
const browser = await chromium.launch({
  executablePath,
  args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
});
const sites = [values.site, values.against].filter((each) => each !== undefined);
const servers = await Promise.all(sites.map(serveCompressed));
try {
  const fields: Array<{ what: string; page: Page; field: string; times: number[] }> = [
    { what: 'a page with a text box only', page: await plainPage(browser), field: 'textarea', times: [] },
  ];
  for (const [index, { address }] of servers.entries()) {
    const page = await planPage(browser, address);
    for (const [name, field] of [
      ['the words of a target', '#target-1 textarea >> nth=0'],
      ['what a step is', '#target-1-step-2 textarea >> nth=0'],
    ] as const)
      fields.push({ what: `${name} (${sites[index]})`, page, field, times: [] });
  }
  for (let round = 0; round < Number(values.rounds); round += 1)
    for (const { page, field, times } of fields) times.push(...(await typeInto(page, field)));
  console.log(
    `From a key to the screen, plan of ${TARGETS} targets x ${STEPS} steps, ${slowdown}x CPU slowdown, ${KEYS * Number(values.rounds)} keys each`,
  );
  for (const { what, times } of fields)
    console.log(
      `  ${what.padEnd(52)} median ${at(times, 0.5)} ms, 95th percentile ${at(times, 0.95)} ms, longest ${at(times, 1)} ms`,
    );
} finally {
  await browser.close();
  servers.forEach(({ server }) => server.close());
}

/** The value below which that share of the numbers is, as a whole number. */
function at(numbers: readonly number[], share: number): string {
  const sorted = [...numbers].sort((a, b) => a - b);
  return present(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))]).toFixed(0);
}

/** What the browser itself needs on this machine. */
async function plainPage(on: Browser): Promise<Page> {
  const page = await (await on.newContext()).newPage();
  await page.setContent('<textarea rows="3" cols="60"></textarea>');
  await prepare(page);
  return page;
}

/** The plan page as somebody finds it who comes back to a full plan that is kept in the browser. */
async function planPage(on: Browser, site: string): Promise<Page> {
  const page = await (await on.newContext()).newPage();
  await page.goto(`${site}/my-progress/`);
  await page.getByRole('button', { name: 'Keep on this device' }).first().click();
  await page.getByText('Your progress is kept on this device').waitFor();
  await page.goto(`${site}/action-plan/`);
  await page.locator('.worksheet[data-ready]').waitFor();
  await page.evaluate(() => {
    for (const part of document.querySelectorAll<HTMLDetailsElement>('#plan-more, #panel-bring-back'))
      part.open = true;
  });
  await page.setInputFiles('#plan-file', {
    name: 'plan.json',
    mimeType: 'application/json',
    buffer: Buffer.from(JSON.stringify(fullPlan())),
  });
  await page.getByRole('button', { name: 'Add it to the plans here' }).click();
  await page.getByText('The plan is added to your plans').waitFor();
  await page.goto(`${site}/action-plan/`);
  await page.locator('.worksheet-summary').waitFor();
  await page.locator('#target-1-step-2').evaluate((step) => step.setAttribute('open', ''));
  // The check of the first target is fetched and drawn.
  await page.locator('#target-1 .criterion').first().waitFor({ state: 'attached' });
  await prepare(page);
  return page;
}

async function prepare(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
  await page.evaluate(() => {
    const times: number[] = [];
    Object.assign(window, { times });
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
}

/** Some keys come quickly, some after a pause in which the plan is saved and checked. */
async function typeInto(page: Page, field: string): Promise<number[]> {
  await page.bringToFront();
  await page.locator(field).click();
  await page.keyboard.press('Control+End');
  await page.waitForTimeout(1_500);
  await page.evaluate(() => ((window as unknown as { times: number[] }).times.length = 0));
  for (let key = 0; key < KEYS; key += 1) {
    await page.keyboard.press('abcde fghi'.charAt(key % 10));
    await page.waitForTimeout(key % 6 === 5 ? 900 : 120);
  }
  return page.evaluate(() => (window as unknown as { times: number[] }).times);
}

function fullPlan(): object {
  const text =
    'Use cold call at least three times in each Year 9 history lesson, seen in two of three drop-ins.';
  return {
    ...newPlan('full', '2026-11-20T09:00:00.000Z'),
    reviewDate: '2027-03-01',
    targets: Array.from({ length: TARGETS }, (_, place) => ({
      ...newTarget(`x${place}`, []),
      text,
      why: text,
      baseline: text,
      successMeasure: text,
      support: text,
      targetDate: '2027-02-12',
      steps: Array.from({ length: STEPS }, (__, at) => ({
        ...newStep(`x${place}s${at}`),
        what: 'Script three questions for the next lesson',
        who: 'Me',
        byWhen: '2027-01-15',
      })),
    })),
  };
}
