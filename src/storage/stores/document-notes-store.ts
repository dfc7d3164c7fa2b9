import { readStoredNote } from '../../domain/plan/model/session-note.ts';
import { bothTexts } from '../../domain/plan/edit/both-texts.ts';
import { keepVersion } from '../../domain/plan/edit/note-versions.ts';
import type { SessionNote } from '../../domain/plan/model/session-note.ts';
import { KEEP, markStorage } from './keep-mark.ts';
import type { NoteSaveResult, NotesStore } from './notes-store.ts';
import { refusalFrom } from '../refusal.ts';
import type { DocumentStore, ObjectStores } from '../indexeddb/object-stores.ts';
import { putAside, snapshotKeys } from './snapshots.ts';

/** What the store needs from outside. */
export interface DocumentNotesStoreOptions {
  /** Where documents are kept now. */
  readonly documents: () => DocumentStore;
  /** Whether that outlives the page. */
  readonly lasts: () => boolean;
  /** Tells this tab from others. */
  readonly tab: string;
  /** This moment in ISO 8601 and UTC. */
  readonly now: () => string;
  /** Called after notes were stored. */
  readonly onStored: () => void;
  /** Leaves what was written for the next page. */
  readonly leave: NotesStore['leaveBehind'];
}

/** Keeps session notes as documents. */
export function documentNotesStore(options: DocumentNotesStoreOptions): NotesStore {
  const { documents, lasts, tab, now, onStored, leave } = options;
  /** The mark of the storage in which this tab saw or stored notes last. */
  let seen: unknown;

  /** Whether what this tab knew is lost. That is news once. */
  async function isLost({ settings }: ObjectStores, raw: unknown): Promise<boolean> {
    if (!lasts()) return false;
    const mark = await settings.get(KEEP);
    const before = seen;
    if (raw !== undefined || before !== undefined) seen = mark;
    // Where a choice was made to keep things, a setting says so.
    return before === undefined ? raw === undefined && (await settings.keys()).length === 0 : before !== mark;
  }

  /** Reads in one transaction; what cannot be reached counts as `nothing`. */
  const read = <Result>(task: (stores: ObjectStores) => Promise<Result>, nothing: Result): Promise<Result> =>
    Promise.resolve()
      .then(() => documents().read(task))
      .catch(() => nothing);

  return {
    async load(session) {
      try {
        const newer = await documents().isNewer();
        const [raw, lost] = await documents().read(async (stores) => {
          const found = await stores.notes.get(session);
          return [found, await isLost(stores, found)];
        });
        const stored = readStoredNote(raw);
        if (lost && (stored.state === 'empty' || stored.state === 'loaded')) {
          return { state: 'gone', there: stored.state === 'loaded' ? stored.note.text : '' };
        }
        return newer && raw !== undefined ? { state: 'newer', raw } : stored;
      } catch (error) {
        return { state: 'unreachable', reason: refusalFrom(error) };
      }
    },
    async save(note, was) {
      try {
        let mark: unknown;
        const result = await documents().write(async (stores) => {
          const put = await putNote(stores, note, was, now());
          if (put.saved && lasts()) mark = await markStorage(stores, `${tab} ${now()}`);
          return put;
        });
        if (result.saved) {
          seen = mark;
          onStored();
        }
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
): Promise<NoteSaveResult> {
  const { notes } = stores;
  const stored = readStoredNote(await notes.get(note.session));
  if (stored.state === 'unreadable' || stored.state === 'newer')
    return { saved: false, reason: stored.state };
  const there = stored.state === 'loaded' ? stored.note.text : '';
  const both = { ...note, text: was === undefined ? note.text : bothTexts(was, note.text, there) };
  // What another window wrote is not to be written over, either.
  if (readStoredNote(both).state !== 'loaded') return { saved: false, reason: 'too-long' };
  if (stored.state === 'loaded') await putVersionAside(stores, stored.note, both.text, at);
  if (both.text === '') await notes.delete(note.session);
  else await notes.put(note.session, both);
  return { saved: true, text: both.text };
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
