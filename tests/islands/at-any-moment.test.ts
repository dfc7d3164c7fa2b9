import 'fake-indexeddb/auto';
import { setImmediate } from 'node:timers/promises';
import { openDB } from 'idb';
import { afterEach, expect, it } from 'vitest';
import { newPlan } from '../../src/domain/plan/model/new-plan.ts';
import { makeNote } from '../../src/domain/plan/model/session-note.ts';
import type { Plan } from '../../src/domain/plan/model/schema.ts';
import { createNoteSession } from '../../src/islands/session-notes/note-session.ts';
import type { NoteSession } from '../../src/islands/session-notes/note-session.ts';
import { createPlanSession } from '../../src/islands/worksheet/session/plan-session.ts';
import { STARTING_VIEW } from '../../src/islands/worksheet/session/plan-view.ts';
import type { PlanSession } from '../../src/islands/worksheet/session/plan-view.ts';
import type { SiteStorage } from '../../src/storage/site-storage.ts';
import { readRaw } from '../../src/storage/stores/read-raw.ts';
import { failWrites } from '../storage/failing-indexed-db.ts';
import { next, openTab, openUndecided } from '../storage/open-for-test.ts';

let restore = (): void => undefined;
afterEach(() => restore());

const session = '/ect/week-4/';
const withText = (id: string, text: string): Plan => {
  const plan = newPlan(id, '2026-06-15T13:05:09.120Z');
  return { ...plan, targets: [{ ...plan.targets[0]!, text }] };
};
const write = (to: PlanSession, value: string, was = textIn(to)): boolean =>
  to.dispatch({ edit: 'set', field: { of: 'target', id: 't1', name: 'text' }, value, was });
const textIn = (of: PlanSession): string => of.view().plan.targets[0]!.text;

async function planOn(storage: SiteStorage): Promise<PlanSession> {
  const plan = createPlanSession(storage);
  await plan.start(STARTING_VIEW.plan, () => []);
  return plan;
}

async function notesOn(storage: SiteStorage): Promise<NoteSession> {
  const notes = createNoteSession({ storage, sessionKey: session, label: 'Notes', onView: () => undefined });
  await notes.start((before) => before);
  return notes;
}

/** A device with two plans, of which the first is open. */
async function twoPlans(): Promise<{ database: string; storage: SiteStorage }> {
  const database = `moments${next()}`;
  const storage = await openTab(database);
  await storage.plans.add(withText('other', 'other words'));
  await storage.plans.add(withText('open', 'open words'));
  return { database, storage };
}

async function storedText(database: string, id: string): Promise<string | undefined> {
  const found = (await readRaw(database)).find(({ store, key }) => store === 'plans' && key === id);
  return (found?.value as Plan | undefined)?.targets[0]?.text;
}

async function emptyStorage(database: string): Promise<void> {
  const opened = await openDB(database);
  for (const store of opened.objectStoreNames) await opened.clear(store);
  opened.close();
}

it('what is written while another plan is opened belongs to the plan that is shown, whatever the moment', async () => {
  for (let turns = 0; turns < 40; turns += 1) {
    const { database, storage } = await twoPlans();
    const plan = await planOn(storage);
    const opening = plan.openPlan('other');
    for (let turn = 0; turn < turns; turn += 1) await setImmediate();
    const { id } = plan.view().plan;
    write(plan, `${textIn(plan)}, new`);
    await opening;
    await plan.flush();
    const texts = { open: await storedText(database, 'open'), other: await storedText(database, 'other') };
    const expected = { open: 'open words', other: 'other words' };
    expect(texts, `after ${turns} turns`).toEqual({ ...expected, [id]: `${id} words, new` });
  }
});

it('another plan is not opened over words that cannot be saved, and they stay on the screen', async () => {
  const { database, storage } = await twoPlans();
  const plan = await planOn(storage);
  restore = failWrites(() => 'quota');
  write(plan, 'open words, new');
  await plan.openPlan('other');
  expect(textIn(plan)).toBe('open words, new');
  expect(plan.view().save).toEqual({ kind: 'not-saved', refusal: 'full' });
  restore();
  await plan.flush();
  expect(await plan.openPlan('other')).toBe(true);
  expect(textIn(plan)).toBe('other words');
  expect(await storedText(database, 'open')).toBe('open words, new');
});

it('nothing that is written where a plan cannot be read gets into another one', async () => {
  const { database, storage } = await twoPlans();
  const plan = await planOn(storage);
  const opened = await openDB(database);
  await opened.put('plans', { not: 'a plan' }, 'damaged');
  opened.close();
  await plan.openPlan('damaged');
  write(plan, 'words');
  await plan.flush();
  expect(plan.view().save).toEqual({ kind: 'not-saved', refusal: 'unreadable' });
  expect(await storedText(database, 'open')).toBe('open words');
});

