import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { makeProgress } from '../../domain/progress/session-progress.ts';
import type { SessionProgress } from '../../domain/progress/session-progress.ts';
import { progressStore } from '../../storage/stores/progress-store.ts';
import type { UnusableProgress } from '../../storage/stores/progress-store.ts';
import type { Refusal } from '../../storage/refusal.ts';
import type { SiteStorage, StoragePlace } from '../../storage/site-storage.ts';
import { openStorage } from '../shared/saving/open-storage.ts';

/** What is known of the reader's progress. */
export interface ProgressView {
  /** Whether what is stored has been read, so that ticks are taken. */
  readonly ready: boolean;
  /** Ticked sessions by their address. */
  readonly ticked: ReadonlyMap<string, SessionProgress>;
  /** Stored ticks that cannot be used. */
  readonly unusable: readonly UnusableProgress[];
  readonly place: StoragePlace | undefined;
  /** Why the last tick was not stored, or why nothing could be read. */
  readonly refusal: Refusal | undefined;
}

/** What can be done with it. */
export interface ProgressActions {
  readonly storage: () => SiteStorage | undefined;
  /** Ticks a session or takes its tick away. Answers whether it was stored. `day` is empty when it is not known. */
  tick(session: string, label: string, day: string, wanted: boolean): Promise<boolean>;
  keep(where: 'device' | 'visit'): Promise<void>;
  remove(which: 'all' | 'unreadable'): Promise<boolean>;
}

const START: ProgressView = {
  ready: false,
  ticked: new Map(),
  unusable: [],
  place: undefined,
  refusal: undefined,
};

/** The progress stored in this browser, kept up to date with the other tabs. */
export function useProgress(): readonly [ProgressView, ProgressActions] {
  const [view, setView] = useState(START);
  const storage = useRef<SiteStorage>();
  /** Counts readings: an answer that comes after a later question is not shown. */
  const readings = useRef(0);
  /** Ticks that are being stored. Each is followed by a reading of its own, so others wait for it. */
  const storing = useRef(0);

  const read = useCallback(async (refusal?: Refusal): Promise<void> => {
    const opened = storage.current;
    if (opened === undefined) return;
    readings.current += 1;
    const mine = readings.current;
    const found = await progressStore(opened.access).list();
    if (mine !== readings.current || storing.current > 0) return;
    setView((before) =>
      found.state === 'loaded'
        ? {
            ready: true,
            ticked: new Map(found.done.map((tick) => [tick.session, tick])),
            unusable: found.unusable,
            place: opened.place,
            refusal,
          }
        : { ...before, ready: true, place: opened.place, refusal: found.reason },
    );
  }, []);

  useEffect(() => {
    let gone = false;
    let stop = (): void => undefined;
    const refresh = (): void => {
      if (document.visibilityState === 'visible') void read();
    };
    void openStorage().then((opened) => {
      if (gone) return;
      storage.current = opened;
      stop = opened.onChange(() => void read());
      void read();
    });
    document.addEventListener('visibilitychange', refresh);
    return () => {
      gone = true;
      stop();
      document.removeEventListener('visibilitychange', refresh);
    };
  }, [read]);

  const opened = async (): Promise<SiteStorage> => storage.current ?? openStorage();
  const actions: ProgressActions = {
    storage: () => storage.current,
    async tick(session, label, day, wanted) {
      // On the screen at once; the reading that follows says what is stored.
      let earlier: ProgressView['ticked'] | undefined;
      setView((before) => {
        earlier ??= before.ticked;
        return { ...before, ticked: withTick(before.ticked, session, label, day, wanted) };
      });
      storing.current += 1;
      const result = await opened()
        .then(({ access }) => {
          const progress = progressStore(access);
          return wanted
            ? progress.tick(session, label, day, nextOrder(view.ticked))
            : progress.untick(session);
        })
        .finally(() => (storing.current -= 1));
      if (!result.saved) setView((before) => ({ ...before, ticked: earlier ?? before.ticked }));
      await read(result.saved ? undefined : result.reason);
      return result.saved;
    },
    async keep(where) {
      const result = await (await opened()).keep(where);
      await read(result.saved ? undefined : result.reason);
    },
    async remove(which) {
      const result = await progressStore((await opened()).access).remove(which);
      await read(result.saved ? undefined : result.reason);
      return result.saved;
    },
  };
  return [view, actions];
}

function withTick(
  ticked: ProgressView['ticked'],
  session: string,
  label: string,
  day: string,
  wanted: boolean,
): ProgressView['ticked'] {
  const after = new Map(ticked);
  if (wanted) after.set(session, makeProgress(session, label, day, nextOrder(ticked)));
  else after.delete(session);
  return after;
}

function nextOrder(ticked: ProgressView['ticked']): number {
  return Math.max(0, ...[...ticked.values()].map((tick) => tick.order)) + 1;
}
