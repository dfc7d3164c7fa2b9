import type { SessionProgress, StoredProgress } from '../../domain/progress/session-progress.ts';
import { makeProgress, readStoredProgress } from '../../domain/progress/session-progress.ts';
import { DONE } from './done-key.ts';
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

/** Keeps ticks as documents among the settings. */
export function progressStore({ documents, tell, leaveUnstored }: StoreAccess): ProgressStore {
  async function write(task: (stores: ObjectStores) => Promise<SaveResult>): Promise<SaveResult> {
    try {
      const result = await documents().write(task);
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
        const found = await documents().read(readAll);
        const done = found.flatMap(({ stored }) => (stored.state === 'loaded' ? [stored.progress] : []));
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
