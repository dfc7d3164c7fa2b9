import type { Plan } from '../domain/plan/model/schema.ts';
import { openChangeChannel } from './indexeddb/change-channel.ts';
import { clearDocuments, contentsOf } from './stores/contents.ts';
import { connectDatabase, DATABASE_NAME, deleteDatabase, lookAtDatabase } from './indexeddb/database.ts';
import { documentNotesStore } from './stores/document-notes-store.ts';
import { documentPlanStore } from './stores/document-plan-store.ts';
import { indexedDocuments } from './indexeddb/indexed-documents.ts';
import { memoryDocuments } from './memory/documents.ts';
import { moveDocuments } from './move-documents.ts';
import { ownSettings } from './stores/own-settings.ts';
import type { SaveResult } from './stores/plan-store.ts';
import { probe } from './indexeddb/probe.ts';
import { refusalFrom } from './refusal.ts';
import type { Refusal } from './refusal.ts';
import type { DocumentStore } from './indexeddb/object-stores.ts';
import type { SiteStorage, StoragePlace } from './site-storage.ts';

/** How long the browser has to open its storage, in milliseconds. Some never answer. */
const OPENING_TIME = 5_000;

/** What opening needs from outside. */
export interface OpenSiteStorageOptions {
  /** Makes the plan that the first edit is applied to. */
  readonly makePlan: () => Plan;
  /** Tells this tab from all others, of earlier visits too. */
  readonly tab: string;
  /** This moment in ISO 8601 and UTC. */
  readonly now: () => string;
  /** Another name than the site's own, for tests. */
  readonly databaseName?: string;
  /** Another time than `OPENING_TIME`, for tests. */
  readonly openingTime?: number;
}

/**
 * Opens this site's storage. Nothing is written to the disk, not even an empty database, before somebody has chosen to
 * keep things on this device; where something is stored already, that was chosen before. Then the browser is asked to
 * write something and read it back; when it does not, what is stored is still shown, and `place` says why.
 */
export async function openSiteStorage(options: OpenSiteStorageOptions): Promise<SiteStorage> {
  const { makePlan, tab, now, databaseName = DATABASE_NAME, openingTime = OPENING_TIME } = options;
  const connection = connectDatabase(databaseName);
  const channel = openChangeChannel(databaseName);
  let documents: DocumentStore = memoryDocuments();
  let place: StoragePlace = { kind: 'undecided' };
  const current = (): DocumentStore => documents;

  /** `follows` is whether another tab has chosen: then the plan that it opened stays the open one. */
  async function keepOnDevice(follows = false): Promise<SaveResult> {
    if (place.kind === 'device') return { saved: true };
    const refusal = await withinTime(probe(connection, tab), openingTime);
    const device = indexedDocuments(connection);
    try {
      if (refusal === undefined) await moveDocuments(documents, device, !follows);
    } catch (error) {
      return stayInMemory(refusalFrom(error));
    }
    if (refusal !== undefined) return stayInMemory(refusal);
    documents = device;
    place = { kind: 'device' };
    channel.tell('place');
    return { saved: true };
  }

  function stayInMemory(refusal: Refusal | undefined): SaveResult {
    place = { kind: 'memory', refusal };
    channel.tellHere('place');
    return refusal === undefined ? { saved: true } : { saved: false, reason: refusal };
  }

  async function forget(): Promise<void> {
    documents = memoryDocuments();
    place = { kind: 'undecided' };
    await connection.close();
  }

  channel.hearTabs((change) => {
    // What was decided in one tab is decided for the device.
    if (change === 'cleared') void forget();
    else if (change === 'place' && place.kind === 'undecided') void keepOnDevice(true);
  });

  const found = await withinTime(look(databaseName), openingTime);
  if (found === 'something') {
    documents = indexedDocuments(connection);
    place = { kind: 'device', refusal: await withinTime(probe(connection, tab), openingTime) };
  } else if (found !== 'nothing') {
    place = { kind: 'memory', refusal: found };
  }

  return {
    get place() {
      return place;
    },
    keep: (where) => (where === 'device' ? keepOnDevice() : Promise.resolve(stayInMemory(undefined))),
    plans: documentPlanStore({
      documents: current,
      makePlan,
      tab,
      now,
      onStored: () => (place.kind === 'device' ? channel.tell('plan') : channel.tellHere('plan')),
      onLeft: () => channel.tellTabs('plan'),
    }),
    notes: documentNotesStore({
      documents: current,
      lasts: () => place.kind === 'device',
      onStored: () => (place.kind === 'device' ? channel.tell('notes') : channel.tellHere('notes')),
      onLeft: () => channel.tellTabs('notes'),
    }),
    access: {
      documents: current,
      tell: (change) => (place.kind === 'device' ? channel.tell(change) : channel.tellHere(change)),
    },
    settings: ownSettings(current),
    contents: () => contentsOf(documents),
    async clearEverything() {
      const wasOnDevice = place.kind === 'device';
      try {
        await clearDocuments(documents);
      } catch (error) {
        return { cleared: false, reason: refusalFrom(error) };
      }
      await forget();
      if (!wasOnDevice) {
        channel.tellHere('cleared');
        return { cleared: true };
      }
      channel.tell('cleared');
      await deleteDatabase(databaseName);
      return { cleared: true };
    },
    onChange: channel.listen,
  };
}

async function look(name: string): Promise<'nothing' | 'something' | Refusal> {
  try {
    return await lookAtDatabase(name);
  } catch (error) {
    return refusalFrom(error);
  }
}

async function withinTime<Answer>(answer: Promise<Answer>, time: number): Promise<Answer | 'no-answer'> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<'no-answer'>((resolve) => {
    timer = setTimeout(() => resolve('no-answer'), time);
  });
  try {
    return await Promise.race([answer, late]);
  } finally {
    clearTimeout(timer);
  }
}
