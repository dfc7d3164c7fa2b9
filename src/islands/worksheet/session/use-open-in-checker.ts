import { useMemo } from 'preact/hooks';
import type { PlanTarget } from '../../../domain/plan/model/schema.ts';
import type { PlanSession, PlanView } from './plan-view.ts';

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
      void import('./send-to-checker.ts').then(
        ({ sendToChecker }) => {
          if (sendToChecker(session, target)) void session.flush().then(() => location.assign(checkerHref));
        },
        () => undefined,
      );
    };
  }, [session, isKept, checkerHref]);
}
