/** What the map can be narrowed down to, by the name it has in an address. */
const filterKeys = ['programme', 'year', 'term', 'module', 'week', 'standard', 'for'] as const;

/** One of them. */
export type FilterKey = (typeof filterKeys)[number];

/** What is wanted of each; an empty text is everything. */
export type MapFilter = Readonly<Record<FilterKey, string>>;

/** Those of which a line can have several. */
type ListKey = 'standard' | 'for';

/**
 * What a line of the map says of itself. `module` is "programme/module"; `standard` is every standard its module works on;
 * `for` is everybody who has a part in it.
 */
export type RowFacts = Readonly<
  Record<Exclude<FilterKey, ListKey>, string> & Record<ListKey, readonly string[]>
>;

/** Everything: nothing is left out. */
export const wholeMap: MapFilter = {
  programme: '',
  year: '',
  term: '',
  module: '',
  week: '',
  standard: '',
  for: '',
};

/** What stands in an address for everything, where something was remembered and is not wanted this time. */
const EVERYTHING = 'all';

/** A filter as read from an address. */
export interface ReadFilter {
  readonly filter: MapFilter;
  /** What the address asked for that is not in the map. It was left out. */
  readonly unknown: readonly FilterKey[];
  /** Whether the address says who it is for, even if it says everybody. */
  readonly saysWho: boolean;
}

/** Reads the filter from the part of an address behind the question mark. Only what is in the map is believed. */
export function readMapFilter(query: string, rows: readonly RowFacts[]): ReadFilter {
  const asked = new URLSearchParams(query);
  const unknown: FilterKey[] = [];
  const filter = { ...wholeMap } as Record<FilterKey, string>;
  for (const key of filterKeys) {
    const value = asked.get(key) ?? '';
    if (value === '' || value === EVERYTHING) continue;
    if (rows.some((row) => says(row, key, value))) filter[key] = value;
    else unknown.push(key);
  }
  return { filter, unknown, saysWho: asked.has('for') };
}

/** The filter as the part of an address behind the question mark; other parts of it stay as they are. */
export function writeMapFilter(filter: MapFilter, query = ''): string {
  const next = new URLSearchParams(query);
  for (const key of filterKeys) {
    if (filter[key] === '') next.delete(key);
    else next.set(key, filter[key]);
  }
  if (filter.for === '' && new URLSearchParams(query).has('for')) next.set('for', EVERYTHING);
  const text = next.toString();
  return text === '' ? '' : `?${text}`;
}

/** Whether the line is shown. */
export function isShown(row: RowFacts, filter: MapFilter): boolean {
  return filterKeys.every((key) => filter[key] === '' || says(row, key, filter[key]));
}

/**
 * What can be chosen, in the order of the map: the values of the lines that the other choices leave, so that no choice
 * leads to an empty map.
 */
export function choicesFor(key: FilterKey, rows: readonly RowFacts[], filter: MapFilter): string[] {
  const left = rows.filter((row) => isShown(row, { ...filter, [key]: '' }));
  const values = left.flatMap((row) => row[key]);
  const choices = [...new Set(values)].filter((value) => value !== '');
  return key === 'standard' ? choices.sort((one, other) => Number(one) - Number(other)) : choices;
}

function says(row: RowFacts, key: FilterKey, value: string): boolean {
  return key === 'for' || key === 'standard' ? row[key].includes(value) : row[key] === value;
}
