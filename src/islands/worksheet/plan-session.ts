import { applyEdits, tryEdit } from '../../domain/plan/apply-edit.ts';
import { placeEarlyText } from '../../domain/plan/early-text.ts';
import type { EarlyText } from '../../domain/plan/early-text.ts';
import { newPlan } from '../../domain/plan/new-plan.ts';
import type { PlanEdit } from '../../domain/plan/plan-edit.ts';
import { fieldOfEdit } from '../../domain/plan/plan-field.ts';
import type { Plan } from '../../domain/plan/plan-schema.ts';
import { reuseUnchanged } from '../../domain/plan/reuse-unchanged.ts';
import { textsInEdit } from '../../domain/plan/texts-in-edit.ts';
import type { Refusal } from '../../storage/refusal.ts';
import type { SiteStorage } from '../../storage/site-storage.ts';
import { timeOfDay } from '../shared/clock.ts';
import { makeId } from '../shared/make-id.ts';
import { createSaveQueue } from '../shared/save-queue.ts';
import type { QueueState, SaveAnswer } from '../shared/save-queue.ts';
import type { SaveState } from '../shared/save-state.ts';

/** What the worksheet shows. */
export interface PlanView {
  /** Whether what is stored has been read, so that edits are taken. */
  readonly ready: boolean;
  readonly plan: Plan;
  readonly save: SaveState;
  /** What is stored but cannot be used, as it was found. It can be downloaded; it is never overwritten. */
  readonly unusable?: { readonly why: 'unreadable' | 'newer'; readonly raw: unknown } | undefined;
  /** Words that could not be put into the plan, for the reader to copy. */
  readonly stray: readonly string[];
  /** Goes up when everything was cleared, so that every field starts afresh. */
  readonly round: number;
}

/** The plan as one tab has it: what is stored, with this tab's own edits on top until they are stored too. */
export interface PlanSession {
  view(): PlanView;
  /** Returns how to stop. */
  subscribe(listener: () => void): () => void;
  /** Reads what is stored. `early` is called then, and returns what was written into `shown` before. */
  start(shown: Plan, early: () => readonly EarlyText[]): Promise<void>;
  /** Changes the plan, on the screen at once and in the store soon. `false` when the plan cannot hold the edit. */
  dispatch(edit: PlanEdit): boolean;
  /** Saves what is waiting now. */
  flush(): Promise<void>;
  /** Sends off what is waiting while the page is going away, when no answer can be waited for. */
  leave(): void;
  /** Reads again what is stored. */
  refresh(): Promise<void>;
  /** Deletes all that this site stored. Answers why not, when it could not. */
  clear(): Promise<Refusal | undefined>;
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
};

/** Makes the session of one tab over the storage. */
export function createPlanSession(storage: SiteStorage): PlanSession {
  let view = STARTING_VIEW;
  let base = view.plan;
  const listeners = new Set<() => void>();

  const show = (change: Partial<PlanView>): void => {
    view = { ...view, ...change };
    listeners.forEach((listener) => listener());
  };
  const redraw = (change: Partial<PlanView> = {}): void => {
    const plan = reuseUnchanged(view.plan, applyEdits(base, queue.pending()).plan);
    show({ ...change, plan });
  };

  const queue = createSaveQueue<PlanEdit>({
    replaces: (earlier, later) => {
      const field = fieldOfEdit(earlier);
      return field !== undefined && field === fieldOfEdit(later);
    },
    save: saveEdits,
    onState: (state) => (state.kind === 'saving' ? show : redraw)({ save: stateAfter(state, storage) }),
  });

  async function saveEdits(edits: readonly PlanEdit[]): Promise<SaveAnswer> {
    const result = await storage.plans.apply(edits);
    if (result.saved) {
      base = result.plan;
      const lost = result.missed.flatMap(textsInEdit);
      if (lost.length > 0) show({ stray: [...view.stray, ...lost] });
    }
    return result;
  }

  async function load(): Promise<Partial<PlanView> & { save: SaveState }> {
    const found = await storage.plans.load();
    if (found.state === 'loaded') base = found.plan;
    else if (found.state !== 'unreachable') base = newPlan('new', '');
    const save = stateOfStore(found.state, storage);
    if (found.state === 'unreachable') return { save: { kind: 'not-saved', refusal: found.reason } };
    if (found.state === 'unreadable' || found.state === 'newer') {
      return { save, unusable: { why: found.state, raw: found.raw } };
    }
    return { save, unusable: undefined };
  }

  async function refresh(): Promise<void> {
    if (!view.ready) return;
    const { unusable, save } = await load();
    const quiet = view.save.kind === 'nothing-yet' || view.save.kind === 'kept';
    redraw({ unusable, save: quiet ? save : view.save });
  }

  function startAfresh(): void {
    queue.drop();
    base = newPlan('new', '');
    redraw({ save: stateOfStore('empty', storage), unusable: undefined, stray: [], round: view.round + 1 });
  }

  function dispatch(edit: PlanEdit): boolean {
    if (!view.ready) return false;
    const plan = tryEdit(view.plan, edit);
    if (plan === undefined) return false;
    view = { ...view, plan };
    queue.add(edit);
    listeners.forEach((listener) => listener());
    return true;
  }

  const stopListening = storage.onChange((change) => {
    if (change === 'cleared') startAfresh();
    else if (change === 'plan') void refresh();
  });

  return {
    view: () => view,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    async start(shown, early) {
      const found = await load();
      const { edits, unplaced } = placeEarlyText(shown, base, early(), makeId);
      redraw({ ...found, ready: true, stray: unplaced });
      edits.forEach(dispatch);
    },
    dispatch,
    flush: queue.flush,
    leave: () => storage.plans.leaveBehind(queue.pending()),
    refresh,
    async clear() {
      await queue.flush();
      const answer = await storage.clearEverything();
      return answer.cleared ? undefined : answer.reason;
    },
    dismissStray: () => show({ stray: [] }),
    stop: stopListening,
  };
}

function stateOfStore(state: string, { place }: SiteStorage): SaveState {
  if (state === 'unreadable' || state === 'newer') return { kind: 'not-saved', refusal: state };
  if (place.refusal !== undefined) return { kind: 'not-saved', refusal: place.refusal };
  return { kind: state === 'loaded' ? 'kept' : 'nothing-yet' };
}

function stateAfter(state: QueueState, { place }: SiteStorage): SaveState {
  if (place.kind === 'memory') return { kind: 'not-saved', refusal: place.refusal };
  if (state.kind === 'saved') return { kind: 'saved', at: timeOfDay() };
  return state;
}
