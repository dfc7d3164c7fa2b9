import 'fake-indexeddb/auto';
import { openDB } from 'idb';
import { describe, expect, it } from 'vitest';
import { MAX_NOTE } from '../../src/domain/plan/model/limits.ts';
import { makeNote } from '../../src/domain/plan/model/session-note.ts';
import { failWrites } from './failing-indexed-db.ts';
import { next, openTab, openVisit } from './open-for-test.ts';

const note = makeNote('/ect/week-4/', 'Notes on week 4', 'What we said');

describe.each([
  ['on the device', () => openTab(`notes-${next()}`)],
  ['for this visit', () => openVisit(`notes-${next()}`)],
])('session notes %s', (_, open) => {
  it('are kept for each session', async () => {
    const { notes } = await open();
    expect(await notes.load(note.session)).toEqual({ state: 'empty' });
    expect(await notes.save(note)).toEqual({ saved: true });
    expect(await notes.load(note.session)).toEqual({ state: 'loaded', note });
    expect(await notes.load('/ect/week-3/')).toEqual({ state: 'empty' });
  });

  it('are removed when their text is', async () => {
    const storage = await open();
    await storage.notes.save(note);
    await storage.notes.save({ ...note, text: '' });
    expect(await storage.notes.load(note.session)).toEqual({ state: 'empty' });
    expect(await storage.contents()).toMatchObject({ plans: [], notes: [] });
  });

  it('are named before everything is cleared, and are gone afterwards', async () => {
    const storage = await open();
    await storage.notes.save(note);
    expect(await storage.contents()).toMatchObject({ plans: [], notes: ['Notes on week 4'] });
    expect(await storage.notes.list()).toEqual([note]);
    await storage.clearEverything();
    expect(await storage.notes.load(note.session)).toEqual({ state: 'empty' });
  });
});

describe('session notes on the device', () => {
  it('that are too long are refused, and what was stored stays', async () => {
    const { notes } = await openTab(`notes-${next()}`);
    await notes.save(note);
    const long = { ...note, text: 'a'.repeat(3 * MAX_NOTE) };
    expect(await notes.save(long)).toEqual({ saved: false, reason: 'too-long' });
    expect(await notes.load(note.session)).toEqual({ state: 'loaded', note });
  });

  it.each([
    ['unreadable', 17],
    ['newer', { app: 'session-note', schema: 2 }],
  ])('that are %s are never overwritten', async (state, raw) => {
    const database = `notes-${next()}`;
    const storage = await openTab(database);
    const opened = await openDB(database);
    await opened.put('notes', raw, note.session);
    expect(await storage.notes.load(note.session)).toEqual({ state, raw });
    expect(await storage.notes.save(note)).toEqual({ saved: false, reason: state });
    expect(await opened.get('notes', note.session)).toEqual(raw);
    expect((await storage.contents()).notes).toEqual(['Session notes that cannot be read']);
    opened.close();
  });

  it('are as they were when a write fails', async () => {
    const { notes } = await openTab(`notes-${next()}`);
    await notes.save(note);
    const restore = failWrites(() => 'quota');
    expect(await notes.save({ ...note, text: 'more' })).toEqual({ saved: false, reason: 'full' });
    restore();
    expect(await notes.load(note.session)).toEqual({ state: 'loaded', note });
  });
});
