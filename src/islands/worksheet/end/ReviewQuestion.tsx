import type { JSX } from 'preact';
import { formatDate } from '../../../domain/dates/calendar-date.ts';
import { REVIEW_LENGTHS } from '../../../domain/plan/model/schema.ts';
import type { Plan } from '../../../domain/plan/model/schema.ts';
import { PlanChoiceField } from '../fields/PlanChoiceField.tsx';
import { PlanTextField } from '../fields/PlanTextField.tsx';
import type { FieldHost } from '../fields/PlanTextField.tsx';
import { useFetched } from '../../shared/use-fetched.ts';

/** What the question needs. */
export interface ReviewQuestionProps {
  readonly plan: Plan;
  readonly host: FieldHost;
  readonly today: string;
  readonly headingLevel: 2 | 3 | 4;
}

const STAYING = [
  ['', 'Not said'],
  ['yes', 'Yes: we meet in the autumn term'],
  ['no', 'No'],
  ['not-sure', 'Not sure yet'],
] as const;

const LENGTHS = REVIEW_LENGTHS.map((value) => [value, value ? `${value} minutes` : 'Not said'] as const);

const loadAutumn = (): Promise<typeof import('../../../domain/plan/present/autumn-term.ts')> =>
  import('../../../domain/plan/present/autumn-term.ts');

/** The one question on when the plan is looked at again. When both stay, the days are those of the autumn term. */
export function ReviewQuestion({ plan, host, today, headingLevel }: ReviewQuestionProps): JSX.Element {
  const Heading = `h${headingLevel}` as 'h2';
  const staying = plan.staying === 'yes';
  const fetched = useFetched(loadAutumn, staying);
  const autumn = staying && fetched.state === 'ready' ? fetched.code : undefined;
  const term = autumn?.nextAutumnTerm(today);
  return (
    <div class="worksheet-whole-plan" role="group" aria-labelledby="worksheet-review-heading">
      <Heading class="govuk-heading-m" id="worksheet-review-heading">
        When will you meet to look at this again?
      </Heading>
      {plan.format === 'elsewhere' && (
        <PlanTextField
          host={host}
          id="plan-keptAt"
          field={{ of: 'plan', name: 'keptAt' }}
          value={plan.keptAt}
          label="Where is the plan kept?"
          hint="For example, “Shared drive, CPD folder”, or “with my mentor, on paper”."
        />
      )}
      <div class="worksheet-review-when">
        <PlanTextField
          host={host}
          id="plan-reviewDate"
          field={{ of: 'plan', name: 'reviewDate' }}
          value={plan.reviewDate}
          label="Review date"
          within={term}
          problemWith={autumn && term && ((date) => autumn.autumnMeetingProblem(date, term))}
        />
        <PlanTextField
          host={host}
          id="plan-reviewTime"
          field={{ of: 'plan', name: 'reviewTime' }}
          value={plan.reviewTime}
          label="Time"
        />
        <PlanChoiceField
          host={host}
          id="plan-reviewLength"
          field={{ of: 'plan', name: 'reviewLength' }}
          value={plan.reviewLength}
          label="Length"
          choices={LENGTHS}
        />
      </div>
      {term && (
        <p class="govuk-hint worksheet-controls">
          The next autumn term usually runs from {formatDate(term.start)} to {formatDate(term.end)}.
        </p>
      )}
      <PlanChoiceField
        host={host}
        id="plan-staying"
        field={{ of: 'plan', name: 'staying' }}
        value={plan.staying}
        label="Are you both staying at this school next year?"
        choices={STAYING}
        class="worksheet-staying worksheet-controls"
      />
    </div>
  );
}
