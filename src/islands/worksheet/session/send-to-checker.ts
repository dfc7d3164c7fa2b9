import { besideTarget } from '../../../domain/plan/present/beside-target.ts';
import type { PlanTarget } from '../../../domain/plan/model/schema.ts';
import { sendTarget } from '../../shared/target-on-its-way.ts';
import type { PlanSession } from './plan-view.ts';

/** Sends a target to the checker's own page with what the plan says beside it. Answers whether it is on its way. */
export function sendToChecker(session: PlanSession, target: PlanTarget): boolean {
  const written = Object.entries(besideTarget(session.view().plan, target)) as [string, string][];
  const beside = Object.fromEntries(written.filter(([, value]) => value.trim() !== ''));
  return sendTarget('checker', { text: target.text, before: target.text, target: target.id, beside });
}
