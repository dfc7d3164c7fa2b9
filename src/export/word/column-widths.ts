/**
 * Widths for the columns of a table that is so wide as a whole, in twentieths of a point. Short words, such as dates, stay
 * on one line where there is room for it; otherwise no word is broken; what is left goes to the columns of long texts.
 */
export function columnWidths(
  columns: readonly string[],
  rows: readonly (readonly string[])[],
  whole: number,
): number[] {
  const texts = columns.map((name, place) => [name, ...rows.map((row) => row[place] ?? '')]);
  const words = texts.map((cells) =>
    roomFor(Math.min(SHORT, longestOf(cells.flatMap((cell) => cell.split(/\s/u))))),
  );
  // A column that nobody has written in is there to be filled in by hand.
  const lengths = texts.map(([name = '', ...cells]) =>
    cells.some((cell) => cell !== '') ? longestOf([name, ...cells]) : MOST / 2,
  );
  const lines = lengths.map((length, place) =>
    length <= SHORT ? roomFor(length) : Math.max(LONG, words[place] ?? 0),
  );
  const least = sum(lines) <= whole ? lines : words;
  const rest = whole - sum(least);
  const weights = rest < 0 ? least : lengths.map((length) => (length <= SHORT ? 0 : Math.min(MOST, length)));
  const shares = sum(weights) === 0 ? lengths : weights;
  const widths = least.map((width, place) => width + Math.trunc((rest * (shares[place] ?? 0)) / sum(shares)));
  // What rounding leaves over goes to the first column, so that all tables are equally wide.
  return widths.map((width, place) => (place === 0 ? width + whole - sum(widths) : width));
}

/** The longest text that is kept on one line, and the longest that counts, in characters. */
const SHORT = 18;
const MOST = 42;

/** Least room for a column of long texts, in twentieths of a point. */
const LONG = 1_900;

/** Room for so many characters and the space round a cell's words, in twentieths of a point. */
function roomFor(characters: number): number {
  return Math.max(4, characters) * 108 + 260;
}

function longestOf(texts: readonly string[]): number {
  return Math.max(1, ...texts.map((text) => text.length));
}

/** The numbers together. */
export function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, each) => total + each, 0);
}
