import 'fake-indexeddb/auto';
import { openDB } from 'idb';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { makeNote } from '../../src/domain/plan/model/session-note.ts';
import { failWrites } from './failing-indexed-db.ts';
import { next, openTab, openUndecided } from './open-for-test.ts';

const say = (text: string) => [
  { edit: 'set', field: { of: 'target', id: 't1', name: 'text' }, value: text } as const,
];
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
  it('leaves nothing behind of the trial but the choice', async () => {
    expect((await openTab(database)).place).toEqual({ kind: 'device' });
    const opened = await openDB(database);
    expect(await opened.getAllKeys('settings')).toEqual(['keep']);
    opened.close();
  });

  it('puts nothing on the disk, not even an empty database, before somebody has chosen', async () => {
    const storage = await openUndecided(database);
    expect(storage.place).toEqual({ kind: 'undecided' });
    await storage.plans.apply(undefined, say('typed before the choice'));
    await storage.notes.save(makeNote('/week-1/', 'Week 1', 'a note'));
    await storage.settings.set('school-dates', { 2026: [] });
    expect((await indexedDB.databases()).map(({ name }) => name)).not.toContain(database);
    expect(await storage.plans.load()).toMatchObject({
      plan: { targets: [{ text: 'typed before the choice' }] },
    });
  });

  it('moves what was written before the choice to the device', async () => {
    const storage = await openUndecided(database);
    await storage.plans.apply(undefined, say('typed before'));
    await storage.notes.save(makeNote('/week-1/', 'Week 1', 'a note'));
    const heard: string[] = [];
    storage.onChange((change) => heard.push(change));
    expect(await storage.keep('device')).toEqual({ saved: true });
    expect(storage.place).toEqual({ kind: 'device' });
    expect(heard).toEqual(['place']);
    const later = await openUndecided(database);
    expect(later.place.kind).toBe('device');
    expect(await later.plans.load()).toMatchObject({ plan: { targets: [{ text: 'typed before' }] } });
    expect(await later.notes.load('/week-1/')).toMatchObject({ note: { text: 'a note' } });
  });

  it('for this visit only, never touches the disk, and is empty on the next page', async () => {
    const storage = await openUndecided(database);
    await storage.keep('visit');
    await storage.plans.apply(undefined, say('gone soon'));
    void storage.plans.leaveBehind(undefined, say('gone soon'));
    expect(storage.place).toEqual({ kind: 'memory' });
    expect((await indexedDB.databases()).map(({ name }) => name)).not.toContain(database);
    expect(await (await openUndecided(database)).plans.load()).toEqual({ state: 'empty' });
  });

  it('asks again after everything was cleared, in every tab, and none of them brings the database back', async () => {
    const [one, two] = [await openTab(database), await openTab(database)];
    await one.plans.apply(undefined, say('a'));
    const heard = new Promise((resolve) => {
      two.onChange((change) => change === 'cleared' && resolve(change));
    });
    await one.clearEverything();
    await heard;
    await vi.waitFor(() => expect(two.place).toEqual({ kind: 'undecided' }));
    await two.plans.apply(undefined, say('b'));
    await vi.waitFor(async () => {
      expect((await indexedDB.databases()).map(({ name }) => name)).not.toContain(database);
    });
  });

  it('a choice in one tab is the choice of the other, whose plan becomes a second one', async () => {
    const [one, two] = [await openUndecided(database), await openUndecided(database)];
    await one.plans.apply(undefined, say('one'));
    await two.plans.apply(undefined, say('two'));
    await one.keep('device');
    await vi.waitFor(() => expect(two.place.kind).toBe('device'));
    const texts = (await two.plans.list()).map(({ targets }) => targets);
    expect(texts).toEqual([1, 1]);
    expect(await two.plans.load()).toMatchObject({ plan: { targets: [{ text: 'one' }] } });
  });

  it.each([
    ['throws', 'refused'],
    ['aborts', 'refused'],
    ['quota', 'full'],
  ] as const)('keeps things in memory when nothing is stored and a write %s', async (failure, refusal) => {
    const storage = await openUndecided(database);
    await storage.plans.apply(undefined, say('before'));
    restore = failWrites(() => failure);
    expect(await storage.keep('device')).toEqual({ saved: false, reason: refusal });
    expect(await storage.plans.load()).toMatchObject({ plan: { targets: [{ text: 'before' }] } });
    expect(storage.place).toEqual({ kind: 'memory', refusal });
    expect(await storage.plans.apply(undefined, say('for this visit'))).toMatchObject({ saved: true });
    expect(await storage.plans.load()).toMatchObject({ state: 'loaded' });
  });

  it('still shows what is stored when the device is full, and saves again once it is not', async () => {
    await (await openTab(database)).plans.apply(undefined, say('from last week'));
    restore = failWrites(() => 'quota');
    const storage = await openTab(database);
    expect(storage.place).toEqual({ kind: 'device', refusal: 'full' });
    expect(await storage.plans.load()).toMatchObject({ plan: { targets: [{ text: 'from last week' }] } });
    expect(await storage.plans.apply(undefined, say('new'))).toEqual({ saved: false, reason: 'full' });
    restore();
    expect(await storage.plans.apply(undefined, say('new'))).toMatchObject({ saved: true });
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
    const storage = await openUndecided(database);
    expect(await storage.keep('device')).toMatchObject({ saved: false });
    expect(storage.place.kind).toBe('memory');
  });

  it('keeps things in memory when there is no IndexedDB', async () => {
    vi.stubGlobal('indexedDB', undefined);
    expect((await openTab(database)).place).toEqual({ kind: 'memory', refusal: 'refused' });
  });

  it('keeps things in memory when the browser never answers', async () => {
    vi.spyOn(indexedDB, 'open').mockImplementation(() => new IDBOpenDBRequest());
    expect((await openTab(database, 50)).place).toEqual({ kind: 'memory', refusal: 'no-answer' });
  });

  it('works without a channel to other tabs', async () => {
    vi.stubGlobal('BroadcastChannel', undefined);
    const storage = await openTab(database);
    expect(storage.place.kind).toBe('device');
    expect(await storage.plans.apply(undefined, say('a'))).toMatchObject({ saved: true });
  });
});
