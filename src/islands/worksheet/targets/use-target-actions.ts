import { useMemo, useRef, useState } from 'preact/hooks';
import { STEPS_IN_NEW_TARGET } from '../../../domain/plan/model/limits.ts';
import { copyTarget, newStep, newTarget } from '../../../domain/plan/model/new-plan.ts';
import type { PlanEdit } from '../../../domain/plan/edit/edits.ts';
import { makeId } from '../../shared/make-id.ts';
import { keyFor } from '../fields/dom-keys.ts';
import type { DomKeys } from '../fields/dom-keys.ts';
import { stepFocusId, targetFocusId, UNDO_ID } from '../fields/focus-ids.ts';
import type { PlanSession } from '../session/plan-view.ts';
import { removalOf } from './removal.ts';
import type { Removal } from './removal.ts';
import { useFocusAfterRender } from '../fields/use-focus-after-render.ts';

/** What the buttons of the worksheet do. */
export interface WorksheetActions {
  addTarget(): void;
  removeTarget(target: string): void;
  /** Moves a target one place up (-1) or down (1). */
  moveTarget(target: string, by: -1 | 1): void;
  /** Puts a copy of a target below it. */
  copyTarget(target: string): void;
  addStep(target: string): void;
  removeStep(step: string): void;
  moveStep(step: string, by: -1 | 1): void;
  copyStep(step: string): void;
  /** Brings back what was removed last. */
  restore(): void;
  /** Gives up bringing it back. */
  forgetRemoval(): void;
  /** Reads something short aloud. */
  say(words: string): void;
}

/**
 * Adds, moves, copies, removes and brings back targets and steps, and moves focus to where the reader will go on. With the
 * actions comes the removal that can still be undone on its spot. `say` reads something short aloud.
 */
export function useTargetActions(
  session: PlanSession | undefined,
  keys: DomKeys,
  say: (words: string) => void,
): readonly [WorksheetActions, Removal | undefined] {
  const [removal, setRemoval] = useState<Removal>();
  const last = useRef<Removal>();
  last.current = removal;
  const focus = useFocusAfterRender();

  const actions = useMemo<WorksheetActions>(() => {
    const plan = () => session?.view().plan ?? { targets: [] };
    const dispatch = (edit: PlanEdit): boolean => session?.dispatch(edit) ?? false;
    const remove = (edit: Parameters<typeof removalOf>[1]): void => {
      const found = session && removalOf(session.view().plan, edit);
      if (found === undefined || !dispatch(edit)) return;
      setRemoval(found);
      focus(UNDO_ID);
    };
    const ownerOf = (step: string) => plan().targets.find(({ steps }) => steps.some(({ id }) => id === step));
    const moveFocus = (id: string, what: string, by: -1 | 1, place: number, count: number): void => {
      // At the end of the list the button that was pressed goes away; the other one is next to it.
      const way = place === 0 ? 'down' : place === count - 1 ? 'up' : by < 0 ? 'up' : 'down';
      focus(`${id}-${way}`);
      say(`${what} ${place + 1 - by} moved to place ${place + 1} of ${count}.`);
    };
    return {
      addTarget() {
        const target = newTarget(makeId(), Array.from({ length: STEPS_IN_NEW_TARGET }, makeId));
        const position = plan().targets.length;
        if (dispatch({ edit: 'insert-target', target, position })) focus(targetFocusId(target.id));
      },
      removeTarget: (target) => remove({ edit: 'remove-target', target }),
      moveTarget(target, by) {
        const { targets } = plan();
        const position = targets.findIndex(({ id }) => id === target) + by;
        if (position < 0 || position >= targets.length) return;
        if (!dispatch({ edit: 'move-target', target, position })) return;
        moveFocus(`target-${keyFor(keys, target)}`, 'Target', by, position, targets.length);
      },
      copyTarget(id) {
        const { targets } = plan();
        const place = targets.findIndex((target) => target.id === id);
        const from = targets[place];
        if (!from) return;
        const target = copyTarget(from, makeId);
        if (!dispatch({ edit: 'insert-target', target, position: place + 1 })) return;
        focus(targetFocusId(target.id));
        say(`Target ${place + 1} copied as target ${place + 2}.`);
      },
      addStep(target) {
        const step = newStep(makeId());
        const position = plan().targets.find(({ id }) => id === target)?.steps.length ?? 0;
        if (dispatch({ edit: 'insert-step', target, step, position })) focus(stepFocusId(step.id));
      },
      removeStep: (step) => remove({ edit: 'remove-step', step }),
      moveStep(step, by) {
        const steps = ownerOf(step)?.steps ?? [];
        const position = steps.findIndex(({ id }) => id === step) + by;
        if (position < 0 || position >= steps.length) return;
        if (!dispatch({ edit: 'move-step', step, position })) return;
        moveFocus(`step-${keyFor(keys, step)}`, 'Step', by, position, steps.length);
      },
      copyStep(id) {
        const owner = ownerOf(id);
        const place = owner?.steps.findIndex((step) => step.id === id) ?? -1;
        const from = owner?.steps[place];
        if (!owner || !from) return;
        const step = { ...from, id: makeId(), status: 'not-started' as const };
        if (!dispatch({ edit: 'insert-step', target: owner.id, step, position: place + 1 })) return;
        focus(stepFocusId(step.id));
        say(`Step ${place + 1} copied as step ${place + 2}.`);
      },
      restore() {
        const restore = last.current?.restore;
        if (restore === undefined || !dispatch(restore)) return;
        setRemoval(undefined);
        say(restore.edit === 'insert-step' ? 'The step is back.' : 'The target is back.');
        if (restore.edit === 'insert-step') focus(stepFocusId(keyFor(keys, restore.step.id)));
        else focus(targetFocusId(keyFor(keys, restore.target.id)));
      },
      forgetRemoval: () => setRemoval(undefined),
      say,
    };
  }, [session, keys, focus, say]);

  return [actions, removal];
}
