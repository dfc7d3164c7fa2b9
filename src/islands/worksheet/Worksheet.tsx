import type { JSX } from 'preact';
import { useEffect, useMemo, useRef } from 'preact/hooks';
import { isBlankPlan } from '../../domain/plan/is-blank.ts';
import { setField } from '../../domain/plan/plan-field.ts';
import { today } from '../shared/clock.ts';
import { StatusLine } from '../shared/StatusLine.tsx';
import { useWarnBeforeLeaving } from '../shared/use-warn-before-leaving.ts';
import { ClearEverything } from './ClearEverything.tsx';
import { CopyButtons } from './CopyButtons.tsx';
import { keysByPlace } from './dom-keys.ts';
import { STARTING_VIEW } from './plan-session.ts';
import { PlanTextField } from './PlanTextField.tsx';
import type { FieldHost } from './PlanTextField.tsx';
import { StoredNotices } from './StoredNotices.tsx';
import { TargetList } from './TargetList.tsx';
import { usePlanSession } from './use-plan-session.ts';
import { useTargetActions } from './use-target-actions.ts';

/** Plain values from the page. */
export interface WorksheetProps {
  /** Address of the page where a target can be tried out. */
  readonly checkerHref: string;
  /** Address of the page on how what people write is kept. */
  readonly dataHref: string;
  /** Level of the targets' headings: 3 where the page has a heading above the worksheet. */
  readonly headingLevel?: 2 | 3 | 4;
}

/** The action plan: up to six targets with their steps, kept in this browser. */
export default function Worksheet({ checkerHref, dataHref, headingLevel = 2 }: WorksheetProps): JSX.Element {
  const form = useRef<HTMLFormElement>(null);
  const { view, session, contents } = usePlanSession(form);
  const { plan, ready, save, round } = view;
  const first = useRef(STARTING_VIEW.plan);
  if (ready && first.current === STARTING_VIEW.plan) first.current = plan;
  const keys = useMemo(() => keysByPlace(STARTING_VIEW.plan, first.current), [first.current]);
  const [actions, removal] = useTargetActions(session, keys);
  const blank = isBlankPlan(plan);

  useWarnBeforeLeaving(save.kind === 'not-saved' && !blank);
  useEffect(() => actions.forgetRemoval(), [actions, round]);

  const host = useMemo<FieldHost>(
    () => ({
      ready,
      write: (field, text) => session?.dispatch(setField(field, text)) ?? false,
      leave: () => void session?.flush(),
    }),
    [ready, session],
  );
  const Heading = `h${headingLevel}` as 'h2';
  const copies = <CopyButtons plan={plan} ready={ready} />;

  return (
    <form
      ref={form}
      class="worksheet"
      autocomplete="off"
      data-early-input=""
      data-ready={ready ? '' : undefined}
      aria-label="Action plan"
      onSubmit={(event) => event.preventDefault()}
    >
      <StatusLine state={save}>
        <div class="worksheet-buttons">{copies}</div>
      </StatusLine>
      <p class="worksheet-no-script">
        Saving needs JavaScript, which is switched off in this browser. You can fill in this form and print
        it.
      </p>
      <p class="govuk-hint worksheet-shared-computer">
        On a shared computer, anyone who uses this browser after you can read what you write: download a copy,
        then clear everything.{' '}
        <a class="govuk-link" href={dataHref}>
          How your data is kept
        </a>
      </p>
      <StoredNotices view={view} onDismissStray={() => session?.dismissStray()} />

      <TargetList
        key={round}
        plan={plan}
        host={host}
        actions={actions}
        removal={removal}
        keys={keys}
        headingLevel={headingLevel}
        blank={blank}
        today={today()}
      />
      <p class="govuk-body worksheet-controls">
        <a class="govuk-link" href={checkerHref}>
          Try out the wording of a target in the SMART checker
        </a>
      </p>

      <section class="worksheet-whole-plan" aria-labelledby="worksheet-review-heading">
        <Heading class="govuk-heading-m" id="worksheet-review-heading">
          Review the whole plan
        </Heading>
        <PlanTextField
          key={round}
          host={host}
          id="plan-review-date"
          field={{ of: 'plan', name: 'reviewDate' }}
          value={plan.reviewDate}
          label="Review date for the whole plan"
          hint="The day you and your mentor will meet to look at all the targets. Put it in your diary now."
        />
      </section>

      <section class="worksheet-copies worksheet-controls" aria-labelledby="worksheet-copies-heading">
        <Heading class="govuk-heading-m" id="worksheet-copies-heading">
          Print or keep a copy
        </Heading>
        <p class="govuk-body">
          The text copy can be pasted into an e-mail or a document. The JSON copy keeps every part of the plan
          exactly.
        </p>
        <div class="worksheet-buttons">
          <button type="button" class="govuk-button" disabled={!ready} onClick={() => print()}>
            Print
          </button>
          {copies}
        </div>
        <ClearEverything
          ready={ready}
          headingLevel={headingLevel}
          contents={contents}
          clear={async () => (await session?.clear()) === undefined}
        >
          {copies}
        </ClearEverything>
      </section>
    </form>
  );
}
