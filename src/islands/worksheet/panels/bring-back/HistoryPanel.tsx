import type { JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { readField } from '../../../../domain/plan/model/field.ts';
import type { HistoryEntry } from '../../../../domain/plan/edit/history.ts';
import { readStoredPlan } from '../../../../domain/plan/files/stored-plan.ts';
import { valueWords } from '../../../../domain/plan/model/value-words.ts';
import type { SnapshotReason, StoredSnapshot } from '../../../../storage/stores/plan-store.ts';
import { restorePlan } from '../../../../storage/stores/versions.ts';
import { instant } from '../../../shared/clock.ts';
import { momentWords } from '../../../shared/moment-words.ts';
import { NOT_OPENED } from '../panel-props.ts';
import type { PanelProps } from '../panel-props.ts';

const REASONS: Record<SnapshotReason, string> = {
  change: 'while it was being written',
  import: 'before another copy came in',
  migration: 'before the page brought it up to date',
  restore: 'before an earlier version was brought back',
  remove: 'when it was removed',
};

/** Entries shown at first; the rest come at a press. */
const FIRST = 20;

/** What changed and when, and the plan as it once was. */
export default function HistoryPanel(props: PanelProps): JSX.Element {
  const { plan, storage, flush, base, headingLevel, say } = props;
  const [entries, setEntries] = useState<readonly HistoryEntry[]>();
  const [snapshots, setSnapshots] = useState<readonly StoredSnapshot[]>([]);
  const [all, setAll] = useState(false);
  const [answer, setAnswer] = useState('');
  const list = useRef<HTMLOListElement>(null);
  const Heading = `h${headingLevel}` as 'h3';
  const tell = (words: string): void => {
    setAnswer(words);
    say(words);
  };

  useEffect(() => {
    let current = true;
    const read = async (): Promise<void> => {
      const [history, kept] = [await storage.plans.history(plan.id), await storage.plans.snapshots()];
      if (!current) return;
      setEntries(history);
      setSnapshots(kept.filter((each) => each.of === plan.id || each.reason === 'remove'));
    };
    void flush().then(read);
    const stop = storage.onChange((change) => {
      if (change === 'plan') void read();
    });
    return () => {
      current = false;
      stop();
    };
  }, [storage, plan.id, flush]);

  const shown = all ? entries : entries?.slice(0, FIRST);
  return (
    <>
      {answer !== '' && <p class="govuk-body">{answer}</p>}
      <Heading class="govuk-heading-s">What changed</Heading>
      {entries?.length === 0 && <p class="govuk-body">Nothing has changed yet.</p>}
      <ol class="govuk-list worksheet-history" ref={list} tabIndex={-1} aria-label="What changed">
        {(shown ?? []).map((entry, place) => (
          <Entry key={`${entry.at}-${place}`} {...props} entry={entry} onAnswer={tell} />
        ))}
      </ol>
      {entries !== undefined && !all && entries.length > FIRST && (
        <button
          type="button"
          class="worksheet-link-button"
          onClick={() => {
            list.current?.focus();
            setAll(true);
          }}
        >
          Show all {entries.length} changes
        </button>
      )}
      <Heading class="govuk-heading-s">Earlier versions</Heading>
      {snapshots.length === 0 && (
        <p class="govuk-body">None yet. The page keeps one from time to time while you write.</p>
      )}
      <ul class="govuk-list worksheet-history">
        {snapshots.map((snapshot) => (
          <Snapshot key={snapshot.key} {...props} snapshot={snapshot} onAnswer={tell} />
        ))}
      </ul>
      <p class="govuk-body">
        When something is wrong with this page:{' '}
        <a class="govuk-link" href={`${base}recovery/`}>
          everything stored, as it is
        </a>
      </p>
    </>
  );
}

type EntryProps = PanelProps & {
  readonly entry: HistoryEntry;
  readonly onAnswer: (words: string) => void;
};

function Entry({ entry, plan, dispatch, onAnswer }: EntryProps): JSX.Element {
  const { at, what, field, before, after } = entry;
  const words = (value: string): string =>
    (field === undefined ? value : valueWords(field, value)) || '(empty)';
  const putBack = (): void => {
    if (field === undefined) return;
    if (readField(plan, field) === undefined) {
      onAnswer('Its place in the plan is gone. You can copy the text from here.');
      return;
    }
    const done = dispatch({ edit: 'set', field, value: before });
    onAnswer(done ? `Put back: ${what}.` : 'It could not be put back. Nothing has changed.');
  };
  return (
    <li class="worksheet-history__entry">
      <details class="worksheet-more">
        <summary>
          {momentWords(at)}: {what}
        </summary>
        <dl class="worksheet-outcomes">
          <div>
            <dt>Before</dt>
            <dd>{words(before)}</dd>
          </div>
          <div>
            <dt>After</dt>
            <dd>{words(after)}</dd>
          </div>
        </dl>
        {field !== undefined && (
          <button type="button" class="worksheet-link-button" onClick={putBack}>
            Put the text before back
            <span class="govuk-visually-hidden">: {what}</span>
          </button>
        )}
      </details>
    </li>
  );
}

type SnapshotProps = PanelProps & {
  readonly snapshot: StoredSnapshot;
  readonly onAnswer: (words: string) => void;
};

function Snapshot({ snapshot, storage, flush, openPlan, onAnswer }: SnapshotProps): JSX.Element {
  const { key, at, reason, raw, name } = snapshot;
  const stored = readStoredPlan(raw);
  const targets =
    stored.state === 'loaded' ? stored.plan.targets.map(({ text }) => text).filter(Boolean) : [];
  const bringBack = async (): Promise<void> => {
    await flush();
    const result = await restorePlan(storage.access, key, instant());
    if (!result.saved) {
      onAnswer('It could not be brought back. Nothing has changed.');
      return;
    }
    if (!(await openPlan(snapshot.of))) {
      onAnswer(NOT_OPENED);
      return;
    }
    onAnswer('The earlier version is back. What was there before it is kept here as well.');
  };
  return (
    <li class="worksheet-history__entry">
      <details class="worksheet-more">
        <summary>
          {momentWords(at)}, {REASONS[reason]}
          {reason === 'remove' && name !== '' && `: ${name}`}
        </summary>
        {stored.state === 'loaded' ? (
          <>
            <ol class="govuk-list govuk-list--number">
              {targets.map((text, place) => (
                <li key={place} class="worksheet-incoming__target">
                  {text}
                </li>
              ))}
            </ol>
            {targets.length === 0 && <p class="govuk-body">No target was written in it yet.</p>}
            <button type="button" class="worksheet-link-button" onClick={() => void bringBack()}>
              Bring this version back
            </button>
          </>
        ) : (
          <p class="govuk-body">This version cannot be read here.</p>
        )}
      </details>
    </li>
  );
}
