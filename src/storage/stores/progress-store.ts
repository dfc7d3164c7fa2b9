import type { SessionProgress, StoredProgress } from '../../domain/progress/session-progress.ts';
import { makeProgress, readStoredProgress } from '../../domain/progress/session-progress.ts';
import { DONE } from './done-key.ts';
import { countSave, knownOf, lostSince, TICKS } from './saves.ts';
import type { Known } from './saves.ts';
import type { SaveResult } from './plan-store.ts';
import type { Refusal } from '../refusal.ts';
import { refusalFrom } from '../refusal.ts';
import type { ObjectStores } from '../indexeddb/object-stores.ts';
import type { StoreAccess } from '../site-storage.ts';

/** A stored tick that cannot be used, as it was found. */
export interface UnusableProgress {
  /** The session's address. */
  readonly session: string;
  readonly why: 'unreadable' | 'newer';
  readonly raw: unknown;
}

/** All ticks that are stored, or why they could not be reached. */
type ProgressList =
  | {
      readonly state: 'loaded';
      readonly done: readonly SessionProgress[];
      readonly unusable: readonly UnusableProgress[];
    }
  | { readonly state: 'unreachable'; readonly reason: Refusal };

/** Keeps which sessions are ticked. Nothing here throws or rejects: what goes wrong is in the answer. */
export interface ProgressStore {
  list(): Promise<ProgressList>;
  /**
   * Ticks a session. One that is ticked already stays as it is; one that cannot be read is never overwritten. `order` is what it
   * has where the page goes away before it is stored; otherwise it is found in the store.
   */
  tick(session: string, label: string, doneOn: string, order?: number): Promise<SaveResult>;
  /** Takes a tick away. One that cannot be read stays. */
  untick(session: string): Promise<SaveResult>;
  /** Puts back ticks from a copy where there are none. Answers how many. */
  putBack(
    ticks: readonly SessionProgress[],
  ): Promise<{ readonly added: number } | { readonly reason: Refusal }>;
  /** Deletes all ticks, or only those that cannot be read. Ticks of a newer version go only with all. */
  remove(which: 'all' | 'unreadable'): Promise<SaveResult>;
}

/** The ticks as a page last read or stored them. */
const lastKnown = new WeakMap<
  StoreAccess,
  { readonly done: readonly SessionProgress[]; readonly known: Known }
>();

