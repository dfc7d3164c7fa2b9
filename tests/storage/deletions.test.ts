import 'fake-indexeddb/auto';
import { setImmediate } from 'node:timers/promises';
import { openDB } from 'idb';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { PlanEdit } from '../../src/domain/plan/edit/edits.ts';
import { createPlanSession } from '../../src/islands/worksheet/session/plan-session.ts';
import { STARTING_VIEW } from '../../src/islands/worksheet/session/plan-view.ts';
import { readRaw } from '../../src/storage/stores/read-raw.ts';
import { TestStorage } from './local-storage.ts';
import { next, openTab, openUndecided } from './open-for-test.ts';

/** The pages of these tests hear nothing from one another, as pages that sleep: only the number of deletions tells them. */
const kept = new TestStorage();
beforeEach(() => {
  kept.clear();
  vi.stubGlobal('BroadcastChannel', undefined);
  vi.stubGlobal('localStorage', kept);
});
afterEach(() => void vi.unstubAllGlobals());

const say = (value: string): PlanEdit[] => [
  { edit: 'set', field: { of: 'target', id: 't1', name: 'text' }, value },
];
const textsIn = async (database: string): Promise<string> => JSON.stringify(await readRaw(database));

it('what a sleeping page still wants to write is not written after a deletion, however it writes', async () => {
  const database = `d${next()}`;
  const [one, two] = [await openTab(database), await openTab(database)];
  const first = await one.plans.apply(undefined, say('stored'));
  if (!first.saved) throw new Error('not saved');
  expect(await one.clearEverything()).toEqual({ cleared: true });

  const { id } = first.plan;
  expect(await two.plans.apply(id, say('written back'), first.plan)).toMatchObject({ saved: false });
  expect(await two.plans.list()).toEqual([]);
  expect(two.place).toEqual({ kind: 'undecided' });
  two.plans.leaveBehind(id, say('left behind'));
  two.notes.leaveBehind('/a/', 'Notes', [{ text: 'left behind' }]);
  await two.settings.set('audience', 'mentor');
  expect(await textsIn(database)).toBe('[]');
});

it('a write that was on its way when everything was deleted brings nothing back', async () => {
  const database = `d${next()}`;
  const [one, two] = [await openTab(database), await openTab(database)];
  const first = await one.plans.apply(undefined, say('stored'));
  if (!first.saved) throw new Error('not saved');
  const clearing = one.clearEverything();
  const late = two.plans.apply(first.plan.id, say('too late'), first.plan);
  await Promise.all([clearing, late]);
  expect(await textsIn(database)).not.toContain('too late');
  expect(await textsIn(database)).not.toContain('stored');
});

it('a session that slept shows an empty plan, keeps what is written after that, and says that it is not kept yet', async () => {
  const database = `d${next()}`;
  const one = await openTab(database);
  const two = createPlanSession(await openTab(database));
  await two.start(STARTING_VIEW.plan, () => []);
  two.dispatch(say('first secret')[0]!);
  await two.flush();
  two.dispatch(say('not saved yet')[0]!);
  await one.clearEverything();
  await two.flush();
  expect(two.view().plan.targets[0]!.text).toBe('');
  expect(two.view().save.kind).toBe('undecided');
  expect(two.view().canUndo).toBe(false);
  two.dispatch(say('after')[0]!);
  await two.flush();
  await two.keep('device');
  expect(two.view().plan.targets[0]!.text).toBe('after');
  expect(await textsIn(database)).not.toContain('first secret');
  expect(await textsIn(database)).not.toContain('not saved yet');
});

it('a browser that empties everything has deleted nothing: the number goes too, and the plan is written back', async () => {
  const database = `d${next()}`;
  const one = await openTab(database);
  await one.clearEverything();
  const two = await openUndecided(database);
  await two.keep('device');
  const first = await two.plans.apply(undefined, say('evicted'));
  if (!first.saved) throw new Error('not saved');
  kept.clear();
  const opened = await openDB(database);
  for (const store of opened.objectStoreNames) await opened.clear(store);
  opened.close();
  expect(await two.plans.apply(first.plan.id, say('again'), first.plan)).toMatchObject({
    saved: true,
    plan: { targets: [{ text: 'again' }] },
  });
});

it('what another tab deletes while things are on their way to the device does not arrive there', async () => {
  for (let turns = 0; turns < 60; turns += 1) {
    const database = `d${next()}`;
    const two = await openUndecided(database);
    const one = await openTab(database);
    await two.plans.apply(undefined, say('on its way'));
    const keeping = two.keep('device');
    for (let turn = 0; turn < turns; turn += 1) await setImmediate();
    await one.clearEverything();
    await keeping;
    expect(await textsIn(database), `after ${turns} turns`).not.toContain('on its way');
  }
});
