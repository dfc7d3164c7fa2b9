import { describe, expect, it } from 'vitest';
import { checkPlan, PLAN_RULES } from '../../../src/domain/plan/check/plan.ts';
import { newPlan, newStep, newTarget } from '../../../src/domain/plan/model/new-plan.ts';
import { readField } from '../../../src/domain/plan/model/field.ts';
import type { Plan, Review, Step, PlanTarget } from '../../../src/domain/plan/model/schema.ts';
import { checkStep } from '../../../src/domain/smart/check-step.ts';

const today = '2026-11-24';
const step = (change: Partial<Step>, id = 's1'): Step => ({
  ...newStep(id), what: 'Watch a colleague', who: 'Me', byWhen: '2026-12-04', ...change,
}); // prettier-ignore
const target = (change: Partial<PlanTarget>, id = 't1'): PlanTarget => ({
  ...newTarget(id, []), text: 'Cold call three times a lesson', successMeasure: 'Seen in two drop-ins',
  confidence: '7', targetDate: '2027-01-08', steps: [step({}, `${id}s1`)], ...change,
}); // prettier-ignore
const plan = (change: Partial<Plan>): Plan => ({
  ...newPlan('p', ''), reviewDate: '2027-02-05', targets: [target({})], ...change,
}); // prettier-ignore
const withTarget = (change: Partial<PlanTarget>): Plan => plan({ targets: [target(change)] });
const withStep = (change: Partial<Step>): Plan => withTarget({ steps: [step(change)] });
const withSteps = (...dates: string[]): Plan =>
  withTarget({ steps: dates.map((byWhen, place) => step({ byWhen }, `s${place}`)) });

const rulesIn = (of: Plan): string[] =>
  checkPlan(of, { today, stepHas: (text) => checkStep(text, { today }) }).map(({ rule }) => rule);

