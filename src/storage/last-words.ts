import type { PlanEdit } from '../domain/plan/edit/edits.ts';
import type { Plan } from '../domain/plan/model/schema.ts';
import { makeNote } from '../domain/plan/model/session-note.ts';
import { isPlan } from '../domain/plan/model/schema.ts';
import { putNote } from './stores/document-notes-store.ts';
import type { NoteEdit } from './stores/notes-store.ts';
import type { TakeBack } from './stores/plan-store.ts';
import { saveEdits } from './stores/save-edits.ts';
import type { DocumentStore, ObjectStores } from './indexeddb/object-stores.ts';

/** A small value that was being stored; `undefined` takes it away. What is there already stays, unless it `replaces` that. */
export interface SettingLeft {
  readonly of: 'setting';
  readonly key: string;
  readonly value?: unknown;
  readonly replaces?: boolean;
}

/** What a page could not store any more. Edits without a plan are for the one that was opened last. */
export type LastWords =
  | { readonly of: 'plan'; readonly plan?: string | undefined; readonly edits: readonly PlanEdit[] }
  | {
      readonly of: 'notes';
      readonly session: string;
      readonly label: string;
      readonly edits: readonly NoteEdit[];
    }
  | SettingLeft;

/** The last words of the pages of one database, in localStorage. */
export interface LastWordsStore {
  /**
   * Leaves them for the next page. localStorage has them at once, while a transaction of a page that goes away waits for those
   * before it and goes down with the page. Answers how to take them back.
   */
  leave(words: LastWords): TakeBack;
  /** The same documents, with what pages left put in before anything is read or written. */
  into(documents: DocumentStore): DocumentStore;
}

/** What is needed from outside. */
export interface LastWordsOptions {
  readonly databaseName: string;
  /** Tells this page from all others. */
  readonly tab: string;
  readonly makePlan: () => Plan;
  /** This moment in ISO 8601 and UTC. */
  readonly now: () => string;
}

/** In front of the settings under which earlier versions left last edits of a plan. */
const OLD = 'left-behind-';

/** In front of the keys in localStorage; the name of the database stands before it. */
export const LAST_WORDS = '.last-words.';

/** Forgets what pages left, as everything is deleted. */
export function forgetLastWords(databaseName: string): void {
  for (const key of keysOf(databaseName + LAST_WORDS)) localStorage.removeItem(key);
}

export function lastWordsStore({ databaseName, tab, makePlan, now }: LastWordsOptions): LastWordsStore {
  const start = databaseName + LAST_WORDS;
  /** What this page has seen. What cannot be stored now stays for a later page. */
  const seen = new Set<string>();
  let turn: Promise<void> = Promise.resolve();
  let looked = false;
  let left = 0;

  async function take(documents: DocumentStore): Promise<void> {
    const keys = keysOf(start).filter((key) => !seen.has(key) && !key.startsWith(`${start}${tab}.`));
    for (const key of keys) {
      seen.add(key);
      const words = parse(localStorage.getItem(key));
      const done = await documents
        .write((stores) => put(stores, words))
        // What is no edit of this version has nothing to wait for; what the store refused has.
        .catch((error: unknown) => !(error instanceof DOMException));
      if (done) localStorage.removeItem(key);
    }
    if (looked) return;
    looked = true;
    for (const key of await documents.read(({ settings }) => settings.keys(OLD)).catch(() => [])) {
      const move = async (stores: ObjectStores): Promise<void> => {
        const words = await stores.settings.get(key);
        await stores.settings.delete(key);
        const edits = Array.isArray(words) ? { edits: words } : (words as object);
        if (!(await put(stores, { of: 'plan', ...edits }))) throw new Error('It stays for later');
      };
      await documents.write(move).catch(() => undefined);
    }
  }

  async function put(stores: ObjectStores, words: unknown): Promise<boolean> {
    const { of, ...rest } = words as LastWords;
    if (of === 'notes') {
      const { session, label, edits } = rest as Extract<LastWords, { of: 'notes' }>;
      for (const { text, was } of edits) {
        const result = await putNote(stores, makeNote(session, label, text), was, now(), true);
        if (!result.saved && result.reason !== 'too-long') return false;
      }
      return true;
    }
    if (of === 'setting') {
      const { key, value, replaces } = rest as SettingLeft;
      const { settings } = stores;
      if (value === undefined) await settings.delete(key);
      else if (replaces || (await settings.get(key)) === undefined) await settings.put(key, value);
      return true;
    }
    const { plan, edits } = rest as Extract<LastWords, { of: 'plan' }>;
    const result = await saveEdits(stores, plan, edits, makePlan, now(), true);
    // The plan is worth more than edits that would make it unreadable.
    if (result.saved && !isPlan(result.plan)) throw new Error('This is no plan of this version.');
    return result.saved;
  }

  return {
    leave(words) {
      try {
        const name = words.of === 'notes' ? words.session : words.of;
        // In order, as a page may come back and leave again.
        const key = `${start}${tab}.${name}.${String(left++).padStart(6, '0')}`;
        localStorage.setItem(key, JSON.stringify(words));
        let own: boolean | undefined;
        return () => (own ??= removeKey(key));
      } catch {
        // The browser keeps nothing here, or has no room.
        return () => true;
      }
    },
    into(documents) {
      const taken = (): Promise<void> => (turn = turn.then(() => take(documents)).catch(() => undefined));
      return {
        ...documents,
        read: (task) => taken().then(() => documents.read(task)),
        write: (task) => taken().then(() => documents.write(task)),
      };
    },
  };
}

function keysOf(start: string): string[] {
  try {
    return Object.keys(localStorage)
      .filter((key) => key.startsWith(start))
      .sort();
  } catch {
    return [];
  }
}

/** Takes the key away; `false` when it is not there. */
function removeKey(key: string): boolean {
  const isThere = localStorage.getItem(key) !== null;
  localStorage.removeItem(key);
  return isThere;
}

function parse(text: string | null): unknown {
  try {
    return JSON.parse(text ?? '');
  } catch {
    return undefined;
  }
}
