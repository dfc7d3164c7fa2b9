import { applyEdits, tryEdit } from '../../../domain/plan/edit/apply.ts';
import { placePreHydrationInput } from '../../../domain/plan/files/pre-hydration-input.ts';
import { newPlan } from '../../../domain/plan/model/new-plan.ts';
import type { PlanEdit } from '../../../domain/plan/edit/edits.ts';
import { fieldKey } from '../../../domain/plan/model/field.ts';
import { reuseUnchanged } from '../../../domain/plan/edit/reuse-unchanged.ts';
import { textsInEdit } from '../../../domain/plan/edit/texts.ts';
import { closeChange, EMPTY_STACK, recordEdit, stepThrough } from '../../../domain/plan/edit/undo.ts';
import type { UndoStack } from '../../../domain/plan/edit/undo.ts';
import type { SiteStorage } from '../../../storage/site-storage.ts';
import { makeId } from '../../shared/make-id.ts';
import { createLeftEdits } from '../../shared/saving/left-edits.ts';
import { createSaveQueue } from '../../shared/saving/save-queue.ts';
import type { QueueState, SaveAnswer } from '../../shared/saving/save-queue.ts';
import { stateAfterSave, stateOfPlace } from '../../shared/saving/save-state.ts';
import type { SaveState } from '../../shared/saving/save-state.ts';
import { STARTING_VIEW } from './plan-view.ts';
import type { PlanSession, PlanView } from './plan-view.ts';

type Found = Awaited<ReturnType<SiteStorage['plans']['load']>>;

/** What is shown anew after reading. */
type Loaded = Partial<PlanView> & { readonly save: SaveState };

