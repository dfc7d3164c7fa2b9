import type { ChildProcess } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { until } from '../../scripts/lib/until.ts';
import type { Engine } from './engine.ts';
import { end, freePort, says, start } from '../../scripts/lib/processes.ts';

/** The programs that WebKit is driven with: Debian’s `webkit2gtk-driver` and `xvfb`. */
export interface WebKitPrograms {
  driver: string;
  browser: string;
  display: string;
}

/** WebKitGTK of this machine, with its driver and a screen that nobody sees. */
export function findWebKit(): WebKitPrograms | undefined {
  const [driver, display] = ['/usr/bin/WebKitWebDriver', '/usr/bin/Xvfb'];
  const folders = existsSync('/usr/lib')
    ? readdirSync('/usr/lib').filter((name) => name.endsWith('-linux-gnu'))
    : [];
  const browser = folders
    .flatMap((folder) =>
      ['webkit2gtk-4.1', 'webkit2gtk-4.0'].map((name) => join('/usr/lib', folder, name, 'MiniBrowser')),
    )
    .find((path) => existsSync(path));
  return browser && existsSync(driver) && existsSync(display) ? { driver, display, browser } : undefined;
}

/** Starts WebKit on a screen of its own and drives it by WebDriver. */
export async function startWebKit({ driver, browser, display }: WebKitPrograms): Promise<Engine> {
  const children: ChildProcess[] = [];
  const endAll = async (): Promise<void> => {
    for (const child of children.reverse()) await end(child);
  };
  try {
    const screen = start(display, ['-displayfd', '1', '-screen', '0', '1280x1024x24', '-nolisten', 'tcp']);
    children.push(screen);
    const [, number] = await says(screen, /(\d+)\n/u);
    const port = await freePort();
    // Downloads and everything that is stored go into a home of their own.
    const home = mkdtempSync(join(tmpdir(), 'webkit-'));
    const env = {
      ...process.env,
      DISPLAY: `:${number}`,
      HOME: home,
      XDG_DATA_HOME: home,
      XDG_CACHE_HOME: home,
      LIBGL_ALWAYS_SOFTWARE: '1',
    };
    children.push(start(driver, ['-p', String(port)], { env, stdio: 'ignore' }));
    const root = `http://127.0.0.1:${port}`;
    await until('the driver of WebKit', async () => (await fetch(`${root}/status`)).ok);
    const { sessionId } = await call<{ sessionId: string }>(`${root}/session`, {
      capabilities: {
        alwaysMatch: { 'webkitgtk:browserOptions': { binary: browser, args: ['--automation'] } },
      },
    });
    const session = `${root}/session/${sessionId}`;
    await call(`${session}/timeouts`, { script: 60_000, pageLoad: 60_000 });
    const first = await call<string>(`${session}/window`);
    const open = (url: string): Promise<void> => call(`${session}/url`, { url });
    return {
      name: 'WebKit',
      open,
      async run<Result>(body: string): Promise<Result> {
        const script = `const done = arguments[0];
          (async () => { ${body} })().then((value) => done({ value }), (cause) => done({ error: String(cause) }));`;
        const answer = await call<{ value: Result; error?: string }>(`${session}/execute/async`, {
          script,
          args: [],
        });
        if (answer.error !== undefined) throw new Error(answer.error);
        return answer.value;
      },
      async type(text) {
        const actions = [...text].flatMap((value) => [
          { type: 'keyDown', value },
          { type: 'keyUp', value },
        ]);
        await call(`${session}/actions`, { actions: [{ type: 'key', id: 'keys', actions }] });
      },
      async openTab(url) {
        const { handle } = await call<{ handle: string }>(`${session}/window/new`, { type: 'tab' });
        await call(`${session}/window`, { handle });
        await open(url);
        return handle;
      },
      goToTab: (name) => call(`${session}/window`, { handle: name === 'first' ? first : name }),
      async end() {
        await fetch(session, { method: 'DELETE' }).catch(() => undefined);
        await endAll();
      },
    };
  } catch (cause) {
    await endAll();
    throw cause;
  }
}

/** One command of the WebDriver protocol. Without a body it asks. */
async function call<Result>(address: string, body?: object): Promise<Result> {
  const answer = await fetch(address, {
    ...(body && { method: 'POST', body: JSON.stringify(body) }),
    signal: AbortSignal.timeout(60_000),
  });
  const { value } = (await answer.json()) as { value: Result & { error?: string; message?: string } };
  if (!answer.ok) throw new Error(`${value.error}: ${value.message}`);
  return value;
}
