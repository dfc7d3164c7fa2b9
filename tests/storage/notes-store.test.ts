import 'fake-indexeddb/auto';
import { openDB } from 'idb';
import { describe, expect, it } from 'vitest';
import { MAX_NOTE } from '../../src/domain/plan/model/limits.ts';
import { makeNote } from '../../src/domain/plan/model/session-note.ts';
import { readNoteVersions, restoreNotes } from '../../src/storage/stores/versions.ts';
import type { StoreAccess } from '../../src/storage/site-storage.ts';
import { failWrites } from './failing-indexed-db.ts';
import { clock, next, openTab, openUndecided, openVisit } from './open-for-test.ts';

const note = makeNote('/ect/week-4/', 'Notes on week 4', 'What we said');

/** The texts of the earlier versions, newest first. */
async function textsOf(access: StoreAccess): Promise<string[]> {
  return (await readNoteVersions(access, note.session)).map(({ raw }) => (raw as typeof note).text);
}

describe.each([
  ['on the device', () => openTab(`notes-${next()}`)],
  ['for this visit', () => openVisit(`notes-${next()}`)],
])('session notes %s', (_, open) => {
  it('are kept for each session', async () => {
    const { notes } = await open();
    expect(await notes.load(note.session)).toMatchObject({ state: 'empty' });
    expect(await notes.save(note)).toMatchObject({ saved: true, text: note.text });
    expect(await notes.load(note.session)).toMatchObject({ state: 'loaded', note });
    expect(await notes.load('/ect/week-3/')).toMatchObject({ state: 'empty' });
  });

  it('are removed when their text is', async () => {
    const storage = await open();
    await storage.notes.save(note);
    await storage.notes.save({ ...note, text: '' });
    expect(await storage.notes.load(note.session)).toMatchObject({ state: 'empty' });
    expect(await storage.contents()).toMatchObject({ plans: [], notes: [] });
  });

  it('are named before everything is cleared, and are gone afterwards', async () => {
    const storage = await open();
    await storage.notes.save(note);
    expect(await storage.contents()).toMatchObject({ plans: [], notes: ['Notes on week 4'] });
    expect(await storage.notes.list()).toEqual([note]);
    await storage.clearEverything();
    expect(await storage.notes.load(note.session)).toMatchObject({ state: 'empty' });
  });

  it('that were emptied or overwritten are there as earlier versions, of their own session only', async () => {
    const storage = await open();
    const { notes } = storage;
    expect(await notes.hasVersions(note.session)).toBe(false);
    await notes.save(note);
    expect(await readNoteVersions(storage.access, note.session)).toEqual([]);
    await notes.save({ ...note, text: 'Written over by another tab' });
    await notes.save({ ...note, text: '' });
    const texts = await textsOf(storage.access);
    expect(texts).toEqual(['Written over by another tab', note.text]);
    expect(await notes.hasVersions(note.session)).toBe(true);
    expect(await notes.hasVersions('/ect/')).toBe(false);
  });

  it('that are brought back give what was there before as a version, so that this can be undone', async () => {
    const storage = await open();
    const { notes } = storage;
    await notes.save({ ...note, text: 'What we said and more' });
    await notes.save(note);
    const [longer] = await readNoteVersions(storage.access, note.session);
    expect(await restoreNotes(storage.access, longer!.key, clock.now)).toEqual({ saved: true });
    expect(await notes.load(note.session)).toMatchObject({ note: { text: 'What we said and more' } });
    const [before] = await readNoteVersions(storage.access, note.session);
    expect(before).toMatchObject({ reason: 'restore', raw: note });
    await restoreNotes(storage.access, before!.key, clock.now);
    expect(await notes.load(note.session)).toMatchObject({ state: 'loaded', note });
    expect(await restoreNotes(storage.access, '/ect/week-4/ nothing change', clock.now)).toEqual({
      saved: false,
      reason: 'unreadable',
    });
    expect(await notes.load(note.session)).toMatchObject({ state: 'loaded', note });
  });

  it('as they once were are no versions of a plan, are counted before everything is cleared, and go with it', async () => {
    const storage = await open();
    await storage.notes.save(note);
    await storage.notes.save({ ...note, text: '' });
    expect(await storage.plans.snapshots()).toEqual([]);
    expect(await storage.contents()).toMatchObject({ notes: [], snapshots: 1 });
    await storage.clearEverything();
    expect(await readNoteVersions(storage.access, note.session)).toEqual([]);
  });
});

