import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';

/**
 * Runs every test that is quick, and stops after the stage in which a lane fails. At the end it says how long each lane took and
 * what was not tested, with the reason. Where `CI` is set, a test that is skipped fails its lane.
 *
 *   --slow           runs the slow proofs instead
 *   --except browser leaves the browsers out, Firefox and WebKit too, for a machine that gives them to others
 */
const { values } = parseArgs({
  options: { slow: { type: 'boolean', default: false }, except: { type: 'string' } },
});
const vitest = join(dirname(createRequire(import.meta.url).resolve('vitest/package.json')), 'vitest.mjs');
const script = (name: string, ...words: string[]): string[] => [
  ...['--import', 'tsx', join(import.meta.dirname, name)],
  ...words,
];
type Lane = readonly [name: string, words: readonly string[]];
/** Stages follow one another. In a stage rows of lanes run side by side: a build keeps one core busy, and the units the other. */
type Stages = ReadonlyArray<ReadonlyArray<readonly Lane[]>>;
const builds: readonly Lane[] = [
  ['build', script('../build/build.ts')],
  ['fixtures', ['--import', 'tsx', 'tests/built/build-fixtures.ts']],
];
const quick: Stages = [
  [[['units', [vitest, 'run']]], builds],
  [[['finished site', [vitest, 'run', '--config', 'vitest.built.config.ts']]]],
  [[['browser', script('test-browser.ts', '--lane', 'quick')]]],
];
const slow: Stages = [
  [[['slow proofs', [vitest, 'run', '--config', 'vitest.slow.config.ts']]]],
  [builds],
  [[['slow in the browser', script('test-browser.ts', '--lane', 'slow')]]],
];

const list = join(mkdtempSync(join(tmpdir(), 'tests-')), 'skipped.txt');
writeFileSync(list, '');
const times: string[] = [];
for (const rows of values.slow ? slow : quick) {
  const green = await Promise.all(
    rows.map((row, place) =>
      runRow(
        row.filter(
          ([name]) => name !== values.except && !(name === 'engines' && values.except === 'browser'),
        ),
        place === 0 ? 'inherit' : 'pipe',
      ),
    ),
  );
  process.exitCode = green.includes(false) ? 1 : 0;
  if (process.exitCode !== 0) break;
}
console.log(`\n${times.join(', ')}`);
const skipped = readFileSync(list, 'utf8');
console.log(skipped === '' ? 'No test was skipped.' : `Skipped:\n${skipped}`);

/** Runs lanes one after another until one fails; says whether none did. Where others speak, a lane speaks once it has ended. */
async function runRow(row: readonly Lane[], output: 'inherit' | 'pipe'): Promise<boolean> {
  for (const [name, words] of row) {
    if (output === 'inherit') console.log(`\n— ${name} —`);
    const start = performance.now();
    const { code, said } = await run(words, output);
    times.push(`${name} ${Math.round((performance.now() - start) / 1000)} s`);
    if (output === 'pipe') console.log(`\n— ${name} —\n${said}`);
    if (code !== 0) return false;
  }
  return true;
}

function run(words: readonly string[], output: 'inherit' | 'pipe'): Promise<{ code: number; said: string }> {
  const child = spawn(process.execPath, words, {
    stdio: ['inherit', output, output],
    env: { ...process.env, SKIPPED_LIST: list },
  });
  let said = '';
  child.stdout?.on('data', (text) => (said += String(text)));
  child.stderr?.on('data', (text) => (said += String(text)));
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => resolve({ code: code ?? 1, said }));
  });
}
