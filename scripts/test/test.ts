import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';

/**
 * Runs every test that is quick, lane after lane, and stops at the first lane that fails. At the end it says how long each lane
 * took and what was not tested, with the reason. Where `CI` is set, a test that is skipped fails its lane.
 *
 *   --slow           runs the slow proofs instead
 *   --except browser leaves the browser out, for a machine that gives it to others
 */
const { values } = parseArgs({
  options: { slow: { type: 'boolean', default: false }, except: { type: 'string' } },
});
const vitest = join(dirname(createRequire(import.meta.url).resolve('vitest/package.json')), 'vitest.mjs');
const script = (name: string): string[] => ['--import', 'tsx', join(import.meta.dirname, name)];
const quick: ReadonlyArray<[lane: string, words: readonly string[]]> = [
  ['units', [vitest, 'run']],
  ['build', script('../build/build.ts')],
  ['fixtures', ['--import', 'tsx', 'tests/built/build-fixtures.ts']],
  ['finished site', [vitest, 'run', '--config', 'vitest.built.config.ts']],
  ['browser', script('test-browser.ts')],
];
const slow: typeof quick = [['slow proofs', [vitest, 'run', '--config', 'vitest.slow.config.ts']]];

const list = join(mkdtempSync(join(tmpdir(), 'tests-')), 'skipped.txt');
writeFileSync(list, '');
const times: string[] = [];
for (const [lane, words] of values.slow ? slow : quick) {
  if (lane === values.except) continue;
  console.log(`\n— ${lane} —`);
  const start = performance.now();
  process.exitCode = await run(words);
  times.push(`${lane} ${Math.round((performance.now() - start) / 1000)} s`);
  if (process.exitCode !== 0) break;
}
console.log(`\n${times.join(', ')}`);
const skipped = readFileSync(list, 'utf8');
console.log(skipped === '' ? 'No test was skipped.' : `Skipped:\n${skipped}`);

function run(words: readonly string[]): Promise<number> {
  const child = spawn(process.execPath, words, {
    stdio: 'inherit',
    env: { ...process.env, SKIPPED_LIST: list },
  });
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('exit', (code) => resolve(code ?? 1));
  });
}
