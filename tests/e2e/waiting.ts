import { expect, type Page } from '@playwright/test';

/**
 * Waits until every widget of the page works and has read what is stored; one that is folded away fetches its script
 * when it is opened, and a picture of a widget never does.
 */
export async function ready(page: Page): Promise<void> {
  await expect(page.locator('astro-island[ssr]:not(details:not([open]) astro-island)')).toHaveCount(0);
  await expect(
    page.locator('form:is(.worksheet, .checker):not([data-ready], details:not([open]) form, [inert] form)'),
  ).toHaveCount(0);
}

/** Keeps the scripts of the next page from arriving until they are let through, as a slow network does. */
export async function holdScripts(page: Page): Promise<{ release: () => void }> {
  let release = (): void => {};
  const released = new Promise<void>((resolve) => (release = resolve));
  await page.route(/\/_astro\/.*\.js$/u, async (route) => {
    await released;
    await route.continue();
  });
  return { release };
}
