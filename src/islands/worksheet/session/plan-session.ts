import { applyEdits, tryEdit } from '../../../domain/plan/edit/apply.ts';
import { placePreHydrationInput } from '../../../domain/plan/files/pre-hydration-input.ts';
import type { PreHydrationInput } from '../../../domain/plan/files/pre-hydration-input.ts';
import { newPlan } from '../../../domain/plan/model/new-plan.ts';
import type { PlanEdit } from '../../../domain/plan/edit/edits.ts';
import { fieldKey } from '../../../domain/plan/model/field.ts';
import type { Plan } from '../../../domain/plan/model/schema.ts';
import { reuseUnchanged } from '../../../domain/plan/edit/reuse-unchanged.ts';
import { textsInEdit } from '../../../domain/plan/edit/texts.ts';
import { closeChange, EMPTY_STACK, recordEdit, stepThrough } from '../../../domain/plan/edit/undo.ts';
import type { UndoStack } from '../../../domain/plan/edit/undo.ts';
import type { Refusal } from '../../../storage/refusal.ts';
import type { SiteStorage, StoragePlace } from '../../../storage/site-storage.ts';
import { makeId } from '../../shared/make-id.ts';
import { createSaveQueue } from '../../shared/saving/save-queue.ts';
import type { QueueState, SaveAnswer } from '../../shared/saving/save-queue.ts';
import { stateAfterSave, stateOfPlace } from '../../shared/saving/save-state.ts';
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
  readonly canUndo: boolean;
  readonly canRedo: boolean;
}

/** The plan as one tab has it: what is stored, with this tab's own edits on top until they are stored too. */
export interface PlanSession {
  view(): PlanView;
  /** Returns how to stop. */
  subscribe(listener: () => void): () => void;
  /** Reads what is stored. `early` is called then, and returns what was written into `shown` before. */
  start(shown: Plan, early: () => readonly PreHydrationInput[]): Promise<void>;
  /** Changes the plan, on the screen at once and in the store soon. `false` when the plan cannot hold the edit. */
  dispatch(edit: PlanEdit): boolean;
  /** Takes back the newest change, or makes it again. Answers with the edit that did it, if there was one to do. */
  stepThrough(way: 'undo' | 'redo'): PlanEdit | undefined;
  /** Says that the writer has left a field: what comes next is another change. Saves what is waiting. */
  leaveField(): void;
  /** Keeps things on this device, or for this visit only. */
  keep(where: 'device' | 'visit'): Promise<void>;
  /** Shows another plan of this device. Does nothing when it is not there. */
  openPlan(id: string): Promise<void>;
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
  canUndo: false,
  canRedo: false,
};

