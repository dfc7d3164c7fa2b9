import type { PlanEdit } from '../../../domain/plan/edit/edits.ts';
import type { PreHydrationInput } from '../../../domain/plan/files/pre-hydration-input.ts';
import { newPlan } from '../../../domain/plan/model/new-plan.ts';
import type { Plan } from '../../../domain/plan/model/schema.ts';
import type { Refusal } from '../../../storage/refusal.ts';
import type { StoragePlace } from '../../../storage/site-storage.ts';
import type { SaveState } from '../../shared/saving/save-state.ts';

/** What the worksheet shows. */
export interface PlanView {
  /** Whether what is stored has been read, so that edits are taken. */
  readonly ready: boolean;
  readonly plan: Plan;
  readonly save: SaveState;
  /** Where things are kept, once that is known. */
  readonly place?: StoragePlace | undefined;
  /** What is stored but cannot be used, as it was found. It can be downloaded; it is never overwritten. */
  readonly unusable?: { readonly why: 'unreadable' | 'newer'; readonly raw: unknown } | undefined;
  /** Words that could not be put into the plan, for the reader to copy. */
  readonly stray: readonly string[];
  /** Goes up when another plan is shown or everything was cleared, so that every field starts afresh. */
  readonly round: number;
  /** Goes up when everything was cleared, so that nothing that a part of the page still holds stays. */
  readonly clearings: number;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
}

/** The plan as one tab has it: what is stored, with this tab's own edits on top until they are stored too. */
export interface PlanSession {
  view(): PlanView;
  /** `mayWait`: somebody is typing and sees the letter by itself, so that drawing the rest may wait for it. Returns how to stop. */
  subscribe(listener: (mayWait: boolean) => void): () => void;
  /** Reads what is stored. `early` is called then, and returns what was written into `shown` before. */
  start(shown: Plan, early: () => readonly PreHydrationInput[]): Promise<void>;
  /** Changes the plan, on the screen at once and in the store soon. `false` when the plan cannot hold the edit. */
  dispatch(edit: PlanEdit, typing?: boolean): boolean;
  /** Takes back the newest change, or makes it again. Answers with the edit that did it, if there was one to do. */
  stepThrough(way: 'undo' | 'redo'): PlanEdit | undefined;
  /** Says that the writer has left a field: what comes next is another change. Saves what is waiting. */
  leaveField(): void;
  /** Keeps things on this device, or for this visit only. */
  keep(where: 'device' | 'visit'): Promise<void>;
  /** Shows another plan of this device. `false` when it is not there, or what is written in this one cannot be saved. */
  openPlan(id: string): Promise<boolean>;
  /** Saves what is waiting now. */
  flush(): Promise<void>;
  /** Sends off what is waiting while the page is going away, when no answer can be waited for. */
  leave(): void;
  /** Reads again what is stored. */
  refresh(): Promise<void>;
  /** Deletes all that this site stored. Answers why not, when it could not. */
  clear(): Promise<Refusal | undefined>;
  /** Shows words that could not be put into the plan, for the reader to copy. */
  keepStray(text: string): void;
  /** Forgets the words that could not be put into the plan. */
  dismissStray(): void;
  /** Stops listening to the store. */
  stop(): void;
}

/** The view before anything is known: an empty plan, which is also what is built ahead of time. */
export const STARTING_VIEW: PlanView = {
  ready: false,
  plan: newPlan('new', ''),
  save: { kind: 'starting' },
  stray: [],
  round: 0,
  clearings: 0,
  canUndo: false,
  canRedo: false,
};
