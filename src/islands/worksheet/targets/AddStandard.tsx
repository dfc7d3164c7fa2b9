import type { JSX } from 'preact';
import { useRef } from 'preact/hooks';
import { TEACHERS_STANDARDS } from '../../../domain/plan/model/teachers-standards.ts';

/** What the list needs. */
export interface AddStandardProps {
  /** The id of the list. */
  readonly id: string;
  /** Takes the chosen standard, in words. */
  readonly onAdd: (text: string) => void;
}

/** Adds a Teachers' Standard to why a target matters. */
export function AddStandard({ id, onAdd }: AddStandardProps): JSX.Element {
  const list = useRef<HTMLSelectElement>(null);
  return (
    <div class="worksheet-standard worksheet-controls">
      <label class="govuk-hint worksheet-standard__label" for={id}>
        A Teachers’ Standard it belongs to
      </label>
      <select class="govuk-select worksheet-standard__list" id={id} ref={list}>
        {TEACHERS_STANDARDS.map(({ number, title }) => (
          <option key={number} value={`TS${number}: ${title}`}>
            {number}. {title}
          </option>
        ))}
      </select>
      <button
        type="button"
        class="worksheet-link-button"
        onClick={() => list.current && onAdd(list.current.value)}
      >
        Add<span class="govuk-visually-hidden"> the Teachers’ Standard</span>
      </button>
    </div>
  );
}
