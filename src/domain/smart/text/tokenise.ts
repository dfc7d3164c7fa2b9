import type { Token } from './token.ts';
import { NUMBER_WORDS } from '../lexicon/amounts/numbers.ts';
import { SHORTHAND } from '../lexicon/shorthand.ts';
import { nearestWord } from './spelling.ts';
import { stemOf } from './stem.ts';

const FULL_WORDS = new Map(SHORTHAND.split(' ').map((entry) => entry.split('=') as [string, string]));

/** A chain of numbers (17.7.26); a word with a joined prefix (co-plan); a decimal, clock or ratio; else a run of letters and digits with apostrophes; else one other character. */
const PIECE =
  /\d+(?:[./]\d+){2,}|(?:co|pre|re)-[\p{L}]+|\d+[.:]\d+(?!\d)|[\p{L}\p{N}\p{M}'’\u200b-\u200d\u2060\ufeff\u00ad]+|\S/giu;

/** Characters without width, which copied text brings along. */
const INVISIBLE = /[\u200b-\u200d\u2060\ufeff\u00ad]/gu;

/** Digits stuck to a unit: 10mins, 4pm, 3x, 2wks. */
const NUMBER_AND_UNIT =
  /^(\d{1,5})(x|k|min|mins|m|sec|secs|s|hr|hrs|wk|wks|am|pm|st|nd|rd|th|word|words|day|days|kg|g|km|cm|mm|lb|lbs|pt|pts)$/;

/** Cuts a text into tokens with exact positions. Linear in the length of the text. */
export function tokenise(text: string): Token[] {
  const tokens: Token[] = [];
  let opens = true;
  let last = 0;
  let joins = false;
  for (const match of text.matchAll(PIECE)) {
    const start = match.index;
    if (isJoiningHyphen(text, start)) {
      joins = true;
      continue;
    }
    if (text.slice(last, start).includes('\n')) opens = true;
    last = start + match[0].length;
    if (isWithSlash(text, start, tokens)) continue;
    const added = /^\d+[./]\d+[./]/.test(match[0]) ? chainOf(match[0], start) : piecesOf(match[0], start);
    added.forEach((token, index) =>
      tokens.push({ ...token, opens: opens && index === 0, ...(joins && index === 0 ? { joins } : {}) }),
    );
    joins = false;
    // The stop after an initial ('T. and F.') ends no sentence.
    const isInitial = match[0] === '.' && /^[A-HJ-Z]$/.test(tokens.at(-2)?.raw ?? '');
    if (added.length > 0) opens = endsSentence(match[0]) && !isInitial;
  }
  return tokens;
}

/** 'w/ the TA': the stroke belongs to the short form of 'with'. In 'w/c 8 June' it does not. */
function isWithSlash(text: string, at: number, tokens: readonly Token[]): boolean {
  return (
    text[at] === '/' &&
    tokens.at(-1)?.raw.toLowerCase() === 'w' &&
    /^\/(\s|\p{L}{2})/u.test(text.slice(at, at + 3))
  );
}

/** The numbers and marks of a date such as 17.7.26. */
function chainOf(piece: string, start: number): Token[] {
  return [...piece.matchAll(/\d+|[./]/g)].map((match) => tokenOf(match[0], start + match.index));
}

/** True for the hyphen of 'half-term' or '20-word', which reads as a space; false for '9-1' and for a dash. */
function isJoiningHyphen(text: string, at: number): boolean {
  if (text[at] !== '-' && text[at] !== '‑') return false;
  const before = text[at - 1] ?? ' ';
  const after = text[at + 1] ?? ' ';
  return /[\p{L}\p{N}]/u.test(before) && /\p{L}/u.test(after);
}

function endsSentence(piece: string): boolean {
  return '.;!?•●▪*'.includes(piece);
}

function piecesOf(piece: string, start: number): Token[] {
  const lead = /^['’]+/.exec(piece)?.[0].length ?? 0;
  const body = withoutEnd(piece.slice(lead), "'’");
  if (body === '') return [];
  // '9 Feb ’26'
  if (lead > 0 && /^[2-4]\d$/.test(body)) return [tokenOf(`20${body}`, start, piece.length)];
  const times = /^[x×](\d{1,4})$/i.exec(body);
  if (times) return [tokenOf('x', start + lead), tokenOf(body.slice(1), start + lead + 1)];
  // 9X and 7K are classes, 3x and 7k are amounts: a capital names a class.
  const unit = /^\d/.test(body) && !/\d[B-Z]$/.test(body) ? NUMBER_AND_UNIT.exec(body.toLowerCase()) : null;
  if (!unit) {
    const closes = lead + body.length < piece.length;
    const quote = lead > 0 ? (closes ? 'both' : 'opens') : closes ? 'closes' : undefined;
    return [
      {
        ...tokenOf(body, start + lead),
        ...(body.endsWith('s') && quote === 'closes' ? { owns: true } : {}),
        ...(quote ? { quote } : {}),
      },
    ];
  }
  const digits = (unit[1] ?? '').length;
  return [tokenOf(body.slice(0, digits), start + lead), tokenOf(body.slice(digits), start + lead + digits)];
}

/** The text without these characters at its end. A loop, since `/['’]+$/` looks at a long run of them again and again. */
function withoutEnd(text: string, characters: string): string {
  let end = text.length;
  while (end > 0 && characters.includes(text.charAt(end - 1))) end--;
  return text.slice(0, end);
}

function tokenOf(raw: string, start: number, length = raw.length): Token {
  const lower = raw
    .replace(INVISIBLE, '')
    .toLowerCase()
    .replace(/’/g, "'")
    .replace(/^(co|pre|re)-/, '$1');
  // A capital inside a text is a name or a subject, which no spelling is put right in: the Tudors are no tutors.
  const isName = start > 0 && raw !== raw.toLowerCase();
  const text =
    (raw === 'HR' ? undefined : FULL_WORDS.get(lower)) ?? (isName ? undefined : nearestWord(lower)) ?? lower;
  const value = /^\d+([.]\d+)?$/.test(text) ? Number(text) : NUMBER_WORDS[text];
  const kind = /^\d+([.:]\d+)?$/.test(text) ? 'number' : /[\p{L}\p{N}]/u.test(text) ? 'word' : 'punct';
  return {
    text, stem: stemOf(text), raw, start, end: start + length, kind, opens: false, masks: new Set(), tag: 'noun',
    ...(value === undefined ? {} : { value }),
  }; // prettier-ignore
}
