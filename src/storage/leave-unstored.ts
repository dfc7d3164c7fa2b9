import type { SettingLeft } from './last-words.ts';
import type { SaveResult, TakeBack } from './stores/plan-store.ts';

/** Stores a small change. What is not stored when the page goes away is left for the next page. */
export type LeaveUnstored = (change: SettingLeft, storing: () => Promise<SaveResult>) => Promise<SaveResult>;

/**
 * Small changes show on the screen while they are being stored, and a page that goes away takes its transactions with it. So
 * those that are on their way then are left as last words, and taken back where the page stays and stores them after all.
 */
export function leaveUnstored(leave: (change: SettingLeft) => TakeBack): LeaveUnstored {
  const onTheirWay = new Map<SettingLeft, TakeBack | undefined>();
  if (typeof window !== 'undefined') {
    window.addEventListener('pagehide', () => {
      for (const [change, left] of onTheirWay) if (!left) onTheirWay.set(change, leave(change));
    });
  }
  return async (change, storing) => {
    onTheirWay.set(change, undefined);
    try {
      return await storing();
    } finally {
      onTheirWay.get(change)?.();
      onTheirWay.delete(change);
    }
  };
}