/** Writing on in a field is one edit: from what stood there to what stands there now. */
function joined(earlier: PlanEdit, later: PlanEdit): PlanEdit | undefined {
  if (earlier.edit !== 'set' || later.edit !== 'set') return undefined;
  if (fieldKey(earlier.field) !== fieldKey(later.field)) return undefined;
  if (later.was === undefined) return later;
  return later.was === earlier.value ? { ...later, was: earlier.was } : undefined;
}

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
  /** Whether what changes just now is being typed. */
  let mayWait = false;
  const listeners = new Set<(mayWait: boolean) => void>();

  const show = (change: Partial<PlanView>): void => {
    view = { ...view, ...change, canUndo: changes.done.length > 0, canRedo: changes.undone.length > 0 };
    listeners.forEach((listener) => listener(mayWait));
  };
  const redraw = (change: Partial<PlanView> = {}): void => {
    const plan = reuseUnchanged(view.plan, applyEdits(base, queue.pending()).plan);
    show({ ...change, plan });
  };

  /** What was left behind while the page went away. Where it is still there after all, what was put in since is not put in again. */
  const left = createLeftEdits<PlanEdit>();

  const queue = createSaveQueue<PlanEdit>({
    joined: (earlier, later) => (left.has(earlier) ? undefined : joined(earlier, later)),
    async save(edits) {
      const result = await saveEdits(edits.filter(left.isNews));
      // What was left behind while it was on its way is stored.
      if (result.saved) left.stored(edits);
      return result;
    },
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

  /** Reads the plan of that id, or the open one, and takes it in. */
  async function load(id?: string): Promise<Loaded> {
    const seen = saves;
    const { round } = view;
    const found = await storage.plans.load(id, base);
    // Another plan is shown by now, or everything was deleted.
    if (round !== view.round) return { place: storage.place, save: view.save };
    if (found.state === 'gone') {
      const answer = await saveEdits(queue.pending());
      const state: QueueState = answer.saved
        ? { kind: 'saved' }
        : { kind: 'not-saved', refusal: answer.reason };
      return { place: storage.place, save: afterSave(state) };
    }
    if (found.state === 'empty' && id !== undefined) return leaveRemoved(id);
    if (found.state === 'loaded' && found.plan.id === planId && saves !== seen) {
      return {
        place: storage.place,
        save: stateAfterLoad(stateOfPlace(true, storage.place)),
        unusable: undefined,
      };
    }
    return take(found, id);
  }

  /** Goes on with the plan that is open now that this one was removed elsewhere. Where there are words for it, it comes back. */
  async function leaveRemoved(id: string): Promise<Loaded> {
    const { round } = view;
    const seen = saves;
    await queue.flush();
    const found = await storage.plans.load(saves === seen ? undefined : id);
    const isOver = round !== view.round || queue.pending().length > 0 || found.state === 'gone';
    if (isOver) return { place: storage.place, save: view.save };
    if (saves === seen) beginAnother();
    return take(found);
  }

  /** Takes in what was read for the plan of that id, or for the open one. */
  function take(found: Exclude<Found, { readonly state: 'gone' }>, id?: string): Loaded {
    const { place } = storage;
    if (found.state === 'unreachable') return { place, save: { kind: 'not-saved', refusal: found.reason } };
    base = found.state === 'loaded' ? found.plan : newPlan('new', '');
    // What is written where a plan cannot be read is not to get into another one.
    planId = found.state === 'loaded' ? found.plan.id : found.state === 'empty' ? undefined : id;
    if (found.state === 'unreadable' || found.state === 'newer') {
      const save: SaveState = { kind: 'not-saved', refusal: found.state };
      return { place, save, unusable: { why: found.state, raw: found.raw } };
    }
    const save = stateAfterLoad(stateOfPlace(found.state === 'loaded', place));
    return { place, save, unusable: undefined };
  }

  /** What comes now is another plan: every field starts afresh, and there is nothing to undo. */
  function beginAnother(): void {
    changes = EMPTY_STACK;
    view = { ...view, round: view.round + 1 };
  }

  /** The state of what was read; what was written meanwhile is still on its way. */
  function stateAfterLoad(save: SaveState): SaveState {
    if (queue.pending().length === 0) {
      return save.kind === 'kept' && view.save.kind === 'saved' ? view.save : save;
    }
    return view.save.kind === 'not-saved' ? view.save : stateAfterSave({ kind: 'saving' }, storage.place);
  }

  async function refresh(): Promise<void> {
    if (!view.ready) return;
    redraw(await load(planId));
    if (!queue.isHeld() && !queue.pending().every(left.isNews)) await queue.flush();
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
      clearings: view.clearings + 1,
    });
  }

  /** Puts the edit on the screen and on its way to the store. */
  function put(edit: PlanEdit): boolean {
    if (!view.ready) return false;
    const plan = tryEdit(view.plan, edit);
    if (plan === undefined) return false;
    view = { ...view, plan };
    // What is begun before a place was chosen is a plan of this tab, also where another tab chooses before it is first saved.
    if (storage.place.kind === 'undecided') planId ??= makeId();
    queue.add(edit);
    return true;
  }

  function dispatch(edit: PlanEdit, typing = false): boolean {
    const before = view.plan;
    mayWait = typing;
    const done = put(edit);
    if (done) {
      changes = recordEdit(changes, before, edit);
      show({});
    }
    mayWait = false;
    return done;
  }

  /** Shows the plan as it stands in the place that things are kept in now. */
  async function settle(): Promise<void> {
    show({ place: storage.place });
    await queue.flush();
    redraw(await load(planId));
  }

  /** Saves what is waiting, and what is added to it meanwhile. `false` when it cannot be saved. */
  async function saveAll(): Promise<boolean> {
    while (queue.pending().length > 0) {
      await queue.flush();
      if (queue.pending().length > 0 && view.save.kind === 'not-saved') return false;
    }
    return true;
  }

  async function openPlan(id: string): Promise<boolean> {
    const { round } = view;
    if (!(await saveAll()) || !(await storage.plans.open(id)).saved) return false;
    for (;;) {
      const found = await storage.plans.load(id);
      if (round !== view.round) return planId === id;
      if (found.state === 'gone' || found.state === 'empty' || found.state === 'unreachable') return false;
      if (queue.pending().length === 0) {
        beginAnother();
        redraw(take(found, id));
        return true;
      }
      // What was written meanwhile belongs to the plan that is still shown.
      if (!(await saveAll())) return false;
    }
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
      edits.forEach((edit) => dispatch(edit));
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
      // Whatever is pressed next is drawn from what stands in the field.
      show({});
      void queue.flush();
    },
    async keep(where) {
      await queue.flush();
      await storage.keep(where);
      await settle();
    },
    openPlan,
    flush: queue.flush,
    leave() {
      queue.hold();
      const edits = queue.pending().filter(left.isNews);
      left.add(edits, storage.plans.leaveBehind(planId, edits));
    },
    refresh() {
      queue.release();
      return refresh();
    },
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
