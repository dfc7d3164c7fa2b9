import { audienceIn, type Audience } from './audience.ts';
import { termIn, type Term } from './term.ts';

/** Where a session stands in the programme. Every part can be missing, because not every document says it. */
export interface Place {
  /** Year of the programme, 1 or 2 (later years are allowed). */
  year?: number;
  term?: Term;
  /** Week of the module, counted from 1. */
  week?: number;
  audience?: Audience;
}

/** Reads year, term, week and audience from words such as "Year 2 Summer week 4 mentor materials". */
export function placeIn(text: string): Place {
  const words = text.replace(/[-_]/gu, ' ');
  const year = /\byear (\d{1,2})\b/iu.exec(words)?.[1];
  const week = /\bweek (\d{1,2})\b/iu.exec(words)?.[1];
  return {
    year: year === undefined ? undefined : Number(year),
    term: termIn(words),
    week: week === undefined ? undefined : Number(week),
    audience: audienceIn(words),
  };
}

/**
 * The place of a session, from what its author set, its title, its caption and its path, in that order of trust.
 * `path` is `<programme>/<module>/<session>`: the module folder often holds the year, the file name the week.
 */
export function placeOf(set: Place, title: string, caption: string, path: string): Place {
  const folders = path.split('/');
  const file = placeIn(folders.at(-1) ?? '');
  const folder = placeIn(folders.at(-2) ?? '');
  const sources = [set, placeIn(title), placeIn(caption), file, { year: folder.year, term: folder.term }];
  const first = <Key extends keyof Place>(key: Key): Place[Key] =>
    sources.map((source: Place) => source[key]).find((value) => value !== undefined);
  return { year: first('year'), term: first('term'), week: first('week'), audience: first('audience') };
}

/** Says a place in words: "Year 2 Summer week 4, mentor". Parts that are not known are left out. */
export function placeWords(place: Place): string {
  return [timeWords(place), place.audience?.replace('-', ' ')].filter(Boolean).join(', ');
}

/** When it comes, such as “Year 1 Autumn week 3”. */
export function timeWords(place: Place): string {
  const term = place.term === undefined ? '' : place.term.charAt(0).toUpperCase() + place.term.slice(1);
  return [place.year && `Year ${place.year}`, term, place.week && `week ${place.week}`]
    .filter(Boolean)
    .join(' ');
}
