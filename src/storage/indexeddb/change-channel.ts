import type { StorageChange } from '../site-storage.ts';

/** Tells the other parts of this page and the other tabs what changed. */
export interface ChangeChannel {
  /** `count` is how often everything was deleted, where that is what changed. */
  tell(change: StorageChange, count?: number): void;
  /** Tells this page only. */
  tellHere(change: StorageChange): void;
  /** Tells the other tabs only. */
  tellTabs(change: StorageChange): void;
  /** Asks about what another tab tells, before the listeners hear of it. With `false` they do not. Returns how to stop. */
  hearTabs(listener: (change: StorageChange, count: number) => boolean): () => void;
  /** Returns how to stop listening. */
  listen(listener: (change: StorageChange) => void): () => void;
}

const CHANGES: readonly unknown[] = [
  'plan',
  'notes',
  'progress',
  'place',
  'cleared',
] satisfies StorageChange[];

/** A channel that always reaches the listeners in this page, and those in the other tabs where the browser can. */
export function openChangeChannel(name: string): ChangeChannel {
  const listeners = new Set<(change: StorageChange) => void>();
  const tabListeners = new Set<(change: StorageChange, count: number) => boolean>();
  const tellHere = (change: StorageChange): void => listeners.forEach((listener) => listener(change));
  const tabs = broadcastChannel(name);
  tabs?.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
    const [change, count = 0] = Array.isArray(data) ? (data as unknown[]) : [data];
    if (!CHANGES.includes(change) || typeof count !== 'number') return;
    const heard = [...tabListeners].map((listener) => listener(change as StorageChange, count));
    if (!heard.includes(false)) tellHere(change as StorageChange);
  });
  const tellTabs = (change: StorageChange, count?: number): void => {
    try {
      tabs?.postMessage(count === undefined ? change : [change, count]);
    } catch {
      // The other tabs read again when they are next looked at.
    }
  };
  return {
    tell(change, count) {
      tellHere(change);
      tellTabs(change, count);
    },
    tellHere,
    tellTabs,
    hearTabs(listener) {
      tabListeners.add(listener);
      return () => tabListeners.delete(listener);
    },
    listen(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

function broadcastChannel(name: string): BroadcastChannel | undefined {
  try {
    return new BroadcastChannel(name);
  } catch {
    return undefined;
  }
}
