import { readdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { chromium, type Browser } from '@playwright/test';
import { readTree } from '../../src/content-pipeline/tree/tree.ts';
import { settingsOrExit } from '../lib/settings-or-exit.ts';
import { measureCommand } from './measure-command.ts';
import { findChromium } from '../lib/find-chromium.ts';
import { spawn, spawnSync } from 'node:child_process';
import { median } from '../lib/median.ts';

/**
 * Measures the site within one run: the content check, the build, and pages in a real browser at a quarter of this
 * machine's speed. Times of different runs or machines are not to be compared; sizes are tests (`npm test`).
 */
const rounds = 7;
const slowdown = 4;
const port = 4390;
const pages: ReadonlyArray<[name: string, path: string]> = [
  ['home', '/'],
  [
    'session with notes',
    '/early-career-programme/year-2-fulfilling-professional-responsibilities/summer-week-1-mentor-materials/',
  ],
  [
    'session with the plan',
    '/early-career-programme/year-2-fulfilling-professional-responsibilities/summer-week-4-mentor-materials/',
  ],
  ['SMART checker', '/smart-checker/'],
];

const line = (what: string, figure: string): void => console.log(`${what.padEnd(58)} ${figure}`);

await measureContentCheck();
await measureBuild();
await measurePages();
measureBeside('bench-speed.ts');
measureBeside('bench-typing.ts');

async function measureContentCheck(): Promise<void> {
  const { tree } = settingsOrExit();
  const times: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const start = performance.now();
    await readTree(tree);
    times.push(performance.now() - start);
  }
  line('Content read, checked and rendered', `${median(times).toFixed(0)} ms (median of ${rounds})`);
}

async function measureBuild(): Promise<void> {
  const cost = await measureCommand(process.execPath, ['--import', 'tsx', 'scripts/build/build.ts'], {});
  if (cost.code !== 0) throw new Error(cost.output);
  const count = readdirSync('dist', { recursive: true, encoding: 'utf8' }).filter((file) =>
    file.endsWith('.html'),
  ).length;
  const memory = cost.gigabytes === undefined ? '' : `, ${cost.gigabytes.toFixed(2)} GB`;
  line(`Site of ${count} pages built`, `${cost.seconds.toFixed(1)} s${memory}`);
}

async function measurePages(): Promise<void> {
  const executablePath = findChromium();
  if (!executablePath) return console.log('No Chromium found: the pages were not measured.');
  const server = spawn(
    process.execPath,
    ['--import', 'tsx', resolve('scripts/build/serve.ts'), '--port', String(port)],
    {
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  );
  await new Promise((ready) => server.stdout.once('data', ready));
  const browser = await chromium.launch({
    executablePath,
    args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
  });
  try {
    for (const [name, path] of pages) await measurePage(browser, name, path);
    await measureCheck(browser);
  } finally {
    await browser.close();
    server.kill();
  }
}

/**
 * What is measured beside something bare in the same run: how soon pages can be read and used over a slow line, and how soon
 * a key in a full plan is on the screen.
 */
function measureBeside(command: string): void {
  spawnSync(process.execPath, ['--import', 'tsx', resolve('scripts/bench', command)], { stdio: 'inherit' });
}

/** First content on screen, and the whole page loaded, with an empty cache each time. */
async function measurePage(browser: Browser, name: string, path: string): Promise<void> {
  const paints: number[] = [];
  const loads: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const context = await browser.newContext();
    const page = await context.newPage();
    const session = await context.newCDPSession(page);
    await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
    await page.goto(`http://localhost:${port}${path}`, { waitUntil: 'load' });
    await page.waitForFunction(() => performance.getEntriesByName('first-contentful-paint').length > 0);
    const [paint, load] = await page.evaluate(() => [
      performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? NaN,
      (performance.getEntriesByType('navigation')[0] as PerformanceNavigationTiming).loadEventEnd,
    ]);
    paints.push(paint);
    loads.push(load);
    await context.close();
  }
  line(
    `${name}: first content at ${slowdown}x CPU slowdown`,
    `${median(paints).toFixed(0)} ms, loaded ${median(loads).toFixed(0)} ms`,
  );
}

/** From the end of typing to the advice on screen, the pause that is there on purpose included. */
async function measureCheck(browser: Browser): Promise<void> {
  const page = await browser.newPage();
  const session = await page.context().newCDPSession(page);
  await page.goto(`http://localhost:${port}/smart-checker/`);
  await page.getByLabel('Your target').fill('Improve my questioning');
  await page.locator('.criterion').first().waitFor();
  await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
  const times: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const start = performance.now();
    await page
      .getByLabel('Your target')
      .fill(`Use cold call ${round + 2} times in each 9Y2 lesson by half term`);
    await page.locator('mark', { hasText: `${round + 2} times` }).waitFor();
    times.push(performance.now() - start);
  }
  line(
    `A target checked, at ${slowdown}x CPU slowdown`,
    `${median(times).toFixed(0)} ms, of which 500 ms is a pause`,
  );
}
