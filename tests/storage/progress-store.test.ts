import 'fake-indexeddb/auto';
import { openDB } from 'idb';
import { describe, expect, it } from 'vitest';
import { makeProgress } from '../../src/domain/progress/session-progress.ts';
import { DATABASE_VERSION } from '../../src/storage/indexeddb/database.ts';
import { progressStore } from '../../src/storage/stores/progress-store.ts';
import { readOwnSetting } from '../../src/storage/stores/read-own-setting.ts';
import type { SiteStorage } from '../../src/storage/site-storage.ts';
import { failWrites } from './failing-indexed-db.ts';
import { next, openTab, openUndecided, openVisit } from './open-for-test.ts';

const day = '2026-11-24';
const ticked = async (storage: SiteStorage): Promise<string[]> => {
  const found = await progressStore(storage.access).list();
  return found.state === 'loaded' ? found.done.map(({ session }) => session) : [found.reason];
};

describe.each([
  ['on the device', () => openTab(`progress-${next()}`)],
  ['for this visit', () => openVisit(`progress-${next()}`)],
])('ticks %s', (_, open) => {
  it('are kept, counted up and taken away', async () => {
    const storage = await open();
    await progressStore(storage.access).tick('/a/', 'A', day);
    await progressStore(storage.access).tick('/b/', 'B', day);
    await progressStore(storage.access).tick('/a/', 'A again', '2027-01-01');
    expect(await progressStore(storage.access).list()).toMatchObject({
      done: [
        { session: '/a/', label: 'A', doneOn: day, order: 1 },
        { session: '/b/', order: 2 },
      ],
      unusable: [],
    });
    await progressStore(storage.access).untick('/a/');
    expect(await ticked(storage)).toEqual(['/b/']);
    await progressStore(storage.access).remove('all');
    expect(await ticked(storage)).toEqual([]);
  });

  it('are named before everything is cleared, and gone afterwards', async () => {
    const storage = await open();
    await progressStore(storage.access).tick('/a/', 'A', day);
    expect(await storage.contents()).toMatchObject({ ticks: 1, settings: false });
    await storage.clearEverything();
    expect(await ticked(storage)).toEqual([]);
  });

  it('come back from a copy where there are none, and change nothing that is there', async () => {
    const storage = await open();
    await progressStore(storage.access).tick('/a/', 'Mine', day);
    const copy = [makeProgress('/a/', 'Theirs', '2020-01-01', 9), makeProgress('/b/', 'B', '', 4)];
    expect(await progressStore(storage.access).putBack(copy)).toEqual({ added: 1 });
    expect(await progressStore(storage.access).list()).toMatchObject({
      done: [{ label: 'Mine' }, { label: 'B' }],
    });
  });
});

describe('ticks on the device', () => {
  it('are nowhere before somebody has chosen, and move there when they do', async () => {
    const database = `progress-${next()}`;
    const storage = await openUndecided(database);
    await progressStore(storage.access).tick('/a/', 'A', day);
    expect((await indexedDB.databases()).map(({ name }) => name)).not.toContain(database);
    await storage.keep('device');
    expect(await ticked(await openUndecided(database))).toEqual(['/a/']);
  });

  it('of two tabs never overwrite each other', async () => {
    const database = `progress-${next()}`;
    const [one, two] = [await openTab(database), await openTab(database)];
    await Promise.all([
      progressStore(one.access).tick('/a/', 'A', day),
      progressStore(two.access).tick('/b/', 'B', day),
    ]);
    await Promise.all([
      progressStore(one.access).untick('/a/'),
      progressStore(two.access).tick('/c/', 'C', day),
    ]);
    expect(await ticked(one)).toEqual(['/b/', '/c/']);
  });

  it('tell the other tab', async () => {
    const database = `progress-${next()}`;
    const [one, two] = [await openTab(database), await openTab(database)];
    const heard = new Promise((resolve) => two.onChange(resolve));
    await progressStore(one.access).tick('/a/', 'A', day);
    expect(await heard).toBe('progress');
  });

  it.each([
    ['unreadable', 17],
    ['unreadable', { ...makeProgress('/a/', 'A', day, 1), doneOn: 'banana' }],
    ['unreadable', makeProgress('/elsewhere/', 'A', day, 1)],
    ['newer', { ...makeProgress('/a/', 'A', day, 1), schema: 2 }],
  ] as const)('that are %s are never overwritten', async (why, raw) => {
    const database = `progress-${next()}`;
    const storage = await openTab(database);
    await progressStore(storage.access).tick('/b/', 'B', day);
    const opened = await openDB(database);
    await opened.put('settings', raw, 'done:/a/');
    expect(await progressStore(storage.access).list()).toMatchObject({
      done: [{ session: '/b/' }],
      unusable: [{ session: '/a/', why, raw }],
    });
    if (raw === 17 || why === 'newer') {
      expect(await progressStore(storage.access).tick('/a/', 'A', day)).toEqual({
        saved: false,
        reason: why,
      });
      expect(await progressStore(storage.access).untick('/a/')).toEqual({ saved: false, reason: why });
    }
    await progressStore(storage.access).putBack([makeProgress('/a/', 'A', day, 1)]);
    expect(await opened.get('settings', 'done:/a/')).toEqual(raw);
    await progressStore(storage.access).remove('unreadable');
    expect(await opened.get('settings', 'done:/a/')).toEqual(why === 'newer' ? raw : undefined);
    expect(await ticked(storage)).toEqual(['/b/']);
    opened.close();
  });

  it('are as they were when a write fails', async () => {
    const storage = await openTab(`progress-${next()}`);
    await progressStore(storage.access).tick('/a/', 'A', day);
    const restore = failWrites(() => 'quota');
    expect(await progressStore(storage.access).tick('/b/', 'B', day)).toEqual({
      saved: false,
      reason: 'full',
    });
    restore();
    expect(await ticked(storage)).toEqual(['/a/']);
  });

  it('need no new version of the database, so a page of an earlier build goes on working', () => {
    expect(DATABASE_VERSION).toBe(2);
  });

  it('too long an address is refused, and nothing of it is stored', async () => {
    const storage = await openTab(`progress-${next()}`);
    expect(await progressStore(storage.access).tick('x'.repeat(10_000), 'X', day)).toEqual({
      saved: false,
      reason: 'too-long',
    });
    expect(await ticked(storage)).toEqual([]);
  });
});

it('one setting can be read without the rest of the storage, and looking creates nothing', async () => {
  const database = `progress-${next()}`;
  expect(await readOwnSetting('audience', database)).toBeUndefined();
  expect((await indexedDB.databases()).map(({ name }) => name)).not.toContain(database);
  const storage = await openTab(database);
  await storage.settings.set('audience', 'mentor');
  expect(await readOwnSetting('audience', database)).toBe('mentor');
});
