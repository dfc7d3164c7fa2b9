/** A place where two texts differ: the words of one and of the other, with the words before them. */
export interface WordDifference {
  before: string;
  missing: string[];
  added: string[];
}

/** How far ahead the texts are searched for the place where they agree again, in words. */
const reach = 400;

/**
 * Compares two texts word for word. Where they part, it looks for the nearest place at which three words agree again and
 * lists what lies between. Equal texts give no difference.
 */
export function compareWords(source: readonly string[], page: readonly string[]): WordDifference[] {
  const differences: WordDifference[] = [];
  let a = 0;
  let b = 0;
  while (a < source.length || b < page.length) {
    if (source[a] === page[b]) {
      a += 1;
      b += 1;
      continue;
    }
    const [skipA, skipB] = nextAgreement(source, page, a, b);
    differences.push({
      before: source.slice(Math.max(0, a - 5), a).join(' '),
      missing: source.slice(a, a + skipA),
      added: page.slice(b, b + skipB),
    });
    a += skipA;
    b += skipB;
  }
  return differences;
}

function nextAgreement(
  source: readonly string[],
  page: readonly string[],
  a: number,
  b: number,
): readonly [number, number] {
  const agree = (x: number, y: number): boolean =>
    [0, 1, 2].every((step) => source[x + step] === page[y + step]) && (x < source.length || y < page.length);
  for (let distance = 1; distance <= reach; distance += 1) {
    for (let skip = 0; skip <= distance; skip += 1) {
      if (agree(a + skip, b + distance - skip)) return [skip, distance - skip];
    }
  }
  return [source.length - a, page.length - b];
}
