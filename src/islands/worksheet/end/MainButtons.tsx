import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { PanelProps } from '../panels/panel-props.ts';

/** What the buttons need. */
export interface MainButtonsProps {
  /** What every part is told; absent until the plan is there. */
  readonly panel: PanelProps | undefined;
  readonly onCheck: () => void;
}

/** What is done with a plan that is written: check it, put the review in a calendar, take it to Word or to paper. */
export function MainButtons({ panel, onCheck }: MainButtonsProps): JSX.Element {
  const [answer, setAnswer] = useState<{ readonly words: string; readonly bad?: boolean }>();
  const [after, setAfter] = useState<JSX.Element>();
  const ready = panel !== undefined;

  const tell = (words: string): void => {
    setAnswer({ words });
    panel?.say(words);
  };
  /** Fetches the code for what is wanted and does it; says so when that fails. */
  const run = async (act: (actions: typeof import('./actions.tsx'), on: PanelProps) => Promise<void>) => {
    if (panel === undefined) return;
    setAnswer({ words: 'Preparing…' });
    setAfter(undefined);
    try {
      await panel.flush();
      await act(await import('./actions.tsx'), panel);
    } catch {
      setAnswer({
        words: 'This could not be made. Your plan has not changed. Check the connection, then try again.',
        bad: true,
      });
    }
  };

  return (
    <div class="worksheet-main-buttons worksheet-controls" role="group" aria-label="Use the plan">
      <div class="worksheet-buttons">
        <button type="button" class="govuk-button" disabled={!ready} onClick={onCheck}>
          Check the plan
        </button>
        <button
          type="button"
          class="govuk-button govuk-button--secondary"
          disabled={!ready}
          onClick={() =>
            void run(async ({ takeReview }, { plan, today, focusField }) => {
              const taken = takeReview(plan, today);
              if (taken !== undefined) {
                setAfter(taken);
                tell('The calendar file is downloaded. Open it, and your calendar takes the review in.');
                return;
              }
              tell('The review has no date yet. Choose one first.');
              focusField({ of: 'plan', name: 'reviewDate' });
            })
          }
        >
          Add review to calendar
        </button>
        <button
          type="button"
          class="govuk-button govuk-button--secondary"
          disabled={!ready}
          onClick={() =>
            void run(async ({ takeWord }, { plan, storage, today }) => {
              await takeWord(plan, storage, today);
              tell('The Word document is downloaded.');
            })
          }
        >
          Word
        </button>
        <button
          type="button"
          class="govuk-button govuk-button--secondary"
          disabled={!ready}
          onClick={() => {
            setAfter(undefined);
            print();
            tell('The plan was handed to the browser to print.');
          }}
        >
          Print
        </button>
      </div>
      {answer && (
        <p
          class={answer.bad ? 'govuk-error-message' : 'govuk-body worksheet-happened'}
          role={answer.bad ? 'alert' : undefined}
        >
          {answer.words}
        </p>
      )}
      {after}
    </div>
  );
}
