import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { COLUMN_NAMES, columnName } from '../../../domain/plan/model/column-names.ts';
import { MAX_COLUMNS, MAX_NAME } from '../../../domain/plan/model/limits.ts';
import { COLUMN_FIELDS } from '../../../domain/plan/model/schema.ts';
import type { Column, ColumnField } from '../../../domain/plan/model/schema.ts';
import { useFocusAfterRender } from '../fields/use-focus-after-render.ts';
import { RowButtons } from '../targets/RowButtons.tsx';

/** What the editor needs. */
export interface ColumnsEditorProps {
  readonly columns: readonly Column[];
  readonly onChange: (columns: readonly Column[]) => void;
  readonly say: (words: string) => void;
  readonly headingLevel: 3 | 4 | 5;
}

/** Chooses the columns of the school's own table, their order and their names. */
export function ColumnsEditor({ columns, onChange, say, headingLevel }: ColumnsEditorProps): JSX.Element {
  const Heading = `h${headingLevel}` as 'h3';
  const [chosen, setChosen] = useState<ColumnField>('support');
  const focus = useFocusAfterRender();
  const move = (from: number, by: -1 | 1): void => {
    const moved = [...columns];
    const [column] = moved.splice(from, 1);
    if (!column) return;
    const place = from + by;
    moved.splice(place, 0, column);
    // The buttons are drawn anew; at an end of the list the one that was pressed goes away.
    const way = place === 0 ? 'down' : place === columns.length - 1 ? 'up' : by < 0 ? 'up' : 'down';
    focus(`column-${place}-${way}`);
    onChange(moved);
    say(`Column ${columnName(column)} moved to place ${place + 1} of ${columns.length}.`);
  };
  return (
    <>
      <Heading class="govuk-heading-s">The columns of your table</Heading>
      <ol class="govuk-list worksheet-columns">
        {columns.map((column, place) => (
          <li key={`${place}-${column.field}`} class="worksheet-columns__item">
            <label class="govuk-label" for={`column-${place}`}>
              {COLUMN_NAMES[column.field]}
            </label>
            <p class="govuk-hint" id={`column-${place}-hint`}>
              Your school’s name for it, if it is another
            </p>
            <input
              class="govuk-input worksheet-columns__name"
              id={`column-${place}`}
              aria-describedby={`column-${place}-hint`}
              type="text"
              maxLength={MAX_NAME}
              value={column.name}
              onInput={({ currentTarget: { value } }) =>
                onChange(columns.map((each, at) => (at === place ? { ...each, name: value } : each)))
              }
            />
            <RowButtons
              ready
              id={`column-${place}`}
              name={`column ${columnName(column)}`}
              onUp={place > 0 ? () => move(place, -1) : undefined}
              onDown={place < columns.length - 1 ? () => move(place, 1) : undefined}
              onRemove={() => {
                onChange(columns.filter((_, at) => at !== place));
                say(`Column ${columnName(column)} removed.`);
                document.getElementById('column-new')?.focus();
              }}
            />
          </li>
        ))}
      </ol>
      {columns.length >= MAX_COLUMNS ? (
        <p class="govuk-hint">A table can have up to {MAX_COLUMNS} columns.</p>
      ) : (
        <div class="worksheet-columns__add">
          <label class="govuk-label" for="column-new">
            Another column
          </label>
          <select
            class="govuk-select"
            id="column-new"
            value={chosen}
            onInput={({ currentTarget }) => setChosen(currentTarget.value as ColumnField)}
          >
            {COLUMN_FIELDS.map((field) => (
              <option key={field} value={field}>
                {COLUMN_NAMES[field]}
              </option>
            ))}
          </select>{' '}
          <button
            type="button"
            class="govuk-button govuk-button--secondary worksheet-small-button"
            onClick={() => {
              onChange([...columns, { field: chosen, name: '' }]);
              say(`Column ${COLUMN_NAMES[chosen]} added.`);
            }}
          >
            Add the column
          </button>
        </div>
      )}
    </>
  );
}
