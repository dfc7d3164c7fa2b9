import fc from 'fast-check';
import type { PlanEdit } from '../../../src/domain/plan/plan-edit.ts';

const targets = fc.constantFrom('t1', 't2', 't3', 't4');
const steps = fc.constantFrom('t1-s1', 't1-s2', 't1-s3', 'a', 'b', 'c', 'd');
const text = fc.oneof(
  fc.string({ maxLength: 12 }),
  fc.constantFrom('', '=1+1', '<b>', 'a\nb', '\u0000', '\ud800', '👩‍👩‍👧'),
);
const date = fc.constantFrom('', '2026-09-01', '2027-02-28', '2027-02-29', '0000-00-00', 'soon');
const step = fc.record({ id: steps, what: text, who: text, byWhen: fc.constantFrom('', '2026-09-01') });
const target = fc.record({
  id: targets,
  text,
  successMeasure: text,
  reviewDate: fc.constant(''),
  steps: fc.array(step, { minLength: 0, maxLength: 3 }),
});
const position = fc.integer({ min: -2, max: 12 });

/** Any edit over a small set of targets and steps, so that edits often meet. */
export const anyEdit: fc.Arbitrary<PlanEdit> = fc.oneof(
  fc.record({ edit: fc.constant('set-plan-review-date' as const), date }),
  fc.record({ edit: fc.constant('set-target-text' as const), target: targets, text }),
  fc.record({ edit: fc.constant('set-target-success-measure' as const), target: targets, text }),
  fc.record({ edit: fc.constant('set-target-review-date' as const), target: targets, date }),
  fc.record({ edit: fc.constant('set-step-text' as const), step: steps, text }),
  fc.record({ edit: fc.constant('set-step-who' as const), step: steps, text }),
  fc.record({ edit: fc.constant('set-step-by-when' as const), step: steps, date }),
  fc.record({
    edit: fc.constant('add-target' as const),
    target: targets,
    steps: fc.array(steps, { maxLength: 3 }),
  }),
  fc.record({ edit: fc.constant('remove-target' as const), target: targets }),
  fc.record({ edit: fc.constant('restore-target' as const), target, position }),
  fc.record({ edit: fc.constant('add-step' as const), target: targets, step: steps }),
  fc.record({ edit: fc.constant('remove-step' as const), step: steps }),
  fc.record({ edit: fc.constant('restore-step' as const), target: targets, step, position }),
);
