import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { chromiumForTests } from '../lib/find-chromium.ts';

/**
 * Runs the browser tests, with a Chromium found on this machine or installed for them, on ports that nobody uses. Words are
 * handed on to Playwright: a file, `-g "part of a name"`, `--shard=1/3`.
 *
 *   --lane quick  runs those that every change is tried against; `--lane slow` the others, which are marked `@slow` or stand
 *                 in a file `….slow.spec.ts`
 *   --repeat 10   runs them ten times, whatever comes out, and says of each run how long it took and how many tests were red
 */
/** What Playwright reads before the name of a slow test: its file, or its mark behind. */
const SLOW = String.raw`@slow|\.slow\.spec`;
const path = chromiumForTests();
if (!path) {
  console.error(
    'The browser tests need Chromium or Chrome: install one, or set CHROMIUM_PATH to its program.',
  );
  process.exit(1);
}
const playwright = join(
  dirname(createRequire(import.meta.url).resolve('@playwright/test/package.json')),
  'cli.js',
);
const { values, tokens } = parseArgs({
  options: { repeat: { type: 'string', default: '1' }, lane: { type: 'string' } },
  strict: false,
  tokens: true,
});
const runs = Number(values.repeat);
if (!Number.isInteger(runs) || runs < 1) {
  console.error(`--repeat is “${String(values.repeat)}”. Write how many times, such as --repeat 10.`);
  process.exit(1);
}
const lanes: Record<string, string[]> = {
  all: [],
  quick: ['--grep-invert', SLOW],
  slow: ['--grep', SLOW],
};
const lane = lanes[String(values.lane ?? 'all')];
if (!lane) {
  console.error(`--lane is “${String(values.lane)}”. Write quick or slow, or leave it out for both.`);
  process.exit(1);
}
const report = join(mkdtempSync(join(tmpdir(), 'browser-')), 'report.json');
const said: string[] = [];
for (let run = 1; run <= runs; run += 1) {
  const start = performance.now();
  const status = await runOnce();
  if (status !== 0) process.exitCode = status;
  const seconds = Math.round((performance.now() - start) / 1000);
  said.push(`Run ${run} of ${runs}: ${seconds} s, ${redOf(status)}`);
}
if (runs > 1) console.log(`\n${said.join('\n')}`);

async function runOnce(): Promise<number> {
  const [real, fixture] = [await freePort(), await freePort()];
  const { status } = spawnSync(process.execPath, [playwright, 'test', ...(lane ?? []), ...handedOn()], {
    stdio: 'inherit',
    env: {
      ...process.env,
      CHROMIUM_PATH: path,
      REAL_PORT: String(real),
      FIXTURE_PORT: String(fixture),
      ...(runs > 1 && { E2E_JSON: report }),
    },
  });
  return status ?? 1;
}

/** Everything but what is said to this script. */
function handedOn(): string[] {
  const ours = tokens.flatMap((token) =>
    token.kind === 'option' && ['repeat', 'lane'].includes(token.name)
      ? [token.index, ...(token.inlineValue ? [] : [token.index + 1])]
      : [],
  );
  return process.argv.slice(2).filter((_, index) => !ours.includes(index));
}

/** How many tests were red, as the report of the run has it. */
function redOf(status: number): string {
  try {
    const { stats } = JSON.parse(readFileSync(report, 'utf8')) as { stats: { unexpected: number } };
    rmSync(report);
    return `${stats.unexpected} red${status === 0 || stats.unexpected > 0 ? '' : ', and the run itself failed'}`;
  } catch {
    return status === 0 ? '0 red' : 'the run itself failed';
  }
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((ready) => server.listen(0, ready));
  const { port } = server.address() as AddressInfo;
  await new Promise((closed) => server.close(closed));
  return port;
}
