import type { RowFacts } from './filter.ts';
import { audiencesOf } from './row.ts';
import type { MapRow } from './row.ts';

/** What a line of the map says of itself, for filtering it. */
export function rowFacts(row: MapRow): RowFacts {
  const { programme, module, year, term, week } = row;
  return {
    programme: programme.slug,
    year: year === undefined ? '' : String(year),
    term: term ?? '',
    module: `${programme.slug}/${module.slug}`,
    week: week === undefined ? '' : String(week),
    standard: row.standards,
    for: audiencesOf(row),
  };
}
