import { readText } from '../../content-pipeline/read/text.ts';
import type { Problem } from '../../domain/problem.ts';

/** The text of an old document, or why it cannot be read. */
export type DecodedText =
  | { text: string; /** What it was written in, where that was not UTF-8. */ encoding?: string; bad: Place[] }
  | { problem: Problem };

/** A byte that stands for no character: its line, counted from 1, and its value as people write it. */
interface Place {
  line: number;
  byte: string;
}

/** Bytes to which Windows-1252 gives no character. */
const unassigned = new Set([0x81, 0x8d, 0x8f, 0x90, 0x9d]);

/** Reads a document as UTF-8, else as UTF-16 where it says so, else as Windows-1252, in which older programs write. */
export function decodeText(file: string, bytes: Uint8Array): DecodedText {
  const wide =
    bytes[0] === 0xff && bytes[1] === 0xfe
      ? 'utf-16le'
      : bytes[0] === 0xfe && bytes[1] === 0xff
        ? 'utf-16be'
        : undefined;
  if (wide) {
    const read = readText(file, new TextEncoder().encode(new TextDecoder(wide).decode(bytes)));
    return 'problem' in read ? read : { text: read.text, encoding: 'UTF-16', bad: [] };
  }
  const read = readText(file, bytes);
  if (!('problem' in read)) return { text: read.text, bad: [] };
  // A file that is too large, or holds zeros, is not text in any alphabet.
  if (isUtf8(bytes) || bytes.includes(0)) return read;
  const again = readText(file, new TextEncoder().encode(new TextDecoder('windows-1252').decode(bytes)));
  return 'problem' in again ? again : { text: again.text, encoding: 'Windows-1252', bad: unreadable(bytes) };
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

function unreadable(bytes: Uint8Array): Place[] {
  const places: Place[] = [];
  let line = 1;
  for (const byte of bytes) {
    if (byte === 0x0a) line += 1;
    if (unassigned.has(byte)) places.push({ line, byte: byte.toString(16).toUpperCase() });
  }
  return places;
}
