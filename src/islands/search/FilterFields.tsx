import type { JSX } from 'preact';
import type { Filters } from '../../domain/search/filters.ts';
import { facets, type Facet, type FacetChoice, type Manifest } from '../../domain/search/index-format.ts';

const names: Record<Facet, [label: string, any: string]> = {
  programme: ['Programme', 'Any programme'],
  module: ['Module', 'Any module'],
  year: ['Year', 'Any year'],
  term: ['Term', 'Any term'],
  audience: ['For', 'Anybody'],
};

interface FilterFieldsProps {
  manifest: Manifest;
  filters: Filters;
  onChange: (facet: Facet, value: string) => void;
}

/** One list of choices for each thing that pages can be told apart by on this site. */
export function FilterFields({ manifest, filters, onChange }: FilterFieldsProps): JSX.Element {
  const offered = facets.filter((facet) => manifest.choices[facet].length > 1 || filters[facet] !== '');
  return (
    <fieldset class="govuk-fieldset search-filters">
      <legend class="visually-hidden">Narrow the search</legend>
      {offered.map((facet) => (
        <div key={facet} class="govuk-form-group">
          <label class="govuk-label" for={`search-${facet}`}>
            {names[facet][0]}
          </label>
          <select
            class="govuk-select"
            id={`search-${facet}`}
            name={facet}
            value={filters[facet]}
            onChange={(event) => onChange(facet, event.currentTarget.value)}
          >
            <option value="">{names[facet][1]}</option>
            {choicesOf(facet, manifest, filters).map(({ value, label }) => (
              <option key={value} value={value}>
                {label}
              </option>
            ))}
          </select>
        </div>
      ))}
    </fieldset>
  );
}

/** The choices in order: modules of the chosen programme only; a value that came with the address and is none stays. */
function choicesOf(facet: Facet, { choices }: Manifest, filters: Filters): FacetChoice[] {
  const { programme } = filters;
  const inProgramme = (value: string): boolean => programme === '' || value.startsWith(`${programme}/`);
  const all = choices[facet].filter(({ value }) => facet !== 'module' || inProgramme(value));
  const current = filters[facet];
  const known = current === '' || all.some(({ value }) => value === current);
  return known ? all : [...all, { value: current, label: current.slice(0, 60) }];
}
