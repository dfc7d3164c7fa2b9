import { isSeq, parseDocument } from 'yaml';
import { readRedirects } from '../../content-pipeline/history/redirects.ts';
import { redirectsSchema } from '../../domain/programme/redirects.ts';
import type { ImportNote } from '../import-note.ts';

/** An address that a page had, and the one it has now. */
export interface Moved {
  from: string;
  to: string;
}

/** Name of the file that sends old addresses on. */
export const redirectsFile = 'redirects.yaml';

/** What `redirects.yaml` says after an import, or nothing where it stays as it is. */
export interface RedirectsText {
  text?: string;
  added: number;
  notes: ImportNote[];
}

/**
 * Adds the addresses that an import changed to the file as it is, which people edit as well. An entry for an address at
 * which there is a page now is taken out: the two cannot share it. `pages` are the addresses of all pages after the import.
 */
export function addRedirects(
  before: string | undefined,
  moved: readonly Moved[],
  pages: ReadonlySet<string>,
): RedirectsText {
  const text = before ?? '';
  const read = readRedirects(redirectsFile, text);
  if ('problems' in read) {
    if (moved.length === 0) return { added: 0, notes: [] };
    return { added: 0, notes: [unreadable(moved.length)] };
  }
  const lower = new Set([...pages].map((url) => url.toLowerCase()));
  const isPage = (url: string): boolean =>
    lower.has(url.toLowerCase()) || /^\/[^/]+\/[^/]+\/all\/$/iu.test(url);
  const kept = new Set(
    read.redirects.filter(({ from }) => !isPage(from)).map(({ from }) => from.toLowerCase()),
  );
  const fresh = new Map<string, Moved>();
  for (const each of moved) {
    const key = each.from.toLowerCase();
    const usable = redirectsSchema.safeParse([each]).success;
    if (usable && !isPage(each.from) && !kept.has(key) && pages.has(each.to) && !fresh.has(key))
      fresh.set(key, each);
  }
  const gone = read.redirects.filter(({ from }) => isPage(from));
  if (fresh.size === 0 && gone.length === 0) return { added: 0, notes: [] };
  const base =
    gone.length === 0
      ? text
      : without(
          text,
          gone.map(({ from }) => from),
        );
  const lines = [...fresh.values()].map(
    ({ from, to }) => `- from: ${JSON.stringify(from)}\n  to: ${JSON.stringify(to)}\n`,
  );
  const start = base.trim() === '[]' ? '' : base === '' || base.endsWith('\n') ? base : `${base}\n`;
  return {
    text: start + lines.join(''),
    added: fresh.size,
    notes: gone.map(({ from, line }): ImportNote => ({
      rule: 'address',
      file: redirectsFile,
      line,
      action: 'repaired',
      message: `${from} was sent on and is a page now`,
      expected: 'Its entry was taken out.',
    })),
  };
}

function without(text: string, gone: readonly string[]): string {
  const document = parseDocument(text);
  if (!isSeq(document.contents)) return text;
  const entries = document.toJS() as Array<{ from?: string }>;
  for (let at = entries.length - 1; at >= 0; at -= 1)
    if (gone.includes(entries[at]?.from ?? '')) document.deleteIn([at]);
  return document.toString();
}

const unreadable = (count: number): ImportNote => ({
  rule: 'address',
  file: redirectsFile,
  action: 'look',
  message: `the file has a mistake, and ${count} old addresses could not be added`,
  expected: 'Mend it (npm run check:content says where) and import again.',
});
