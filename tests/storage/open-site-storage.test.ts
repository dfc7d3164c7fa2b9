import 'fake-indexeddb/auto';
import { openDB } from 'idb';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { failWrites } from './failing-indexed-db.ts';
import { next, openTab } from './open-for-test.ts';

const say = (text: string) => [{ edit: 'set-target-text', target: 't1', text } as const];
let database = '';
let restore = (): void => undefined;
beforeEach(() => {
  database = `open-${next()}`;
});
afterEach(() => {
  restore();
  restore = () => undefined;
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

describe('opening the storage', () => {
  it('leaves nothing behind of the trial', async () => {
    expect((await openTab(database)).place).toEqual({ kind: 'device', refusal: undefined });
    const opened = await openDB(database);
    expect(await opened.getAllKeys('settings')).toEqual([]);
    opened.close();
  });

  it.each([
    ['throws', 'refused'],
    ['aborts', 'refused'],
    ['quota', 'full'],
  ] as const)('keeps things in memory when nothing is stored and a write %s', async (failure, refusal) => {
    restore = failWrites(() => failure);
    const storage = await openTab(database);
    expect(storage.place).toEqual({ kind: 'memory', refusal });
    expect(await storage.plans.apply(say('for this visit'))).toMatchObject({ saved: true });
    expect(await storage.plans.load()).toMatchObject({ state: 'loaded' });
  });

  it('still shows what is stored when the device is full, and saves again once it is not', async () => {
    await (await openTab(database)).plans.apply(say('from last week'));
    restore = failWrites(() => 'quota');
    const storage = await openTab(database);
    expect(storage.place).toEqual({ kind: 'device', refusal: 'full' });
    expect(await storage.plans.load()).toMatchObject({ plan: { targets: [{ text: 'from last week' }] } });
    expect(await storage.plans.apply(say('new'))).toEqual({ saved: false, reason: 'full' });
    restore();
    expect(await storage.plans.apply(say('new'))).toMatchObject({ saved: true });
  });

  it('keeps things in memory when opening throws', async () => {
    vi.spyOn(indexedDB, 'open').mockImplementation(() => {
      throw new DOMException('Blocked for the test', 'SecurityError');
    });
    expect((await openTab(database)).place).toEqual({ kind: 'memory', refusal: 'refused' });
  });

  it('keeps things in memory when opening fails', async () => {
    const real = indexedDB.open.bind(indexedDB);
    vi.spyOn(indexedDB, 'open').mockImplementation((name) => {
      const request = real(name, 1);
      request.addEventListener('upgradeneeded', () => request.transaction?.abort());
      return request;
    });
    expect((await openTab(database)).place).toEqual({ kind: 'memory', refusal: 'refused' });
  });

  it('keeps things in memory when there is no IndexedDB', async () => {
    vi.stubGlobal('indexedDB', undefined);
    expect((await openTab(database)).place).toEqual({ kind: 'memory', refusal: 'refused' });
  });

  it('keeps things in memory when the browser never answers', async () => {
    vi.spyOn(indexedDB, 'open').mockImplementation(() => new IDBOpenDBRequest());
    expect((await openTab(database)).place).toEqual({ kind: 'memory', refusal: 'no-answer' });
  });

  it('works without a channel to other tabs', async () => {
    vi.stubGlobal('BroadcastChannel', undefined);
    const storage = await openTab(database);
    expect(storage.place.kind).toBe('device');
    expect(await storage.plans.apply(say('a'))).toMatchObject({ saved: true });
  });
});
