import { Inflate } from 'fflate';
import { DOCX_LIMITS, checkDocx, contentTypeProblem, tooMuchInside } from './check-docx.ts';
import { ownRelationships } from './own-relationships.ts';
import { packedBytes } from './zip-directory.ts';
import type { ZipEntry } from './zip-directory.ts';

/** The files in a Word document by name, or what to do about one that cannot be unpacked, in words. */
export type UnpackedDocx =
  | { readonly ok: true; readonly parts: ReadonlyMap<string, Uint8Array> }
  | { readonly ok: false; readonly message: string };

const DAMAGED =
  'This document is damaged or incomplete. Open it in Word, save it again, then choose it again.';

/** How much is unpacked at a time, in packed bytes: deflate makes at most about 1,000 times as much of it. */
const PIECE = 4_096;

/**
 * Unpacks a Word document. Its directory may lie about sizes, so unpacking stops at the limit whatever the directory says,
 * and no file may be larger than it was declared to be.
 */
export function unpackDocx(file: Uint8Array): UnpackedDocx {
  const checked = checkDocx(file);
  if (!checked.ok) return checked;
  const parts = new Map<string, Uint8Array>();
  let left: number = DOCX_LIMITS.unpacked;
  for (const entry of checked.entries) {
    if (entry.name.endsWith('/') || leadsOut(entry.name)) continue;
    const most = isXml(entry.name) ? Math.min(left, DOCX_LIMITS.xml) : left;
    const bytes = unpack(file, entry, most);
    if (bytes === 'too-large') return { ok: false, message: tooMuchInside() };
    // One name twice, or one that no program writes, is a trick rather than a document.
    if (bytes === undefined || parts.has(entry.name) || entry.name === '__proto__') {
      return { ok: false, message: DAMAGED };
    }
    left -= bytes.length;
    parts.set(entry.name, /\.rels$/iu.test(entry.name) ? withoutFetching(bytes) : bytes);
  }
  const problem = contentTypeProblem(new TextDecoder().decode(parts.get('[Content_Types].xml')));
  return problem === undefined ? { ok: true, parts } : { ok: false, message: problem };
}

/** A name that means a place outside the document: no program writes one, and none of it is needed. */
function leadsOut(name: string): boolean {
  return /(?:^|[\\/])\.\.(?:[\\/]|$)|^[\\/]|^[a-z]:/iu.test(name);
}

const isXml = (name: string): boolean => /\.(?:xml|rels)$/iu.test(name);

function withoutFetching(bytes: Uint8Array): Uint8Array {
  return new TextEncoder().encode(ownRelationships(new TextDecoder().decode(bytes)));
}

function unpack(file: Uint8Array, entry: ZipEntry, most: number): Uint8Array | 'too-large' | undefined {
  const packed = packedBytes(file, entry);
  if (packed === undefined) return undefined;
  if (entry.method === 0) return packed.length > most ? 'too-large' : packed;
  if (entry.method !== 8) return undefined;
  const bytes = inflate(packed, most);
  return typeof bytes === 'object' && bytes.length !== entry.unpacked ? undefined : bytes;
}

function inflate(packed: Uint8Array, most: number): Uint8Array | 'too-large' | undefined {
  const pieces: Uint8Array[] = [];
  let size = 0;
  const stream = new Inflate((piece) => {
    size += piece.length;
    if (size <= most) pieces.push(piece);
  });
  try {
    for (let from = 0; from < packed.length && size <= most; from += PIECE) {
      stream.push(packed.subarray(from, from + PIECE), from + PIECE >= packed.length);
    }
  } catch {
    return undefined;
  }
  return size > most ? 'too-large' : join(pieces, size);
}

function join(pieces: readonly Uint8Array[], size: number): Uint8Array {
  const whole = new Uint8Array(size);
  let place = 0;
  for (const piece of pieces) {
    whole.set(piece, place);
    place += piece.length;
  }
  return whole;
}