it('a page whose plan another page removed goes on with the one that is open now', async () => {
  const { database, storage } = await twoPlans();
  const plan = await planOn(storage);
  await (await openTab(database)).plans.remove('open');
  await plan.refresh();
  expect(textIn(plan)).toBe('other words');
  write(plan, 'other words, new');
  await plan.flush();
  expect(await storedText(database, 'other')).toBe('other words, new');
});

it('what is being written in a plan that another page removes does not get into another plan', async () => {
  for (let turns = 0; turns < 30; turns += 1) {
    const { database, storage } = await twoPlans();
    const plan = await planOn(storage);
    const other = await openTab(database);
    write(plan, 'open words, new');
    const removing = other.plans.remove('open');
    for (let turn = 0; turn < turns; turn += 1) await setImmediate();
    await plan.refresh();
    await removing;
    await plan.flush();
    await plan.refresh();
    expect(await storedText(database, 'other'), `after ${turns} turns`).toBe('other words');
  }
});

it('what a page sent off while it went away does not come back when the page does, where it was deleted since', async () => {
  const { database, storage } = await twoPlans();
  const [plan, notes] = [await planOn(storage), await notesOn(storage)];
  write(plan, 'open words, left');
  notes.write('left', '');
  plan.leave();
  notes.leave();
  const elsewhere = await openTab(database);
  const [plan2, notes2] = [await planOn(elsewhere), await notesOn(elsewhere)];
  expect(textIn(plan2)).toBe('open words, left');
  expect(notes2.view().text).toBe('left');
  write(plan2, '');
  notes2.write('', 'left');
  await Promise.all([plan2.flush(), notes2.flush()]);
  // The page is shown again, from the memory of the browser.
  await Promise.all([plan.refresh(), notes.refresh()]);
  await Promise.all([plan.flush(), notes.flush()]);
  expect([textIn(plan), notes.view().text]).toEqual(['', '']);
  expect(await storedText(database, 'open')).toBe('');
  expect((await readRaw(database)).filter(({ store }) => store === 'notes')).toEqual([]);
});

it('a page that goes away twice leaves both texts', async () => {
  const { database, storage } = await twoPlans();
  const [plan, notes] = [await planOn(storage), await notesOn(storage)];
  for (const words of ['first', 'first second']) {
    write(plan, words);
    notes.write(words, notes.view().text);
    plan.leave();
    notes.leave();
    for (let turn = 0; turn < 20; turn += 1) await setImmediate();
  }
  const elsewhere = await openTab(database);
  expect(textIn(await planOn(elsewhere))).toBe('first second');
  expect((await notesOn(elsewhere)).view().text).toBe('first second');
});

it('notes that a page sent off do not take the place of what another page wrote meanwhile', async () => {
  const database = `moments${next()}`;
  const [one, two] = [await notesOn(await openTab(database)), await notesOn(await openTab(database))];
  one.write('mine', '');
  two.write('theirs', '');
  await two.flush();
  one.leave();
  one.stop();
  expect((await notesOn(await openTab(database))).view().text).toMatch(/^(theirs\nmine|mine\ntheirs)$/u);
});

it('notes that cannot be read are not written over by a page that goes away', async () => {
  const database = `moments${next()}`;
  const storage = await openTab(database);
  const opened = await openDB(database);
  await opened.put('notes', { not: 'notes' }, session);
  opened.close();
  const notes = await notesOn(storage);
  notes.write('words', '');
  notes.leave();
  const elsewhere = await notesOn(await openTab(database));
  expect(elsewhere.view().save).toEqual({ kind: 'not-saved', refusal: 'unreadable' });
  const stored = (await readRaw(database)).find(({ store }) => store === 'notes');
  expect(stored?.value).toEqual({ not: 'notes' });
});

it('notes of another page that there is no room beside are not written over', async () => {
  const database = `moments${next()}`;
  const [one, two] = [await openTab(database), await openTab(database)];
  await one.notes.save(makeNote(session, 'Notes', 'a'.repeat(15_000)), '');
  const long = makeNote(session, 'Notes', 'b'.repeat(15_000));
  expect(await two.notes.save(long, '')).toEqual({ saved: false, reason: 'too-long' });
  expect(await one.notes.load(session)).toMatchObject({ note: { text: 'a'.repeat(15_000) } });
});

it('where keeping succeeds but nothing can be saved after it, nothing is said to be saved', async () => {
  for (let turns = 0; turns < 60; turns += 4) {
    const storage = await openUndecided(`moments${next()}`);
    const plan = await planOn(storage);
    write(plan, 'kept');
    const keeping = plan.keep('device');
    for (let turn = 0; turn < turns; turn += 1) await setImmediate();
    write(plan, 'kept, new');
    const moved = storage.keep('device');
    await moved;
    restore = failWrites(() => 'quota');
    await keeping;
    const { save } = plan.view();
    if (plan.view().plan.targets[0]!.text === 'kept, new' && save.kind !== 'saved') {
      expect(['saving', 'not-saved', 'undecided'], `after ${turns} turns`).toContain(save.kind);
    }
    restore();
    await plan.flush();
    expect(plan.view().save.kind).toBe('saved');
    plan.stop();
  }
});

