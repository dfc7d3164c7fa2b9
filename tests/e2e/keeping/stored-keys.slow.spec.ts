import { expect, test, type Page } from '@playwright/test';
import { isListed, type StoredPlace } from '../../../src/domain/stored/stored-keys.ts';
import { week } from '../pages.ts';
import { openPanel, openPlan, targetText, waitSaved } from '../plan-page.ts';
import { ready } from '../waiting.ts';

/** The name of everything that the browser holds for the site, by where it is. */
const held = (page: Page): Promise<[StoredPlace, string][]> =>
  page.evaluate(async () => {
    const found: [string, string][] = [
      ...Object.keys(localStorage).map((name): [string, string] => ['localStorage', name]),
      ...Object.keys(sessionStorage).map((name): [string, string] => ['sessionStorage', name]),
      ...Object.keys((history.state as object | null) ?? {}).map((name): [string, string] => [
        'history.state',
        name,
      ]),
      ...(await caches.keys()).map((name): [string, string] => ['Cache Storage', name]),
    ];
    await new Promise<void>((done) => {
      indexedDB.open('ect-programme').onsuccess = (event) => {
        const database = (event.target as IDBOpenDBRequest).result;
        const transaction = database.transaction([...database.objectStoreNames]);
        for (const store of database.objectStoreNames) {
          transaction.objectStore(store).getAllKeys().onsuccess = (got) => {
            for (const key of (got.target as IDBRequest<IDBValidKey[]>).result)
              found.push(['IndexedDB', store === 'settings' ? `settings: ${String(key)}` : store]);
          };
        }
        transaction.oncomplete = () => {
          database.close();
          done();
        };
      };
    });
    return found as [StoredPlace, string][];
  });

test('whatever somebody does, the browser holds nothing that the page on data does not list', async ({
  page,
}) => {
  const seen = new Map<string, [StoredPlace, string]>();
  const look = async (): Promise<void> => {
    for (const each of await held(page)) seen.set(each.join(' '), each);
  };
  await openPlan(page);
  await targetText(page).fill('Use cold call more');
  await waitSaved(page);
  await page.getByRole('button', { name: 'Work on it in the SMART checker (target 1)' }).click();
  await expect(page.getByLabel('Your target')).toHaveValue('Use cold call more');
  await page.getByLabel('Your target').fill('Use cold call in every lesson');
  await page.evaluate(() => dispatchEvent(new Event('beforeunload')));
  await look();
  await page.goto(week(1));
  await ready(page);
  await page.locator('#session-notes').fill('Notes');
  await waitSaved(page);
  await look();
  await page.goto('my-progress/');
  await ready(page);
  await page.locator('input[type=checkbox]').first().check();
  await look();
  await page.goto('offline/');
  await ready(page);
  await page.getByRole('button', { name: /Keep/u }).first().click();
  await expect.poll(() => page.evaluate(() => caches.keys())).not.toEqual([]);
  await look();
  await page.goto('action-plan/');
  await openPanel(page, 'Finish on a shared computer');
  await page.getByRole('button', { name: 'Finish and clear' }).click();
  await page.getByRole('button', { name: 'Delete everything' }).click();
  await expect(page.getByText('Everything this site had stored on this device is deleted.')).toBeVisible();
  for (const name of await page.evaluate(() => Object.keys(localStorage)))
    seen.set(name, ['localStorage', name]);

  const places = new Set([...seen.values()].map(([place]) => place));
  expect([...places].sort()).toEqual(['Cache Storage', 'IndexedDB', 'history.state', 'localStorage']);
  expect([...seen.values()].filter(([place, name]) => !isListed(place, name))).toEqual([]);
});
