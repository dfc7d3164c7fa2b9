import { expect, test, type Page } from '@playwright/test';
import { week } from '../pages.ts';
import { openPlan } from '../plan-page.ts';
import { ready } from '../waiting.ts';

/** What stands in a box when its page goes away is there when the page comes back. */
const boxes: ReadonlyArray<[kind: string, path: string, box: string, keeps: boolean]> = [
  ['the plan', 'action-plan/', '[data-field$="t1.text"]', true],
  ['notes', week(1), '#session-notes', true],
  ['the checker', 'smart-checker/', '#checker-target', false],
];

async function open(page: Page, path: string, keeps: boolean): Promise<void> {
  if (keeps) await openPlan(page, path);
  else await page.goto(path);
  await working(page);
}

/** Waits until what is stored has been read: whoever leaves before is asked first. */
async function working(page: Page): Promise<void> {
  await ready(page);
  await expect(page.locator('form[data-ready]')).not.toHaveCount(0);
}

for (const [kind, path, box, keeps] of boxes) {
  test(`${kind}: a page that is loaded again or left at once has its last word`, async ({ page }) => {
    await open(page, path, keeps);
    await page.locator(box).pressSequentially('First');
    await page.reload();
    await expect(page.locator(box)).toHaveValue('First');
    await working(page);
    await page.locator(box).press('End');
    await page.keyboard.type(' and second');
    await page.goto('glossary/');
    await page.goBack();
    await expect(page.locator(box)).toHaveValue('First and second');
  });

  test(`${kind}: a browser that closes a hidden page without a word has its last word, also one that a tool wrote`, async ({
    page,
  }) => {
    await open(page, path, keeps);
    await page.locator(box).evaluate((element: HTMLTextAreaElement) => {
      element.value = 'Written by a tool';
      Object.defineProperty(document, 'visibilityState', { value: 'hidden', configurable: true });
      document.dispatchEvent(new Event('visibilitychange'));
      // Nothing that happens later is heard of.
      for (const name of ['pagehide', 'beforeunload'])
        addEventListener(name, (event) => event.stopImmediatePropagation(), true);
    });
    await expect
      .poll(() =>
        page.evaluate(async () => {
          const state = JSON.stringify(history.state ?? '');
          if (state.includes('by a tool')) return true;
          const stored = await new Promise((resolve) => {
            indexedDB.open('ect-programme').onsuccess = (event) => {
              const database = (event.target as IDBOpenDBRequest).result;
              if (database.objectStoreNames.length === 0) return resolve('');
              const transaction = database.transaction(['plans', 'notes']);
              const found: unknown[] = [];
              for (const store of ['plans', 'notes'])
                transaction.objectStore(store).getAll().onsuccess = (got) =>
                  found.push((got.target as IDBRequest).result);
              transaction.oncomplete = () => {
                database.close();
                resolve(JSON.stringify(found));
              };
            };
          });
          return String(stored).includes('by a tool');
        }),
      )
      .toBe(true);
    await page.reload();
    await expect(page.locator(box)).toHaveValue('Written by a tool');
  });
}

test('a tick that is made as the page goes away is there when the page comes back, and so is one taken away', async ({
  page,
}) => {
  await openPlan(page, 'my-progress/');
  const done = page.locator('.progress[data-ready]').getByText(/^1 of \d+ done/u);
  const box = page.locator('.progress[data-ready] .progress-session__box').first();
  const changeAndLeave = async (): Promise<void> => {
    await expect(box).toBeEnabled();
    const again = page.waitForEvent('load');
    await box.evaluate(async (input: HTMLInputElement) => {
      // A transaction that does not end: whatever else is to be stored waits for it, as where a disk is slow.
      await new Promise<void>((resolve) => {
        indexedDB.open('ect-programme').onsuccess = (event) => {
          const database = (event.target as IDBOpenDBRequest).result;
          const settings = database.transaction('settings', 'readwrite').objectStore('settings');
          const goOn = (): void => {
            settings.get('any').onsuccess = goOn;
            resolve();
          };
          goOn();
        };
      });
      // After this has answered: a page that goes away answers no more.
      setTimeout(() => {
        input.click();
        location.reload();
      });
    });
    await again;
  };
  await changeAndLeave();
  await expect(done).toBeVisible();
  await expect(box).toBeChecked();
  await changeAndLeave();
  await expect(page.locator('.progress[data-ready]')).toBeVisible();
  await expect(box).not.toBeChecked();
});
