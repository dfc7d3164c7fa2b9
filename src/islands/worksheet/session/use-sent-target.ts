import { useEffect } from 'preact/hooks';
import { placeSentTarget } from '../../../domain/plan/edit/place-sent-target.ts';
import { makeId } from '../../shared/make-id.ts';
import { takeTarget } from '../../shared/target-on-its-way.ts';
import { keyFor } from '../fields/dom-keys.ts';
import type { DomKeys } from '../fields/dom-keys.ts';
import { targetFocusId } from '../fields/focus-ids.ts';
import type { PlanSession } from './plan-session.ts';
import { useFocusAfterRender } from '../fields/use-focus-after-render.ts';

/** Puts one more target into the plan; false when there is no room. */
function place(session: PlanSession, text: string): boolean {
  const placed = placeSentTarget(session.view().plan, { text }, makeId);
  return placed !== undefined && placed.edits.every((edit) => session.dispatch(edit));
}

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
    const more = (sent.more ?? []).filter((text) => !place(session, text));
    // What the plan has no room for is shown to be copied.
    if (more.length > 0) session.keepStray(more.join('\n'));
    focus(targetFocusId(keyFor(keys, placed.target)));
    const others = (sent.more?.length ?? 0) - more.length;
    say(
      others > 0
        ? `The ${others + 1} targets from the checker are in the plan, from target ${placed.number} on.`
        : `The words from the checker are in target ${placed.number}.`,
    );
  }, [ready, session, keys, focus, say]);
}
