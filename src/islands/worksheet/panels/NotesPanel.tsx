import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { newStep, newTarget } from '../../../domain/plan/model/new-plan.ts';
import { MAX_TARGETS } from '../../../domain/plan/model/limits.ts';
import { isBlankTarget } from '../../../domain/plan/model/is-blank.ts';
import { makeId } from '../../shared/make-id.ts';
import type { NotedSession } from '../../../domain/programme/pages/noted-sessions.ts';
import type { PanelProps } from './panel-props.ts';
import { SendNotesFold } from '../../send-notes/SendNotesFold.tsx';
import { SessionNoteCard, toSend } from './SessionNoteCard.tsx';
import { useSessionNotes } from './use-session-notes.ts';
import { Problem } from '../../shared/Problem.tsx';

/** What the notes panel needs besides what every panel is told. */
export interface NotesPanelProps extends PanelProps {
  /** The sessions of the module, in order. */
  readonly sessions: readonly NotedSession[];
}

/** The notes made in each session, grouped by session; one press brings a note into a target. */
export default function NotesPanel(props: NotesPanelProps): JSX.Element {
  const { plan, storage, dispatch, say, sessions, base, headingLevel } = props;
  const notes = useSessionNotes(storage, sessions);
  const [problem, setProblem] = useState('');
  useEffect(() => setProblem(''), [plan]);

  const bring = (text: string, target: string | undefined): void => {
    const number = plan.targets.findIndex(({ id }) => id === target) + 1;
    const before = plan.targets[number - 1]?.text ?? '';
    const value = before.trim() === '' ? text : `${before}\n${text}`;
    const fresh = { ...newTarget(makeId(), []), text, steps: [newStep(makeId())] };
    const done =
      target === undefined
        ? dispatch({ edit: 'insert-target', target: fresh, position: plan.targets.length })
        : dispatch({ edit: 'set', field: { of: 'target', id: target, name: 'text' }, value });
    const place = target === undefined ? 'a new target' : `target ${number}`;
    if (done) say(`Note added to ${place}.`);
    else
      setProblem(
        `There is no room for all of this note in ${place}. Select the part you want, then press again.`,
      );
  };

  if (notes === undefined) return <p class="govuk-body">Looking for your notes…</p>;
  const home = base.replace(/\/$/u, '');
  const written = notes.filter(({ text }) => text !== '');
  const shown = notes.filter(({ text, problem }) => text !== '' || problem);
  const links = (
    <ul class="govuk-list">
      {notes
        .filter((note) => !shown.includes(note))
        .map(({ url, title }) => (
          <li key={url}>
            <a class="govuk-link" href={home + url}>
              {title}
            </a>
          </li>
        ))}
    </ul>
  );
  if (shown.length === 0) {
    return (
      <>
        <p class="govuk-body">
          There are no notes in this browser yet. Write some under “Your notes” on the page of a session, or
          ask your mentor or ECT to send you theirs: “Send these notes” stands under each note.
        </p>
        {links}
      </>
    );
  }
  const places = plan.targets.map((target, place) => ({
    id: target.id,
    name: isBlankTarget(target) ? `target ${place + 1} (empty)` : `target ${place + 1}`,
  }));
  return (
    <>
      <p class="govuk-hint">
        To bring in part of a note, select that part first. The note itself stays as it is.
      </p>
      {written.length > 1 && (
        <SendNotesFold
          what={`all ${written.length} notes`}
          notes={written.map(toSend)}
          planHref={`${base}action-plan/`}
          say={say}
        />
      )}
      <Problem words={problem} />
      {shown.map((note) => (
        <SessionNoteCard
          key={note.url}
          note={note}
          href={home + note.url}
          planHref={`${base}action-plan/`}
          say={say}
          headingLevel={headingLevel}
          places={places}
          room={plan.targets.length < MAX_TARGETS}
          onBring={bring}
        />
      ))}
      {shown.length < notes.length && (
        <section class="worksheet-note">
          <p class="govuk-body">No notes were made in:</p>
          {links}
        </section>
      )}
    </>
  );
}
