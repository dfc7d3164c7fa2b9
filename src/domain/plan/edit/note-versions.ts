/** Fewer letters than this, and than half of a text, are a slip of the pen put right: what was there before needs no version of its own. */
const SLIP = 20;

/** How long slips that follow one another share a version, in milliseconds. */
const ONE_VERSION = 10 * 60_000;

/** Notes as they once were, and since when they are no longer. */
export interface NoteVersion {
  readonly text: string;
  /** In ISO 8601 and UTC. */
  readonly at: string;
}

/**
 * What becomes of the text that notes had, as another takes its place: `not` kept, where the new one or the newest version holds
 * all of it; kept `instead` of the newest version, where a slip was put right in what was written on from there; or kept `beside`
 * the others. So somebody who writes on, or takes a long text back letter by letter, makes one version of it, not a hundred.
 */
export function keepVersion(
  before: string,
  after: string,
  newest: NoteVersion | undefined,
  at: string,
): 'not' | 'instead' | 'beside' {
  if (before.trim() === '' || lettersLost(before, after) === 0) return 'not';
  if (newest === undefined) return 'beside';
  if (lettersLost(before, newest.text) === 0) return 'not';
  const isSoon = Math.abs(Date.parse(at) - Date.parse(newest.at)) < ONE_VERSION;
  const isSlip = lettersLost(newest.text, before) < Math.min(SLIP, newest.text.length / 2);
  return isSoon && isSlip ? 'instead' : 'beside';
}

/** How many letters of a text are not in the other, between the beginning and the end that both have. */
function lettersLost(text: string, other: string): number {
  const most = Math.min(text.length, other.length);
  let start = 0;
  while (start < most && text[start] === other[start]) start += 1;
  let end = 0;
  while (end < most - start && text.at(-1 - end) === other.at(-1 - end)) end += 1;
  return text.length - start - end;
}
