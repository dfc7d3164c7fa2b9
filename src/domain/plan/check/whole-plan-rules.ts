import { compareDates, daysBetween, formatDate } from '../../dates/calendar-date.ts';
import type { CalendarDate } from '../../dates/calendar-date.ts';
import { mondayOf, schoolWeeksBetween } from '../../dates/school-weeks.ts';
import { isBlankStep } from '../model/is-blank.ts';
import type { PlanRule } from './advice.ts';
import { writtenTargets } from './target-rules.ts';

/** Open things in one week that a busy teacher would call too many. */
const BUSY_WEEK = 3;

/** School weeks that a target needs at the least, to be tried, seen and talked about. */
const WEEKS_FOR_A_TARGET = 2;

/** No day on which the plan is looked at again. */
export const noReviewDate: PlanRule = (plan) =>
  plan.reviewDate === ''
    ? [
        {
          rule: 'plan/no-review-date',
          message: 'There is no review date yet. Agree the day now, while you both have your diaries.',
          field: { of: 'plan', name: 'reviewDate' },
        },
      ]
    : [];

/** A review date that has gone by without a review. */
export const reviewDatePast: PlanRule = (plan, { today }) => {
  const reviewed = plan.reviews.some(
    ({ finished, date }) => finished && compareDates(date, plan.reviewDate) >= 0,
  );
  return plan.reviewDate !== '' && compareDates(plan.reviewDate, today) < 0 && !reviewed
    ? [
        {
          rule: 'plan/review-past',
          message: `The review date, ${formatDate(plan.reviewDate)}, has passed. Review the plan now, or choose a new date.`,
          field: { of: 'plan', name: 'reviewDate' },
        },
      ]
    : [];
};

/** Everything, or a lot, falling in the same week. */
export const sameWeek: PlanRule = (plan) => {
  const due = plan.targets.flatMap(({ steps }) =>
    steps.filter((step) => step.byWhen !== '' && step.status !== 'done' && !isBlankStep(step)),
  );
  const weeks = new Map<CalendarDate, typeof due>();
  for (const step of due) {
    const monday = mondayOf(step.byWhen);
    weeks.set(monday, [...(weeks.get(monday) ?? []), step]);
  }
  return [...weeks]
    .filter(([, steps]) => steps.length >= BUSY_WEEK)
    .sort(([one], [other]) => compareDates(one, other))
    .map(([monday, steps]) => ({
      rule: 'plan/same-week',
      message:
        steps.length === due.length
          ? `All ${steps.length} steps are due in the week of ${formatDate(monday)}. Could some come earlier?`
          : `${steps.length} steps are due in the week of ${formatDate(monday)}. Is that week free enough?`,
      field: { of: 'step', id: steps[0]?.id ?? '', name: 'byWhen' } as const,
    }));
};

/** Most targets that the session suggests. */
const SUGGESTED = 3;

const NUMBERS = ['', 'One', 'Two', 'Three', 'Four', 'Five', 'Six'];

/** More targets than the session suggests. */
export const manyTargets: PlanRule = (plan) => {
  const { length } = writtenTargets(plan);
  const [first] = plan.targets;
  return first && length > SUGGESTED
    ? [
        {
          rule: 'plan/many-targets',
          message: `${NUMBERS[length] ?? length} targets. The session suggests two or three. Which could wait?`,
          field: { of: 'target', id: first.id, name: 'text' },
        },
      ]
    : [];
};

/** More in the plan than the school weeks until the review have room for. More targets than suggested are said already. */
export const tooMuchForTheTime: PlanRule = (plan, { today }) => {
  const targets = writtenTargets(plan);
  const soon = plan.reviewDate !== '' && compareDates(plan.reviewDate, today) > 0;
  if (!soon || targets.length < 2 || targets.length > SUGGESTED) return [];
  const weeks = schoolWeeksBetween(today, plan.reviewDate);
  // What comes after the review is not to be done before it.
  const steps = targets.flatMap(({ target }) =>
    target.steps.filter(
      (step) =>
        !isBlankStep(step) &&
        step.status !== 'done' &&
        (step.byWhen === '' || compareDates(step.byWhen, plan.reviewDate) <= 0),
    ),
  ).length;
  const tooManyTargets = weeks < targets.length * WEEKS_FOR_A_TARGET;
  const tooManySteps = steps > weeks * 2 && steps > 4;
  if (!tooManyTargets && !tooManySteps) return [];
  const time = weeks === 1 ? '1 school week' : `${weeks} school weeks`;
  return [
    {
      rule: 'plan/too-much',
      message: `${targets.length} targets with ${steps} open steps in the ${time} before the review may be too much: each target needs time to be tried, seen and talked about. What matters most for pupils? The rest can wait, or the review can be later.`,
      field: { of: 'plan', name: 'reviewDate' },
    },
  ];
};

/** Nothing in the plan that asks anything new of the teacher. */
export const tooLittleStretch: PlanRule = (plan) => {
  const sure = writtenTargets(plan).filter(({ target }) => target.text.trim() !== '');
  const [first] = sure;
  return first && sure.every(({ target }) => target.confidence === '10')
    ? [
        {
          rule: 'plan/too-easy',
          message:
            'You are certain, 10 out of 10, of every target. What would make one of them stretch you a little more?',
          field: { of: 'target', id: first.target.id, name: 'confidence' },
        },
      ]
    : [];
};

/** A date so far off that a slip of the keyboard is likelier. */
export const farOff: PlanRule = (plan, { today }) =>
  plan.reviewDate !== '' && daysBetween(today, plan.reviewDate) > 2 * 366
    ? [
        {
          rule: 'plan/far-off',
          message: `The review date, ${formatDate(plan.reviewDate)}, is more than two years away. Is the year right?`,
          field: { of: 'plan', name: 'reviewDate' },
        },
      ]
    : [];
