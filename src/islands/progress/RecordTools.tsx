import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { progressTable } from '../../domain/progress/progress-record.ts';
import type { ListedModule } from '../../domain/progress/session-list.ts';
import { today } from '../shared/clock.ts';
import { download } from '../shared/download.ts';
import type { ProgressActions, ProgressView } from './use-progress.ts';

/** What the tools need. */
export interface RecordToolsProps {
  readonly view: ProgressView;
  readonly modules: readonly ListedModule[];
  /** Whose record it is. It is printed and put in the file, and kept nowhere. */
  readonly name: string;
  readonly onName: (name: string) => void;
  readonly actions: ProgressActions;
}

const NOT_MADE = 'The file could not be made. Check the connection, then try again.';

/** Prints the record, downloads it, and deletes it. */
export function RecordTools({ view, modules, name, onName, actions }: RecordToolsProps): JSX.Element {
  const [said, setSaid] = useState('');
  const [asking, setAsking] = useState(false);
  const ticks = view.ticked.size + view.unusable.length;

  const table = async (): Promise<void> => {
    try {
      const { csvFile } = await import('../../export/tables/csv-file.ts');
      const rows = progressTable(modules, view.ticked, name.trim());
      download(`record-of-progress-${today()}.csv`, 'text/csv', csvFile(rows));
      setSaid('Record downloaded.');
    } catch {
      setSaid(NOT_MADE);
    }
  };
  const copy = async (): Promise<void> => {
    const storage = actions.storage();
    if (!storage) return setSaid(NOT_MADE);
    try {
      const { downloadEverything } = await import('../worksheet/session/download-everything.ts');
      await downloadEverything(storage);
      setSaid('Copy downloaded. It can be opened again on the action plan page, under “Bring back a copy”.');
    } catch {
      setSaid(NOT_MADE);
    }
  };

  return (
    <section class="progress-tools no-print" aria-labelledby="record">
      <h2 id="record">Record for the induction tutor</h2>
      <p class="govuk-body">
        A list of all sessions with what is ticked, to print or to open in a spreadsheet. An induction tutor
        can also tick here for a teacher and print that.
      </p>
      <div class="govuk-form-group">
        <label class="govuk-label" for="record-name">
          Whose record is it?
        </label>
        <p class="govuk-hint" id="record-name-hint">
          If you like. It is printed and put in the file, and kept nowhere.
        </p>
        <input
          class="govuk-input progress-name"
          id="record-name"
          type="text"
          maxLength={100}
          autocomplete="off"
          disabled={!view.ready}
          aria-describedby="record-name-hint"
          onInput={({ currentTarget }) => onName(currentTarget.value)}
        />
      </div>
      <div class="worksheet-buttons">
        <Tool ready={view.ready} onPress={() => window.print()} text="Print the record" />
        <Tool ready={view.ready} onPress={() => void table()} text="Download as a table (.csv)" />
        <Tool ready={view.ready} onPress={() => void copy()} text="Download a copy of everything" />
        {ticks > 0 && <Tool ready={view.ready} onPress={() => setAsking(true)} text="Delete my progress" />}
      </div>
      {asking && ticks > 0 && (
        <div class="govuk-inset-text" role="group" aria-label="Delete my progress?">
          <p class="govuk-body">
            This deletes {ticks === 1 ? '1 tick' : `${ticks} ticks`} in this browser, and nobody can bring
            them back without a copy. Plans and notes stay.
          </p>
          <div class="worksheet-buttons">
            <button
              type="button"
              class="govuk-button"
              onClick={async () => {
                setAsking(false);
                setSaid(
                  (await actions.remove('all'))
                    ? 'Your progress is deleted.'
                    : 'This browser did not delete it.',
                );
              }}
            >
              Delete it
            </button>
            <Tool ready onPress={() => setAsking(false)} text="Keep it" />
          </div>
        </div>
      )}
      <p class="govuk-body" role="status">
        {said || null}
      </p>
    </section>
  );
}

interface ToolProps {
  readonly ready: boolean;
  readonly text: string;
  readonly onPress: () => void;
}

function Tool({ ready, text, onPress }: ToolProps): JSX.Element {
  return (
    <button type="button" class="govuk-button govuk-button--secondary" disabled={!ready} onClick={onPress}>
      {text}
    </button>
  );
}
