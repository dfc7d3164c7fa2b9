import type { ZipEntry } from './zip-directory.ts';
import { readZipDirectory } from './zip-directory.ts';

/**
 * Largest template, in bytes, packed and unpacked, with the largest of its XML files, which are what takes time, and most files and
 * opening braces in it. A school's form is far smaller.
 */
export const DOCX_LIMITS = {
  packed: 5 * 1024 * 1024,
  unpacked: 50 * 1024 * 1024,
  xml: 5 * 1024 * 1024,
  files: 2_000,
  braces: 2_000,
} as const;

const NOT_WORD =
  'This file is not a Word document (.docx). Open it in Word, save it as “Word Document (.docx)”, then choose that file.';
const PASSWORD =
  'This document is protected by a password. Take the password off in Word, save it, then choose it again.';

/** The files in a Word document, or what to do about a file that cannot be one, in words. */
export type CheckedDocx =
  | { readonly ok: true; readonly entries: readonly ZipEntry[] }
  | { readonly ok: false; readonly message: string };

/** Looks at a file that should be a Word document (.docx). Nothing is unpacked before it is known to be small. */
export function checkDocx(file: Uint8Array): CheckedDocx {
  const message = fileProblem(file);
  if (message !== undefined) return { ok: false, message };
  const entries = readZipDirectory(file);
  const problem = entries === undefined ? NOT_WORD : entriesProblem(entries);
  return entries === undefined || problem !== undefined
    ? { ok: false, message: problem ?? NOT_WORD }
    : { ok: true, entries };
}

/** What the document says that it is, from its list of content types: a problem in words, or `undefined`. */
export function contentTypeProblem(contentTypes: string): string | undefined {
  if (/macroEnabled/iu.test(contentTypes)) return MACROS;
  return contentTypes.includes('wordprocessingml') ? undefined : NOT_WORD;
}

const MACROS =
  'This document holds macros, which are left alone here. Save it in Word as “Word Document (.docx)”, then choose that file.';

function fileProblem(file: Uint8Array): string | undefined {
  if (file.length === 0) return 'This file is empty. Choose your template again.';
  if (file.length > DOCX_LIMITS.packed) {
    return 'This document is larger than 5 MB. Make its pictures smaller in Word, save it, then choose it again.';
  }
  if (startsWith(file, [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])) {
    return holdsText(file, 'EncryptedPackage')
      ? PASSWORD
      : 'This is a document of an older kind of Word (.doc). Save it in Word as “Word Document (.docx)”, then choose that file.';
  }
  return undefined;
}

function entriesProblem(entries: readonly ZipEntry[]): string | undefined {
  const unpacked = entries.reduce((sum, entry) => sum + entry.unpacked, 0);
  if (entries.length > DOCX_LIMITS.files || unpacked > DOCX_LIMITS.unpacked) return tooMuchInside();
  if (entries.some(({ encrypted }) => encrypted)) return PASSWORD;
  if (entries.some(({ name }) => /vbaProject\.bin$/iu.test(name))) return MACROS;
  return entries.some(({ name }) => name === '[Content_Types].xml') ? undefined : NOT_WORD;
}

/** The sentence for a file that unpacks to more than any template. */
export function tooMuchInside(): string {
  return 'This file unpacks to more than a Word template should hold. Choose a simpler document.';
}

function startsWith(file: Uint8Array, bytes: readonly number[]): boolean {
  return bytes.every((byte, place) => file[place] === byte);
}

/** Whether the text is in the file as UTF-16, as names are in a compound file (MS-CFB, 2.6.1). */
function holdsText(file: Uint8Array, text: string): boolean {
  return new TextDecoder('utf-16le').decode(file).includes(text);
}
