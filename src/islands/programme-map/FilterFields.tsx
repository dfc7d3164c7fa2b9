import type { JSX } from 'preact';
import { choicesFor } from '../../domain/programme/map/filter.ts';
import { standardLabel } from '../../domain/programme/map/by-standard.ts';
import type { FilterKey, MapFilter, RowFacts } from '../../domain/programme/map/filter.ts';
import { audienceNamed, audiencePlurals } from '../../domain/session/audience.ts';
import { termNames } from '../../domain/session/term.ts';
import type { Term } from '../../domain/session/term.ts';

/** What each part of the filter is called. */
export const QUESTIONS: Readonly<Record<FilterKey, string>> = {
  programme: 'Programme',
  year: 'Year',
  term: 'Term',
  module: 'Module',
  week: 'Week',
  standard: 'Standard',
  for: 'Who takes part',
};

/** What a choice is called. `titles` are those of programmes and modules. */
export function choiceLabel(key: FilterKey, value: string, titles: Readonly<Record<string, string>>): string {
  if (key === 'programme' || key === 'module') return titles[value] ?? value;
  if (key === 'term') return `${termNames[value as Term]} term`;
  if (key === 'standard') return standardLabel(value);
  const audience = key === 'for' ? audienceNamed(value) : undefined;
  if (audience) return audiencePlurals[audience];
  return `${QUESTIONS[key]} ${value}`;
}

/** What the fields need. */
export interface FilterFieldsProps {
  readonly facts: readonly RowFacts[];
  readonly filter: MapFilter;
  readonly ready: boolean;
  readonly titles: Readonly<Record<string, string>>;
  readonly onChoose: (key: FilterKey, value: string) => void;
}

/** A list to choose from for each part of the filter that leaves a choice. */
export function FilterFields({ facts, filter, ready, titles, onChoose }: FilterFieldsProps): JSX.Element {
  return (
    <>
      {(Object.keys(QUESTIONS) as FilterKey[]).map((key) => {
        const values = choicesFor(key, facts, filter);
        // One programme, or one of anything, is no choice.
        if (ready && values.length < 2 && filter[key] === '') return null;
        if (!ready && key === 'programme') return null;
        return (
          <div class="map-tools__field" key={key}>
            <label class="govuk-label" for={`map-${key}`}>
              {QUESTIONS[key]}
            </label>
            <select
              class="govuk-select"
              id={`map-${key}`}
              disabled={!ready}
              value={filter[key]}
              onInput={({ currentTarget }) => onChoose(key, currentTarget.value)}
            >
              <option value="">{key === 'for' ? 'Everybody' : 'All'}</option>
              {values.map((value) => (
                <option key={value} value={value}>
                  {choiceLabel(key, value, titles)}
                </option>
              ))}
            </select>
          </div>
        );
      })}
    </>
  );
}