describe('session notes on the device', () => {
  it('that are too long are refused, and what was stored stays', async () => {
    const { notes } = await openTab(`notes-${next()}`);
    await notes.save(note);
    const long = { ...note, text: 'a'.repeat(3 * MAX_NOTE) };
    expect(await notes.save(long)).toMatchObject({ saved: false, reason: 'too-long' });
    expect(await notes.load(note.session)).toMatchObject({ state: 'loaded', note });
  });

  it.each([
    ['unreadable', 17],
    ['newer', { app: 'session-note', schema: 2 }],
  ])('that are %s are never overwritten', async (state, raw) => {
    const database = `notes-${next()}`;
    const storage = await openTab(database);
    const opened = await openDB(database);
    await opened.put('notes', raw, note.session);
    expect(await storage.notes.load(note.session)).toMatchObject({ state, raw });
    expect(await storage.notes.save(note)).toMatchObject({ saved: false, reason: state });
    expect(await opened.get('notes', note.session)).toEqual(raw);
    expect((await storage.contents()).notes).toEqual(['Session notes that cannot be read']);
    opened.close();
  });

  it('that somebody rewrites for weeks keep the newest versions, in order, though the clock is put back', async () => {
    const storage = await openTab(`notes-${next()}`);
    const { notes } = storage;
    const { now } = clock;
    for (let day = 0; day < 40; day += 1) {
      // Every seventh day the clock is a day behind.
      clock.now = new Date(Date.parse(now) + (day - (day % 7 === 6 ? 1 : 0)) * 86_400_000).toISOString();
      await notes.save({
        ...note,
        text: `Something else on day ${String(day).padStart(2, '0')} ${'abc'[day % 3]!.repeat(30)}`,
      });
    }
    clock.now = now;
    const texts = await textsOf(storage.access);
    expect(texts.length).toBeGreaterThanOrEqual(10);
    expect(texts.length).toBeLessThanOrEqual(24);
    expect(texts).toEqual([...texts].sort().reverse());
    expect(texts[0]).toContain('day 38');
  });

  it('as they once were come along to the device', async () => {
    const storage = await openUndecided(`notes-${next()}`);
    await storage.notes.save(note);
    await storage.notes.save({ ...note, text: '' });
    await storage.keep('device');
    expect(await readNoteVersions(storage.access, note.session)).toMatchObject([{ raw: note }]);
  });

  it('as they were when a page that closed had emptied them are kept', async () => {
    const database = `notes-${next()}`;
    const leaving = await openTab(database);
    await leaving.notes.save(note);
    leaving.notes.leaveBehind(note.session, note.label, [{ text: 'Another thing' }, { text: '' }]);
    const texts = await textsOf((await openTab(database)).access);
    expect(texts).toEqual(['Another thing', note.text]);
  });

  it('are as they were when a write fails', async () => {
    const { notes } = await openTab(`notes-${next()}`);
    await notes.save(note);
    const restore = failWrites(() => 'quota');
    expect(await notes.save({ ...note, text: 'more' })).toMatchObject({ saved: false, reason: 'full' });
    restore();
    expect(await notes.load(note.session)).toMatchObject({ state: 'loaded', note });
  });
});

describe('notes of a page that goes away', () => {
  it('are there for the next page, beside what another window wrote, once', async () => {
    const database = `notes-${next()}`;
    const leaving = await openTab(database);
    await leaving.notes.save(note);
    await (await openTab(database)).notes.save({ ...note, text: 'Theirs' });
    leaving.notes.leaveBehind(note.session, note.label, [
      { text: 'What we said and', was: note.text },
      { text: 'What we said and meant', was: 'What we said and' },
    ]);
    const later = await openTab(database);
    const both = { ...note, text: 'Theirs\nWhat we said and meant' };
    expect(await later.notes.list()).toEqual([both]);
    expect(await later.notes.load(note.session)).toMatchObject({ state: 'loaded', note: both });
    expect(Object.keys(localStorage).filter((key) => key.startsWith(database))).toEqual([]);
  });

  it('wait where what is stored must not be overwritten', async () => {
    const database = `notes-${next()}`;
    const opened = await openTab(database);
    await opened.notes.save(note);
    const raw = await openDB(database);
    await raw.put('notes', 17, note.session);
    opened.notes.leaveBehind(note.session, note.label, [{ text: 'Mine', was: '' }]);
    expect(await (await openTab(database)).notes.load(note.session)).toEqual({
      state: 'unreadable',
      raw: 17,
    });
    await raw.delete('notes', note.session);
    raw.close();
    expect(await (await openTab(database)).notes.load(note.session)).toMatchObject({
      note: { text: 'Mine' },
    });
  });
});
