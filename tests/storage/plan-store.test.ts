import 'fake-indexeddb/auto';
import { openDB } from 'idb';
import { afterEach, describe, expect, it } from 'vitest';
import { newStep } from '../../src/domain/plan/model/new-plan.ts';
import type { PlanEdit } from '../../src/domain/plan/edit/edits.ts';
import { OPEN_PLAN } from '../../src/storage/stores/open-plan.ts';
import type { SiteStorage } from '../../src/storage/site-storage.ts';
import { failWrites } from './failing-indexed-db.ts';
import { next, openTab, openVisit } from './open-for-test.ts';

let restore = (): void => undefined;
afterEach(() => restore());

const say = (text: string): PlanEdit => ({
  edit: 'set',
  field: { of: 'target', id: 't1', name: 'text' },
  value: text,
});
const name = (): string => `test-${next()}`;

async function storedText(storage: SiteStorage): Promise<string | undefined> {
  const found = await storage.plans.load();
  return found.state === 'loaded' ? found.plan.targets[0]?.text : found.state;
}

/** Puts a value where the plan is stored, without the store. */
async function plant(databaseName: string, raw: unknown): Promise<void> {
  const database = await openDB(databaseName);
  await database.put('plans', raw, 'planted');
  await database.put('settings', 'planted', OPEN_PLAN);
  database.close();
}

async function dig(databaseName: string): Promise<unknown[]> {
  const database = await openDB(databaseName);
  const raw = await database.getAll('plans');
  database.close();
  return raw;
}

describe.each([
  ['on the device', () => openTab(name())],
  ['for this visit', () => openVisit(name())],
])('a plan store %s', (_, open) => {
  it('is empty at first', async () => {
    expect(await (await open()).plans.load()).toEqual({ state: 'empty' });
  });

  it('gives back what was saved, and what the plan could not hold', async () => {
    const { plans } = await open();
    const lost: PlanEdit = { edit: 'set', field: { of: 'step', id: 'gone', name: 'who' }, value: 'Sam' };
    const result = await plans.apply(undefined, [say('kept'), lost]);
    expect(result).toMatchObject({ saved: true, missed: [lost] });
    expect(await plans.load()).toEqual({ state: 'loaded', plan: result.saved && result.plan });
  });

  it('tells its listeners, until they stop', async () => {
    const storage = await open();
    const heard: string[] = [];
    const stop = storage.onChange((change) => heard.push(change));
    await storage.plans.apply(undefined, [say('a')]);
    await storage.clearEverything();
    stop();
    await storage.plans.apply(undefined, [say('b')]);
    expect(heard).toEqual(['plan', 'cleared']);
  });

  it('is empty after clearing', async () => {
    const storage = await open();
    await storage.plans.apply(undefined, [say('a')]);
    expect(await storage.contents()).toMatchObject({ plans: ['Action plan'], notes: [] });
    expect(await storage.clearEverything()).toEqual({ cleared: true });
    expect(await storage.plans.load()).toEqual({ state: 'empty' });
    expect(await storage.contents()).toEqual({
      plans: [],
      notes: [],
      snapshots: 0,
      ticks: 0,
      settings: false,
    });
  });
});

