import 'fake-indexeddb/auto';
import { readFileSync } from 'node:fs';
import { openDB } from 'idb';
import { afterEach, describe, expect, it } from 'vitest';
import { newPlan } from '../../src/domain/plan/model/new-plan.ts';
import type { PlanEdit } from '../../src/domain/plan/edit/edits.ts';
import { keepCopy, readCopies } from '../../src/storage/stores/copies.ts';
import { readRaw } from '../../src/storage/stores/read-raw.ts';
import { restorePlan } from '../../src/storage/stores/versions.ts';
import type { SiteStorage } from '../../src/storage/site-storage.ts';
import { clock, next, openTab, openUndecided, openVisit } from './open-for-test.ts';

const start = '2026-11-24T09:00:00.000Z';
afterEach(() => {
  clock.now = start;
});
const later = (minutes: number): void => {
  clock.now = new Date(Date.parse(clock.now) + minutes * 60_000).toISOString();
};
const say = (text: string): PlanEdit => ({
  edit: 'set',
  field: { of: 'target', id: 't1', name: 'text' },
  value: text,
});
const textOf = async (storage: SiteStorage, id?: string): Promise<string | undefined> => {
  const found = await storage.plans.load(id);
  return found.state === 'loaded' ? found.plan.targets[0]?.text : found.state;
};
const idOf = async (storage: SiteStorage): Promise<string> => {
  const found = await storage.plans.load();
  return found.state === 'loaded' ? found.plan.id : '';
};

describe.each([
  ['on the device', () => openTab(`several-${next()}`)],
  ['for this visit', () => openVisit(`several-${next()}`)],
])('several plans %s', (_, open) => {
  it('are listed with what is known of them, the last changed first', async () => {
    const { plans } = await open();
    await plans.apply(undefined, [say('one')]);
    later(1);
    await plans.add({ ...newPlan('second', clock.now), name: 'Ben', reviewDate: '2027-01-01' });
    await plans.apply('second', [say('two')]);
    expect(await plans.list()).toMatchObject([
      {
        id: 'second',
        name: 'Ben',
        state: 'loaded',
        targets: 1,
        reviewDate: '2027-01-01',
        changedAt: clock.now,
      },
      { name: '', state: 'loaded', targets: 1, changedAt: start },
    ]);
  });

  it('are edited apart, and one is opened next', async () => {
    const storage = await open();
    await storage.plans.apply(undefined, [say('one')]);
    const first = await idOf(storage);
    await storage.plans.add(newPlan('second', ''));
    await storage.plans.apply('second', [say('two')]);
    await storage.plans.apply(first, [say('one, changed')]);
    expect([await textOf(storage, first), await textOf(storage)]).toEqual(['one, changed', 'two']);
    await storage.plans.open(first);
    expect(await textOf(storage)).toBe('one, changed');
  });

  it('a plan is never added over another of the same id, nor one that cannot be read', async () => {
    const { plans } = await open();
    await plans.add(newPlan('a', ''));
    expect(await plans.add({ ...newPlan('a', ''), name: 'other' })).toMatchObject({ saved: false });
    expect(await plans.add({ ...newPlan('b', ''), targets: [] })).toMatchObject({ saved: false });
    expect((await plans.list()).map(({ id, name }) => [id, name])).toEqual([['a', '']]);
  });

  it('a removed plan can be brought back, and comes back when somebody goes on writing in it', async () => {
    const storage = await open();
    await storage.plans.add(newPlan('a', ''));
    await storage.plans.apply('a', [say('kept')]);
    await storage.plans.add(newPlan('b', ''));
    await storage.plans.remove('b');
    expect(await idOf(storage)).toBe('a');
    await storage.plans.remove('a');
    expect(await storage.plans.load()).toEqual({ state: 'empty' });
    const removed = (await storage.plans.snapshots()).find(({ of }) => of === 'a')!;
    expect(removed).toMatchObject({ reason: 'remove' });
    await restorePlan(storage.access, removed.key, clock.now);
    expect(await textOf(storage)).toBe('kept');
    later(1);
    await storage.plans.remove('a');
    await storage.plans.apply('a', [{ edit: 'set', field: { of: 'plan', name: 'name' }, value: 'Back' }]);
    expect(await storage.plans.load('a')).toMatchObject({
      plan: { name: 'Back', targets: [{ text: 'kept' }] },
    });
  });

  it('keep their history: what changed and when, one entry while somebody writes on', async () => {
    const { plans } = await open();
    await plans.add(newPlan('a', ''));
    await plans.apply('a', [say('Use')]);
    later(1);
    await plans.apply('a', [say('Use cold call')]);
    expect(await plans.history('a')).toMatchObject([
      { at: clock.now, what: 'Target 1: the target', before: '', after: 'Use cold call' },
    ]);
    await plans.apply('a', [say('Something else')]);
    expect((await plans.history('a')).map(({ before }) => before)).toEqual(['Use cold call', '']);
    await plans.apply('a', [{ edit: 'move-step', step: 't1-s1', position: 2 }]);
    expect((await plans.history('a'))[0]?.what).toBe('Steps of target 1 put in another order');
  });

  it('are put aside before a change after a pause, and always before they are replaced', async () => {
    const storage = await open();
    const { plans } = storage;
    await plans.add(newPlan('a', ''));
    await plans.apply('a', [say('one')]);
    expect(await plans.snapshots()).toEqual([]);
    later(1);
    await plans.apply('a', [say('two')]);
    later(5);
    await plans.apply('a', [say('three')]);
    later(6);
    await plans.apply('a', [say('four')]);
    expect((await plans.snapshots()).map(({ reason }) => reason)).toEqual(['change', 'change']);
    await plans.apply('a', [{ edit: 'replace-plan', plan: newPlan('x', '') }]);
    const [newest] = await plans.snapshots();
    expect(newest).toMatchObject({ reason: 'import', of: 'a' });
    later(1);
    await restorePlan(storage.access, newest!.key, clock.now);
    expect(await textOf(storage)).toBe('four');
    expect((await plans.snapshots())[0]).toMatchObject({ reason: 'restore' });
  });

  it('keep the copies that were shared, the newest twenty of each', async () => {
    const { access } = await open();
    for (let at = 0; at < 25; at += 1) {
      later(1);
      await keepCopy(access, `c${at}`, { ...newPlan('a', ''), name: `${at}` }, clock.now);
    }
    const copies = await readCopies(access, 'a');
    expect(copies).toHaveLength(20);
    expect(copies[0]).toMatchObject({ copy: 'c24', plan: { name: '24' } });
    expect(await readCopies(access, 'b')).toEqual([]);
  });

  it('small settings are kept beside them and cannot be taken for something else', async () => {
    const storage = await open();
    await storage.settings.set('open-plan', 'nonsense');
    await storage.plans.apply(undefined, [say('one')]);
    expect(await textOf(storage)).toBe('one');
    expect(await storage.settings.get('open-plan')).toBe('nonsense');
    await storage.settings.set('open-plan', undefined);
    expect(await storage.settings.get('open-plan')).toBeUndefined();
  });
});

