import { MAX_ID, MAX_TEXT } from '../../domain/plan/model/limits.ts';

/** A target that goes from the plan to the checker's own page, or back. */
export interface TargetOnItsWay {
  readonly text: string;
  /** Further targets that were in the same box; each becomes a target of its own. */
  readonly more?: readonly string[] | undefined;
  /** The target's id in the plan it came from, so that it finds its way back. */
  readonly target?: string | undefined;
  /** What it said when it left the plan, so that newer words there are not written over. */
  readonly before?: string | undefined;
  /** What the plan says beside the target, by field of the checker's context. Empty fields are left out. */
  readonly beside?: Readonly<Record<string, string>> | undefined;
}

/** Where a target is going. */
export type Way = 'plan' | 'checker';

/**
 * Passes a target to another page of this tab, until that page takes it. It is not in the address, so no link from
 * elsewhere can put words into a plan. `false` when the browser does not allow it; then nothing was passed on.
 */
export function sendTarget(way: Way, sent: TargetOnItsWay): boolean {
  try {
    sessionStorage.setItem(keyOf(way), JSON.stringify(sent));
    return true;
  } catch {
    return false;
  }
}

/** The target that was sent here, once: it is forgotten as it is taken. `undefined` when there is none that can be read. */
export function takeTarget(way: Way): TargetOnItsWay | undefined {
  try {
    const stored = sessionStorage.getItem(keyOf(way));
    sessionStorage.removeItem(keyOf(way));
    return stored === null ? undefined : readTarget(JSON.parse(stored));
  } catch {
    return undefined;
  }
}

const keyOf = (way: Way): string => `target-to-${way}`;

/** Reads a target from data that anybody may have written; `undefined` when it is none. */
export function readTarget(value: unknown): TargetOnItsWay | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const { text, more, target, before, beside } = value as Record<string, unknown>;
  if (typeof text !== 'string' || text.trim() === '' || text.length > MAX_TEXT) return undefined;
  return {
    text,
    ...(Array.isArray(more) && more.length > 0 ? { more: more.filter(isText).slice(0, MOST_AT_ONCE) } : {}),
    ...(typeof target === 'string' && target.length <= MAX_ID ? { target } : {}),
    ...(typeof before === 'string' && before.length <= MAX_TEXT ? { before } : {}),
    ...(typeof beside === 'object' && beside !== null ? { beside: textsOf(beside) } : {}),
  };
}

/** More targets than this do not go over at once. */
const MOST_AT_ONCE = 20;

const isText = (value: unknown): value is string =>
  typeof value === 'string' && value.trim() !== '' && value.length <= MAX_TEXT;

function textsOf(fields: object): Record<string, string> {
  return Object.fromEntries(
    Object.entries(fields).filter(
      (entry): entry is [string, string] => typeof entry[1] === 'string' && entry[1].length <= MAX_TEXT,
    ),
  );
}
