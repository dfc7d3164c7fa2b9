import type { ChildProcess } from 'node:child_process';
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { present } from '../../src/domain/present.ts';
import { says, start } from './processes.ts';

/** Firefox of this machine: Debian’s `firefox-esr`, or what `FIREFOX_PATH` names. */
export function findFirefox(): string | undefined {
  return [process.env['FIREFOX_PATH'], '/usr/bin/firefox-esr', '/usr/bin/firefox'].find(
    (path) => path && existsSync(path),
  );
}

/** Nothing but the site is asked for, and a browser that was killed begins as if nothing had been. */
const settings = (profile: string): object => ({
  'app.update.enabled': false,
  'browser.download.dir': profile,
  'browser.download.folderList': 2,
  'browser.sessionstore.resume_from_crash': false,
  'browser.shell.checkDefaultBrowser': false,
  'browser.startup.homepage': 'about:blank',
  'datareporting.policy.dataSubmissionEnabled': false,
  'network.captive-portal-service.enabled': false,
  'network.connectivity-service.enabled': false,
  'remote.prefs.recommended': true,
  'toolkit.startup.max_resumed_crashes': -1,
});

/** Puts the settings into a profile, with some more. */
export function writeSettings(profile: string, more: object = {}): void {
  writeFileSync(
    join(profile, 'user.js'),
    Object.entries({ ...settings(profile), ...more })
      .map(([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});\n`)
      .join(''),
  );
}

/** A Firefox that is driven by WebDriver BiDi, which it speaks without a driver. */
export interface Firefox {
  readonly child: ChildProcess;
  readonly bidi: Bidi;
  /** The tab that it starts with. */
  readonly first: string;
}

/** Starts Firefox over a profile. `words` are for its command line. */
export async function launchFirefox(
  program: string,
  profile: string,
  words: string[] = [],
): Promise<Firefox> {
  writeSettings(profile);
  const own = ['--headless', '--no-remote', '--profile', profile, '--remote-debugging-port', '0'];
  const child = start(program, [...own, ...words]);
  const [, address] = await says(child, /WebDriver BiDi listening on (ws:\/\/\S+)/u);
  const bidi = await connect(`${address}/session`);
  await bidi.send('session.new', {
    capabilities: { alwaysMatch: { unhandledPromptBehavior: { default: 'accept' } } },
  });
  const { contexts } = await bidi.send<Tree>('browsingContext.getTree', {});
  return { child, bidi, first: present(contexts[0]).context };
}

/** The tabs that there are. */
export interface Tree {
  readonly contexts: readonly { readonly context: string }[];
}

/** Runs the body of a function in a tab; what it returns, or resolves with, comes back. */
export async function runIn<Result>(bidi: Bidi, context: string, body: string): Promise<Result> {
  const answer = await bidi.send<{
    type: string;
    result?: { value?: string };
    exceptionDetails?: { text: string };
  }>('script.evaluate', {
    expression: `(async () => JSON.stringify(await (async () => { ${body} })()) ?? 'null')()`,
    target: { context },
    awaitPromise: true,
    userActivation: true,
  });
  if (answer.type !== 'success') throw new Error(answer.exceptionDetails?.text);
  return JSON.parse(answer.result?.value ?? 'null') as Result;
}

/** Commands and their answers. */
export interface Bidi {
  send<Result = unknown>(method: string, params: object): Promise<Result>;
}

/** Commands and their answers over one socket. */
async function connect(address: string): Promise<Bidi> {
  const socket = new WebSocket(address);
  await new Promise<void>((resolve, reject) => {
    socket.addEventListener('open', () => resolve());
    socket.addEventListener('error', () => reject(new Error(`Firefox does not answer at ${address}`)));
  });
  const waiting = new Map<number, { resolve: (result: never) => void; reject: (cause: Error) => void }>();
  socket.addEventListener('message', ({ data }) => {
    const message = JSON.parse(String(data)) as {
      id?: number;
      type: string;
      result: never;
      error?: string;
      message?: string;
    };
    const asked = waiting.get(message.id ?? 0);
    if (message.id === undefined || !asked) return;
    waiting.delete(message.id);
    if (message.type === 'success') asked.resolve(message.result);
    else asked.reject(new Error(`${message.error}: ${message.message}`));
  });
  socket.addEventListener('close', () => {
    for (const { reject } of waiting.values()) reject(new Error('Firefox is gone'));
    waiting.clear();
  });
  let last = 0;
  return {
    send: (method, params) =>
      new Promise((resolve, reject) => {
        const id = ++last;
        waiting.set(id, { resolve, reject });
        socket.send(JSON.stringify({ id, method, params }));
      }),
  };
}
