import { useMemo } from 'preact/hooks';
import { besideTarget } from '../../../domain/plan/present/beside-target.ts';
import type { PlanTarget } from '../../../domain/plan/model/schema.ts';
import { sendTarget } from '../../shared/target-on-its-way.ts';
import type { PlanSession, PlanView } from './plan-session.ts';

/**
 * Takes a target to the checker's own page, with what the plan says beside it. Only where the plan is kept on this device:
 * leaving the page would lose a plan that is not.
 */
export function useOpenInChecker(
  session: PlanSession | undefined,
  { place }: PlanView,
  checkerHref: string,
): ((target: PlanTarget) => void) | undefined {
  const isKept = place?.kind === 'device' && place.refusal === undefined;
  return useMemo(() => {
    if (session === undefined || !isKept) return undefined;
    return (target) => {
      const written = Object.entries(besideTarget(session.view().plan, target)) as [string, string][];
      const beside = Object.fromEntries(written.filter(([, value]) => value.trim() !== ''));
      if (!sendTarget('checker', { text: target.text, before: target.text, target: target.id, beside }))
        return;
      void session.flush().then(() => location.assign(checkerHref));
    };
  }, [session, isKept, checkerHref]);
}
