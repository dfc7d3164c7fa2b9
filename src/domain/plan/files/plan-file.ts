import { cleanPlan } from '../model/clean.ts';
import { PLAN_MARKER } from '../model/schema.ts';
import type { Plan } from '../model/schema.ts';
import { readStoredPlan } from './stored-plan.ts';
import { readBackup } from './site-backup.ts';
import type { SiteBackup } from './site-backup.ts';

/** Largest file that is looked at, in bytes. A full plan of the longest texts is far smaller. */
export const MAX_FILE = 1_000_000;

/** Deepest nesting that a plan could need, with room to spare. */
const MAX_DEPTH = 20;

/** Most brackets, braces and commas that a plan could need, with room to spare. */
const MAX_MARKS = 60_000;

/** A plan read from a file, or the reason, in words, why it is not one. */
export type ReadPlan =
  { readonly ok: true; readonly plan: Plan } | { readonly ok: false; readonly problem: string };

/** What was read from a file: a plan, everything that somebody took away together, or the reason why it is neither. */
export type ReadFile = ReadPlan | { readonly ok: true; readonly backup: SiteBackup };

const UNCHANGED = 'Your current plan has not changed.';
const refuse = (sentence: string): Extract<ReadPlan, { ok: false }> => ({
  ok: false,
  problem: `${sentence} ${UNCHANGED}`,
});
const DAMAGED = refuse('This file is damaged or incomplete. Try another copy.');
const NOT_A_PLAN = refuse('This is not a plan from this site.');
const NO_BACKUP = refuse(
  'This file is not a plan. Choose the file you saved with “Download a backup” (its name ends in .json).',
);
const PART_UNREADABLE = refuse('Part of this plan could not be read.');

/** Reads a file that somebody chose. Size, kind, depth and keys are looked at before anything is parsed or believed. */
export function readPlanFile(bytes: Uint8Array): ReadFile {
  if (bytes.length > MAX_FILE) {
    return refuse('This file is larger than 1 MB, so it is not a plan from this site.');
  }
  const text = decode(bytes);
  if (text === undefined) return DAMAGED;
  if (text.includes('\u0000')) {
    return NO_BACKUP;
  }
  const read = parse(text);
  if ('problem' in read) return read;
  const backup = typeof read.raw === 'object' && read.raw !== null ? readBackup(read.raw) : undefined;
  return backup === undefined ? readPlanDocument(read.raw) : { ok: true, backup };
}

/** Reads the text of a link. */
export function readPlanText(text: string): ReadPlan {
  const read = parse(text);
  return 'problem' in read ? read : readPlanDocument(read.raw);
}

type Refused = Extract<ReadPlan, { ok: false }>;

/** What the text says as JSON, once it is known to be small, flat and without keys that could do harm. */
function parse(text: string): { readonly raw: unknown } | Refused {
  if (text.length > MAX_FILE) {
    return refuse('This file is larger than 1 MB, so it is not a plan from this site.');
  }
  if (isTooComplex(text)) return refuse('This file is not a plan.');
  let raw: unknown;
  let strange = false;
  try {
    raw = JSON.parse(text, (key, value: unknown) => {
      strange ||= key === '__proto__' || key === 'constructor' || key === 'prototype';
      return value;
    });
  } catch {
    // Such as notes that somebody sent as a text.
    return !/[{[<]/u.test(text) && /\p{L}/u.test(text) ? NO_BACKUP : DAMAGED;
  }
  return strange ? PART_UNREADABLE : { raw };
}

function readPlanDocument(raw: unknown): ReadPlan {
  if (typeof raw !== 'object' || raw === null || !('app' in raw) || raw.app !== PLAN_MARKER)
    return NOT_A_PLAN;
  const version = 'schema' in raw ? raw.schema : undefined;
  if (typeof version !== 'number' || !Number.isInteger(version) || version < 1) return NOT_A_PLAN;
  const stored = readStoredPlan(raw);
  if (stored.state === 'newer') {
    return refuse(
      'This plan was made by a newer version of this page. Reload the page, then open the file again.',
    );
  }
  return stored.state === 'loaded' ? { ok: true, plan: cleanPlan(stored.plan) } : PART_UNREADABLE;
}

/** The text of the file: UTF-8, or UTF-16 with its mark as Windows’ Notepad can write it. */
function decode(bytes: Uint8Array): string | undefined {
  const [first, second] = bytes;
  const label =
    first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8';
  // A zip begins like this: a Word document under another name.
  if (first === 0x50 && second === 0x4b) return '\u0000';
  try {
    return new TextDecoder(label, { fatal: true }).decode(bytes);
  } catch {
    return bytes.includes(0) ? '\u0000' : undefined;
  }
}

/** Whether the text is nested deeper or has more parts than any plan, so that parsing it would be a waste or a danger. */
function isTooComplex(text: string): boolean {
  let depth = 0;
  let marks = 0;
  let quoted = false;
  for (let place = 0; place < text.length; place += 1) {
    const character = text[place];
    if (quoted) {
      if (character === '\\') place += 1;
      else if (character === '"') quoted = false;
      continue;
    }
    if (character === '"') quoted = true;
    else if (character === '{' || character === '[') depth += 1;
    else if (character === '}' || character === ']') depth -= 1;
    else if (character !== ',') continue;
    marks += 1;
    if (depth > MAX_DEPTH || marks > MAX_MARKS) return true;
  }
  return false;
}
