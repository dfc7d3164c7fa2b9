import 'fake-indexeddb/auto';
import { openDB } from 'idb';
import { afterEach, expect, it, vi } from 'vitest';
import { createNoteSession, withTyped } from '../../src/islands/session-notes/note-session.ts';
import type { NoteSession } from '../../src/islands/session-notes/note-session.ts';
import { readNoteVersions, restoreNotes } from '../../src/storage/stores/versions.ts';
import { failWrites } from '../storage/failing-indexed-db.ts';
import { clock, next, openTab } from '../storage/open-for-test.ts';

let restore = (): void => undefined;
afterEach(() => restore());

async function start(database: string, early = '', sessionKey = '/ect/week-4/'): Promise<NoteSession> {
  const storage = await openTab(database);
  const session = createNoteSession({
    storage,
    sessionKey,
    label: 'Notes on week 4',
    onView: () => undefined,
  });
  await session.start((before) => withTyped(before, early));
  return session;
}

it('notes are saved for their session and found again', async () => {
  const database = `n${next()}`;
  const session = await start(database);
  expect(session.view()).toMatchObject({ ready: true, text: '', save: { kind: 'nothing-yet' } });
  session.write('a');
  session.write('a b');
  expect(session.view().save.kind).toBe('saving');
  await session.flush();
  expect(session.view().save.kind).toBe('saved');
  expect((await start(database)).view()).toMatchObject({ text: 'a b', save: { kind: 'kept' } });
  expect((await start(database, '', '/ect/week-3/')).view().text).toBe('');
});

it('notes typed before are kept behind what is stored', async () => {
  const database = `n${next()}`;
  const first = await start(database, 'stored');
  await first.flush();
  const again = await start(database, 'typed');
  await again.flush();
  expect((await start(database, 'stored\ntyped')).view().text).toBe('stored\ntyped');
});

it('notes that are too long after that stay on the screen, and are said not to be saved', async () => {
  const database = `n${next()}`;
  await (await start(database, 'a'.repeat(20_000))).flush();
  const again = await start(database, 'b'.repeat(20_000));
  await again.flush();
  expect(again.view().text).toHaveLength(40_001);
  expect(again.view().save).toEqual({ kind: 'not-saved', refusal: 'too-long' });
});

it('unsaved notes stay on the screen, also when another tab saves', async () => {
  const database = `n${next()}`;
  const [one, two] = [await start(database), await start(database)];
  restore = failWrites(() => 'quota');
  one.write('mine');
  await one.flush();
  expect(one.view()).toMatchObject({ text: 'mine', save: { kind: 'not-saved', refusal: 'full' } });
  restore();
  two.write('theirs');
  await two.flush();
  await one.refresh();
  expect(one.view().text).toBe('mine');
  await one.flush();
  expect(one.view().save.kind).toBe('saved');
});

it('notes written in one tab are seen in the other', async () => {
  const database = `n${next()}`;
  const [one, two] = [await start(database), await start(database)];
  one.write('news');
  await one.flush();
  await vi.waitFor(() => expect(two.view().text).toBe('news'));
});

it('what was read while somebody wrote and it was saved does not come back over the words', async () => {
  const storage = await openTab(`n${next()}`);
  const { load } = storage.notes;
  let arrive: Array<() => void> = [];
  storage.notes.load = async (key) => {
    const found = await load(key);
    // The answer is ready, but reaches the page late.
    await new Promise<void>((resolve) => arrive.push(resolve));
    return found;
  };
  const session = createNoteSession({
    storage,
    sessionKey: '/w/',
    label: 'Notes',
    onView: () => undefined,
  });
  const letArrive = async (): Promise<void> => {
    await vi.waitFor(() => expect(arrive.length).toBeGreaterThan(0));
    arrive.forEach((resolve) => resolve());
    arrive = [];
  };
  const started = session.start((before) => before);
  await letArrive();
  await started;
  const kept = session.keep('device');
  await vi.waitFor(() => expect(arrive.length).toBeGreaterThan(0));
  session.write('Agreed');
  await session.flush();
  await letArrive();
  await kept;
  expect(session.view()).toMatchObject({ text: 'Agreed', save: { kind: 'saved' } });
});

it('notes of a storage that was emptied are written back when the tab is looked at, and that is said', async () => {
  const database = `n${next()}`;
  const session = await start(database, 'words');
  await session.flush();
  const opened = await openDB(database);
  for (const store of opened.objectStoreNames) await opened.clear(store);
  opened.close();
  await session.refresh();
  expect(session.view()).toMatchObject({ text: 'words', save: { kind: 'saved', writtenBack: true } });
  expect((await start(database)).view().text).toBe('words');
});

it('notes that two tabs write at once are both kept and shown, and each goes on in its own', async () => {
  const database = `n${next()}`;
  const [one, two] = [await start(database), await start(database)];
  one.write('mine', '');
  two.write('theirs', '');
  await Promise.all([one.flush(), two.flush()]);
  await vi.waitFor(() => expect(one.view().text).toBe('mine\ntheirs'));
  expect(two.view().text).toBe('mine\ntheirs');
  one.write('mine, too', 'mine');
  two.write('their', 'theirs');
  await Promise.all([one.flush(), two.flush()]);
  for (const session of [one, two]) {
    await vi.waitFor(() => expect(session.view().text).toBe('mine, too\ntheir'));
  }
});

it('the view says when there are earlier versions, also of notes that were emptied before', async () => {
  const database = `n${next()}`;
  const session = await start(database, 'What we said');
  await session.flush();
  expect(session.view().versions).toBe(false);
  session.write('');
  await session.flush();
  await vi.waitFor(() => expect(session.view()).toMatchObject({ text: '', versions: true }));
  const again = await start(database);
  await vi.waitFor(() => expect(again.view()).toMatchObject({ text: '', versions: true }));
});

it('notes that are brought back are shown, and what is written on goes on from them', async () => {
  const database = `n${next()}`;
  const storage = await openTab(database);
  const session = await start(database, 'What we said');
  await session.flush();
  session.write('');
  await session.flush();
  const [version] = await readNoteVersions(storage.access, '/ect/week-4/');
  await restoreNotes(storage.access, version!.key, clock.now);
  await session.refresh();
  expect(session.view().text).toBe('What we said');
  session.write('What we said and meant', 'What we said');
  await session.flush();
  expect((await start(database)).view().text).toBe('What we said and meant');
});
