import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { pageWith, serveBelow } from '../lib/built-site.ts';
import { findFirefox } from '../lib/firefox.ts';
import { startDesktop, type Desktop } from './desktop.ts';
import { journeys, type Step } from './journeys.ts';

/**
 * Goes through the site with the screen reader Orca and Firefox, by keys alone, and prints what is spoken. Nothing is seen or
 * heard on this machine’s own desktop. Somebody has to read what was said: it is no test.
 *
 *   npm run hear                      all journeys
 *   npm run hear -- --journey 2       one of them
 *   --site .build/fixture --base /training/   another built site
 */
const { values } = parseArgs({
  options: {
    journey: { type: 'string' },
    site: { type: 'string', default: '.build/fixture' },
    base: { type: 'string', default: '/training/' },
  },
});

/** How long somebody who has written waits for what is said then, in milliseconds: the site speaks after one and 2.5 seconds. */
const PAUSE = 8_000;

/** Most times that a key is pressed to come to something. */
const MOST = 40;

const PACKAGES: Record<string, string> = {
  Xvfb: 'xvfb',
  'dbus-daemon': 'dbus-x11',
  openbox: 'openbox',
  orca: 'orca at-spi2-core speech-dispatcher',
  xdotool: 'xdotool',
};
const missing = Object.keys(PACKAGES).filter(
  (program) => !(process.env['PATH'] ?? '').split(':').some((folder) => existsSync(join(folder, program))),
);
const firefox = findFirefox();
if (missing.length > 0 || !firefox) {
  const packages = [...missing.map((program) => PACKAGES[program]), ...(firefox ? [] : ['firefox-esr'])];
  stop(`To hear the site, install: apt-get install ${packages.join(' ')}`);
}
if (!existsSync(join(values.site, 'action-plan/index.html')))
  stop(`There is no site in ${values.site}. Run npm run build:fixtures first.`);

const site = await serveBelow(values.site, values.base);
const root = `http://localhost:${site.port}${values.base}`;
try {
  for (const [place, { name, page, steps }] of journeys.entries()) {
    if (values.journey !== undefined && Number(values.journey) !== place + 1) continue;
    const path = typeof page === 'string' ? page : pageWith(values.site, page.with);
    console.log(`\n${place + 1}. ${name}: ${path ?? 'no page of this site has it'}`);
    if (path === undefined) continue;
    const desktop = await startDesktop(firefox, root + path);
    try {
      print('', await desktop.hear());
      for (const step of steps) await take(desktop, step);
    } finally {
      await desktop.end();
    }
  }
} finally {
  site.end();
}

async function take(desktop: Desktop, step: Step): Promise<void> {
  if ('type' in step) {
    desktop.type(step.type);
    // The letters come back one by one, and the last words at a pause of some seconds.
    return print(
      `“${step.type}”`,
      (await desktop.hear(PAUSE)).filter((line) => line.length > 1),
    );
  }
  if ('until' in step) {
    for (let times = 0; times < MOST; times += 1) {
      desktop.press(step.press);
      const heard = await desktop.hear();
      print(step.press, heard);
      if (heard.some((line) => step.until.test(line))) return;
    }
    return console.log(`     not heard in ${MOST} presses: ${step.until.source}`);
  }
  for (const key of step.press) {
    desktop.press(key);
    print(key, await desktop.hear());
  }
}

/** Prints what was said, without the keys that Orca says as they are pressed. */
function print(key: string, said: readonly string[]): void {
  const heard = said.filter((line) => !/^(?:left shift|space|dot|comma|tab|\w|)$/u.test(line));
  for (const [place, line] of heard.entries()) console.log(`  ${place === 0 ? key : ''}\t${line}`);
  if (heard.length === 0) console.log(`  ${key}\t(nothing)`);
}

function stop(words: string): never {
  console.error(words);
  process.exit(1);
}
