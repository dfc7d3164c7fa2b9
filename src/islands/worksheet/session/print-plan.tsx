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
  let folded: HTMLDetailsElement[] = [];
  const write = (): void => {
    if (isBlankPlan(plan())) {
      // On paper every step has its lines.
      folded = [...form.querySelectorAll<HTMLDetailsElement>('details.worksheet-step:not([open])')];
      folded.forEach((step) => (step.open = true));
      return;
    }
    form.setAttribute(WRITTEN_OUT, '');
    const document = layOutPlan(plan());
    // A plan without a name has its title from the page.
    const untitled = plan().name.trim() === '';
    render(h(PlanWrittenOut, { document, headingLevel: 2, untitled }), place);
  };
  const takeAway = (): void => {
    form.removeAttribute(WRITTEN_OUT);
    render(null, place);
    folded.forEach((step) => (step.open = false));
    folded = [];
  };
  addEventListener('beforeprint', write);
  addEventListener('afterprint', takeAway);
  return () => {
    removeEventListener('beforeprint', write);
    removeEventListener('afterprint', takeAway);
    takeAway();
  };
}
