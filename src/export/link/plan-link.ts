import { deflateSync, Inflate } from 'fflate';
import type { Plan } from '../../domain/plan/model/schema.ts';
import { MAX_FILE, readPlanText } from '../../domain/plan/files/plan-file.ts';
import type { ReadPlan } from '../../domain/plan/files/plan-file.ts';

/**
 * What stands before the data in the address. The question mark is for programs that write "#" as "%23": without it the
 * plan would become part of the path that is requested.
 */
const LINK_START = '?#p=';

/** The data in an address as it arrives, by whatever way it went: the packing, then the data, then what others hung on. */
const ARRIVED = /(?:#|%23)p(?:=|%3d)(\d+)(?:\.|%2e)(.*)$/isu;

/** The way the data is packed, so that a later one can be told apart. */
const PACKING = '1.';

/** Longest link, in characters: longer ones are cut by some mail programs. */
export const MAX_LINK = 8_000;

/** Longest data that is looked at when a link is opened, in characters. */
const MAX_DATA = 200_000;

const DAMAGED: ReadPlan = {
  ok: false,
  problem: 'This link is damaged or incomplete. Ask for a new copy. Your current plan has not changed.',
};

const NEWER: ReadPlan = {
  ok: false,
  problem:
    'This link was made by a newer version of this page. Reload the page, then open the link again. Your current plan has not changed.',
};

/**
 * The part of an address from "?" on that holds the whole plan: JSON, deflated (RFC 1951), in base64url (RFC 4648, 5). A
 * browser never sends what follows "#" to any server. `undefined` when the link would be too long.
 */
export function planToFragment(plan: Plan, addressLength: number): string | undefined {
  const data = deflateSync(new TextEncoder().encode(JSON.stringify(plan)), { level: 9 });
  const fragment = LINK_START + PACKING + toBase64Url(data);
  return addressLength + fragment.length > MAX_LINK ? undefined : fragment;
}

/**
 * Reads the plan out of an address, or its part from "?" or "#" on. Spaces and line ends that a mail program put in are taken
 * out; what stands behind the data, such as a full stop or a tracking parameter, is left.
 */
export function readFragment(address: string): ReadPlan {
  if (address.length > MAX_DATA) return DAMAGED;
  const [, packing, rest = ''] = ARRIVED.exec(address) ?? [];
  if (packing !== undefined && Number(packing) > Number.parseInt(PACKING, 10)) return NEWER;
  if (packing !== '1') return DAMAGED;
  const data = /^[A-Za-z0-9_-]*/u.exec(rest.replace(/\s|%20|%0[ad]|\u200b|%e2%80%8b/giu, ''))?.[0] ?? '';
  if (data === '') return DAMAGED;
  const text = inflate(fromBase64Url(data));
  if (text === undefined) return DAMAGED;
  const read = readPlanText(text);
  return read.ok || /newer version/u.test(read.problem) ? read : DAMAGED;
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
    const text = atob(data.replaceAll('-', '+').replaceAll('_', '/'));
    return Uint8Array.from(text, (character) => character.charCodeAt(0));
  } catch {
    return new Uint8Array();
  }
}
