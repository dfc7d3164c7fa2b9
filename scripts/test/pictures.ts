import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { widgets } from '../../src/islands/examples/widgets.ts';
import { chromiumForTests } from '../lib/find-chromium.ts';

/**
 * Pictures of every state of each widget, for looking at a change: on a phone, on a desktop, and in the dark theme. Words after the
 * command name widgets; without any, all are taken. Needs `WIDGETS=1 npm start` or `npm run dev` in another window.
 *
 *   npm run pictures -- plan checker
 *   SITE=http://localhost:4321/ names the site, PICTURES=folder where they go (default `.build/pictures`)
 */
const site = process.env['SITE'] ?? 'http://localhost:4321/';
const folder = process.env['PICTURES'] ?? join('.build', 'pictures');
const wanted = process.argv.slice(2);
const looks = [
  { look: 'phone', viewport: { width: 375, height: 667 }, colorScheme: 'light' },
  { look: 'desktop', viewport: { width: 1366, height: 768 }, colorScheme: 'light' },
  { look: 'dark', viewport: { width: 375, height: 667 }, colorScheme: 'dark' },
] as const;

await mkdir(folder, { recursive: true });
const browser = await chromium.launch({
  executablePath: chromiumForTests() ?? '',
  args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
});
let taken = 0;
for (const { look, ...settings } of looks) {
  const page = await browser.newPage({ ...settings, locale: 'en-GB', reducedMotion: 'reduce' });
  await page.clock.setFixedTime(new Date('2026-06-10T14:40:00Z'));
  for (const { name, examples } of widgets) {
    if (wanted.length > 0 && !wanted.includes(name)) continue;
    for (const example of examples) {
      await page.goto(new URL(`writing/widgets/${name}-${example.name}/`, site).href);
      await page.locator(`[data-shown] :is(${example.shows})`).first().waitFor();
      await page.screenshot({ path: join(folder, `${name}-${example.name}-${look}.png`), fullPage: true });
      taken += 1;
    }
  }
}
await browser.close();
console.log(`${taken} pictures in ${folder}`);
