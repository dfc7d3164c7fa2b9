/** Words that a number belongs to, under the one name that the index has for them. */
const names: Readonly<Record<string, string>> = {
  week: 'week',
  weeks: 'week',
  wk: 'week',
  year: 'year',
  yr: 'year',
  y: 'year',
  module: 'module',
  mod: 'module',
  part: 'part',
  standard: 'standard',
  standards: 'standard',
  ts: 'standard',
};
const numberWords = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'];
const inOneWord = /^([a-z]+)(\d{1,2})$/u;

/** A name with its number, such as “week 4”, and which words of the text say it. */
export interface Place {
  from: number;
  to: number;
  /** One word of the index: “week4”. “Standards 4 and 5” says two. */
  words: string[];
}

/** The names with numbers in a list of words: “wk 4”, “TS5”, “year two”, “standards 4, 5 and 6”. */
export function placesIn(words: readonly string[]): Place[] {
  const places: Place[] = [];
  for (let from = 0; from < words.length;) {
    const place = placeAt(words, from);
    if (place) places.push(place);
    from = place?.to ?? from + 1;
  }
  return places;
}

function placeAt(words: readonly string[], from: number): Place | undefined {
  const word = words[from] ?? '';
  const [, letters = word, digits] = inOneWord.exec(word) ?? [];
  const name = Object.hasOwn(names, letters) ? names[letters] : undefined;
  if (name === undefined) return undefined;
  const first = digits === undefined ? numberOf(words[from + 1]) : Number(digits);
  if (first === undefined) return undefined;
  const numbers = [first];
  let to = digits === undefined ? from + 2 : from + 1;
  // Only standards are listed behind one name.
  while (name === 'standard') {
    const next = words[to] === 'and' ? to + 1 : to;
    const another = /^\d$/u.test(words[next] ?? '') ? Number(words[next]) : undefined;
    if (another === undefined) break;
    numbers.push(another);
    to = next + 1;
  }
  return { from, to, words: numbers.map((number) => `${name}${number}`) };
}

function numberOf(word: string | undefined): number | undefined {
  if (word === undefined) return undefined;
  if (/^\d{1,2}$/u.test(word)) return Number(word);
  const index = numberWords.indexOf(word);
  return index < 0 ? undefined : index + 1;
}

/** Where a text says a place of the index: “week4” in “until week 4”. */
export function writtenPlace(word: string): RegExp | undefined {
  const [, name, number] = inOneWord.exec(word) ?? [];
  const forms = Object.keys(names).filter((form) => names[form] === name);
  return forms.length > 0 ? new RegExp(`\\b(?:${forms.join('|')})\\s*${number}(?!\\d)`, 'giu') : undefined;
}
