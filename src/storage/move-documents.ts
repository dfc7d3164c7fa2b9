import { makeNote, readStoredNote } from '../domain/plan/session-note.ts';
import { OPEN_PLAN } from './open-plan.ts';
import { SHELVES } from './shelves.ts';
import type { DocumentStore, ShelfName, Shelves } from './shelves.ts';

type Documents = readonly (readonly [shelf: ShelfName, key: string, value: unknown])[];

/**
 * Puts everything that one store holds into another, in one transaction. What the other has stays: a document of the same
 * key is left as it is, but for notes, which are put together.
 */
export async function moveDocuments(from: DocumentStore, to: DocumentStore): Promise<void> {
  const documents = await from.read(allDocuments);
  await to.write(async (shelves) => {
    await shelves.settings.put('keep', 'device');
    for (const [shelf, key, value] of documents) {
      const there = await shelves[shelf].get(key);
      if (shelf === 'notes' && there !== undefined) await joinNotes(shelves, key, there, value);
      else if (there === undefined || key === OPEN_PLAN) await shelves[shelf].put(key, value);
    }
  });
}

async function allDocuments(shelves: Shelves): Promise<Documents> {
  const found: [ShelfName, string, unknown][] = [];
  for (const name of SHELVES) {
    for (const key of await shelves[name].keys()) found.push([name, key, await shelves[name].get(key)]);
  }
  return found;
}

async function joinNotes({ notes }: Shelves, key: string, there: unknown, added: unknown): Promise<void> {
  const [old, fresh] = [readStoredNote(there), readStoredNote(added)];
  if (old.state !== 'loaded' || fresh.state !== 'loaded' || old.note.text === fresh.note.text) return;
  const joined = makeNote(key, fresh.note.label, `${old.note.text}\n${fresh.note.text}`);
  if (readStoredNote(joined).state === 'loaded') await notes.put(key, joined);
}
