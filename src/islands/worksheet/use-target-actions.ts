import { useMemo, useRef, useState } from 'preact/hooks';
import { STEPS_IN_NEW_TARGET } from '../../domain/plan/limits.ts';
import { makeId } from '../shared/make-id.ts';
import { keyFor } from './dom-keys.ts';
import type { DomKeys } from './dom-keys.ts';
import { stepFocusId, targetFocusId, UNDO_ID } from './focus-ids.ts';
import type { PlanSession } from './plan-session.ts';
import { stepRemoval, targetRemoval } from './removal.ts';
import type { Removal } from './removal.ts';
import { useFocusAfterRender } from './use-focus-after-render.ts';

/** What the buttons of the worksheet do. */
export interface WorksheetActions {
  addTarget(): void;
  removeTarget(target: string): void;
  addStep(target: string): void;
  removeStep(step: string): void;
  /** Brings back what was removed last. */
  undo(): void;
  /** Gives up bringing it back. */
  forgetRemoval(): void;
}

/**
 * Adds, removes and brings back targets and steps, and moves focus to where the reader will go on. With the actions
 * comes the removal that can still be undone.
 */
export function useTargetActions(
  session: PlanSession | undefined,
  keys: DomKeys,
): readonly [WorksheetActions, Removal | undefined] {
  const [removal, setRemoval] = useState<Removal>();
  const last = useRef<Removal>();
  last.current = removal;
  const focus = useFocusAfterRender();

  const actions = useMemo<WorksheetActions>(() => {
    const removed = (found: Removal | undefined, done: boolean | undefined): void => {
      if (found === undefined || done !== true) return;
      setRemoval(found);
      focus(UNDO_ID);
    };
    return {
      addTarget() {
        const target = makeId();
        const steps = Array.from({ length: STEPS_IN_NEW_TARGET }, makeId);
        if (session?.dispatch({ edit: 'add-target', target, steps })) focus(targetFocusId(target));
      },
      removeTarget(target) {
        const found = session && targetRemoval(session.view().plan, target);
        removed(found, session?.dispatch({ edit: 'remove-target', target }));
      },
      addStep(target) {
        const step = makeId();
        if (session?.dispatch({ edit: 'add-step', target, step })) focus(stepFocusId(step));
      },
      removeStep(step) {
        const found = session && stepRemoval(session.view().plan, step);
        removed(found, session?.dispatch({ edit: 'remove-step', step }));
      },
      undo() {
        const restore = last.current?.restore;
        if (restore === undefined || session?.dispatch(restore) !== true) return;
        setRemoval(undefined);
        if (restore.edit === 'restore-step') focus(stepFocusId(keyFor(keys, restore.step.id)));
        else focus(targetFocusId(keyFor(keys, restore.target.id)));
      },
      forgetRemoval: () => setRemoval(undefined),
    };
  }, [session, keys, focus]);

  return [actions, removal];
}
