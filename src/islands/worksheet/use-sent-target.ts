import { useEffect } from 'preact/hooks';
import { placeSentTarget } from '../../domain/plan/place-sent-target.ts';
import { makeId } from '../shared/make-id.ts';
import { takeTarget } from '../shared/target-on-its-way.ts';
import { keyFor } from './dom-keys.ts';
import type { DomKeys } from './dom-keys.ts';
import { targetFocusId } from './focus-ids.ts';
import type { PlanSession } from './plan-session.ts';
import { useFocusAfterRender } from './use-focus-after-render.ts';

/**
 * Puts a target that comes from the checker into the plan, once the plan is there, and moves focus to it. It can be undone.
 * Without room its words are shown to be copied. `say` reads something short aloud.
 */
export function useSentTarget(
  session: PlanSession | undefined,
  ready: boolean,
  keys: DomKeys,
  say: (words: string) => void,
): void {
  const focus = useFocusAfterRender();
  useEffect(() => {
    if (!ready || session === undefined) return;
    const sent = takeTarget('plan');
    if (sent === undefined) return;
    const placed = placeSentTarget(session.view().plan, sent, makeId);
    if (placed === undefined || !placed.edits.every((edit) => session.dispatch(edit))) {
      session.keepStray(sent.text);
      return;
    }
    focus(targetFocusId(keyFor(keys, placed.target)));
    say(`The words from the checker are in target ${placed.number}.`);
  }, [ready, session, keys, focus, say]);
}
