import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { makeNote } from '../../../../domain/plan/model/session-note.ts';
import type { SiteBackup } from '../../../../domain/plan/files/site-backup.ts';
import { progressStore } from '../../../../storage/stores/progress-store.ts';
import { NOT_OPENED } from '../panel-props.ts';
import type { PanelProps } from '../panel-props.ts';
import { Problem } from '../../../shared/Problem.tsx';

/** What the preview needs besides what every panel is told. */
export interface IncomingBackupProps extends PanelProps {
  readonly backup: SiteBackup;
  /** Called when it was taken in or put away, with a sentence on what was done. */
  readonly onDone: (words: string) => void;
}

/** Shows a copy of everything, and puts back what is missing here. What is here already is never changed. */
export function IncomingBackup(props: IncomingBackupProps): JSX.Element {
  const { backup, storage, flush, openPlan, onDone, headingLevel } = props;
  const [problem, setProblem] = useState('');
  const Heading = `h${headingLevel}` as 'h3';
  const { plans, notes, progress, unreadable } = backup;

  const putBack = async (): Promise<void> => {
    await flush();
    const there = new Set((await storage.plans.list()).map(({ id }) => id));
    const missing = plans.filter(({ id }) => !there.has(id));
    for (const plan of missing) {
      const result = await storage.plans.add(plan);
      if (!result.saved) {
        setProblem('Not everything could be stored. What was here before has not changed.');
        return;
      }
    }
    let added = 0;
    for (const { session, label, text } of notes) {
      const stored = await storage.notes.load(session);
      if (stored.state !== 'empty') continue;
      // What another window writes meanwhile stays beside it.
      const result = await storage.notes.save(makeNote(session, label, text), '');
      if (result.saved) added += 1;
    }
    const ticks = await progressStore(storage.access).putBack(progress);
    if ('reason' in ticks) {
      setProblem('Your progress could not be stored. Plans and notes were put back.');
      return;
    }
    const opened = missing[0] === undefined || (await openPlan(missing[0].id));
    onDone(
      `${opened ? '' : `${NOT_OPENED} `}Put back: ${count(missing.length, 'plan')}, ${count(added, 'session note')} and ${count(ticks.added, 'ticked session')}. What was here already has not changed.`,
    );
  };

  return (
    <section class="govuk-inset-text worksheet-incoming">
      <Heading class="govuk-heading-s">A copy of everything</Heading>
      <p class="govuk-body">
        It holds {count(plans.length, 'plan')}, {count(notes.length, 'session note')} and{' '}
        {count(progress.length, 'ticked session')}.
        {unreadable > 0 && ` ${count(unreadable, 'part')} of it cannot be read.`}
      </p>
      <ul class="govuk-list govuk-list--bullet">
        {plans.map(({ id, name }) => (
          <li key={id}>{name.trim() || 'Action plan without a name'}</li>
        ))}
        {notes.map(({ session, label }) => (
          <li key={session}>{label}</li>
        ))}
      </ul>
      <Problem words={problem} />
      <p class="govuk-body">
        Nothing has changed yet. Plans, notes and ticks that are here already stay as they are.
      </p>
      <div class="worksheet-buttons">
        <button type="button" class="govuk-button" onClick={() => void putBack()}>
          Put back what is missing
        </button>
        <button
          type="button"
          class="govuk-button govuk-button--secondary"
          onClick={() => onDone('The file was put away. Nothing has changed.')}
        >
          Leave it
        </button>
      </div>
    </section>
  );
}

function count(number: number, word: string): string {
  return `${number} ${word}${number === 1 ? '' : 's'}`;
}