const cases: [rule: string, found: [string, Plan][], silent: [string, Plan][]][] = [
  ['target/no-words', [['only a step', withTarget({ text: '' })]], [['words', plan({})]]],
  [
    'target/no-measure',
    [['no measure and no number', withTarget({ text: 'Ask better questions', successMeasure: '' })]],
    [
      ['a measure', plan({})],
      ['a number in its words', withTarget({ text: 'Ask 5 pupils a lesson', successMeasure: '' })],
    ],
  ],
  [
    'target/no-steps',
    [['empty steps', withTarget({ steps: [newStep('x')] })]],
    [
      ['one step', plan({})],
      ['a step that is done', withStep({ status: 'done' })],
    ],
  ],
  [
    'target/unsure',
    [['3 of 10 and nobody to help', withTarget({ confidence: '3' })]],
    [
      ['3 of 10 with help', withTarget({ confidence: '3', support: 'Priya' })],
      ['5 of 10', withTarget({ confidence: '5' })],
      ['nothing said', withTarget({ confidence: '' })],
    ],
  ],
  [
    'target/past',
    [['a date gone by', withTarget({ targetDate: '2026-11-23' })]],
    [
      ['today', withTarget({ targetDate: today })],
      [
        'gone by with every step done',
        withTarget({ targetDate: '2026-11-01', steps: [step({ status: 'done' })] }),
      ],
    ],
  ],
  [
    'target/after-review',
    [
      [
        'nothing to do before the review',
        withTarget({ targetDate: '2027-03-05', steps: [step({ byWhen: '2027-02-12' })] }),
      ],
    ],
    [
      ['a review on the way, with a step before it', withTarget({ targetDate: '2027-02-06' })],
      ['steps without days', withTarget({ targetDate: '2027-03-05', steps: [step({ byWhen: '' })] })],
      ['the same day', withTarget({ targetDate: '2027-02-05' })],
      ['no review date', plan({ reviewDate: '', targets: [target({ targetDate: '2027-06-01' })] })],
    ],
  ],
  [
    'target/twice',
    [
      [
        'the same words',
        plan({ targets: [target({}), target({ text: ' cold call  three times a lesson' }, 't2')] }),
      ],
    ],
    [['other words', plan({ targets: [target({}), target({ text: 'Ring home' }, 't2')] })]],
  ],
  ['step/no-words', [['only a name', withStep({ what: '' })]], [['words', plan({})]]],
  [
    'step/no-owner',
    [['nobody', withStep({ who: '' })]],
    [
      ['a name', plan({})],
      ['a name in the words', withStep({ who: '', what: 'I will ask Mrs Okafor to watch period 3' })],
      ['an empty step', withTarget({ steps: [step({}), newStep('x')] })],
    ],
  ],
  [
    'step/no-date',
    [['no day', withStep({ byWhen: '' })]],
    [
      ['a day', plan({})],
      ['a day in the words', withStep({ byWhen: '', what: 'Watch a colleague by Friday' })],
      ['done already', withStep({ byWhen: '', status: 'done' })],
    ],
  ],
  [
    'step/past',
    [['a day gone by', withStep({ byWhen: '2026-11-20' })]],
    [
      ['done in time', withStep({ byWhen: '2026-11-20', status: 'done' })],
      ['today', withStep({ byWhen: today })],
    ],
  ],
  [
    'step/after-target',
    [['after its target', withStep({ byWhen: '2027-01-09' })]],
    [
      ['the same day', withStep({ byWhen: '2027-01-08' })],
      ['done', withStep({ byWhen: '2027-01-09', status: 'done' })],
    ],
  ],
  ['plan/no-review-date', [['none', plan({ reviewDate: '' })]], [['one', plan({})]]],
  [
    'plan/review-past',
    [['gone by', plan({ reviewDate: '2026-11-20' })]],
    [
      ['today', plan({ reviewDate: today })],
      [
        'gone by and reviewed',
        plan({
          reviewDate: '2026-11-20',
          reviews: [
            {
              id: 'r',
              date: '2026-11-20',
              who: '',
              nextReviewDate: '',
              finished: true,
              outcomes: [],
            } satisfies Review,
          ],
        }),
      ],
    ],
  ],
  [
    'plan/same-week',
    [['three in a week', withSteps('2026-12-07', '2026-12-09', '2026-12-13')]],
    [
      ['two in a week', withSteps('2026-12-07', '2026-12-09')],
      ['three over two weeks', withSteps('2026-12-06', '2026-12-07', '2026-12-09')],
      [
        'three, two of them done',
        withTarget({
          steps: ['a', 'b', 'c'].map((id, place) => step({ status: place ? 'done' : 'started' }, id)),
        }),
      ],
    ],
  ],
  [
    'plan/many-targets',
    [['four', plan({ targets: ['a', 'b', 'c', 'd'].map((id) => target({ text: id }, id)) })]],
    [
      ['three', plan({ targets: ['a', 'b', 'c'].map((id) => target({ text: id }, id)) })],
      [
        'three, and one that is empty',
        plan({
          targets: [...['a', 'b', 'c'].map((id) => target({ text: id }, id)), newTarget('d', ['d1'])],
        }),
      ],
    ],
  ],
  [
    'plan/too-much',
    [
      [
        'three targets in three weeks',
        plan({
          reviewDate: '2026-12-11',
          targets: ['a', 'b', 'c'].map((id) => target({ text: id }, id)),
        }),
      ],
    ],
    [
      [
        'more targets than suggested, which is said already',
        plan({
          reviewDate: '2026-12-11',
          targets: ['a', 'b', 'c', 'd'].map((id) => target({ text: id }, id)),
        }),
      ],
      ['one target in a week', plan({ reviewDate: '2026-12-01' })],
      [
        'three targets in ten weeks',
        plan({ targets: ['a', 'b', 'c'].map((id) => target({ text: id }, id)) }),
      ],
    ],
  ],
  [
    'plan/too-easy',
    [['10 of 10', withTarget({ confidence: '10' })]],
    [
      ['9 of 10', withTarget({ confidence: '9' })],
      ['one of two', plan({ targets: [target({ confidence: '10' }), target({ text: 'x' }, 't2')] })],
    ],
  ],
  [
    'plan/far-off',
    [['2072', plan({ reviewDate: '2072-01-01' })]],
    [['next year', plan({ reviewDate: '2027-11-01' })]],
  ],
];

