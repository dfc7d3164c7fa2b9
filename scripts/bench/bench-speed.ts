import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { chromium, type Browser } from '@playwright/test';
import { findChromium } from '../lib/find-chromium.ts';
import { serveSecure } from './serve-secure.ts';
import { slow4G } from './slow-line.ts';
import { barePage } from './bare-page.ts';
import { median } from '../lib/median.ts';

/**
 * Measures how soon pages can be read and used over a slow line, each beside a bare page of the same text in the same run:
 * slow 4G, a quarter of this machine's speed, an empty cache, medians of seven. `--site` names a finished site, `--against`
 * another one, such as that of an earlier commit; `--page` measures one page.
 */
const { values } = parseArgs({
  options: {
    site: { type: 'string', default: 'dist' },
    against: { type: 'string' },
    page: { type: 'string', multiple: true },
    rounds: { type: 'string', default: '7' },
  },
});
const rounds = Number(values.rounds);
const slowdown = 4;
const module = '/early-career-programme/year-2-fulfilling-professional-responsibilities';
const pages: ReadonlyArray<[name: string, path: string]> = values.page?.map((path) => [path, path]) ?? [
  ['home', '/'],
  ['module', `${module}/`],
  ['session with notes', `${module}/summer-week-2-mentor-materials/`],
  ['with the worksheet', `${module}/summer-week-4-mentor-materials/`],
  ['action plan', '/action-plan/'],
];

interface Measured {
  paint: number;
  usable: number | undefined;
  requests: number;
  kB: number;
}

const executablePath = findChromium();
if (!executablePath) {
  console.log('No Chromium found: nothing was measured.');
  process.exit(0);
}
const sites = [values.site, values.against].filter((each) => each !== undefined);
const browser = await chromium.launch({
  executablePath,
  args: [...(process.getuid?.() === 0 ? ['--no-sandbox'] : []), '--ignore-certificate-errors'],
});
const servers = [];
try {
  for (const site of sites) {
    const bare = new Map(
      pages.map(([, path]) => [
        `/bare${path}`,
        barePage(readFileSync(join(site, path, 'index.html'), 'utf8')),
      ]),
    );
    servers.push(await serveSecure(site, bare));
  }
  console.log(
    `Largest paint over slow 4G at ${slowdown}x CPU slowdown, ${servers[0]?.protocol}, medians of ${rounds}`,
  );
  for (const [name, path] of pages) {
    for (const [index, { address }] of servers.entries()) {
      const [bare, built] = await inTurn([`${address}/bare${path}`, `${address}${path}`]);
      if (!bare || !built) continue;
      const times = (built.paint / bare.paint).toFixed(2);
      const usable = built.usable === undefined ? '' : `, usable ${built.usable.toFixed(0)} ms`;
      console.log(
        `  ${name.padEnd(20)} ${(sites[index] ?? '').slice(-24).padEnd(24)} bare ${bare.paint.toFixed(0)} ms, built ${built.paint.toFixed(0)} ms (${times}x)${usable}, ${built.requests} requests, ${built.kB.toFixed(1)} kB`,
      );
    }
  }
} finally {
  await browser.close();
  servers.forEach(({ server }) => server.close());
}

/** Each address in turn, round after round, so that what else the machine does falls on all alike. */
async function inTurn(addresses: readonly string[]): Promise<Measured[]> {
  const runs: Measured[][] = addresses.map(() => []);
  for (let round = 0; round < rounds; round += 1) {
    for (const [index, address] of addresses.entries()) runs[index]?.push(await measure(browser, address));
  }
  return runs.map((all) => ({
    paint: median(all.map(({ paint }) => paint)),
    usable: all.some(({ usable }) => usable === undefined)
      ? undefined
      : median(all.flatMap(({ usable }) => usable ?? [])),
    requests: median(all.map(({ requests }) => requests)),
    kB: median(all.map(({ kB }) => kB)),
  }));
}

async function measure(on: Browser, address: string): Promise<Measured> {
  const context = await on.newContext({ ignoreHTTPSErrors: true, viewport: { width: 375, height: 667 } });
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  const got = { requests: 0, bytes: 0 };
  await session.send('Network.enable');
  await session.send('Network.emulateNetworkConditions', slow4G);
  await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
  await page.addInitScript(notePaintAndUse);
  const types = new Map<string, boolean>();
  session.on('Network.responseReceived', ({ requestId, response }) =>
    types.set(requestId, !/icon/u.test(response.url)),
  );
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    if (!types.get(requestId)) return;
    got.requests += 1;
    got.bytes += encodedDataLength;
  });
  await page.goto(address, { waitUntil: 'load' });
  const widget = (await page.locator('astro-island').count()) > 0;
  if (widget) await page.locator('[data-ready]').first().waitFor({ state: 'attached' });
  const [paint, usable] = await page.evaluate(() => {
    const noted = (window as unknown as { noted: { paint: number; usable?: number } }).noted;
    return [noted.paint, noted.usable] as const;
  });
  await context.close();
  return { paint, usable: widget ? usable : undefined, requests: got.requests, kB: got.bytes / 1000 };
}

/** In the page, before anything else: the largest paint so far, and when the first widget looks after its fields. */
function notePaintAndUse(): void {
  const noted: { paint: number; usable?: number } = { paint: 0 };
  (window as unknown as { noted: typeof noted }).noted = noted;
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) noted.paint = entry.startTime;
  }).observe({ type: 'largest-contentful-paint', buffered: true });
  const looking = setInterval(() => {
    if (!document.querySelector('[data-ready]')) return;
    clearInterval(looking);
    noted.usable = performance.now();
  }, 4);
}