/** Keeps ticks as documents among the settings. */
export function progressStore(access: StoreAccess): ProgressStore {
  const { documents, lasts, tell, leaveUnstored } = access;

  /** What an emptied storage has lost of the ticks that this page knows: what is to stand under which key. */
  async function lostTicks(stores: ObjectStores): Promise<[key: string, tick?: SessionProgress][]> {
    const own = lastKnown.get(access);
    const there = await stores.settings.keys(DONE);
    const lost = await lostSince(stores, TICKS, own?.known, there.length > 0, lasts());
    if (!own || !lost) return [];
    const was = (lost.was ?? []) as string[];
    const mine = keysOf(own.done);
    return [
      ...own.done
        .map((tick): [string, SessionProgress] => [DONE + tick.session, tick])
        .filter(([key]) => !was.includes(key) && !there.includes(key)),
      ...there.filter((key) => was.includes(key) && !mine.includes(key)).map((key): [string] => [key]),
    ];
  }

  /** Stores again what was lost, and does the task. */
  async function putBackAnd(
    stores: ObjectStores,
    task: (stores: ObjectStores) => Promise<SaveResult>,
  ): Promise<readonly [SaveResult, () => void]> {
    const lost = await lostTicks(stores);
    for (const [key, tick] of lost) {
      if (tick) await stores.settings.put(key, tick);
      else await stores.settings.delete(key);
    }
    const result = await task(stores);
    const own = lastKnown.get(access);
    const back = own && lost.length > 0 ? keysOf(own.done) : undefined;
    const known = await countSave(stores, TICKS, lasts(), own?.known, back);
    const done = loadedIn(await readAll(stores));
    return [result, () => lastKnown.set(access, { done, known })];
  }

  async function write(task: (stores: ObjectStores) => Promise<SaveResult>): Promise<SaveResult> {
    try {
      const [result, remember] = await documents().write((stores) => putBackAnd(stores, task));
      // Only what is safely there is known to be stored.
      remember();
      if (result.saved) tell('progress');
      return result;
    } catch (error) {
      return { saved: false, reason: refusalFrom(error) };
    }
  }

  const writeTick = (
    session: string,
    value: SessionProgress | undefined,
    task: (stores: ObjectStores) => Promise<SaveResult>,
  ): Promise<SaveResult> => leaveUnstored({ of: 'setting', key: DONE + session, value }, () => write(task));

  return {
    async list() {
      try {
        const isLost = async (stores: ObjectStores): Promise<boolean> => (await lostTicks(stores)).length > 0;
        if (await documents().read(isLost)) {
          const put = await write(() => Promise.resolve({ saved: true }));
          if (!put.saved) return { state: 'unreachable', reason: put.reason };
        }
        const [found, known] = await documents().read(async (stores) => [
          await readAll(stores),
          await knownOf(stores, TICKS),
        ]);
        const done = loadedIn(found);
        lastKnown.set(access, { done, known });
        const unusable = found.flatMap(({ session, stored }): UnusableProgress[] =>
          stored.state === 'unreadable' || stored.state === 'newer'
            ? [{ session, why: stored.state, raw: stored.raw }]
            : [],
        );
        return { state: 'loaded', done, unusable };
      } catch (error) {
        return { state: 'unreachable', reason: refusalFrom(error) };
      }
    },
    tick: (session, label, doneOn, order = 1) =>
      writeTick(session, makeProgress(session, label, doneOn, order), async (stores) => {
        const all = await readAll(stores);
        const there = all.find((each) => each.session === session)?.stored.state ?? 'empty';
        if (there === 'unreadable' || there === 'newer') return { saved: false, reason: there };
        const highest = Math.max(
          0,
          ...all.map(({ stored }) => (stored.state === 'loaded' ? stored.progress.order : 0)),
        );
        const progress = makeProgress(session, label, doneOn, highest + 1);
        if (readStoredProgress(progress).state !== 'loaded') return { saved: false, reason: 'too-long' };
        if (there === 'empty') await stores.settings.put(DONE + session, progress);
        return { saved: true };
      }),
    untick: (session) =>
      writeTick(session, undefined, async ({ settings }) => {
        const { state } = readStoredProgress(await settings.get(DONE + session));
        if (state === 'unreadable' || state === 'newer') return { saved: false, reason: state };
        await settings.delete(DONE + session);
        return { saved: true };
      }),
    async putBack(ticks) {
      let added = 0;
      const result = await write(async ({ settings }) => {
        for (const tick of ticks) {
          if ((await settings.get(DONE + tick.session)) !== undefined) continue;
          await settings.put(DONE + tick.session, tick);
          added += 1;
        }
        return { saved: true };
      });
      return result.saved ? { added } : { reason: result.reason };
    },
    remove: (which) =>
      write(async (stores) => {
        for (const { session, stored } of await readAll(stores)) {
          if (which === 'all' || stored.state === 'unreadable') await stores.settings.delete(DONE + session);
        }
        return { saved: true };
      }),
  };
}

function keysOf(ticks: readonly SessionProgress[]): string[] {
  return ticks.map(({ session }) => DONE + session);
}

function loadedIn(found: readonly { readonly stored: StoredProgress }[]): SessionProgress[] {
  return found.flatMap(({ stored }) => (stored.state === 'loaded' ? [stored.progress] : []));
}

async function readAll({ settings }: ObjectStores): Promise<{ session: string; stored: StoredProgress }[]> {
  const found = [];
  for (const key of await settings.keys(DONE)) {
    const session = key.slice(DONE.length);
    const stored = readStoredProgress(await settings.get(key));
    // A document under another session's address was moved by hand: it is not what it says.
    const moved = stored.state === 'loaded' && stored.progress.session !== session;
    const one: StoredProgress = moved ? { state: 'unreadable', raw: stored.progress } : stored;
    found.push({ session, stored: one });
  }
  return found;
}
