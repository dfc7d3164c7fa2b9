import type { JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { Incoming } from '../../session/use-incoming-plan.ts';
import type { PanelProps } from '../panel-props.ts';
import { SharedNotes } from './SharedNotes.tsx';
import { SharedPlan } from './SharedPlan.tsx';
import { Problem } from '../../../shared/Problem.tsx';

/** What the place for a shared plan needs. */
export interface SharedPlanPlaceProps {
  readonly read: Incoming;
  /** What every part is told; absent until the plan of this browser is there. */
  readonly panel: PanelProps | undefined;
  readonly headingLevel: 2 | 3 | 4;
  /** Chooses this browser as the place where plans are kept. */
  readonly keepHere: () => Promise<void>;
  /** Called with a sentence on what became of it. */
  readonly onDone: (words: string) => void;
  readonly say: (words: string) => void;
}

/** Above everything else: the plan or the notes that somebody shared, for reading; or why it cannot be read; then, what became of it. */
export default function SharedPlanPlace(props: SharedPlanPlaceProps): JSX.Element {
  const { read, panel, headingLevel, keepHere, onDone, say } = props;
  const focused = useRef<HTMLHeadingElement & HTMLParagraphElement>(null);
  const done = read.ok === 'done';
  const arrived =
    read.ok === true && ('plan' in read ? 'A plan was shared with you' : 'Notes were sent to you');
  const Heading = `h${headingLevel}` as 'h2';
  useEffect(() => {
    focused.current?.focus();
  }, [done]);
  useEffect(() => {
    // While a page opens, what gets the focus is often not read; what is said is.
    if (arrived) say(`${arrived}.`);
  }, [arrived, say]);

  if (read.ok === 'done') {
    return (
      <p class="govuk-inset-text worksheet-notice" ref={focused} tabIndex={-1}>
        {read.words}
      </p>
    );
  }
  return (
    <section class="worksheet-shared" aria-labelledby="worksheet-shared-heading">
      <Heading class="govuk-heading-m" id="worksheet-shared-heading" ref={focused} tabIndex={-1}>
        {arrived ||
          (read.ok === false ? 'Something was to be shared with you' : 'Something was shared with you')}
      </Heading>
      {read.ok === false ? (
        <>
          <Problem words={read.problem} />
          <button
            type="button"
            class="govuk-button govuk-button--secondary"
            onClick={() => onDone('The link was put away. Nothing has changed.')}
          >
            Go to my plan
          </button>
        </>
      ) : read.ok === true && panel ? (
        <>
          {read.sent && <p class="govuk-body">{CHANGED}</p>}
          {'plan' in read ? (
            <SharedPlan {...panel} theirs={read.plan} keepHere={keepHere} onDone={onDone} />
          ) : (
            <SharedNotes {...panel} notes={read.notes} keepHere={keepHere} onDone={onDone} />
          )}
        </>
      ) : (
        <p class="govuk-body">Opening…</p>
      )}
    </section>
  );
}

const CHANGED =
  'The program that passed this link on changed it, so what is in it went to the computer of this website when you opened it. Ask for a file next time if that matters.';