describe('the check of a whole plan', () => {
  it.each(cases.flatMap(([rule, found]) => found.map(([name, of]) => [rule, name, of] as const)))(
    '%s is said of %s',
    (rule, _, of) => expect(rulesIn(of)).toContain(rule),
  );

  it.each(cases.flatMap(([rule, , silent]) => silent.map(([name, of]) => [rule, name, of] as const)))(
    '%s is not said of %s',
    (rule, _, of) => expect(rulesIn(of)).not.toContain(rule),
  );

  it('has cases for every rule, and says nothing of a plan that fits together or is blank', () => {
    expect(cases).toHaveLength(PLAN_RULES.length);
    expect(rulesIn(plan({}))).toEqual([]);
    expect(rulesIn(newPlan('p', ''))).toEqual([]);
  });

  it('names the place, points to a field that is there, and never scores', () => {
    for (const [, found] of cases) {
      for (const [, of] of found) {
        for (const { message, field } of checkPlan(of, {
          today,
          stepHas: () => ({ hasOwner: false, hasDate: false }),
        })) {
          expect(readField(of, field)).toBeDefined();
          expect(message).toMatch(/[.?]$/u);
          expect(message).not.toMatch(/\bscore|%|\/\d|!|must\b/u);
        }
      }
    }
  });
});

describe('equal findings', () => {
  const check = (of: Plan) => checkPlan(of, { today, stepHas: (text) => checkStep(text, { today }) });
  const messageOf = (of: Plan, rule: string): string[] =>
    check(of)
      .filter((found) => found.rule === rule)
      .map(({ message }) => message);
  const steps = (change: Partial<Step>, ...ids: string[]): Step[] => ids.map((id) => step(change, id));

  it('of several steps are one, which names the places and belongs to their target', () => {
    const one = withTarget({ steps: steps({ who: '' }, 'a', 'b', 'c') });
    expect(messageOf(one, 'step/no-owner')).toEqual([
      'Steps 1, 2 and 3 of target 1 do not say who does them.',
    ]);
    expect(check(one).find(({ rule }) => rule === 'step/no-owner')?.target).toBe('t1');
    const late = withTarget({ steps: steps({ byWhen: '2026-11-02' }, 'a', 'b') });
    expect(messageOf(late, 'step/past')[0]).toContain('steps 1 and 2 of target 1 (2 November 2026)');
  });

  it('of several targets are one, of the whole plan', () => {
    const two = plan({
      targets: ['a', 'b'].map((id) =>
        target({ text: `Ask ${id}`, successMeasure: '', steps: [newStep(`${id}1`)] }, id),
      ),
    });
    expect(messageOf(two, 'target/no-measure')[0]).toMatch(/^Targets 1 and 2 do not say/u);
    expect(messageOf(two, 'target/no-steps')[0]).toMatch(/^Targets 1 and 2 have no action steps/u);
    expect(check(two).find(({ rule }) => rule === 'target/no-steps')?.target).toBeUndefined();
  });

  it('of very many steps name five places and the number of the others', () => {
    const ids = Array.from({ length: 10 }, (_, place) => `s${place}`);
    expect(messageOf(withTarget({ steps: steps({ byWhen: '' }, ...ids) }), 'step/no-date')[0]).toContain(
      'Steps 1, 2, 3, 4 and 5 of target 1 and 5 others do not say by when.',
    );
  });
});

it('six targets: one question, as the session asks it, and no second one about time', () => {
  const ids = ['a', 'b', 'c', 'd', 'e', 'f'];
  const found = checkPlan(
    plan({ reviewDate: '2026-12-11', targets: ids.map((id) => target({ text: id }, id)) }),
    { today, stepHas: (text) => checkStep(text, { today }) },
  ).map(({ message }) => message);
  expect(found).toContain('Six targets. The session suggests two or three. Which could wait?');
  expect(found.filter((message) => /too much/u.test(message))).toEqual([]);
});
