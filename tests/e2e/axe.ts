import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';

const everything = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const colours = ['color-contrast', 'link-in-text-block'];

/**
 * What axe finds wrong with the page as it is: everything in the light theme, and in the dark one the colours, as nothing else
 * differs.
 */
export async function violationsInBothThemes(page: Page): Promise<string[]> {
  await page.emulateMedia({ colorScheme: 'light' });
  const found = await violations(page, everything);
  await page.emulateMedia({ colorScheme: 'dark' });
  return [...found, ...(await violations(page, colours))];
}

async function violations(page: Page, runOnly: string[]): Promise<string[]> {
  // Only what is wrong is worked out in full, and in the page itself: a quarter of the time. No page holds frames of others.
  const axe = new AxeBuilder({ page }).options({ runOnly, resultTypes: ['violations'] }).setLegacyMode(true);
  const { violations } = await axe.analyze();
  return violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`,
  );
}
