import { error, type Problem } from '../../domain/problem.ts';

/** Larger than any session a person would write; a file over it was put there by mistake. In bytes. */
const largestFile = 1_000_000;

/** The text of a content file, or what is wrong with its bytes. Windows line ends and a byte-order mark are accepted. */
export function readText(file: string, bytes: Uint8Array): { text: string } | { problem: Problem } {
  if (bytes.byteLength > largestFile) {
    const megabytes = (bytes.byteLength / 1_000_000).toFixed(1);
    return {
      problem: error(
        file,
        undefined,
        `the file is ${megabytes} MB`,
        'Split it: a page can hold 1 MB of text.',
      ),
    };
  }
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    if (text.includes('\0')) throw new TypeError('not text');
    return { text: text.replace(/\r\n?/gu, '\n') };
  } catch {
    return { problem: error(file, undefined, 'the file is not UTF-8 text', 'Save it as UTF-8.') };
  }
}
