import { readStoredNote } from '../../domain/plan/model/session-note.ts';
import { bothTexts } from '../../domain/plan/edit/both-texts.ts';
import { keepVersion } from '../../domain/plan/edit/note-versions.ts';
import { ownIntoText } from '../../domain/plan/merge/own-into.ts';
import type { SessionNote, StoredNote } from '../../domain/plan/model/session-note.ts';
import type { NoteSaveResult, NotesStore, OwnNote } from './notes-store.ts';
import { refusalFrom } from '../refusal.ts';
import type { DocumentStore, ObjectStores } from '../indexeddb/object-stores.ts';
import { countSave, knownOf, lostSince } from './saves.ts';
import { putAside, snapshotKeys } from './snapshots.ts';

/** What the store needs from outside. */
export interface DocumentNotesStoreOptions {
  /** Where documents are kept now. */
  readonly documents: () => DocumentStore;
  /** Whether that outlives the page. */
  readonly lasts: () => boolean;
  /** This moment in ISO 8601 and UTC. */
  readonly now: () => string;
  /** Called after notes were stored. */
  readonly onStored: () => void;
  /** Leaves what was written for the next page. */
  readonly leave: NotesStore['leaveBehind'];
}

/** Keeps session notes as documents. */
export function documentNotesStore(options: DocumentNotesStoreOptions): NotesStore {
  const { documents, lasts, now, onStored, leave } = options;

  /** Reads in one transaction; what cannot be reached counts as `nothing`. */
  const read = <Result>(task: (stores: ObjectStores) => Promise<Result>, nothing: Result): Promise<Result> =>
    Promise.resolve()
      .then(() => documents().read(task))
      .catch(() => nothing);

  return {
    async load(session, own) {
      try {
        const newer = await documents().isNewer();
        return await documents().read(async (stores) => {
          const raw = await stores.notes.get(session);
          const stored = readStoredNote(raw);
          if (newer && raw !== undefined) return { state: 'newer', raw };
          if (stored.state === 'unreadable' || stored.state === 'newer') return stored;
          const there = textIn(stored);
          if ((await mendText(stores, session, own, there, lasts())) !== there) return { state: 'gone' };
          return { ...stored, known: await knownOf(stores, session) };
        });
      } catch (error) {
        return { state: 'unreachable', reason: refusalFrom(error) };
      }
    },
    async save(note, was, own) {
      try {
        const result = await documents().write((stores) => putNote(stores, note, was, now(), lasts(), own));
        if (result.saved) onStored();
        return result;
      } catch (error) {
        return { saved: false, reason: refusalFrom(error) };
      }
    },
    leaveBehind: leave,
    hasVersions: (session) => read(async (stores) => (await snapshotKeys(stores, session)).length > 0, false),
    list: () =>
      read(async ({ notes }) => {
        const found: SessionNote[] = [];
        for (const key of await notes.keys()) {
          const stored = readStoredNote(await notes.get(key));
          if (stored.state === 'loaded') found.push(stored.note);
        }
        return found;
      }, []),
  };
}

/**
 * Puts the notes into the store, within its transaction: with `was` beside what another window wrote. Words that go are kept as an
 * earlier version.
 */
export async function putNote(
  stores: ObjectStores,
  note: SessionNote,
  was: string | undefined,
  at: string,
  lasts: boolean,
  own?: OwnNote,
): Promise<NoteSaveResult> {
  const { notes } = stores;
  const stored = readStoredNote(await notes.get(note.session));
  if (stored.state === 'unreadable' || stored.state === 'newer')
    return { saved: false, reason: stored.state };
  const there = textIn(stored);
  const mended = await mendText(stores, note.session, own, there, lasts);
  // Nothing was written where the text is what it was.
  const text = was === undefined ? note.text : was === note.text ? mended : bothTexts(was, note.text, mended);
  const both = { ...note, text };
  // What another window wrote is not to be written over, either.
  if (readStoredNote(both).state !== 'loaded') return { saved: false, reason: 'too-long' };
  if (stored.state === 'loaded') await putVersionAside(stores, stored.note, both.text, at);
  if (both.text === '') await notes.delete(note.session);
  else await notes.put(note.session, both);
  const writtenBack = mended !== there;
  const back = writtenBack ? own?.text : undefined;
  const known = await countSave(stores, note.session, lasts, own?.known, back);
  return { saved: true, text, known, writtenBack };
}

function textIn(stored: StoredNote): string {
  return stored.state === 'loaded' ? stored.note.text : '';
}

/** The stored text with what an emptied storage has lost of the page’s own. */
async function mendText(
  stores: ObjectStores,
  session: string,
  own: OwnNote | undefined,
  there: string,
  lasts: boolean,
): Promise<string> {
  const lost = own && (await lostSince(stores, session, own.known, there !== '', lasts));
  return lost ? ownIntoText(lost.was as string | undefined, own.text, there) : there;
}

/** Keeps the notes as an earlier version, where the text that comes in their place leaves out something of them. */
async function putVersionAside(
  stores: ObjectStores,
  note: SessionNote,
  after: string,
  now: string,
): Promise<void> {
  const [newest] = await snapshotKeys(stores, note.session);
  const known = newest && readStoredNote(await stores.snapshots.get(newest.key));
  const version = known?.state === 'loaded' ? { text: known.note.text, at: newest?.at ?? '' } : undefined;
  const keep = keepVersion(note.text, after, version, now);
  if (keep === 'not') return;
  if (newest && keep === 'instead' && newest.reason === 'change') await stores.snapshots.delete(newest.key);
  // Several changes may come at one moment, and a clock may be put back: none takes the place of another.
  const at = newest && newest.at >= now ? new Date(Date.parse(newest.at) + 1).toISOString() : now;
  await putAside(stores, note.session, note, 'change', at);
}
