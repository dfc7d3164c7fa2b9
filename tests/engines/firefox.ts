import { existsSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Engine } from './engine.ts';
import { end, says, start } from './processes.ts';

/** Firefox of this machine: Debian’s `firefox-esr`, or what `FIREFOX_PATH` names. */
export function findFirefox(): string | undefined {
  return [process.env['FIREFOX_PATH'], '/usr/bin/firefox-esr', '/usr/bin/firefox'].find(
    (path) => path && existsSync(path),
  );
}

/** Starts Firefox and drives it by WebDriver BiDi, which it speaks without a driver. */
export async function startFirefox(program: string): Promise<Engine> {
  const profile = mkdtempSync(join(tmpdir(), 'firefox-'));
  // Nothing but the site is asked for.
  const settings = {
    'app.update.enabled': false,
    'browser.download.dir': profile,
    'browser.download.folderList': 2,
    'browser.shell.checkDefaultBrowser': false,
    'browser.startup.homepage': 'about:blank',
    'datareporting.policy.dataSubmissionEnabled': false,
    'network.captive-portal-service.enabled': false,
    'network.connectivity-service.enabled': false,
    'remote.prefs.recommended': true,
  };
  writeFileSync(
    join(profile, 'user.js'),
    Object.entries(settings)
      .map(([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});\n`)
      .join(''),
  );
  const child = start(program, [
    '--headless',
    '--no-remote',
    '--profile',
    profile,
    '--remote-debugging-port',
    '0',
  ]);
  const [, address] = await says(child, /WebDriver BiDi listening on (ws:\/\/\S+)/u);
  const bidi = await connect(`${address}/session`);
  await bidi.send('session.new', {
    capabilities: { alwaysMatch: { unhandledPromptBehavior: { default: 'accept' } } },
  });
  const { contexts } = await bidi.send<{ contexts: Array<{ context: string }> }>(
    'browsingContext.getTree',
    {},
  );
  const first = contexts[0]!.context;
  let context = first;

  const open = async (url: string): Promise<void> => {
    await bidi.send('browsingContext.navigate', { context, url, wait: 'complete' });
  };
  return {
    name: 'Firefox',
    open,
    async run<Result>(body: string): Promise<Result> {
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
      return JSON.parse(answer.result!.value!) as Result;
    },
    async type(text) {
      const actions = [...text].flatMap((value) => [
        { type: 'keyDown', value },
        { type: 'keyUp', value },
      ]);
      await bidi.send('input.performActions', { context, actions: [{ type: 'key', id: 'keys', actions }] });
    },
    async openTab(url) {
      ({ context } = await bidi.send<{ context: string }>('browsingContext.create', { type: 'tab' }));
      await open(url);
      return context;
    },
    async goToTab(name) {
      context = name === 'first' ? first : name;
      await bidi.send('browsingContext.activate', { context });
    },
    end: () => end(child),
  };
}

interface Bidi {
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
    const asked = message.id === undefined ? undefined : waiting.get(message.id);
    if (!asked) return;
    waiting.delete(message.id!);
    if (message.type === 'success') asked.resolve(message.result);
    else asked.reject(new Error(`${message.error}: ${message.message}`));
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
