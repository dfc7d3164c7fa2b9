import { useEffect, useRef } from 'preact/hooks';
import type { RefObject } from 'preact';
import type { PlanSession } from './plan-session.ts';

/** Gets ready to print the plan written out, once it is there. Until the code has arrived the form itself is printed. */
export function usePrintPlan(
  session: PlanSession | undefined,
  form: RefObject<HTMLElement>,
  place: RefObject<HTMLElement>,
): void {
  const stop = useRef<() => void>();
  useEffect(() => {
    if (session === undefined) return;
    let current = true;
    void import('./print-plan.tsx').then(
      ({ printPlanIn }) => {
        if (!current || form.current === null || place.current === null) return;
        stop.current = printPlanIn(form.current, place.current, () => session.view().plan);
      },
      () => undefined,
    );
    return () => {
      current = false;
      stop.current?.();
    };
  }, [session, form, place]);
}
