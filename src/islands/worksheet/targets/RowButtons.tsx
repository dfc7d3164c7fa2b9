import type { JSX } from 'preact';

/** What the buttons of a target or a step need. */
export interface RowButtonsProps {
  readonly ready: boolean;
  /** What they are for, such as "step 2 of target 1". */
  readonly name: string;
  /** The id of its elements; the buttons' ids start with it. */
  readonly id: string;
  /** Each is absent where there is nothing to do. */
  readonly onUp?: (() => void) | undefined;
  readonly onDown?: (() => void) | undefined;
  readonly onCopy?: (() => void) | undefined;
  readonly onRemove?: (() => void) | undefined;
}

/** Quiet buttons that move, copy and remove a target or a step. */
export function RowButtons({
  ready,
  name,
  id,
  onUp,
  onDown,
  onCopy,
  onRemove,
}: RowButtonsProps): JSX.Element {
  const buttons = [
    ['up', 'Move up', onUp],
    ['down', 'Move down', onDown],
    ['copy', 'Copy', onCopy],
    ['remove', 'Remove', onRemove],
  ] as const;
  return (
    <div class="worksheet-row-buttons worksheet-controls">
      {buttons.map(
        ([key, words, act]) =>
          act && (
            <button
              key={key}
              type="button"
              id={`${id}-${key}`}
              class="worksheet-link-button"
              disabled={!ready}
              onClick={(event) => {
                // The second click of a double click is not a second wish.
                if (event.detail < 2 || key === 'up' || key === 'down') act();
              }}
            >
              {words}
              <span class="govuk-visually-hidden"> {name}</span>
            </button>
          ),
      )}
    </div>
  );
}
