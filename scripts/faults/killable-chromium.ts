import type { ChildProcess } from 'node:child_process';
import { chromium, type Browser, type BrowserContext, type Page } from '@playwright/test';
import { present } from '../../src/domain/present.ts';
import { end, says, start } from '../lib/processes.ts';
import type { KillableBrowser, KillableTab } from './killable-browser.ts';

/** Chromium, driven by Playwright. */
export function killableChromium(program: string, profile: string): KillableBrowser {
  let child: ChildProcess | undefined;
  let browser: Browser | undefined;
  let context: BrowserContext | undefined;

  /** Tells the browser something about the storage of an origin. */
  async function storage(
    command: 'Storage.clearDataForOrigin' | 'Storage.overrideQuotaForOrigin',
    told: { origin: string; storageTypes: string; quotaSize?: number },
  ): Promise<void> {
    const session = await present(context).newCDPSession(present(present(context).pages()[0]));
    await session.send(command, told);
    await session.detach();
  }

  return {
    cannot: [],
    async start() {
      child = start(program, [
        '--headless=new',
        '--remote-debugging-port=0',
        `--user-data-dir=${profile}`,
        '--no-first-run',
        '--disable-gpu',
        '--disable-quic',
        // What a browser does beside showing pages makes its start longer, and there is one for each kill.
        '--disable-extensions',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-default-apps',
        '--disable-sync',
        '--mute-audio',
        ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
        'about:blank',
      ]);
      const [, address] = await says(child, /DevTools listening on (ws:\S+)/u);
      browser = await chromium.connectOverCDP(present(address));
      context = present(browser.contexts()[0]);
    },
    openTab: async () => tabOf(await present(context).newPage()),
    offline: (isOffline) => present(context).setOffline(isOffline),
    empty: (origin) => storage('Storage.clearDataForOrigin', { origin, storageTypes: 'all' }),
    full: (origin, isFull) =>
      storage('Storage.overrideQuotaForOrigin', {
        origin,
        storageTypes: '',
        ...(isFull && { quotaSize: 1 }),
      }),
    beforeEachPage: async (script) => void (await present(context).addInitScript(script)),
    async kill() {
      if (child) await end(child);
      await browser?.close().catch(() => undefined);
    },
  };
}

function tabOf(page: Page): KillableTab {
  page.on('dialog', (dialog) => void dialog.accept().catch(() => undefined));
  return {
    open: async (address) => void (await page.goto(address)),
    reload: async () => void (await page.reload()),
    back: async () => void (await page.goBack()),
    front: () => page.bringToFront(),
    close: () => page.close(),
    write: (selector, word) => page.locator(selector).fill(word),
    run: (body) => page.evaluate(`(async () => { ${body} })()`),
  };
}