describe('a plan on the device', () => {
  it('outlives the tab', async () => {
    const database = name();
    await (await openTab(database)).plans.apply(undefined, [say('kept')]);
    expect(await storedText(await openTab(database))).toBe('kept');
  });

  it('takes edits of two tabs to different fields, also when both start from nothing', async () => {
    const database = name();
    const [one, two] = [await openTab(database), await openTab(database)];
    await Promise.all([
      one.plans.apply(undefined, [say('from one')]),
      two.plans.apply(undefined, [
        { edit: 'set', field: { of: 'step', id: 't1-s1', name: 'who' }, value: 'from two' },
      ]),
      one.plans.apply(undefined, [{ edit: 'insert-step', target: 't1', step: newStep('n'), position: 99 }]),
      two.plans.apply(undefined, [
        { edit: 'set', field: { of: 'step', id: 'n', name: 'what' }, value: 'in a step of the other' },
      ]),
    ]);
    const found = await one.plans.load();
    expect(await two.plans.load()).toEqual(found);
    expect(found).toMatchObject({
      plan: {
        targets: [
          {
            text: 'from one',
            steps: [{ who: 'from two' }, {}, {}, { id: 'n', what: 'in a step of the other' }],
          },
        ],
      },
    });
    expect(await dig(database)).toHaveLength(1);
  });

  it('tells the other tabs', async () => {
    const database = name();
    const [one, two] = [await openTab(database), await openTab(database)];
    const heard = new Promise((resolve) => two.onChange(resolve));
    await one.plans.apply(undefined, [say('news')]);
    expect(await heard).toBe('plan');
  });

  it.each(['throws', 'quota', 'aborts'] as const)(
    'is as it was when a write %s, and can be saved later',
    async (failure) => {
      const database = name();
      const { plans } = await openTab(database);
      await plans.apply(undefined, [say('before')]);
      restore = failWrites(() => failure);
      expect(await plans.apply(undefined, [say('after')])).toEqual({
        saved: false,
        reason: failure === 'quota' ? 'full' : 'refused',
      });
      restore();
      expect(await storedText(await openTab(database))).toBe('before');
      expect(await plans.apply(undefined, [say('after')])).toMatchObject({ saved: true });
      expect(await storedText(await openTab(database))).toBe('after');
    },
  );

  it.each([
    ['unreadable', { app: 'action-plan', schema: 1, damaged: true }],
    ['unreadable', 'not even an object'],
    ['newer', { app: 'action-plan', schema: 4, targets: 'in some new form' }],
  ])('that is %s is given out as it is and never overwritten', async (state, raw) => {
    const database = name();
    await openTab(database);
    await plant(database, raw);
    const storage = await openTab(database);
    expect(await storage.plans.load()).toEqual({ state, raw });
    expect(await storage.plans.apply(undefined, [say('new')])).toEqual({ saved: false, reason: state });
    expect(await dig(database)).toEqual([raw]);
    expect(await storage.clearEverything()).toEqual({ cleared: true });
    expect(storage.place).toEqual({ kind: 'undecided' });
    expect(await storage.plans.apply(undefined, [say('new')])).toMatchObject({ saved: true });
  });

  it('of a newer set of stores can be read out, but not written', async () => {
    const database = name();
    await (await openTab(database)).plans.apply(undefined, [say('old')]);
    const newer = await openDB(database, 7, {
      upgrade: (upgraded) => void upgraded.createObjectStore('later'),
    });
    newer.close();
    const storage = await openTab(database);
    expect(storage.place).toEqual({ kind: 'device', refusal: 'newer' });
    expect(await storage.plans.load()).toMatchObject({ state: 'newer', raw: [{ app: 'action-plan' }] });
    expect(await storage.plans.apply(undefined, [say('x')])).toEqual({ saved: false, reason: 'newer' });
  });

  it('does not keep a newer version of the site waiting, and then stops writing', async () => {
    const database = name();
    const old = await openTab(database);
    await old.plans.apply(undefined, [say('old')]);
    const newer = await openDB(database, 7);
    expect(newer.version).toBe(7);
    expect(await old.plans.apply(undefined, [say('x')])).toEqual({ saved: false, reason: 'newer' });
    newer.close();
  });

  it('clears only its own database', async () => {
    const database = name();
    const other = await openDB(name(), 1, {
      upgrade: (upgraded) => void upgraded.createObjectStore('theirs'),
    });
    await other.put('theirs', 'kept', 'key');
    const storage = await openTab(database);
    await storage.plans.apply(undefined, [say('a')]);
    await storage.clearEverything();
    expect(await other.get('theirs', 'key')).toBe('kept');
    expect((await indexedDB.databases()).map((each) => each.name)).not.toContain(database);
    other.close();
  });
});

