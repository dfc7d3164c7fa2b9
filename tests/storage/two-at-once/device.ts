import { setImmediate } from 'node:timers/promises';
import { openDB } from 'idb';
import { vi } from 'vitest';
import { newPlan } from '../../../src/domain/plan/model/new-plan.ts';
import { createNoteSession } from '../../../src/islands/session-notes/note-session.ts';
import type { NoteSession } from '../../../src/islands/session-notes/note-session.ts';
import { createPlanSession } from '../../../src/islands/worksheet/session/plan-session.ts';
import { STARTING_VIEW } from '../../../src/islands/worksheet/session/plan-view.ts';
import type { PlanSession } from '../../../src/islands/worksheet/session/plan-view.ts';
import type { SiteStorage } from '../../../src/storage/site-storage.ts';
import { failWrites } from '../failing-indexed-db.ts';
import type { Failure } from '../failing-indexed-db.ts';
import { TestStorage } from '../local-storage.ts';
import { next, openUndecided } from '../open-for-test.ts';

/** The one session whose notes are written. */
export const SESSION = '/ect/week-4/';

/** The plan that is open on a device on which somebody has chosen to keep things. */
const FIRST = 'first';

/** Its other plan. */
export const SECOND = 'second';

/** One page with a plan and a box for notes. */
export interface Tab {
  readonly storage: SiteStorage;
  readonly plan: PlanSession;
  readonly note: NoteSession;
}

/** What somebody wrote, so that it can be looked for. */
interface Written {
  readonly word: string;
  /** The plan that was on the screen, or the notes. */
  readonly into: string;
  readonly tab: Tab;
}

/** A browser with two pages open, and what happened in it. */
export interface Device {
  readonly database: string;
  readonly tabs: [Tab, Tab];
  readonly written: Written[];
  /** Words that were there when somebody deleted everything. */
  readonly deleted: string[];
  /** Words that the browser lost, and no page has. */
  readonly lost: string[];
  /** Words of plans in whose place another came. */
  readonly replaced: string[];
  /** Words that a page sent off while it went away: until another page knows them, they go with an emptied storage. */
  readonly sentOff: string[];
  isCleared: boolean;
  isEmptied: boolean;
  /** The plans that somebody removed. */
  readonly removed: string[];
  /** Whether words may be gone for a reason of their own, such as a change that was undone. */
  takenBack: boolean;
  /** How the next write goes wrong. */
  failure: () => Failure;
  /** Ends what the device does to the program that runs it. */
  readonly end: () => void;
}

/** Lets the event loop turn. */
export async function turns(count: number): Promise<void> {
  for (let turn = 0; turn < count; turn += 1) await setImmediate();
}

/** Opens one more page. */
export async function openPage(database: string): Promise<Tab> {
  const storage = await openUndecided(database);
  const plan = createPlanSession(storage);
  const note = createNoteSession({
    storage,
    sessionKey: SESSION,
    label: 'Notes on week 4',
    onView: () => undefined,
  });
  await Promise.all([plan.start(STARTING_VIEW.plan, () => []), note.start((before) => before)]);
  return { storage, plan, note };
}

/** A browser with two pages: nobody has chosen yet, or the device keeps two plans and notes, each with a word in it. */
export async function openDevice(chosen: boolean): Promise<Device> {
  const database = `two-at-once-${next()}`;
  vi.stubGlobal('localStorage', new TestStorage());
  if (chosen) {
    const storage = await openUndecided(database);
    await storage.keep('device');
    for (const id of [SECOND, FIRST]) {
      const [target] = newPlan(id, '').targets;
      await storage.plans.add({
        ...newPlan(id, '2026-06-15T13:05:09.120Z'),
        targets: [{ ...target!, text: `${id}-word` }],
      });
    }
    const note = {
      app: 'session-note',
      schema: 1,
      session: SESSION,
      label: 'Notes',
      text: 'note-word',
    } as const;
    await storage.notes.save(note);
  }
  const tabs: [Tab, Tab] = [await openPage(database), await openPage(database)];
  const device: Device = {
    database,
    tabs,
    written: chosen
      ? [FIRST, SECOND, 'note'].map((into) => ({ word: `${into}-word`, into, tab: tabs[0] }))
      : [],
    deleted: [],
    lost: [],
    replaced: [],
    sentOff: [],
    isCleared: false,
    isEmptied: false,
    removed: [],
    takenBack: false,
    failure: () => 'none',
    end() {
      restore();
      for (const { plan, note } of device.tabs) {
        plan.stop();
        note.stop();
      }
      vi.unstubAllGlobals();
    },
  };
  const restore = failWrites(() => device.failure());
  return device;
}

/** Empties the storage as a browser does, without a word to the pages that are open. */
export async function emptyStorage(database: string): Promise<void> {
  const opened = await openDB(database);
  try {
    const stores = [...opened.objectStoreNames];
    if (stores.length === 0) return;
    const transaction = opened.transaction(stores, 'readwrite');
    await Promise.all([...stores.map((name) => transaction.objectStore(name).clear()), transaction.done]);
  } finally {
    opened.close();
  }
}
