import { h, render } from 'preact';
import { isBlankPlan } from '../../../domain/plan/model/is-blank.ts';
import { layOutPlan } from '../../../domain/plan/present/layout.ts';
import type { Plan } from '../../../domain/plan/model/schema.ts';
import { PlanWrittenOut } from './PlanWrittenOut.tsx';

/** On the worksheet while its plan is written out for paper, so that the form itself is not printed. */
const WRITTEN_OUT = 'data-written-out';

/**
 * Writes the plan out in its layout whenever the page is printed, and takes it away afterwards, so that writing in the
 * form costs nothing. A plan with nothing in it is printed as the form, with lines to write on. Returns how to stop.
 */
export function printPlanIn(form: HTMLElement, place: HTMLElement, plan: () => Plan): () => void {
  const write = (): void => {
    if (isBlankPlan(plan())) return;
    form.setAttribute(WRITTEN_OUT, '');
    render(h(PlanWrittenOut, { document: layOutPlan(plan()), headingLevel: 2 }), place);
  };
  const takeAway = (): void => {
    form.removeAttribute(WRITTEN_OUT);
    render(null, place);
  };
  addEventListener('beforeprint', write);
  addEventListener('afterprint', takeAway);
  return () => {
    removeEventListener('beforeprint', write);
    removeEventListener('afterprint', takeAway);
    takeAway();
  };
}
