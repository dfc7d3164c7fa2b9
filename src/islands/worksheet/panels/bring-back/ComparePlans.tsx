import type { JSX } from 'preact';
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { mergePlans, withChoices } from '../../../../domain/plan/merge/plans.ts';
import type { MergeConflict } from '../../../../domain/plan/merge/result.ts';
import type { Plan } from '../../../../domain/plan/model/schema.ts';
import { readCopies } from '../../../../storage/stores/copies.ts';
import type { IncomingPlanProps } from './incoming-plan-props.ts';
import { Problem } from '../../../shared/Problem.tsx';

/** What the comparison needs besides what the preview is told. */
export interface ComparePlansProps extends IncomingPlanProps {
  /** Remembers their copy, for the next time. */
  readonly keepTheirs: () => Promise<void>;
}

type Choice = 'mine' | 'theirs' | 'both';

/** Two copies side by side, against the last version that both had: what merges by itself, and what to choose. */
export function ComparePlans(props: ComparePlansProps): JSX.Element {
  const { plan, theirs, storage, dispatch, flush, keepTheirs, onDone, headingLevel } = props;
  const [base, setBase] = useState<{ readonly plan: Plan | undefined }>();
  const [choices, setChoices] = useState<ReadonlyMap<string, Choice>>(new Map());
  const [problem, setProblem] = useState('');
  const heading = useRef<HTMLHeadingElement>(null);
  const waiting = useRef<HTMLParagraphElement>(null);
  const Heading = `h${headingLevel}` as 'h3';

  useEffect(() => {
    let current = true;
    void readCopies(storage.access, theirs.id).then((copies) => {
      const shared = copies.find(({ copy }) => theirs.copies.includes(copy));
      if (current) setBase({ plan: shared?.plan });
    });
    return () => {
      current = false;
    };
  }, [storage, theirs]);
  useEffect(() => (heading.current ?? waiting.current)?.focus(), [base]);

  const result = useMemo(
    () => (base === undefined ? undefined : mergePlans(base.plan, plan, theirs)),
    [base, plan, theirs],
  );
  if (result === undefined || base === undefined) {
    return (
      <p class="govuk-body" ref={waiting} tabIndex={-1}>
        Comparing…
      </p>
    );
  }
  const open = result.conflicts.filter(({ key }) => !choices.has(key)).length;
  const fromThem = result.changes.filter(({ whose }) => whose === 'theirs');
  const fromMe = result.changes.filter(({ whose }) => whose === 'mine');

  const put = async (): Promise<void> => {
    if (open > 0) {
      setProblem(`Choose for ${open === 1 ? 'the one difference' : `each of the ${open} differences`} left.`);
      return;
    }
    await flush();
    if (!dispatch({ edit: 'replace-plan', plan: withChoices(result, choices) })) {
      setProblem('The copies could not be put together. Your plan has not changed.');
      return;
    }
    await flush();
    await keepTheirs();
    onDone(
      'The two copies are put together. Undo takes it back, and the version before is under “History and earlier versions”.',
    );
  };

  return (
    <section class="worksheet-compare">
      <Heading class="govuk-heading-s" ref={heading} tabIndex={-1}>
        Your copy and theirs
      </Heading>
      <p class="govuk-body">
        {base.plan === undefined
          ? 'No version that both of you had was found, so every difference is for you to choose.'
          : 'Compared with the last version that both of you had.'}
      </p>
      {result.conflicts.length === 0 && <p class="govuk-body">There is nothing to choose between.</p>}
      {result.conflicts.map((conflict) => (
        <Choose
          key={conflict.key}
          conflict={conflict}
          choice={choices.get(conflict.key)}
          onChoose={(choice) => {
            setChoices(new Map(choices).set(conflict.key, choice));
            setProblem('');
          }}
        />
      ))}
      <Changes title="Comes in from their copy" changes={fromThem} />
      <Changes title="Stays from your copy" changes={fromMe} />
      <Problem words={problem} />
      <div class="worksheet-buttons">
        <button type="button" class="govuk-button" onClick={() => void put()}>
          Put the copies together
        </button>
        <button
          type="button"
          class="govuk-button govuk-button--secondary"
          onClick={() => onDone('The copy was put away. Your plan has not changed.')}
        >
          Leave it
        </button>
      </div>
    </section>
  );
}

interface ChooseProps {
  readonly conflict: MergeConflict;
  readonly choice: Choice | undefined;
  readonly onChoose: (choice: Choice) => void;
}

function Choose({ conflict, choice, onChoose }: ChooseProps): JSX.Element {
  const id = `choose-${conflict.key.replace(/[^\w-]/gu, '-')}`;
  const offers: [Choice, string, string][] = [
    ['mine', 'Yours', conflict.mine],
    ['theirs', 'Theirs', conflict.theirs],
    ...(conflict.takeBoth ? [['both', 'Both, yours first', ''] as [Choice, string, string]] : []),
  ];
  return (
    <fieldset class="govuk-fieldset worksheet-conflict">
      <legend class="govuk-label">{conflict.what.charAt(0).toUpperCase() + conflict.what.slice(1)}</legend>
      <div class="govuk-radios govuk-radios--small">
        {offers.map(([value, words, text]) => (
          <div class="govuk-radios__item" key={value}>
            <input
              class="govuk-radios__input"
              type="radio"
              name={id}
              id={`${id}-${value}`}
              checked={choice === value}
              onChange={() => onChoose(value)}
            />
            <label class="govuk-label govuk-radios__label worksheet-conflict__text" for={`${id}-${value}`}>
              <strong>{words}</strong>
              {text && `: ${text}`}
            </label>
          </div>
        ))}
      </div>
    </fieldset>
  );
}

function Changes(props: {
  title: string;
  changes: readonly { what: string; before: string; after: string }[];
}): JSX.Element | null {
  const { title, changes } = props;
  if (changes.length === 0) return null;
  return (
    <details class="worksheet-more" open={changes.length <= 5}>
      <summary>
        {title} ({changes.length})
      </summary>
      <ul class="govuk-list govuk-list--bullet">
        {changes.map(({ what, before, after }, place) => (
          <li key={place} class="worksheet-conflict__text">
            {what}
            {after !== '' && `: ${after}`}
            {after === '' && before !== '' && `: ${before}`}
          </li>
        ))}
      </ul>
    </details>
  );
}
