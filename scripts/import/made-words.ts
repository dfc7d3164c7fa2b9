import { present } from '../../src/domain/present.ts';

const beginnings = 'b c d f g h l m n p r s t v w br cl dr fl gr pl pr sh sl st th tr'.split(' ');
const middles = 'a e i o u ai ea ee oa ou'.split(' ');
const ends = 'b d ck l m n nd ng nt p r rd s st t ve'.split(' ');
/** Different words of the made language: about as many as a programme of two years uses. */
const vocabulary = 9000;

/**
 * Made text that is as varied as real text: few words are frequent and many are rare (Zipf’s law). The same seed gives
 * the same text. Measurements on one sentence repeated would flatter whatever is measured.
 */
export function madeWords(count: number, seed: number): string {
  let state = (seed * 2_654_435_761) >>> 0 || 1;
  const next = (): number => {
    state ^= state << 13;
    state >>>= 0;
    state ^= state >>> 17;
    state ^= state << 5;
    state >>>= 0;
    return state / 2 ** 32;
  };
  const words = Array.from({ length: count }, () => wordOf(Math.floor(vocabulary ** next())));
  return words.map((word, index) => (index % 12 === 11 ? `${word}.` : word)).join(' ');
}

/** The word of a rank: the commoner, the shorter. */
function wordOf(rank: number): string {
  const syllable = (number: number): string =>
    present(beginnings[number % 27]) +
    present(middles[Math.floor(number / 27) % 10]) +
    present(ends[Math.floor(number / 270) % 16]);
  return rank < 400
    ? syllable(rank * 7)
    : syllable(rank % 4320) + syllable(Math.floor(rank / 4320) + rank * 3);
}
