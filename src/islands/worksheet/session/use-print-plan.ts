import { useEffect, useRef } from 'preact/hooks';
import type { RefObject } from 'preact';
import type { Plan } from '../../../domain/plan/model/schema.ts';
import type { PlanSession } from './plan-view.ts';

/** Gets ready to print the plan written out, once it is there, or the other one that is being read. Until the code has arrived the form itself is printed. */
export function usePrintPlan(
  session: PlanSession | undefined,
  form: RefObject<HTMLElement>,
  place: RefObject<HTMLElement>,
  other: Plan | undefined,
): void {
  const stop = useRef<() => void>();
  const instead = useRef(other);
  instead.current = other;
  useEffect(() => {
    if (session === undefined) return;
    let current = true;
    void import('./print-plan.tsx').then(
      ({ printPlanIn }) => {
        if (!current || form.current === null || place.current === null) return;
        stop.current = printPlanIn(form.current, place.current, () => instead.current ?? session.view().plan);
      },
      () => undefined,
    );
    return () => {
      current = false;
      stop.current?.();
    };
  }, [session, form, place]);
}