/** Makes the session of one tab over the storage. */
export function createPlanSession(storage: SiteStorage): PlanSession {
  let view = STARTING_VIEW;
  let base = view.plan;
  /** The plan that this tab shows. Unknown until one is loaded or the first edit has made one. */
  let planId: string | undefined;
  let changes: UndoStack = EMPTY_STACK;
  /** How often this tab has saved: what was read before the last time is older than what it knows. */
  let saves = 0;
  /** Whether the storage was emptied under this tab and its plan written back, until that has been said. */
  let writtenBack = false;
  const listeners = new Set<() => void>();

  const show = (change: Partial<PlanView>): void => {
    view = { ...view, ...change, canUndo: changes.done.length > 0, canRedo: changes.undone.length > 0 };
    listeners.forEach((listener) => listener());
  };
  const redraw = (change: Partial<PlanView> = {}): void => {
    const plan = reuseUnchanged(view.plan, applyEdits(base, queue.pending()).plan);
    show({ ...change, plan });
  };

  const queue = createSaveQueue<PlanEdit>({
    replaces: (earlier, later) =>
      earlier.edit === 'set' && later.edit === 'set' && fieldKey(earlier.field) === fieldKey(later.field),
    save: saveEdits,
    onState: (state) => (state.kind === 'saving' ? show : redraw)({ save: afterSave(state) }),
  });

  function afterSave(state: QueueState): SaveState {
    const save = stateAfterSave(state, storage.place);
    if (save.kind !== 'saved' || !writtenBack) return save;
    writtenBack = false;
    return { ...save, writtenBack: true };
  }

  async function saveEdits(edits: readonly PlanEdit[]): Promise<SaveAnswer> {
    const round = view.round;
    const result = await storage.plans.apply(planId, edits, base);
    // What was deleted meanwhile is not shown again.
    if (result.saved && view.round === round) {
      writtenBack ||= result.writtenBack;
      saves += 1;
      base = result.plan;
      planId = result.plan.id;
      const lost = result.missed.flatMap(textsInEdit);
      if (lost.length > 0) show({ stray: [...view.stray, ...lost] });
    }
    return result;
  }

  async function load(id?: string): Promise<Partial<PlanView> & { save: SaveState }> {
    const seen = saves;
    const { round } = view;
    const found = await storage.plans.load(id);
    if (round !== view.round && view.ready) return view;
    if (found.state === 'gone') {
      const answer = await saveEdits(queue.pending());
      const state: QueueState = answer.saved
        ? { kind: 'saved' }
        : { kind: 'not-saved', refusal: answer.reason };
      return { place: storage.place, save: afterSave(state) };
    }
    const place = storage.place;
    if (found.state === 'loaded') {
      if (saves === seen || found.plan.id !== planId) base = found.plan;
      planId = found.plan.id;
    } else if (found.state === 'empty') {
      base = newPlan('new', '');
      planId = undefined;
    } else if (found.state !== 'unreachable') {
      base = newPlan('new', '');
    }
    if (found.state === 'unreachable') return { place, save: { kind: 'not-saved', refusal: found.reason } };
    if (found.state === 'unreadable' || found.state === 'newer') {
      const save: SaveState = { kind: 'not-saved', refusal: found.state };
      return { place, save, unusable: { why: found.state, raw: found.raw } };
    }
    return { place, save: stateOfPlace(found.state === 'loaded', place), unusable: undefined };
  }

  async function refresh(): Promise<void> {
    if (!view.ready) return;
    const { unusable, save, place } = await load(planId);
    const busy = view.save.kind === 'saving' || view.save.kind === 'saved' || view.save.kind === 'not-saved';
    const news = save.kind === 'saved' && save.writtenBack;
    redraw({ unusable, place, save: busy && !news ? view.save : save });
  }

  function startAfresh(): void {
    queue.drop();
    base = newPlan('new', '');
    planId = undefined;
    changes = EMPTY_STACK;
    const { place } = storage;
    redraw({
      place,
      save: stateOfPlace(false, place),
      unusable: undefined,
      stray: [],
      round: view.round + 1,
    });
  }

  /** Puts the edit on the screen and on its way to the store. */
  function put(edit: PlanEdit): boolean {
    if (!view.ready) return false;
    const plan = tryEdit(view.plan, edit);
    if (plan === undefined) return false;
    view = { ...view, plan };
    queue.add(edit);
    return true;
  }

  function dispatch(edit: PlanEdit): boolean {
    const before = view.plan;
    if (!put(edit)) return false;
    changes = recordEdit(changes, before, edit);
    show({});
    return true;
  }

  /** Shows the plan as it stands in the place that things are kept in now. */
  async function settle(): Promise<void> {
    show({ place: storage.place });
    await queue.flush();
    const { save, place, unusable } = await load(planId);
    redraw({ save, place, unusable });
  }

  async function openPlan(id: string): Promise<void> {
    await queue.flush();
    const opened = await storage.plans.open(id);
    if (!opened.saved) return;
    changes = EMPTY_STACK;
    redraw({ ...(await load(id)), round: view.round + 1 });
  }

  const stopListening = storage.onChange((change) => {
    if (change === 'cleared') startAfresh();
    else if (change === 'plan') void refresh();
    else if (change === 'place') void settle();
  });

  return {
    view: () => view,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    async start(shown, early) {
      const found = await load();
      const { edits, unplaced } = placePreHydrationInput(shown, base, early(), makeId);
      redraw({ ...found, ready: true, stray: unplaced });
      edits.forEach(dispatch);
    },
    dispatch,
    stepThrough(way) {
      const { stack, edit } = stepThrough(changes, view.plan, way);
      changes = stack;
      if (edit !== undefined) put(edit);
      show({});
      return edit;
    },
    leaveField() {
      changes = closeChange(changes);
      void queue.flush();
    },
    async keep(where) {
      await queue.flush();
      await storage.keep(where);
      await settle();
    },
    openPlan,
    flush: queue.flush,
    leave: () => storage.plans.leaveBehind(planId, queue.pending()),
    refresh,
    async clear() {
      await queue.flush();
      const answer = await storage.clearEverything();
      return answer.cleared ? undefined : answer.reason;
    },
    keepStray: (text) => show({ stray: [...view.stray, text] }),
    dismissStray: () => show({ stray: [] }),
    stop: stopListening,
  };
}