it('a choice of this visit that comes when things are on the device changes nothing', async () => {
  const database = `moments${next()}`;
  const [one, two] = [await openUndecided(database), await openUndecided(database)];
  await one.keep('device');
  await two.keep('device');
  await two.keep('visit');
  expect(two.place.kind).toBe('device');
});

it('a plan that is removed takes with it what a page left behind for it', async () => {
  const { database, storage } = await twoPlans();
  storage.plans.leaveBehind('open', [
    { edit: 'set', field: { of: 'target', id: 't1', name: 'text' }, value: 'last', was: 'open words' },
  ]);
  const other = await openTab(database);
  await other.plans.remove('open');
  await storage.plans.load('open');
  expect((await other.plans.list()).map(({ id }) => id)).toEqual(['other']);
  const [removed] = await other.plans.snapshots();
  expect((removed!.raw as Plan).targets[0]!.text).toBe('last');
});

it('words that could not be saved before another plan took the place of theirs are in its earlier versions', async () => {
  const { storage } = await twoPlans();
  const plan = await planOn(storage);
  restore = failWrites(() => 'quota');
  write(plan, 'not saved yet');
  await plan.flush();
  plan.dispatch({ edit: 'replace-plan', plan: withText('shared', 'shared words') });
  restore();
  await plan.flush();
  expect(textIn(plan)).toBe('shared words');
  const texts = (await storage.plans.snapshots()).map(({ raw }) => (raw as Plan).targets[0]!.text);
  expect(texts).toContain('not saved yet');
});

it('notes of an emptied storage come back also where another page has filled it again with something else', async () => {
  const { database, storage } = await twoPlans();
  const [plan, notes] = [await planOn(storage), await notesOn(await openTab(database))];
  notes.write('notes', '');
  await notes.flush();
  await emptyStorage(database);
  await plan.refresh();
  await notes.refresh();
  expect(notes.view()).toMatchObject({ text: 'notes', save: { kind: 'saved', writtenBack: true } });
  const elsewhere = await notesOn(await openTab(database));
  expect(elsewhere.view().text).toBe('notes');
  // From then on, notes that are deleted are deleted.
  elsewhere.write('', 'notes');
  await elsewhere.flush();
  await notes.refresh();
  expect(notes.view().text).toBe('');
});

it('two pages that took in the same plan before the choice both keep what was written in it', async () => {
  const database = `moments${next()}`;
  const [one, two] = [await openUndecided(database), await openUndecided(database)];
  await one.plans.add(withText('shared', 'written in one'));
  await two.plans.add(withText('shared', 'written in two'));
  await one.keep('device');
  await two.keep('device');
  const stored = JSON.stringify(await readRaw(database));
  expect(stored).toContain('written in one');
  expect(stored).toContain('written in two');
});

it('notes of two pages that are too long together are kept where they are, and that is said', async () => {
  const database = `moments${next()}`;
  const [one, two] = [await openUndecided(database), await openUndecided(database)];
  await one.notes.save(makeNote(session, 'Notes', 'a'.repeat(15_000)), '');
  await two.notes.save(makeNote(session, 'Notes', 'b'.repeat(15_000)), '');
  await one.keep('device');
  expect(await two.keep('device')).toEqual({ saved: false, reason: 'too-long' });
  expect(await two.notes.load(session)).toMatchObject({ note: { text: 'b'.repeat(15_000) } });
});

it('what a page left behind stays while the page may be dying, also where it is told to save; a page that comes back stores it', async () => {
  const { database, storage } = await twoPlans();
  const [plan, notes] = [await planOn(storage), await notesOn(storage)];
  const kept = (): number => Object.keys(localStorage).filter((key) => key.startsWith(database)).length;
  write(plan, 'last words');
  notes.write('last notes', '');
  plan.leave();
  notes.leave();
  // A page that goes away is hidden after that.
  await Promise.all([plan.flush(), notes.flush()]);
  expect(kept()).toBe(2);
  expect(await storedText(database, 'open')).toBe('open words');
  await Promise.all([plan.refresh(), notes.refresh()]);
  await Promise.all([plan.flush(), notes.flush()]);
  expect(kept()).toBe(0);
  expect(await storedText(database, 'open')).toBe('last words');
});

it('what was under way as a page left is not put in twice, and what waited behind it is not lost', async () => {
  const { database, storage } = await twoPlans();
  const plan = await planOn(storage);
  write(plan, 'one');
  const saving = plan.flush();
  write(plan, 'one two');
  plan.leave();
  await saving;
  // The page is gone.
  const later = await planOn(await openTab(database));
  expect(textIn(later)).toBe('one two');
});
