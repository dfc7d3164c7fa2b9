import type { JSX } from 'preact';
import { useCallback, useMemo } from 'preact/hooks';
import { bothTexts } from '../../domain/plan/edit/both-texts.ts';
import {
  editAnswer,
  NO_ANSWER,
  readAnswers,
  withAnswers,
  type Answer,
  type FormShape,
} from '../../domain/plan/forms/answers.ts';
import { MAX_NOTE } from '../../domain/plan/model/limits.ts';
import type { FormGroup } from '../../domain/session/kept-form.ts';
import { takeEarlyFields } from '../shared/saving/pre-hydration-input.ts';
import { StatusLine } from '../shared/saving/StatusLine.tsx';
import { download } from '../shared/download.ts';
import { today } from '../shared/clock.ts';
import { SendNotesFold } from '../send-notes/SendNotesFold.tsx';
import { EarlierFold } from '../session-notes/EarlierFold.tsx';
import { useNoteSession } from '../session-notes/use-note-session.ts';
import { Entry, Statement } from './FormLine.tsx';
import { FormSheet } from './FormSheet.tsx';
import { useStoredText } from './use-stored-text.ts';

/** Plain values from the page. */
export interface KeptFormProps {
  /** Begins the ids on the page. */
  readonly id: string;
  /** The address at which the form begins: its answers are the note of that name. */
  readonly noteKey: string;
  readonly title: string;
  readonly groups: readonly FormGroup[];
  /** What a statement can be; none where each line is a box to write in. */
  readonly choices: readonly string[];
  /** What the line of writing under a statement is called. */
  readonly seen: string;
  /** The form that was filled in before: where its answers are kept, its page, and what it is called. */
  readonly before?: { readonly key: string; readonly href: string; readonly title: string };
  /** Address of the page where a link to the answers opens. */
  readonly planHref: string;
}

/** An audit or a record, filled in on the page. What is kept is a note: plain lines that everything that handles notes can read. */
export default function KeptForm(props: KeptFormProps): JSX.Element {
  const { id, noteKey, title, groups, choices, seen, before, planHref } = props;
  const shape = useMemo<FormShape>(
    () => ({ choices, labels: groups.flatMap(({ lines }) => lines.map(({ label }) => label)) }),
    [groups, choices],
  );
  const early = useCallback((form: HTMLFormElement, text: string) => withEarly(form, text, shape), [shape]);
  const { form, session, view, said, say, flush, saved } = useNoteSession({
    sessionKey: noteKey,
    label: title,
    early,
    notKept: NOT_KEPT,
  });
  const earlier = useStoredText(before?.key);
  const { answers, rest } = useMemo(() => readAnswers(view.text, shape), [view.text, shape]);
  const earlierAnswers = useMemo(() => readAnswers(earlier, shape).answers, [earlier, shape]);
  const answerOf = (label: string): Answer => answers.get(label) ?? NO_ANSWER;
  const beforeOf = (label: string): string | undefined => inWords(earlierAnswers.get(label));
  const isAudit = choices.length > 0;
  const Line = isAudit ? Statement : Entry;

  const write = (label: string, change: Partial<Answer>, was = ''): void => {
    const text = session.current?.view().text ?? '';
    const now = readAnswers(text, shape).answers.get(label) ?? NO_ANSWER;
    const words =
      change.words === undefined ? now.words : bothTexts(was, change.words, now.words, between(isAudit));
    const edit = editAnswer(text, shape, label, { ...now, ...change, words });
    session.current?.write(edit.text, edit.was);
  };

  return (
    <form
      ref={form}
      class="worksheet worksheet-notes kept-form"
      autocomplete="off"
      data-pre-hydration-input=""
      data-ready={view.ready ? '' : undefined}
      onSubmit={(event) => event.preventDefault()}
    >
      <p class="govuk-hint worksheet-hint">
        In this browser only. Anyone who uses it can read this. No pupils’ names.
      </p>
      {before && (
        <p class="govuk-hint worksheet-hint">
          {earlierAnswers.size > 0
            ? 'What was answered before stands beside each line: '
            : 'Nothing is kept here of '}
          <a class="govuk-link" href={before.href}>
            {before.title}
          </a>
          .
        </p>
      )}
      <div class="kept-form-lines">
        {groups.map(({ heading, lines }) => (
          <div key={heading}>
            {heading !== '' && <p class="govuk-heading-s kept-form-group">{heading}</p>}
            {lines.map(({ label, hint }) => {
              const place = shape.labels.indexOf(label);
              return (
                <Line
                  key={label}
                  // No heading has an id with a full stop in it.
                  id={`${id}.${place}`}
                  place={place}
                  label={label}
                  hint={hint}
                  choices={choices}
                  seen={seen}
                  answer={answerOf(label)}
                  before={beforeOf(label)}
                  ready={view.ready}
                  round={view.round}
                  write={write}
                  leave={flush}
                />
              );
            })}
          </div>
        ))}
      </div>
      {isAudit && view.ready && (
        <FormSheet
          {...{ groups, choices, seen, answerOf }}
          beforeOf={earlierAnswers.size > 0 ? beforeOf : undefined}
        />
      )}
      {rest !== '' && (
        <div class="kept-form-rest">
          <p class="govuk-hint">Also kept with this form, from before or from somebody else:</p>
          <p class="worksheet-note__text">{rest}</p>
        </div>
      )}
      {view.text.length > MAX_NOTE && (
        <p class="govuk-hint worksheet-full" role="status">
          All answers together are {(view.text.length - MAX_NOTE).toLocaleString('en-GB')} characters too
          long.
        </p>
      )}
      <StatusLine state={view.save} said={said} onKeep={(where) => void session.current?.keep(where)}>
        <button
          type="button"
          class="govuk-button govuk-button--secondary"
          onClick={() => download(`${id}-${today()}.txt`, 'text/plain', `${title}\n\n${view.text}\n`)}
        >
          Download your answers
        </button>
      </StatusLine>
      {view.text.trim() !== '' && (
        <SendNotesFold
          what="this form"
          notes={[{ session: noteKey, label: title, text: view.text }]}
          planHref={planHref}
          say={say}
        />
      )}
      {view.versions && <EarlierFold sessionKey={noteKey} flush={saved} say={say} />}
    </form>
  );
}

const NOT_KEPT = 'Not saved. Keep it in this browser? The answer stands after the form.';

/** What stands between the words of two windows in one field. */
const between = (isAudit: boolean): string => (isAudit ? ' ' : '\n');

const inWords = (answer: Answer | undefined): string | undefined =>
  answer && [answer.choice, answer.words].filter((each) => each !== '').join(' – ');

/** The text of the note with what was marked and typed before it was read. */
function withEarly(form: HTMLFormElement, text: string, shape: FormShape): string {
  const { answers } = readAnswers(text, shape);
  const changed = new Map<string, Answer>();
  for (const field of takeEarlyFields(form)) {
    const label = shape.labels[Number(field.closest<HTMLElement>('[data-line]')?.dataset['line'])];
    if (label === undefined) continue;
    const now = changed.get(label) ?? answers.get(label) ?? NO_ANSWER;
    if (field.type !== 'radio') {
      const words = bothTexts('', field.value, now.words, between(shape.choices.length > 0));
      changed.set(label, { ...now, words });
    } else if (field instanceof HTMLInputElement && field.checked) {
      changed.set(label, { ...now, choice: field.value });
    }
  }
  return withAnswers(text, shape, changed);
}
