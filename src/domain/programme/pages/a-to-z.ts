import { natural } from '../build/order.ts';

/** Something that is listed by its name. */
export interface Named {
  title: string;
}

/** Things under the letter that they begin with. */
export interface LetterGroup<Item extends Named> {
  /** A capital letter, or “0–9” for all that begin with none. */
  letter: string;
  /** For a link to the group. */
  id: string;
  items: Item[];
}

/** Things in the order of the alphabet. “The …” stands under T, as it is written; accents are passed over. */
export function byLetter<Item extends Named>(items: readonly Item[]): LetterGroup<Item>[] {
  const groups = new Map<string, Item[]>();
  for (const item of [...items].sort((a, b) => natural(sortName(a.title), sortName(b.title)))) {
    const letter = letterOf(item.title);
    groups.set(letter, [...(groups.get(letter) ?? []), item]);
  }
  return [...groups]
    .sort(([a], [b]) => natural(a, b))
    .map(([letter, members]) => ({
      letter,
      id: letter === digits ? 'digits' : letter.toLowerCase(),
      items: members,
    }));
}

const digits = '0–9';

/** A title without the marks in front of its first letter or digit. */
const sortName = (title: string): string => title.replace(/^[^\p{L}\p{N}]+/u, '');

function letterOf(title: string): string {
  const first = sortName(title).normalize('NFKD').charAt(0).toUpperCase();
  return /^[A-Z]$/u.test(first) ? first : digits;
}
