import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from '@playwright/test';

/** The small edition: it is sent to each page anew. */
const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const everything = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const colours = ['color-contrast', 'link-in-text-block'];

/**
 * What axe finds wrong with the page as it is: everything in the light theme, and in the dark one the colours, as nothing else
 * differs.
 */
export async function violationsInBothThemes(page: Page): Promise<string[]> {
  // What lies under a bar that sticks would be taken for too small to press.
  await page.evaluate(() => scrollTo(0, 0));
  await page.emulateMedia({ colorScheme: 'light' });
  const found = await violations(page, everything);
  await page.emulateMedia({ colorScheme: 'dark' });
  return [...found, ...(await violations(page, colours))];
}

/** Only what is wrong is worked out in full. axe is put into the page once and asked there, which is half of its time. */
async function violations(page: Page, runOnly: string[]): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(source);
  return page.evaluate(async (runOnly) => {
    const { axe } = window as unknown as { axe: typeof import('axe-core') };
    const { violations } = await axe.run({ runOnly, resultTypes: ['violations'] });
    return violations.map(
      ({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`,
    );
  }, runOnly);
}
