import { expect, type Locator, type Page } from '@playwright/test';
import { newPlan, newStep, newTarget } from '../../src/domain/plan/model/new-plan.ts';
import type { Plan } from '../../src/domain/plan/model/schema.ts';
import { DATABASE_NAME, DATABASE_VERSION } from '../../src/storage/indexeddb/database.ts';
import { OBJECT_STORES } from '../../src/storage/indexeddb/object-stores.ts';
import { OPEN_PLAN } from '../../src/storage/stores/open-plan.ts';

/** One target of the plan on the page, shown or not. */
export const target = (page: Page, number = 1): Locator => page.locator(`#target-${number}`);

/** The words of a target. */
export const targetText = (page: Page, number = 1): Locator =>
  target(page, number).getByLabel('Target', { exact: true });

/** A field of a step. */
export const step = (page: Page, number: number, label: RegExp, targetNumber = 1): Locator =>
  page.locator(`#target-${targetNumber}-step-${number}`).getByLabel(label);

/** The bar that says how safe the plan is. */
export const status = (page: Page): Locator => page.locator('.worksheet .worksheet-status');

/** What is to be seen there; the text that is read aloud follows more slowly on purpose. */
export const seen = (page: Page): Locator => page.locator('.worksheet .worksheet-status__text');

/** What it says once the plan is stored. */
export const saved = /Saved on this device(?:, \d\d:\d\d|\.)/u;

/** Opens a page with a plan in a browser that keeps things: that was said on an earlier visit, and nothing is written yet. */
export async function openPlan(page: Page, path = 'action-plan/'): Promise<void> {
  await keptBefore(page);
  await page.goto(path);
}

/** What an earlier visit left in this browser: the choice to keep things on the device, and a plan where there is one. */
async function keptBefore(page: Page, plan?: Plan): Promise<void> {
  // Any address of the site will do; this one has the least to load.
  await page.goto('robots.txt');
  const settings = { keep: 'device', ...(plan && { [OPEN_PLAN]: plan.id }) };
  await page.evaluate(
    ({ name, version, stores, settings, plan }) =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open(name, version);
        opening.onupgradeneeded = () => stores.forEach((store) => opening.result.createObjectStore(store));
        opening.onerror = () => reject(opening.error!);
        opening.onsuccess = () => {
          const transaction = opening.result.transaction(stores, 'readwrite');
          for (const [key, value] of Object.entries(settings))
            transaction.objectStore('settings').put(value, key);
          if (plan) transaction.objectStore('plans').put(plan, plan.id);
          transaction.onerror = () => reject(transaction.error!);
          transaction.oncomplete = () => {
            opening.result.close();
            resolve();
          };
        };
      }),
    { name: DATABASE_NAME, version: DATABASE_VERSION, stores: OBJECT_STORES, settings, plan },
  );
}

/** Answers where things are kept, on a page that asks before anything is written. */
export async function keepHere(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Keep on this device' }).first().click();
  await expect(page.getByRole('button', { name: 'Keep on this device' })).toHaveCount(0);
}

/** Shows a target by its line in the list of targets. */
export async function openTarget(page: Page, number: number): Promise<void> {
  await page.locator(`#plan-targets a[href="#target-${number}"]`).click();
  await expect(targetText(page, number)).toBeVisible();
}

/** Opens every step of the targets on the page. */
export async function openSteps(page: Page): Promise<void> {
  await expect(page.locator('.worksheet[data-ready]')).toBeAttached();
  await page
    .locator('details.worksheet-step')
    .evaluateAll((all) => all.forEach((each) => ((each as HTMLDetailsElement).open = true)));
}

/** Opens what moves, copies and removes something, such as "step 1 of target 2". */
export async function openMenu(page: Page, name: string): Promise<void> {
  await page.locator('summary').getByText(`Move, copy or remove ${name}`, { exact: true }).click();
}

/** Opens what is folded away at the end of the plan: everything else that can be done, and the settings. */
export async function openSettings(page: Page): Promise<void> {
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

/** A full plan for a file: as many targets and steps as asked for, the first step of the first four targets done. */
export function fullPlan(targets: number, steps: number): Plan {
  const words = [
    'Cold call',
    'Hinge questions',
    'Greet at the door',
    'Good news home',
    'Code marking',
    'Worked examples',
  ];
  return {
    ...newPlan('full', '2026-11-20T09:00:00.000Z'),
    reviewDate: '2027-10-15',
    targets: Array.from({ length: targets }, (_, place) => ({
      ...newTarget(`x${place}`, []),
      text: `${words[place]} in three of five lessons with 9Y2`,
      why: 'Six pupils answer nearly every question.',
      successMeasure: 'My mentor sees it in two of three drop-ins.',
      targetDate: `2027-10-0${place + 1}`,
      steps: Array.from({ length: steps }, (_, at) => ({
        ...newStep(`x${place}s${at}`),
        what: `Step ${at + 1} towards ${words[place]}: watch a colleague and note three moves`,
        who: 'Me and Mrs Okafor',
        byWhen: `2027-09-${10 + place + at}`,
        status: at === 0 && place < 4 ? 'done' : 'not-started',
      })),
    })),
  };
}

/** Opens the page of the plan as somebody who comes back to it. */
export async function comeBackTo(page: Page, plan: Plan): Promise<void> {
  await keptBefore(page, plan);
  await page.goto('action-plan/');
  await expect(page.locator('.worksheet-summary')).toBeVisible();
}

/** Presses something with the keys, and makes sure that the focus is somewhere afterwards. */
export async function press(page: Page, button: Locator): Promise<void> {
  await button.focus();
  await page.keyboard.press('Enter');
  await expect
    .poll(() => page.evaluate(() => document.activeElement?.tagName), { message: 'the focus is lost' })
    .not.toBe('BODY');
}
