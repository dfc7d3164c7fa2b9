import { deflateSync, Inflate } from 'fflate';
import type { Plan } from '../../domain/plan/model/schema.ts';
import { MAX_FILE, readPlanText } from '../../domain/plan/files/plan-file.ts';
import type { ReadPlan } from '../../domain/plan/files/plan-file.ts';
import { notesToSend, readSentNotes } from '../../domain/plan/files/sent-notes.ts';
import type { SentNote } from '../../domain/plan/files/sent-notes.ts';

/**
 * What stands before the data in the address. The question mark is for programs that write "#" as "%23": without it the
 * data would become part of the path that is requested.
 */
const LINK_START = '?#';

/** The data in an address as it arrives: its kind, the packing, then the data, then what others hung on. */
const ARRIVED = /#([pn])=(?:3d)?(\d+)\.(.*)$/isu;

/** What mail programs put into a long line: the end of it, alone or after "=", spaces, and signs that nobody sees. */
const PUT_IN = /=?\s*[\r\n]+\s*|\s|[\u00ad\u200b-\u200d\u2060\ufeff]/gu;

/** The way the data is packed, so that a later one can be told apart. */
const PACKING = '1.';

/** Longest link, in characters: longer ones are cut by some mail programs. */
export const MAX_LINK = 8_000;

/** Longest data that is looked at when a link is opened, in characters. */
const MAX_DATA = 200_000;

const DAMAGED = {
  ok: false,
  problem: 'This link is damaged or incomplete. Ask for a new copy. Your current plan has not changed.',
} as const;

const NEWER = {
  ok: false,
  problem:
    'This link was made by a newer version of this page. Reload the page, then open the link again. Your current plan has not changed.',
} as const;

/**
 * The part of an address from "?" on that holds the whole plan: JSON, deflated (RFC 1951), in base64url (RFC 4648, 5). A
 * browser never sends what follows "#" to any server. `undefined` when the link would be too long.
 */
export function planToFragment(plan: Plan, addressLength: number): string | undefined {
  return toFragment('p', plan, addressLength);
}

/** The same for the notes of sessions. */
export function notesToFragment(notes: readonly SentNote[], addressLength: number): string | undefined {
  return toFragment('n', notesToSend(notes), addressLength);
}

function toFragment(kind: 'p' | 'n', value: object, addressLength: number): string | undefined {
  const data = deflateSync(new TextEncoder().encode(JSON.stringify(value)), { level: 9 });
  const fragment = `${LINK_START}${kind}=${PACKING}${toBase64Url(data)}`;
  return addressLength + fragment.length > MAX_LINK ? undefined : fragment;
}

/** What a link held: a plan, or notes of sessions; or why it cannot be read. */
export type ReadLink = ReadPlan | { readonly ok: true; readonly notes: readonly SentNote[] };

/**
 * Reads the plan or the notes out of an address, or its part from "?" or "#" on. Encodings, spaces and line ends that a mail program put in
 * are taken out; what stands behind the data, such as a full stop or a tracking parameter, is left.
 */
export function readFragment(address: string): ReadLink {
  if (address.length > MAX_DATA) return DAMAGED;
  const [, kind, packing, rest = ''] = ARRIVED.exec(decoded(address).replace(PUT_IN, '')) ?? [];
  if (packing !== undefined && Number(packing) > Number.parseInt(PACKING, 10)) return NEWER;
  if (packing !== '1') return DAMAGED;
  const data = /^[A-Za-z0-9_-]*/u.exec(rest)?.[0] ?? '';
  if (data === '') return DAMAGED;
  const text = inflate(fromBase64Url(data));
  if (text === undefined) return DAMAGED;
  if (kind?.toLowerCase() === 'n') {
    const notes = readSentNotes(text);
    if (notes === 'newer') return NEWER;
    return notes ? { ok: true, notes } : DAMAGED;
  }
  const read = readPlanText(text);
  return read.ok || /newer version/u.test(read.problem) ? read : DAMAGED;
}

/** The address without the signs of programs that encode it, some of them twice. What is no encoding stays. */
function decoded(address: string): string {
  let text = address;
  for (let turn = 0; turn < 3 && text.includes('%'); turn += 1) {
    text = text.replace(/(?:%[0-9a-f]{2})+/giu, (signs) => {
      try {
        return decodeURIComponent(signs);
      } catch {
        return signs;
      }
    });
  }
  return text;
}

/** Unpacks the data, but never more than a plan could be, however small it was packed. */
function inflate(data: Uint8Array): string | undefined {
  const parts: Uint8Array[] = [];
  let size = 0;
  try {
    const stream = new Inflate((part) => {
      size += part.length;
      if (size > MAX_FILE) throw new RangeError('larger than any plan');
      parts.push(part);
    });
    // Small pieces, so that what grows too large is stopped early.
    for (let from = 0; from < data.length; from += 1_024) {
      stream.push(data.subarray(from, from + 1_024), from + 1_024 >= data.length);
    }
    const whole = new Uint8Array(size);
    let place = 0;
    for (const part of parts) {
      whole.set(part, place);
      place += part.length;
    }
    return new TextDecoder('utf-8', { fatal: true }).decode(whole);
  } catch {
    return undefined;
  }
}

function toBase64Url(bytes: Uint8Array): string {
  const text = Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
  return btoa(text).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}

function fromBase64Url(data: string): Uint8Array {
  try {
    // One sign alone stands for nothing: a dash that somebody set behind the link.
    const whole = data.length % 4 === 1 ? data.slice(0, -1) : data;
    const text = atob(whole.replaceAll('-', '+').replaceAll('_', '/'));
    return Uint8Array.from(text, (character) => character.charCodeAt(0));
  } catch {
    return new Uint8Array();
  }
}
