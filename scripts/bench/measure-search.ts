import type { Browser, CDPSession, Page } from '@playwright/test';
import { slow4G } from './slow-line.ts';

/** Milliseconds and bytes from opening the search to its first result, all that was sent included. */
export interface Opening {
  ms: number;
  bytes: number;
  requests: number;
}

/** Opens the search for words with an empty cache over slow 4G, and waits for its first result and what is on its way. */
export async function measureOpening(browser: Browser, site: string, words: string): Promise<Opening> {
  const context = await browser.newContext();
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  const received = await countBytes(session);
  await session.send('Network.emulateNetworkConditions', slow4G);
  await page.addInitScript(noteFirstResult);
  await page.goto(`${site}/search/?q=${encodeURIComponent(words)}`, { waitUntil: 'commit' });
  await page.waitForFunction(() => performance.getEntriesByName('first-result').length > 0);
  const ms = await page.evaluate(() => performance.getEntriesByName('first-result')[0]?.startTime ?? NaN);
  await page.waitForLoadState('networkidle');
  await context.close();
  return { ms, ...received };
}

async function countBytes(session: CDPSession): Promise<{ bytes: number; requests: number }> {
  const received = { bytes: 0, requests: 0 };
  await session.send('Network.enable');
  session.on('Network.loadingFinished', ({ encodedDataLength }) => {
    received.bytes += encodedDataLength;
    received.requests += 1;
  });
  return received;
}

/**
 * Milliseconds from the last key of a word to its results, with the search loaded, at a fraction of the machine’s speed.
 * The pause after a key that is there on purpose is included.
 */
export async function measureLastKey(
  browser: Browser,
  site: string,
  words: readonly string[],
  slowdown: number,
): Promise<number[]> {
  const page = await browser.newPage();
  const session = await page.context().newCDPSession(page);
  await page.goto(`${site}/search/?q=${words[0]}`);
  await page.locator('.results > li').first().waitFor();
  await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
  const times: number[] = [];
  for (const word of words) {
    await page.locator('#search-words').fill(word.slice(0, -1));
    await headingSays(page, word.slice(0, -1));
    await page.locator('#search-words').press('End');
    await page.evaluate(awaitAnswer, word);
    await page.keyboard.type(word.slice(-1));
    times.push(await page.evaluate(() => (window as unknown as Waiting).answer));
  }
  await page.close();
  return times;
}

const headingSays = (page: Page, words: string): Promise<void> =>
  page.locator('#search-found', { hasText: `“${words}”` }).waitFor();

interface Waiting {
  answer: Promise<number>;
}

/** In the page: from the next key to the frame that shows the answer for a word. Names no function: see tsx and `__name`. */
function awaitAnswer(word: string): void {
  (window as unknown as Waiting).answer = new Promise((resolve) => {
    const key = { at: 0 };
    addEventListener('input', () => (key.at = performance.now()), { capture: true, once: true });
    const looking = setInterval(() => {
      const shown = document.getElementById('search-found')?.textContent?.includes(`“${word}”`);
      if (key.at === 0 || !shown) return;
      clearInterval(looking);
      requestAnimationFrame(() => resolve(performance.now() - key.at));
    }, 4);
  });
}

/** In the page, before anything else: notes when the first result is there. */
function noteFirstResult(): void {
  const looking = setInterval(() => {
    if (!document.querySelector('.results > li')) return;
    clearInterval(looking);
    requestAnimationFrame(() => performance.mark('first-result'));
  }, 4);
}
