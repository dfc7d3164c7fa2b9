import { kindByReading } from './text-kind.ts';
import { readText } from '../read-text.ts';
import { kindByLook } from './text-kind.ts';

/** A piece of a text, exactly as typed: `text.slice(start, end)`. */
export interface TargetPiece {
  text: string;
  start: number;
}

/** A number, letter or bullet that opens an item of a list, or the label of a target in a form. */
const ITEM =
  /^[ \t]*(?:\d{1,2}[.)]|[a-h][.)]|[•●▪*–-]|(?:target|objective|goal|priority)[ \t]*\d{1,2}[ \t]*[:.)–-])[ \t]+/i;
/** The same inside a line: '… in Y7. 2. Mark …'. */
const INNER_ITEM = /[.;][ \t]+(?=\d{1,2}[.)][ \t]+\p{L})/gu;
/** A sentence longer than this is cut, so that no piece can make the page wait. In characters. */
const LONGEST_PIECE = 2000;
/** More pieces than this are not looked at. */
const MOST_PIECES = 300;

/** The targets of a text, when it holds several: items of a list, or labelled lines, of which at least two say what will be done. */
export function splitTargets(text: string, today: string): TargetPiece[] {
  const items = itemsOf(text);
  const found = items.filter(({ text: item }) => isTarget(item, today));
  return found.length > 1 && found.length >= items.length / 2 ? found : [];
}

/** The targets in a text too long to be one: each sentence that says what will be done, in order. */
export function targetsWithin(text: string, today: string): TargetPiece[] {
  return piecesAt(
    text,
    [...text.matchAll(/[.!?][ \t]+(?=\p{Lu})|\n+/gu)].map(({ index, 0: mark }) => index + mark.length),
  )
    .slice(0, MOST_PIECES)
    .filter(({ text: sentence }) => sentence.length > 14 && isTarget(sentence, today));
}

function itemsOf(text: string): TargetPiece[] {
  const cuts = [...text.matchAll(/\n+/gu)].map(({ index, 0: mark }) => index + mark.length);
  const inner = [...text.matchAll(INNER_ITEM)].map(({ index, 0: mark }) => index + mark.length);
  const all = piecesAt(
    text,
    [...cuts, ...inner].sort((a, b) => a - b),
  ).slice(0, MOST_PIECES);
  const items = all.filter((piece) => ITEM.test(piece.text));
  return items.length > 1 ? items.map(withoutMark) : [];
}

/** The text without the mark of its item. */
function withoutMark({ text, start }: TargetPiece): TargetPiece {
  const mark = ITEM.exec(text)?.[0].length ?? 0;
  return { text: text.slice(mark).trim(), start: start + mark };
}

function piecesAt(text: string, cuts: readonly number[]): TargetPiece[] {
  const starts = [0, ...cuts];
  return starts.flatMap((start, i) => {
    const piece = text.slice(start, Math.min(starts[i + 1] ?? text.length, start + LONGEST_PIECE));
    const lead = piece.length - piece.trimStart().length;
    return piece.trim() === '' ? [] : [{ text: piece.trim(), start: start + lead }];
  });
}

function isTarget(text: string, today: string): boolean {
  if (kindByLook(text)) return false;
  const reading = readText(text, today);
  return kindByReading(reading) === 'target' && reading.acts.some(({ past }) => !past);
}
