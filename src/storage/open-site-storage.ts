import type { Plan } from '../domain/plan/model/schema.ts';
import { openChangeChannel } from './indexeddb/change-channel.ts';
import { clearDocuments, contentsOf } from './stores/contents.ts';
import { countDeletion, deletions, forgetTab, onWaking } from './deletions.ts';
import { connectDatabase, DATABASE_NAME, deleteDatabase, lookAtDatabase } from './indexeddb/database.ts';
import { documentNotesStore } from './stores/document-notes-store.ts';
import { documentPlanStore } from './stores/document-plan-store.ts';
import { indexedDocuments } from './indexeddb/indexed-documents.ts';
import { forgetLastWords, lastWordsStore } from './last-words.ts';
import type { LastWords } from './last-words.ts';
import { leaveUnstored } from './leave-unstored.ts';
import { memoryDocuments } from './memory/documents.ts';
import { moveDocuments } from './move-documents.ts';
import { ownSettings } from './stores/own-settings.ts';
import type { SaveResult, TakeBack } from './stores/plan-store.ts';
import { onceSettled } from './once-settled.ts';
import { probe } from './indexeddb/probe.ts';
import { refusalFrom } from './refusal.ts';
import type { Refusal } from './refusal.ts';
import type { DocumentStore } from './indexeddb/object-stores.ts';
import type { SiteStorage, StorageChange, StoragePlace } from './site-storage.ts';
import { untilDeleted } from './until-deleted.ts';

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
  /** How often everything had been deleted when this page last knew. */
  let known = deletions();
  /** The way of the documents to the device, while they are on it. */
  let moving: Promise<SaveResult> | undefined;
  const lastWords = lastWordsStore({ databaseName, tab, makePlan, now });
  const current = (): DocumentStore => (moving ? onceSettled(moving.then(settled)) : settled());
  const lasts = (): boolean => place.kind === 'device';
  const settled = (): DocumentStore => {
    // Whoever asks knows nothing of it yet, and would put what is deleted into the new place.
    if (noticeDeletion()) return untilDeleted(documents, () => true);
    if (place.kind !== 'device') return documents;
    const then = known;
    return lastWords.into(untilDeleted(documents, () => noticeDeletion() || known !== then));
  };

  /** Whether everything was deleted while this page did not hear of it. Then the page forgets what it has, and says so. */
  function noticeDeletion(): boolean {
    if (deletions() <= known) return false;
    known = deletions();
    void forget();
    channel.tellHere('cleared');
    return true;
  }

  /** `follows` is whether another tab has chosen: then the plan that it opened stays the open one. */
  function keepOnDevice(follows = false): Promise<SaveResult> {
    if (noticeDeletion() || place.kind === 'device') return Promise.resolve({ saved: true });
    moving ??= moveToDevice(follows).finally(() => (moving = undefined));
    return moving;
  }

  async function moveToDevice(follows: boolean): Promise<SaveResult> {
    const then = known;
    const isDeleted = (): boolean => noticeDeletion() || known !== then;
    const refusal = await withinTime(probe(connection, tab), openingTime);
    const device = indexedDocuments(connection);
    try {
      if (refusal === undefined)
        await moveDocuments(documents, untilDeleted(device, isDeleted), now(), !follows);
    } catch (error) {
      if (!isDeleted()) return stayInMemory(refusalFrom(error));
    }
    // What was deleted meanwhile goes nowhere, and where to keep things is to be chosen anew.
    if (isDeleted()) return { saved: true };
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

  /** Leaves the words of a page that goes away for the next page, if they are kept at all. */
  function leave(words: LastWords, change: StorageChange): TakeBack {
    const isKept = place.kind === 'device' || moving !== undefined;
    const isNothing = words.of !== 'setting' && words.edits.length === 0;
    if (isNothing || noticeDeletion() || !isKept) return () => true;
    const takeBack = lastWords.leave(words);
    channel.tellTabs(change);
    return takeBack;
  }

  async function forget(): Promise<void> {
    documents = memoryDocuments();
    place = { kind: 'undecided' };
    forgetTab();
    await connection.close();
  }

  const unlessLeft = leaveUnstored((change) => leave(change, 'progress'));

  channel.hearTabs((change, count) => {
    // What was decided in one tab is decided for the device.
    if (change === 'cleared') {
      // Words that were written since this page noticed the same deletion are new.
      if (count > 0 && count <= known) return false;
      known = Math.max(count, deletions());
      void forget();
    } else if (change === 'place' && place.kind === 'undecided') void keepOnDevice(true);
    return true;
  });
  onWaking(noticeDeletion);

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
    // While the documents are on their way, and once they are there, the first choice stands.
    keep: (where) =>
      where === 'device' || moving || place.kind === 'device'
        ? keepOnDevice()
        : Promise.resolve(stayInMemory(undefined)),
    plans: documentPlanStore({
      documents: current,
      lasts,
      makePlan,
      now,
      onStored: () => (place.kind === 'device' ? channel.tell('plan') : channel.tellHere('plan')),
      leave: (plan, edits) => leave({ of: 'plan', plan, edits }, 'plan'),
    }),
    notes: documentNotesStore({
      documents: current,
      lasts,
      now,
      onStored: () => (place.kind === 'device' ? channel.tell('notes') : channel.tellHere('notes')),
      leave: (session, label, edits) => leave({ of: 'notes', session, label, edits }, 'notes'),
    }),
    access: {
      documents: current,
      lasts,
      leaveUnstored: unlessLeft,
      tell: (change) => (place.kind === 'device' ? channel.tell(change) : channel.tellHere(change)),
    },
    settings: ownSettings(current, unlessLeft),
    contents: () => contentsOf(documents),
    async clearEverything() {
      await moving;
      const wasOnDevice = place.kind === 'device';
      // Before anything goes, so that no page can take what is gone for lost.
      countDeletion();
      forgetLastWords(databaseName);
      known = deletions();
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
      channel.tell('cleared', known);
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
