import type { StorageChange } from '../site-storage.ts';

/** Tells the other parts of this page and the other tabs what changed. */
export interface ChangeChannel {
  tell(change: StorageChange): void;
  /** Tells this page only. */
  tellHere(change: StorageChange): void;
  /** Tells the other tabs only. */
  tellTabs(change: StorageChange): void;
  /** Calls back for what another tab tells, before the other listeners hear of it. Returns how to stop. */
  hearTabs(listener: (change: StorageChange) => void): () => void;
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
  const tabListeners = new Set<(change: StorageChange) => void>();
  const tellHere = (change: StorageChange): void => listeners.forEach((listener) => listener(change));
  const tabs = broadcastChannel(name);
  tabs?.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
    if (!CHANGES.includes(data)) return;
    tabListeners.forEach((listener) => listener(data as StorageChange));
    tellHere(data as StorageChange);
  });
  const tellTabs = (change: StorageChange): void => {
    try {
      tabs?.postMessage(change);
    } catch {
      // The other tabs read again when they are next looked at.
    }
  };
  return {
    tell(change) {
      tellHere(change);
      tellTabs(change);
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
