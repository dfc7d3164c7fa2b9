import type { TakeBack } from '../../../storage/stores/plan-store.ts';

/** Which edits a page left behind as it seemed to go away. Where it stays, it saves them itself, unless another page has by then. */
export interface LeftEdits<Edit> {
  /** Whether the edit was left behind. */
  has(edit: Edit): boolean;
  /** Whether the edit is to be saved here. It is taken back for that; another page that has put it in leaves nothing to take. */
  isNews(edit: Edit): boolean;
  /** Remembers how these edits are taken back. */
  add(edits: readonly Edit[], takeBack: TakeBack): void;
  /** Says that the edits are stored: once all that were left together are, they are taken back. */
  stored(edits: readonly Edit[]): void;
}

export function createLeftEdits<Edit extends object>(): LeftEdits<Edit> {
  /** How each edit is taken back, and how many of those left with it are not stored yet. */
  const left = new WeakMap<Edit, { readonly takeBack: TakeBack; waiting: number }>();
  return {
    has: (edit) => left.has(edit),
    isNews: (edit) => left.get(edit)?.takeBack() ?? true,
    add(edits, takeBack) {
      const entry = { takeBack, waiting: edits.length };
      for (const edit of edits) left.set(edit, entry);
    },
    stored(edits) {
      for (const edit of edits) {
        const entry = left.get(edit);
        if (entry && --entry.waiting === 0) entry.takeBack();
      }
    },
  };
}