describe('on the device', () => {
  it('two tabs that write in one field end with the same text, and the other text is in the history', async () => {
    const database = `several-${next()}`;
    const [one, two] = [await openTab(database), await openTab(database)];
    await one.plans.apply(undefined, [say('start')]);
    await Promise.all([
      one.plans.apply(undefined, [say('from one')]),
      two.plans.apply(undefined, [say('from two')]),
    ]);
    const [here, there] = [await textOf(one), await textOf(two)];
    expect(here).toBe(there);
    const loser = here === 'from one' ? 'from two' : 'from one';
    const history = await two.plans.history(await idOf(one));
    expect(history.flatMap(({ before, after }) => [before, after])).toContain(loser);
  });

  it('a database of the first version opens, and its plan is put aside as it was before the first change', async () => {
    const database = `several-${next()}`;
    const raw: unknown = JSON.parse(
      readFileSync(new URL('../fixtures/plans/v1.json', import.meta.url), 'utf8'),
    );
    const old = await openDB(database, 1, {
      upgrade(upgraded) {
        for (const name of ['plans', 'notes', 'settings']) upgraded.createObjectStore(name);
      },
    });
    await old.put('plans', raw, '0f7q2m9c4k1v8b3n6d5h');
    await old.put('settings', '0f7q2m9c4k1v8b3n6d5h', 'open-plan');
    old.close();
    const storage = await openUndecided(database);
    expect(storage.place.kind).toBe('device');
    expect(await textOf(storage)).toMatch(/^By autumn half term/u);
    expect((await storage.plans.snapshots()).length).toBe(0);
    await storage.plans.apply(undefined, [say('changed')]);
    expect(await storage.plans.snapshots()).toMatchObject([{ reason: 'migration', raw }]);
    expect(await textOf(await openUndecided(database))).toBe('changed');
  });

  it('everything can be read raw, and looking where there is nothing leaves nothing', async () => {
    const database = `several-${next()}`;
    expect(await readRaw(database)).toEqual([]);
    expect((await indexedDB.databases()).map(({ name }) => name)).not.toContain(database);
    const storage = await openTab(database);
    await storage.plans.apply(undefined, [say('words')]);
    const raw = await readRaw(database);
    expect(raw.filter(({ store }) => store === 'plans')).toMatchObject([
      { value: { targets: [{ text: 'words' }] } },
    ]);
  });
});