describe('edits of a page that goes away', () => {
  it('are in the plan when it is opened next, once', async () => {
    const database = name();
    const leaving = await openTab(database);
    await leaving.plans.apply(undefined, [say('before')]);
    leaving.plans.leaveBehind(undefined, [say('last words')]);
    const later = await openTab(database);
    expect(await storedText(later)).toBe('last words');
    await later.plans.apply(undefined, [say('newer')]);
    expect(await storedText(await openTab(database))).toBe('newer');
  });

  it('are kept where what the page was storing goes down with it', async () => {
    const database = name();
    const leaving = await openTab(database);
    restore = failWrites(() => 'throws');
    const saving = leaving.plans.apply(undefined, [say('last')]);
    leaving.plans.leaveBehind(undefined, [say('last'), say('last words')]);
    expect(await saving).toMatchObject({ saved: false });
    restore();
    expect(await storedText(await openTab(database))).toBe('last words');
    expect(await dig(database)).toHaveLength(1);
  });

  it('begin a plan where there was none', async () => {
    const database = name();
    (await openTab(database)).plans.leaveBehind(undefined, [say('first words')]);
    expect(await storedText(await openTab(database))).toBe('first words');
  });

  it('do not come back after the page stayed and saved them itself', async () => {
    const database = name();
    const { plans } = await openTab(database);
    const takeBack = plans.leaveBehind(undefined, [say('a')]);
    expect([takeBack(), takeBack()]).toEqual([true, true]);
    await plans.apply(undefined, [say('a'), say('b')]);
    expect(await storedText(await openTab(database))).toBe('b');
  });

  it.each([
    17,
    'words',
    [{ edit: 'set', field: { of: 'target', id: 't1', name: 'text' }, value: { length: 1 } }],
    [{ edit: 'unknown' }],
    [null],
  ])('that make no sense (%j) leave the plan as it is', async (nonsense) => {
    const database = name();
    await (await openTab(database)).plans.apply(undefined, [say('kept')]);
    const opened = await openDB(database);
    await opened.put('settings', nonsense, 'left-behind-x');
    opened.close();
    localStorage.setItem(`${database}.last-words.x.plan`, JSON.stringify({ of: 'plan', edits: nonsense }));
    localStorage.setItem(`${database}.last-words.y.plan`, JSON.stringify(nonsense));
    localStorage.setItem(`${database}.last-words.z.plan`, '{');
    expect(await storedText(await openTab(database))).toBe('kept');
  });

  it('of an earlier version of the site are taken in, and go away', async () => {
    const database = name();
    await (await openTab(database)).plans.apply(undefined, [say('before')]);
    const opened = await openDB(database);
    await opened.put('settings', [say('older')], 'left-behind-x');
    await opened.put('settings', { plan: undefined, edits: [say('old')] }, 'left-behind-y');
    expect(await storedText(await openTab(database))).toBe('old');
    expect(await opened.getAllKeys('settings')).toEqual([
      'keep',
      OPEN_PLAN,
      expect.stringMatching(/^saves:/),
    ]);
    opened.close();
  });

  it('stay behind while they cannot be stored, and what is stored is shown', async () => {
    const database = name();
    const leaving = await openTab(database);
    await leaving.plans.apply(undefined, [say('before')]);
    leaving.plans.leaveBehind(undefined, [say('last words')]);
    await leaving.contents();
    restore = failWrites(() => 'quota');
    expect(await storedText(await openTab(database))).toBe('before');
    restore();
    expect(await storedText(await openTab(database))).toBe('last words');
  });

  it('go with everything else when everything is cleared', async () => {
    const database = name();
    const tab = await openTab(database);
    tab.plans.leaveBehind(undefined, [say('last words')]);
    await tab.clearEverything();
    expect(await storedText(await openTab(database))).toBe('empty');
  });
});
