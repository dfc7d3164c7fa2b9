import { useEffect, useRef, useState } from 'preact/hooks';
import type { JSX } from 'preact';
import type { StoredContents } from '../../../storage/site-storage.ts';
import { downloadEverything } from '../session/download-everything.ts';
import type { PanelProps } from './panel-props.ts';

/** What finishing needs besides what every panel is told. */
export interface FinishPanelProps extends PanelProps {
  /** What is stored, for saying what will be deleted. */
  readonly contents: () => Promise<StoredContents>;
  /** Deletes it. Answers `false` when the browser refused. */
  readonly clear: () => Promise<boolean>;
}

type Stage =
  | { readonly at: 'closed' }
  | { readonly at: 'asking'; readonly contents: StoredContents }
  | { readonly at: 'cleared' }
  | { readonly at: 'failed' };

/** Everything that will be deleted, by name. */
function namesOf({ plans, notes, snapshots, ticks, settings }: StoredContents): string[] {
  return [
    ...plans.map((name) => `Plan: ${name}`),
    ...notes,
    ...(snapshots > 0
      ? [`${snapshots} earlier ${snapshots === 1 ? 'version' : 'versions'} of plans and notes`]
      : []),
    ...(ticks > 0 ? [`My progress: ${ticks} ticked ${ticks === 1 ? 'session' : 'sessions'}`] : []),
    'The history of changes, and choices such as term dates',
  ].slice(0, settings || plans.length > 0 ? undefined : -1);
}

/** Deletes all that this site has stored, after saying what that is and offering a copy. */
export default function FinishPanel(props: FinishPanelProps): JSX.Element {
  const { storage, flush, headingLevel, contents, clear } = props;
  const [stage, setStage] = useState<Stage>({ at: 'closed' });
  const [copied, setCopied] = useState(false);
  const open = useRef<HTMLButtonElement>(null);
  const panel = useRef<HTMLDivElement>(null);
  const message = useRef<HTMLParagraphElement>(null);
  const Heading = `h${headingLevel}` as 'h3';

  useEffect(() => {
    if (stage.at === 'asking') panel.current?.focus();
    if (stage.at === 'cleared' || stage.at === 'failed') message.current?.focus();
  }, [stage]);

  const cancel = (): void => {
    setStage({ at: 'closed' });
    open.current?.focus();
  };

  return (
    <div class="worksheet-clear worksheet-controls">
      <p class="govuk-body">
        Take a copy, then delete everything that this site has stored in this browser: plans, notes, history,
        progress.
      </p>
      <button
        ref={open}
        type="button"
        class="govuk-button govuk-button--secondary"
        aria-expanded={stage.at === 'asking'}
        onClick={async () => setStage({ at: 'asking', contents: await contents() })}
      >
        Finish and clear
      </button>
      {stage.at === 'asking' && (
        <div
          ref={panel}
          class="govuk-inset-text worksheet-clear__panel"
          role="group"
          aria-labelledby="worksheet-clear-heading"
          tabIndex={-1}
        >
          <Heading class="govuk-heading-s" id="worksheet-clear-heading">
            Delete what this site has stored on this device?
          </Heading>
          <p class="govuk-body">This deletes, and nobody can bring it back:</p>
          <ul class="govuk-list govuk-list--bullet">
            {namesOf(stage.contents).map((name, place) => (
              <li key={place}>{name}</li>
            ))}
          </ul>
          <p class="govuk-body">
            Nothing of other sites is touched. Take a copy first: it can be opened here again under “Bring
            back a copy”.
          </p>
          <div class="worksheet-buttons">
            <button
              type="button"
              class="govuk-button"
              onClick={() =>
                void flush()
                  .then(() => downloadEverything(storage))
                  .then(() => setCopied(true))
              }
            >
              Download everything
            </button>
          </div>
          {copied && <p class="govuk-body worksheet-happened">The copy of everything is downloaded.</p>}
          <div class="worksheet-buttons">
            <button
              type="button"
              class="govuk-button govuk-button--warning"
              onClick={async () => setStage({ at: (await clear()) ? 'cleared' : 'failed' })}
            >
              Delete everything
            </button>
            <button type="button" class="govuk-button govuk-button--secondary" onClick={cancel}>
              Keep it
            </button>
          </div>
        </div>
      )}
      {stage.at === 'cleared' && (
        <p ref={message} class="govuk-body" tabIndex={-1}>
          Everything this site had stored on this device is deleted.
        </p>
      )}
      {stage.at === 'failed' && (
        <p ref={message} class="govuk-body" tabIndex={-1}>
          This browser did not delete it. You can delete the data of this site in the browser’s settings.
        </p>
      )}
    </div>
  );
}
