import { placeSentTarget } from '../../../domain/plan/edit/place-sent-target.ts';
import { makeId } from '../../shared/make-id.ts';
import type { TargetOnItsWay } from '../../shared/target-on-its-way.ts';
import type { PlanSession } from './plan-view.ts';

/** Puts one more target into the plan; false when there is no room. */
function place(session: PlanSession, text: string): boolean {
  const placed = placeSentTarget(session.view().plan, { text }, makeId);
  return placed !== undefined && placed.edits.every((edit) => session.dispatch(edit));
}

/**
 * Puts what comes from the checker into the plan. Answers with the id of its target and what to say, or with nothing when there
 * is no room; then its words are shown to be copied.
 */
export function placeSent(
  session: PlanSession,
  sent: TargetOnItsWay,
): { readonly target: string; readonly words: string } | undefined {
  const placed = placeSentTarget(session.view().plan, sent, makeId);
  if (placed === undefined || !placed.edits.every((edit) => session.dispatch(edit))) {
    session.keepStray(sent.text);
    return undefined;
  }
  const more = (sent.more ?? []).filter((text) => !place(session, text));
  // What the plan has no room for is shown to be copied.
  if (more.length > 0) session.keepStray(more.join('\n'));
  const others = (sent.more?.length ?? 0) - more.length;
  const words =
    others > 0
      ? `The ${others + 1} targets from the checker are in the plan, from target ${placed.number} on.`
      : `The words from the checker are in target ${placed.number}.`;
  return { target: placed.target, words };
}
