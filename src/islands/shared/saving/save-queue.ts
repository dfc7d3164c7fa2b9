import type { Refusal } from '../../../storage/refusal.ts';

/** What became of a save. */
export type SaveAnswer = { readonly saved: true } | { readonly saved: false; readonly reason: Refusal };

/** Where the queue stands. */
export type QueueState =
  | { readonly kind: 'saving' }
  | { readonly kind: 'saved' }
  | { readonly kind: 'not-saved'; readonly refusal: Refusal };

/** What the queue needs from outside. */
export interface SaveQueueOptions<Edit> {
  /** Stores the edits, all or none. */
  readonly save: (edits: readonly Edit[]) => Promise<SaveAnswer>;
  /** One edit in the place of two that follow one another, or `undefined` where both are needed. */
  readonly joined: (earlier: Edit, later: Edit) => Edit | undefined;
  readonly onState: (state: QueueState) => void;
}

/** How long writing has to pause before it is saved, in milliseconds. */
export const SAVE_PAUSE = 400;

/** How long after a failure the queue tries again by itself, in milliseconds. */
export const RETRY_PAUSE = 10_000;

/** Edits on their way into the store, in order. One save at a time; an edit leaves only after it is stored. */
export interface SaveQueue<Edit> {
  add(edit: Edit): void;
  /** Edits that are not known to be stored, oldest first. */
  pending(): readonly Edit[];
  /** Saves what is waiting now. Resolves when nothing is left or a save failed. */
  flush(): Promise<void>;
  /** Begins no more saves, as the page is going away: one that it does not live to see the end of is worth nothing. */
  hold(): void;
  /** Whether it was told to hold. */
  isHeld(): boolean;
  /** Goes on, as the page is there after all. So does the next edit. */
  release(): void;
  /** Forgets what is waiting. */
  drop(): void;
}

const REFUSED: SaveAnswer = { saved: false, reason: 'refused' };

/** Makes an empty queue. */
export function createSaveQueue<Edit>({ save, joined, onState }: SaveQueueOptions<Edit>): SaveQueue<Edit> {
  let waiting: Edit[] = [];
  let underWay: readonly Edit[] = [];
  let running: Promise<void> | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let failing = false;
  let held = false;
  /** How often what was waiting was forgotten: what comes of a save from before is no longer news. */
  let dropped = 0;

  const later = (pause: number): void => {
    clearTimeout(timer);
    timer = setTimeout(() => void flush(), pause);
  };

  async function run(): Promise<void> {
    while (waiting.length > 0 && !held) {
      underWay = waiting;
      waiting = [];
      const seen = dropped;
      const answer = await save(underWay).catch(() => REFUSED);
      if (seen !== dropped) {
        if (waiting.length > 0) later(SAVE_PAUSE);
        return;
      }
      failing = !answer.saved;
      if (!answer.saved) {
        waiting = [...underWay, ...waiting];
        underWay = [];
        onState({ kind: 'not-saved', refusal: answer.reason });
        later(RETRY_PAUSE);
        return;
      }
      underWay = [];
    }
    if (waiting.length === 0) onState({ kind: 'saved' });
  }

  function flush(): Promise<void> {
    clearTimeout(timer);
    if (running !== undefined) return running;
    if (waiting.length === 0 || held) return Promise.resolve();
    running = run().finally(() => {
      running = undefined;
    });
    return running;
  }

  function release(): void {
    if (held && waiting.length > 0) later(SAVE_PAUSE);
    held = false;
  }

  return {
    add(edit) {
      release();
      const last = waiting.at(-1);
      const one = last === undefined ? undefined : joined(last, edit);
      if (one !== undefined) waiting.pop();
      waiting.push(one ?? edit);
      // Once a save has failed, only a save that succeeds may take the warning away.
      if (!failing) onState({ kind: 'saving' });
      later(SAVE_PAUSE);
    },
    pending: () => [...underWay, ...waiting],
    flush,
    hold() {
      held = true;
    },
    isHeld: () => held,
    release,
    drop() {
      clearTimeout(timer);
      held = false;
      waiting = [];
      underWay = [];
      failing = false;
      dropped += 1;
    },
  };
}
