import { makeNote, readStoredNote } from '../domain/plan/model/session-note.ts';
import { bothTexts } from '../domain/plan/edit/both-texts.ts';
import { markStorage } from './stores/keep-mark.ts';
import { OPEN_PLAN } from './stores/open-plan.ts';
import { putAside } from './stores/snapshots.ts';
import { TOO_LONG } from './refusal.ts';
import { OBJECT_STORES } from './indexeddb/object-stores.ts';
import type { DocumentStore, ObjectStoreName, ObjectStores } from './indexeddb/object-stores.ts';

type Documents = readonly (readonly [store: ObjectStoreName, key: string, value: unknown])[];

/**
 * Puts everything that one store holds into another, in one transaction. What the other has stays: a document of the same
 * key is left as it is, but notes are put together, and of a plan that both have the one that comes is an earlier version from
 * now on. `at` is this moment. `opens` is whether the plan that was open in the first is the
 * open one from now on; otherwise only where there is none.
 */
export async function moveDocuments(
  from: DocumentStore,
  to: DocumentStore,
  at: string,
  opens = true,
): Promise<void> {
  const documents = await from.read(allDocuments);
  await to.write(async (stores) => {
    await markStorage(stores);
    for (const [store, key, value] of documents) {
      const there = await stores[store].get(key);
      if (store === 'notes' && there !== undefined) await joinNotes(stores, key, there, value);
      else if (there === undefined || (opens && key === OPEN_PLAN)) await stores[store].put(key, value);
      else if (store === 'plans' && JSON.stringify(there) !== JSON.stringify(value))
        await putAside(stores, key, value, 'import', at);
    }
  });
}

async function allDocuments(stores: ObjectStores): Promise<Documents> {
  const found: [ObjectStoreName, string, unknown][] = [];
  for (const name of OBJECT_STORES) {
    for (const key of await stores[name].keys()) found.push([name, key, await stores[name].get(key)]);
  }
  return found;
}

async function joinNotes(
  { notes }: ObjectStores,
  key: string,
  there: unknown,
  added: unknown,
): Promise<void> {
  const [old, fresh] = [readStoredNote(there), readStoredNote(added)];
  if (old.state !== 'loaded' || fresh.state !== 'loaded' || old.note.text === fresh.note.text) return;
  const joined = makeNote(key, fresh.note.label, bothTexts('', fresh.note.text, old.note.text));
  // Neither is to be lost: then nothing moves, and that is said.
  if (readStoredNote(joined).state !== 'loaded') throw new DOMException('Too long together', TOO_LONG);
  await notes.put(key, joined);
}
