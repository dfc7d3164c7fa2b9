import fc from 'fast-check';
import type { PlanEdit } from '../../../src/domain/plan/edit/edits.ts';
import type { PlanField } from '../../../src/domain/plan/model/field.ts';
import { newPlan } from '../../../src/domain/plan/model/new-plan.ts';
import { COLUMN_FIELDS, CONFIDENCES, STEP_STATUSES } from '../../../src/domain/plan/model/schema.ts';

const targets = fc.constantFrom('t1', 't2', 't3', 't4');
const steps = fc.constantFrom('t1-s1', 't1-s2', 't1-s3', 'a', 'b', 'c', 'd');
const reviews = fc.constantFrom('r1', 'r2');
/** Any text, and texts that have broken something somewhere. */
const anyText = fc.oneof(
  fc.string({ maxLength: 12 }),
  fc.constantFrom('', '=1+1', '<b>', 'a\nb', '\u0000', '\ud800', '👩‍👩‍👧'),
);
const date = fc.constantFrom('', '2026-09-01', '2027-02-28', '2027-02-29', '0000-00-00', 'soon');
const goodDate = fc.constantFrom('', '2026-09-01', '2027-02-28');
const step = fc.record({
  id: steps,
  what: anyText,
  who: anyText,
  byWhen: goodDate,
  status: fc.constantFrom(...STEP_STATUSES),
});
const target = fc.record({
  id: targets,
  text: anyText,
  why: anyText,
  baseline: anyText,
  successMeasure: anyText,
  options: anyText,
  support: anyText,
  confidence: fc.constantFrom(...CONFIDENCES),
  targetDate: goodDate,
  steps: fc.array(step, { minLength: 0, maxLength: 3 }),
});
const review = fc.record({
  id: reviews,
  date: goodDate,
  who: anyText,
  nextReviewDate: goodDate,
  finished: fc.boolean(),
  outcomes: fc.array(
    fc.record({
      target: targets,
      text: anyText,
      progress: anyText,
      evidence: anyText,
      next: fc.constantFrom('' as const, 'keep' as const, 'drop' as const),
      reason: anyText,
    }),
    { maxLength: 2 },
  ),
});
const position = fc.integer({ min: -2, max: 12 });

const textField: fc.Arbitrary<PlanField> = fc.oneof(
  fc.record({
    of: fc.constant('target' as const),
    id: targets,
    name: fc.constantFrom('text' as const, 'why' as const, 'successMeasure' as const, 'support' as const),
  }),
  fc.record({
    of: fc.constant('step' as const),
    id: steps,
    name: fc.constantFrom('what' as const, 'who' as const),
  }),
  fc.record({ of: fc.constant('plan' as const), name: fc.constantFrom('name' as const, 'keptAt' as const) }),
  fc.record({
    of: fc.constant('outcome' as const),
    review: reviews,
    target: targets,
    name: fc.constantFrom('progress' as const, 'reason' as const),
  }),
);
const dateField: fc.Arbitrary<PlanField> = fc.oneof(
  fc.record({ of: fc.constant('target' as const), id: targets, name: fc.constant('targetDate' as const) }),
  fc.record({ of: fc.constant('step' as const), id: steps, name: fc.constant('byWhen' as const) }),
  fc.record({
    of: fc.constant('plan' as const),
    name: fc.constantFrom('reviewDate' as const, 'autumnMeeting' as const),
  }),
);
const choiceField: fc.Arbitrary<PlanField> = fc.oneof(
  fc.record({ of: fc.constant('step' as const), id: steps, name: fc.constant('status' as const) }),
  fc.record({ of: fc.constant('target' as const), id: targets, name: fc.constant('confidence' as const) }),
  fc.record({ of: fc.constant('plan' as const), name: fc.constant('format' as const) }),
);
const choice = fc.constantFrom('', '3', '11', 'done', 'started', 'grow', 'own', 'nonsense');

const set = fc.constant('set' as const);

/** An edit of one text. */
const anyTextEdit = fc.record({ edit: set, field: textField, value: anyText });

/** Any edit over a small set of targets and steps, so that edits often meet. */
export const anyEdit: fc.Arbitrary<PlanEdit> = fc.oneof(
  { weight: 4, arbitrary: anyTextEdit },
  { weight: 2, arbitrary: fc.record({ edit: set, field: dateField, value: date }) },
  fc.record({ edit: set, field: choiceField, value: choice }),
  { weight: 2, arbitrary: fc.record({ edit: fc.constant('insert-target' as const), target, position }) },
  fc.record({ edit: fc.constant('remove-target' as const), target: targets }),
  fc.record({ edit: fc.constant('move-target' as const), target: targets, position }),
  fc.record({ edit: fc.constant('insert-step' as const), target: targets, step, position }),
  fc.record({ edit: fc.constant('remove-step' as const), step: steps }),
  fc.record({ edit: fc.constant('move-step' as const), step: steps, position }),
  fc.record({ edit: fc.constant('insert-review' as const), review, position }),
  fc.record({ edit: fc.constant('remove-review' as const), review: reviews }),
  fc.record({ edit: fc.constant('finish-review' as const), review: reviews, finished: fc.boolean() }),
  fc.record({
    edit: fc.constant('set-columns' as const),
    columns: fc.array(fc.record({ field: fc.constantFrom(...COLUMN_FIELDS), name: anyText }), {
      maxLength: 12,
    }),
  }),
);

/** An edit that puts another plan in place of this one. */
export const anyReplacement: fc.Arbitrary<PlanEdit> = fc
  .array(target, { minLength: 1, maxLength: 2 })
  .map((others) => ({
    edit: 'replace-plan',
    plan: { ...newPlan('other', ''), name: 'another plan', targets: others },
  }));
