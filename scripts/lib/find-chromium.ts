import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { chromium } from '@playwright/test';

/** Chromium without a window takes half the time of the whole browser, and draws, prints and stores the same. */
const headlessShell = '/usr/bin/chromium-headless-shell';

const systemPlaces = [
  headlessShell,
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

/** A Chromium on this machine: the one `CHROMIUM_PATH` names, a system one, or Playwright's own. */
export function findChromium(): string | undefined {
  const named = process.env['CHROMIUM_PATH'];
  return [named, ...systemPlaces, chromium.executablePath()].find((path) => path && existsSync(path));
}

/** Whether this is a container or server that is ours to install on. */
const isRootOnDebian = (): boolean => process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');

/**
 * The browser for the tests: the one that is named, else the headless shell, which is installed where that can be done
 * unasked, else any Chromium on the machine, else one installed now. Undefined when none can be had.
 */
export function chromiumForTests(): string | undefined {
  const found = findChromium();
  if (process.env['CHROMIUM_PATH'] || found === headlessShell) return found;
  if (isRootOnDebian()) {
    console.log('Installing Chromium’s headless shell for the browser tests.');
    installPackages('chromium-headless-shell', 'fonts-liberation');
  }
  return findChromium() ?? installChromium();
}

/** Installs a Chromium: by Playwright's download, else by apt-get when this is root on Debian. Returns where it is. */
function installChromium(): string | undefined {
  console.log('No Chromium found: installing one for the browser tests.');
  const playwright = join(
    dirname(createRequire(import.meta.url).resolve('@playwright/test/package.json')),
    'cli.js',
  );
  if (run(process.execPath, [playwright, 'install', 'chromium'])) return findChromium();
  if (isRootOnDebian()) installPackages('chromium', 'fonts-liberation');
  return findChromium();
}

function installPackages(...names: readonly string[]): void {
  const quiet = { DEBIAN_FRONTEND: 'noninteractive' };
  const install = ['install', '-y', '-qq', '--no-install-recommends', ...names];
  // The lists of a fresh container are empty; elsewhere they are asked for only when they are too old.
  if (!run('apt-get', install, quiet) && run('apt-get', ['update', '-qq'], quiet))
    run('apt-get', install, quiet);
}

function run(command: string, words: readonly string[], environment: Record<string, string> = {}): boolean {
  const minutes = 10;
  const { status } = spawnSync(command, words, {
    stdio: 'ignore',
    env: { ...process.env, ...environment },
    timeout: minutes * 60_000,
  });
  return status === 0;
}
