/**
 * Bookmarks by which a Word document of a session says what its parts are, so that it comes back as the same session. Word
 * shows them to nobody and keeps them while people edit. A name is letters, digits and underscores, at most 40 of them.
 */

/** What a bookmark says: here a part begins, or it has ended; a word of the glossary begins, or stops. Pairs have one number. */
export type WordMark =
  | { is: 'begin'; number: number; part: WordPart }
  | { is: 'end'; number: number }
  | { is: 'term'; number: number; id: string }
  | { is: 'stop'; number: number };

/** A block by its name, the heading of the page, or what the site makes itself and a session does not hold. */
type WordPart = string;

/** The part that holds caption and heading. */
export const headPart = 'Head';
/** The part that the site makes anew: agenda, list of terms, facts. */
export const sitePart = 'Site';

/** The name of the bookmark. Undefined for a term whose name is too long for one. */
export function wordMarkName(mark: WordMark): string | undefined {
  if (mark.is === 'end' || mark.is === 'stop') return `${mark.is}_${mark.number}`;
  if (mark.is === 'begin') return `begin_${mark.number}_${mark.part}`;
  const name = `term_${mark.number}_${mark.id.replaceAll('-', '_')}`;
  return name.length <= 40 ? name : undefined;
}

/** What a bookmark of a document says; undefined for a bookmark of somebody else. */
export function readWordMark(name: string): WordMark | undefined {
  const [, is, number = '', rest = ''] = /^(begin|end|term|stop)_(\d{1,6})(?:_(\w+))?$/u.exec(name) ?? [];
  if (is === 'end' || is === 'stop') return { is, number: Number(number) };
  if (is === 'begin' && rest !== '') return { is, number: Number(number), part: rest };
  if (is === 'term' && rest !== '') return { is, number: Number(number), id: rest.replaceAll('_', '-') };
  return undefined;
}
