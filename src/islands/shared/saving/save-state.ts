import type { Refusal } from '../../../storage/refusal.ts';
import type { StoragePlace } from '../../../storage/site-storage.ts';
import { timeOfDay } from '../clock.ts';
import type { QueueState } from './save-queue.ts';

/** How safe the reader's work is. `at` is a time of day such as "14:05". */
export type SaveState =
  | { readonly kind: 'starting' }
  /** Nobody has said yet where work may be kept. */
  | { readonly kind: 'undecided' }
  /** The reader wants it kept for this visit only. */
  | { readonly kind: 'visit' }
  | { readonly kind: 'nothing-yet' }
  | { readonly kind: 'kept' }
  | { readonly kind: 'saving' }
  /** `writtenBack`: what had been stored was gone, and has been stored again from this tab. */
  | { readonly kind: 'saved'; readonly at: string; readonly writtenBack?: boolean }
  | { readonly kind: 'not-saved'; readonly refusal: Refusal };

const NOT_SAVED: Record<Refusal, string> = {
  refused: 'Not saved: this browser refused to store it. Download a copy before you leave.',
  full: 'Not saved: there is no room left on this device. Download a copy before you leave.',
  'no-answer':
    'Not saved: this browser did not open its storage, so anything saved earlier is not shown. Download a copy before you leave.',
  unreadable:
    'Not saved: something is stored on this device already, but it cannot be read, so it has not been changed. Download a copy before you leave.',
  'too-long': 'Not saved: this is too long to store. Make it shorter, or download a copy before you leave.',
  newer:
    'Not saved: a newer version of this page has been used on this device. Download a copy, then reload the page.',
};

/** The state in words. */
export function sayState(state: SaveState): string {
  switch (state.kind) {
    case 'starting':
      return 'Not saved yet: this page is still loading. You can start to write.';
    case 'undecided':
      return 'Not saved. Keep it in this browser?';
    case 'visit':
      return 'Kept for this visit only. Download a copy before you leave this page.';
    case 'nothing-yet':
      return 'Nothing to save yet. What you write is saved on this device as you go.';
    case 'kept':
      return 'Saved on this device.';
    case 'saving':
      return 'Saving…';
    case 'saved':
      return `${state.writtenBack ? 'What this browser had stored was gone. What is on this page is stored again. ' : ''}Saved on this device, ${state.at}`;
    case 'not-saved':
      return NOT_SAVED[state.refusal];
  }
}

/** The state when the page has just read what is stored, and whether that was anything. */
export function stateOfPlace(something: boolean, place: StoragePlace): SaveState {
  return elsewhere(place) ?? { kind: something ? 'kept' : 'nothing-yet' };
}

/** The state after a save, or while one is under way. */
export function stateAfterSave(state: QueueState, place: StoragePlace): SaveState {
  const other = place.kind === 'device' ? undefined : elsewhere(place);
  return other ?? (state.kind === 'saved' ? { kind: 'saved', at: timeOfDay() } : state);
}

/** The state where work is not kept on this device, or the device took nothing new. */
function elsewhere({ kind, refusal }: StoragePlace): SaveState | undefined {
  if (kind === 'undecided') return { kind: 'undecided' };
  if (refusal !== undefined) return { kind: 'not-saved', refusal };
  return kind === 'memory' ? { kind: 'visit' } : undefined;
}

/** Whether what somebody has written would be gone when the page is left. */
export function isUnsaved(state: SaveState): boolean {
  return state.kind === 'not-saved' || state.kind === 'undecided' || state.kind === 'visit';
}
