import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { chromiumForTests } from '../lib/find-chromium.ts';
import { findFirefox } from '../lib/firefox.ts';
import { pageWith, serveBelow } from '../lib/built-site.ts';
import { plural } from '../lib/plural.ts';
import type { MakeBrowser } from './killable-browser.ts';
import { killableChromium } from './killable-chromium.ts';
import { killableFirefox } from './killable-firefox.ts';
import { NOTES, PLAN_FIELDS, type Place } from './pages.ts';
import { runSequence } from './run-sequence.ts';

/**
 * Drives a real browser through random edits, reloads, tabs, kills (SIGKILL), an emptied and a full storage, no network and a
 * changed clock, and counts what the page had said was saved and is not there afterwards. The site has to be built.
 *
 *   npm run faults -- --sequences 100 --seed 1
 *
 *   --sequences 100  how many, each with a browser and a profile of its own
 *   --seed 1         of the first one; the same seed does the same again
 *   --browser chromium   or firefox, whose driver cannot fill the storage: that step is left out
 *   --site dist      the folder of the built site
 *   --base /         the path that it is built for
 */
const { values } = parseArgs({
  options: {
    sequences: { type: 'string', default: '20' },
    seed: { type: 'string', default: '1' },
    browser: { type: 'string', default: 'chromium' },
    site: { type: 'string', default: 'dist' },
    base: { type: 'string', default: '/' },
  },
});
const sequences = wholeNumber('sequences', values.sequences);
const first = wholeNumber('seed', values.seed);
if (!existsSync(join(values.site, 'action-plan/index.html')))
  stop(`There is no site in ${values.site}. Run npm run build first.`);
const makeBrowser = browserNamed(values.browser);

const notes = pageWith(values.site, 'SessionNotes') ?? stop(`No page in ${values.site} has a box for notes.`);
const server = await serveBelow(values.site, values.base);
const root = `http://localhost:${server.port}${values.base}`;
const places: readonly Place[] = [
  { path: 'action-plan/', fields: PLAN_FIELDS },
  { path: notes, fields: [NOTES] },
];

const start = performance.now();
let confirmed = 0;
let lost = 0;
for (let seed = first; seed < first + sequences; seed += 1) {
  const result = await runSequence(makeBrowser, root, places, seed);
  confirmed += result.confirmed;
  lost += result.losses.length;
  if (result.losses.length > 0) console.log(`Seed ${seed}: ${result.steps.join(', ')}`);
  if ((seed - first + 1) % 10 === 0)
    console.log(`${seed - first + 1} of ${sequences}: ${confirmed} edits confirmed, ${lost} lost`);
}
server.end();
for (const step of makeBrowser('').cannot) console.log(`Not tried, as the driver cannot do it: ${step}`);
console.log(
  `${plural(sequences, 'sequence')}, ${confirmed} edits confirmed, ${lost} lost, ${Math.round((performance.now() - start) / 1000)} s`,
);
process.exit(lost === 0 ? 0 : 1);

function browserNamed(name: string): MakeBrowser {
  if (name === 'chromium') {
    const program = chromiumForTests();
    if (program) return (profile) => killableChromium(program, profile);
    return stop('The fault test needs Chromium or Chrome: install one, or set CHROMIUM_PATH.');
  }
  if (name !== 'firefox') return stop(`--browser is “${name}”. Write chromium or firefox.`);
  const program = findFirefox();
  if (program) return (profile) => killableFirefox(program, profile);
  return stop('The fault test needs Firefox: install firefox-esr, or set FIREFOX_PATH.');
}

function wholeNumber(name: string, text: string): number {
  const number = Number(text);
  if (Number.isInteger(number) && number > 0) return number;
  return stop(`--${name} is “${text}”. Write a whole number, such as --${name} 20.`);
}

function stop(words: string): never {
  console.error(words);
  process.exit(1);
}
