/** What a line says about time: the minutes of one part of the meeting, or of the whole. */
export type Timing = { kind: 'part'; label: string; minutes: number } | { kind: 'whole'; minutes: number };

/** A step inside a part of the meeting, with the minutes that its author gives it. */
export interface TimedStep {
  readonly title: string;
  readonly minutes: number;
  /** Where its words lead, such as "#draft" on the same page. */
  readonly href?: string;
}

/** One row of the agenda: a part of the meeting, its length in minutes, and the id of its place on the page. */
export interface AgendaItem {
  title: string;
  minutes: number;
  id: string;
  /** The timed steps inside it, where its author gives some. */
  within?: readonly TimedStep[];
  /** Sections elsewhere on the page that its text links to, by their ids. */
  pointsTo?: readonly string[];
}

/** A label longer than this is a sentence that happens to end in minutes, not the name of a part. */
const longestLabel = 80;
const unit = String.raw`(\d{1,3}) ?(?:minutes|minute|mins|min)`;
const inBrackets = new RegExp(String.raw`^(.+?) ?\(${unit}\)\.?$`, 'iu');
const afterColon = new RegExp(String.raw`^([^:]+): ?${unit}\.?$`, 'iu');
const atTheEnd = new RegExp(String.raw`^(.+?) ?[–-]? ?${unit}$`, 'iu');
const preposition = /\b(?:for|in|about|after|than|of|within|every|the|first|last)$/iu;

/**
 * Reads a line such as "Next Steps: 5 mins", "Review of the module (20 minutes)" or "Duration: 45 minutes.".
 * A sentence that merely mentions minutes gives undefined.
 * `isHeading` allows a heading to be longer and to stand without a colon.
 */
export function timingIn(line: string, isHeading: boolean): Timing | undefined {
  const text = inMinutes(plainly(line.replace(/\s+/gu, ' ').trim(), isHeading));
  if (text.length > longestLabel + 20) return undefined;
  const found =
    afterColon.exec(text) ?? (isHeading ? inBrackets.exec(text) : undefined) ?? bareLabel(text, isHeading);
  if (!found) return undefined;
  const [, said = '', count] = found;
  const label = said.replace(/^\d+[.)] /u, '').trim();
  const minutes = Number(count);
  if (minutes < 1 || label.length > longestLabel) return undefined;
  return wholeLabel.test(label) ? { kind: 'whole', minutes } : { kind: 'part', label, minutes };
}

/** What stands before the minutes of the whole. */
const wholeLabel =
  /^(?:(?:total|overall|whole|session|meeting|estimated|approximate) )*(?:duration|time|timing|length|in all|in total|total|altogether|overall)(?: (?:needed|required|in all))?$/iu;

const about = String.raw`(?:about|approximately|approx\.?|around|roughly|circa|c\.|ca\.|up to|~)`;
const roughly = new RegExp(String.raw`(?<=[(:–-] ?)${about} ?(?=\d)`, 'iu');
const range = /(?<=[(:–-] ?|\s)\d{1,3} ?(?:-|–|to) ?(?=\d{1,3} ?(?:minutes|minute|mins|min)\b)/iu;
const inFront = /^\(?(\d{1,3}) ?(?:minutes|minute|mins|min)\)? ?[:–-]? ?(?=\p{Lu})(.+)$/u;

/**
 * The line in the one form that is read on: round brackets, no “about”, the longer of two lengths, and in a heading the
 * minutes behind the words.
 */
function plainly(line: string, isHeading: boolean): string {
  const text = line
    .replace(/^[\p{Extended_Pictographic}\ufe0f\s]+(?=\D)/u, '')
    .replace(/\[([^[\]]*)\](?=:?$)/u, '($1)')
    .replace(/(min(?:ute)?s?)\.(?=\)|$)/iu, '$1')
    .replace(/ ?(?:approx\.?|approximately|or so|max\.?|maximum)(?=\)$)/iu, '')
    .replace(/\):$/u, ')')
    .replace(roughly, '')
    .replace(wholeLabel.test(line.split(':')[0] ?? '') ? /^$/u : range, '');
  return isHeading ? text.replace(inFront, '$2 ($1 mins)') : text;
}

const hours =
  /([:(] ?)(\d{1,2}) ?(?:hours|hour|hrs|hr)(?: (?:and )?(\d{1,2}) ?(?:minutes|minute|mins|min))?(?=\)?\.?$)/iu;

/** A length in hours after a colon or in brackets, such as "1 hour 15 minutes", said in minutes. */
function inMinutes(text: string): string {
  return text.replace(
    hours,
    (_whole, before: string, full: string, rest: string | undefined) =>
      `${before}${Number(full) * 60 + Number(rest ?? 0)} minutes`,
  );
}

/** "Theory to Practice 40 mins": no colon, so only a few words that do not end in a preposition are believed. */
function bareLabel(text: string, isHeading: boolean): RegExpExecArray | undefined {
  const found = atTheEnd.exec(text);
  if (!found) return undefined;
  const label = (found[1] ?? '').trim();
  const few = label.split(' ').length <= (isHeading ? 10 : 5);
  return few && /^\p{Lu}/u.test(label) && !preposition.test(label) && !/[.:]|\d$/u.test(label)
    ? found
    : undefined;
}

/** Minutes of the whole meeting: the sum of its parts, or what the author stated where no part has a time. */
export function totalMinutes(agenda: readonly AgendaItem[], stated: number | undefined): number | undefined {
  if (agenda.length === 0) return stated;
  return agenda.reduce((sum, item) => sum + item.minutes, 0);
}
