import type { ChildProcess } from 'node:child_process';
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { present } from '../../src/domain/present.ts';
import { writeSettings } from '../lib/firefox.ts';
import { end, says, start } from '../lib/processes.ts';
import { until } from '../lib/until.ts';

/** A desktop with a screen reader and a browser, which nobody sees. */
export interface Desktop {
  /** Presses a key, such as `h`, `Tab` or `Insert+a`, as xdotool names it. */
  press(key: string): void;
  type(words: string): void;
  /** What is spoken from now on until nothing has been said for some time, in milliseconds. */
  hear(quiet?: number): Promise<string[]>;
  end(): Promise<void>;
}

/** Nothing more comes after so long without a word, or so long without a first one, in milliseconds. */
const QUIET = 2_000;
const SILENT = 12_000;

/** Orca, with a debug file that has each line at once: by itself it keeps the last ones back. */
const ORCA = `import builtins, runpy, shutil, sys
plain = builtins.open
builtins.open = lambda file, mode='r', buffering=-1, *rest, **named: plain(
    file, mode, 1 if mode == 'w' and buffering == -1 else buffering, *rest, **named)
program = shutil.which('orca')
sys.argv[0] = program
runpy.run_path(program, run_name='__main__')`;

/** Starts an X server, a session bus, a window manager, Orca and Firefox, all for this run alone. */
export async function startDesktop(firefox: string, address: string): Promise<Desktop> {
  const folder = mkdtempSync(join(tmpdir(), 'hear-'));
  const started: ChildProcess[] = [];
  const endAll = async (): Promise<void> => {
    for (const child of started.reverse()) await end(child);
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  };
  try {
    return { ...(await startAll(firefox, address, folder, started)), end: endAll };
  } catch (cause) {
    await endAll();
    throw cause;
  }
}

async function startAll(
  firefox: string,
  address: string,
  folder: string,
  started: ChildProcess[],
): Promise<Omit<Desktop, 'end'>> {
  const place = (name: string): string => join(folder, name);
  for (const name of ['profile', 'orca', 'run']) mkdirSync(place(name), { mode: 0o700 });
  const begin = (program: string, words: readonly string[], env: NodeJS.ProcessEnv): ChildProcess => {
    // Nobody reads what they print, and a full pipe would stop them.
    const stdio = program === 'dbus-daemon' ? 'pipe' : 'ignore';
    const child = start(program, words, { env: { ...process.env, ...env }, stdio });
    started.push(child);
    return child;
  };

  const server = start('Xvfb', ['-displayfd', '1', '-screen', '0', '1280x900x24']);
  started.push(server);
  const [, display] = await says(server, /^(\d+)\n/u);
  const desk = {
    DISPLAY: `:${display}`,
    HOME: folder,
    XDG_RUNTIME_DIR: place('run'),
    GSETTINGS_BACKEND: 'memory',
    GNOME_ACCESSIBILITY: '1',
    LANG: 'C.UTF-8',
  };
  const bus = begin('dbus-daemon', ['--session', '--nofork', '--print-address'], desk);
  const env = { ...desk, DBUS_SESSION_BUS_ADDRESS: present((await says(bus, /^(\S+)\n/u))[1]) };
  begin('openbox', [], env);
  begin(
    '/usr/bin/python3',
    ['-c', ORCA, '--debug-file', place('orca.log'), '--user-prefs', place('orca')],
    env,
  );
  const spoken = (): string[] =>
    existsSync(place('orca.log'))
      ? [...readFileSync(place('orca.log'), 'utf8').matchAll(/SPEECH OUTPUT: '(.*)'\s*\{/gu)].map((line) =>
          (line[1] ?? '').trim(),
        )
      : [];
  await until('Orca says that it is on', () => Promise.resolve(spoken().length));
  writeSettings(place('profile'), {
    'accessibility.force_disabled': -1,
    'browser.aboutwelcome.enabled': false,
    'browser.newtab.preload': false,
  });
  begin(firefox, ['--no-remote', '--profile', place('profile'), address], env);
  const tell = (...words: string[]): string =>
    execFileSync('xdotool', words, { env: { ...process.env, ...env }, encoding: 'utf8' });
  await until('Firefox has a page', () =>
    Promise.resolve(spoken().some((line) => /^Finished loading (?!New Tab)/u.test(line))),
  );

  let heard = spoken().length;
  return {
    press(key) {
      heard = spoken().length;
      const [modifier, other] = key.split('+');
      // Orca’s own modifier is not one to X.
      if (modifier === 'Insert' && other) tell('keydown', modifier, 'key', other, 'keyup', modifier);
      else tell('key', key);
    },
    type(words) {
      heard = spoken().length;
      tell('type', '--delay', '40', words);
    },
    async hear(quiet = QUIET) {
      let last = heard;
      let since = performance.now();
      await until('quiet', () => {
        const now = spoken().length;
        if (now !== last) since = performance.now();
        last = now;
        return Promise.resolve(performance.now() - since > (now > heard ? quiet : SILENT));
      });
      return spoken().slice(heard);
    },
  };
}
