import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { SiteStorage } from '../../src/storage/site-storage.ts';
import { progressStore } from '../../src/storage/stores/progress-store.ts';
import { next, openTab, openUndecided } from './open-for-test.ts';

let page: EventTarget;

beforeEach(() => {
  page = new EventTarget();
  vi.stubGlobal('window', page);
});
afterEach(() => void vi.unstubAllGlobals());

const ticked = async (storage: SiteStorage): Promise<unknown> => {
  const found = await progressStore(storage.access).list();
  return found.state === 'loaded' ? found.done.map(({ session, order }) => [session, order]) : found.reason;
};
const lastWords = (database: string): string[] =>
  Object.keys(localStorage).filter((key) => key.startsWith(`${database}.last-words.`));

/** Does something in a page that goes away before any of it is stored. */
async function andLeave(database: string, act: (storage: SiteStorage) => unknown): Promise<void> {
  const storage = await openTab(database);
  const { transaction } = IDBDatabase.prototype;
  IDBDatabase.prototype.transaction = () => {
    throw new DOMException('The page is gone', 'AbortError');
  };
  void act(storage);
  page.dispatchEvent(new Event('pagehide'));
  // What the page itself would do afterwards never happens.
  page = new EventTarget();
  vi.stubGlobal('window', page);
  const left = lastWords(database).map((key) => [key, localStorage.getItem(key)!] as const);
  await vi.waitFor(() => expect(lastWords(database)).toEqual([]));
  for (const [key, words] of left) localStorage.setItem(key, words);
  IDBDatabase.prototype.transaction = transaction;
}

it('puts in what a page was storing as it went away: ticks made and taken away, and settings', async () => {
  const database = `unstored-${next()}`;
  await andLeave(database, ({ access, settings }) => [
    progressStore(access).tick('/a/', 'A', '2026-11-24', 7),
    settings.set('dates', { start: 1 }),
  ]);
  const later = await openTab(database);
  expect(await ticked(later)).toEqual([['/a/', 7]]);
  expect(await later.settings.get('dates')).toEqual({ start: 1 });
  expect(lastWords(database)).toEqual([]);

  await andLeave(database, ({ access, settings }) => [
    progressStore(access).untick('/a/'),
    settings.set('dates', { start: 2 }),
  ]);
  const last = await openTab(database);
  expect(await ticked(last)).toEqual([]);
  expect(await last.settings.get('dates')).toEqual({ start: 2 });
});

it('never overwrites a tick that is there, and leaves nothing before somebody has chosen', async () => {
  const database = `unstored-${next()}`;
  const undecided = await openUndecided(database);
  void progressStore(undecided.access).tick('/a/', 'A', '2026-11-24');
  page.dispatchEvent(new Event('pagehide'));
  expect(lastWords(database)).toEqual([]);
  await undecided.keep('visit');

  const other = await openTab(database);
  await progressStore(other.access).tick('/b/', 'Theirs', '2026-11-24');
  await andLeave(database, ({ access }) => progressStore(access).tick('/b/', 'Mine', '2026-11-25', 9));
  expect(await ticked(await openTab(database))).toEqual([['/b/', 1]]);
});

it('takes back what was left where the page stays and stores it after all', async () => {
  const database = `unstored-${next()}`;
  const storage = await openTab(database);
  const storing = progressStore(storage.access).tick('/a/', 'A', '2026-11-24');
  page.dispatchEvent(new Event('pagehide'));
  expect(lastWords(database)).toHaveLength(1);
  await storing;
  expect(lastWords(database)).toEqual([]);
});
