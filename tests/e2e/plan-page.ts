import { expect, type Locator, type Page } from '@playwright/test';

/** One target of the plan on the page. */
export const target = (page: Page, number = 1): Locator =>
  page.getByRole('region', { name: `Target ${number}`, exact: true });

/** The words of a target. */
export const targetText = (page: Page, number = 1): Locator =>
  target(page, number).getByLabel('Target', { exact: true });

/** A field of a step. */
export const step = (page: Page, number: number, label: RegExp, targetNumber = 1): Locator =>
  target(page, targetNumber)
    .getByRole('group', { name: `Target ${targetNumber}, step ${number}`, exact: true })
    .getByLabel(label);

/** The bar that says how safe the plan is. */
export const status = (page: Page): Locator => page.locator('.worksheet .worksheet-status');

/** What is to be seen there; the text that is read aloud follows more slowly on purpose. */
export const seen = (page: Page): Locator => page.locator('.worksheet .worksheet-status__text');

/** What it says once the plan is stored. */
export const saved = /Saved on this device(?:, \d\d:\d\d|\.)/u;

/** Opens a page with a plan and keeps things on this device, as somebody does the first time. */
export async function openPlan(page: Page, path = 'action-plan/'): Promise<void> {
  await page.goto(path);
  await keepHere(page);
}

/** Answers where things are kept, on a page that asks. */
export async function keepHere(page: Page): Promise<void> {
  await openSettings(page);
  await page.getByRole('button', { name: 'Keep on this device' }).first().click();
  await expect(page.getByRole('button', { name: 'Keep on this device' })).toHaveCount(0);
}

/** Opens the settings of the plans on the page: its name, its layout, other plans. */
async function openSettings(page: Page): Promise<void> {
  const settings = page.locator('details.worksheet-settings');
  await settings.evaluateAll((all) => all.forEach((each) => ((each as HTMLDetailsElement).open = true)));
}

/** Opens one of the parts of the worksheet by its title, and gives it. */
export async function openPanel(page: Page, title: string): Promise<Locator> {
  const panel = page.locator('details.worksheet-panel', {
    has: page.getByRole('heading', { name: title, exact: true }),
  });
  await openSettings(page);
  // The page may open a part by itself just now; a press at that moment would close it again.
  await expect(async () => {
    if ((await panel.getAttribute('open')) === null) await panel.locator('summary').first().click();
    await expect(panel).toHaveAttribute('open', /.*/u, { timeout: 500 });
  }).toPass();
  await expect(panel.getByText('Opening…')).toHaveCount(0);
  return panel;
}

/** Waits until what was typed is stored. */
export async function waitSaved(page: Page): Promise<void> {
  await expect(page.locator('.worksheet [data-save-state]').first()).toHaveAttribute(
    'data-save-state',
    /saved|kept/u,
  );
}
