import { newPlan, newTarget } from '../../domain/plan/model/new-plan.ts';
import { makeNote } from '../../domain/plan/model/session-note.ts';
import type { Plan, PlanTarget } from '../../domain/plan/model/schema.ts';
import { OPEN_PLAN } from '../../storage/stores/open-plan.ts';
import type { ExampleDevice } from '../../storage/memory/example-storage.ts';
import { longWords, nothingYet, refused } from '../shared/widget-example.ts';
import type { WidgetExample } from '../shared/widget-example.ts';
import { present } from '../../domain/present.ts';

const stored = (plan: unknown): ExampleDevice['fill'] =>
  async function fill({ plans, notes, settings }) {
    await plans.put('example', plan);
    await notes.put(
      '/example/week-1/',
      makeNote('/example/week-1/', 'Notes on “Questioning”', 'Wait for three seconds.'),
    );
    await settings.put(OPEN_PLAN, 'example');
  };

const steps: ReadonlyArray<
  [what: string, who: string, byWhen: string, status: 'done' | 'started' | 'not-started']
> = [
  ['Script three questions for each lesson', 'Teacher', '2026-06-05', 'done'],
  ['Watch a colleague use cold call', 'Teacher and mentor', '2026-06-18', 'started'],
  ['Count who answered, with a seating plan', 'Mentor', '2026-07-02', 'not-started'],
];

function target(id: string, text: string): PlanTarget {
  const empty = newTarget(
    id,
    steps.map((_, place) => `${id}-s${place + 1}`),
  );
  return {
    ...empty,
    text,
    why: 'So that quieter pupils answer too',
    successMeasure: 'At least six different pupils answer in the first ten minutes',
    targetDate: '2026-07-10',
    steps: empty.steps.map((step, place) => {
      const [what, who, byWhen, status] = present(steps[place]);
      return { ...step, what, who, byWhen, status };
    }),
  };
}

const full = (count: number, text: string): Plan => ({
  ...newPlan('example', '2026-05-20T09:00:00.000Z'),
  name: 'Plan for the summer',
  reviewDate: '2026-07-14',
  targets: Array.from({ length: count }, (_, place) => target(`t${place + 1}`, text)),
});

const text = 'Use cold call at least three times in the first ten minutes of 9Y2 maths, by half term';

/** The states of the action plan. */
export const worksheetExamples: readonly WidgetExample[] = [
  nothingYet('.worksheet'),
  {
    name: 'full',
    says: 'Two targets with their steps, kept in this browser.',
    device: { fill: stored(full(2, text)) },
    shows: '[data-save-state="kept"]',
  },
  {
    name: 'six-targets',
    says: 'As many targets as a plan can hold.',
    device: { fill: stored(full(6, text)) },
    shows: '[data-save-state="kept"]',
  },
  {
    name: 'long-words',
    says: 'Words that do not break, and long texts.',
    device: { fill: stored(full(2, longWords)) },
    shows: '[data-save-state="kept"]',
  },
  {
    name: 'visit',
    says: 'Kept for this visit only, as somebody chose.',
    device: { place: { kind: 'memory' } },
    shows: '[data-save-state="visit"]',
  },
  refused('[data-save-state="not-saved"]'),
  {
    name: 'full-storage',
    says: 'The browser has no room left.',
    device: { fill: stored(full(1, text)), writesFailWith: 'QuotaExceededError' },
    text: `${text} every week`,
    shows: '[data-save-state="not-saved"]',
  },
  {
    name: 'newer',
    says: 'A newer version of the page stored the plan.',
    device: { fill: stored({ ...full(1, text), schema: 99 }) },
    shows: '.worksheet-notice',
  },
  {
    name: 'unreadable',
    says: 'What is stored cannot be read.',
    device: { fill: stored({ app: 'something else' }) },
    shows: '.worksheet-notice',
  },
  {
    name: 'two-tabs',
    says: 'Another tab has just changed the first target.',
    device: { fill: stored(full(2, text)) },
    then: (storage) =>
      storage.plans.apply('example', [
        { edit: 'set', field: { of: 'target', id: 't1', name: 'text' }, value: 'Written in another tab' },
      ]),
    shows: '[data-save-state="kept"]',
  },
];
