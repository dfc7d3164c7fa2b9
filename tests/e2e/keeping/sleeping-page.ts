import type { BrowserContext, Page } from '@playwright/test';

/** A page that hears nothing of other pages, as one that sleeps. */
export async function deafPage(context: BrowserContext): Promise<Page> {
  const page = await context.newPage();
  await page.addInitScript(() => {
    Object.defineProperty(window, 'BroadcastChannel', { value: undefined });
    addEventListener('storage', (event) => event.stopImmediatePropagation(), true);
  });
  return page;
}

/** Tells a page that it is looked at again. */
export const wake = (page: Page): Promise<void> =>
  page.evaluate(() => {
    dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
    document.dispatchEvent(new Event('visibilitychange'));
  });
