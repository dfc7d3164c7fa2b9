import { facets, type Facet, type Manifest } from './index-format.ts';

/** What results are narrowed down to; an empty text stands for everything. */
export type Filters = Record<Facet, string>;

/** No narrowing down. */
export const noFilters: Filters = { programme: '', module: '', year: '', term: '', audience: '' };

/** Whether anything is narrowed down. */
export function hasFilters(filters: Filters): boolean {
  return facets.some((facet) => filters[facet] !== '');
}

/** Says for each page whether it passes. A value that the site does not know lets nothing pass. */
export function passing(filters: Filters, { choices, pages }: Manifest): (page: number) => boolean {
  const wanted = facets
    .filter((facet) => filters[facet] !== '')
    .map((facet) => ({
      column: pages[facet],
      place: choices[facet].findIndex(({ value }) => value === filters[facet]) + 1,
    }));
  return (page) => wanted.every(({ column, place }) => place > 0 && column[page] === place);
}

/** Filters in words, in the order of the form: “Year 2, Mentors”. */
export function filterWords(filters: Filters, { choices }: Manifest): string {
  return facets
    .filter((facet) => filters[facet] !== '')
    .map((facet) => choices[facet].find(({ value }) => value === filters[facet])?.label ?? filters[facet])
    .join(', ');
}

/** What is asked for, as it stands in an address. */
export interface SearchState {
  text: string;
  filters: Filters;
}

/** Reads the part of an address after its question mark. */
export function readSearchState(search: string): SearchState {
  const values = new URLSearchParams(search);
  const filters = Object.fromEntries(facets.map((facet) => [facet, values.get(facet) ?? ''])) as Filters;
  return { text: values.get('q') ?? '', filters };
}

/** Writes the part of an address after its question mark; what is empty is left out. */
export function writeSearchState({ text, filters }: SearchState): string {
  const values = new URLSearchParams();
  if (text.trim() !== '') values.set('q', text.trim().slice(0, 300));
  for (const facet of facets) if (filters[facet] !== '') values.set(facet, filters[facet]);
  const written = values.toString();
  return written === '' ? '' : `?${written}`;
}
