import type { z } from 'zod';
import { indexFrontmatter, pageFrontmatter, sessionFrontmatter } from '../../domain/session/frontmatter.ts';
import { decodeEntities } from '../translate/source/decode-entities.ts';
import type { TopLines } from '../draft.ts';
import type { TakeNote } from '../import-note.ts';
import type { Placement } from './place-document.ts';
import type { SplitDocument } from './split-document.ts';

const schemas: Record<Placement['kind'], z.ZodObject> = {
  session: sessionFrontmatter,
  module: indexFrontmatter,
  programme: indexFrontmatter,
  page: pageFrontmatter,
};

/** Other names for lines that we have. */
const otherNames: Record<string, string> = {
  summary: 'description',
  meta_description: 'description',
  nav_order: 'order',
  position: 'order',
  weight: 'order',
  subtitle: 'caption',
  sidebar_position: 'order',
};

/** Lines that say what the site now works out for itself. */
const derived = ['previous_title', 'previous_path', 'next_title', 'next_path'];

/** Lines by which other systems keep a page from being shown. */
const hides = ['hidden', 'draft', 'hide', 'unlisted', 'noindex', 'hide_from_nav', 'nav_exclude'];

/** The top lines of the new file, and those it has no place for. */
export interface ReadTopLines {
  top: TopLines;
  remarks: string[];
  typed: { previous?: string; next?: string };
  /** Addresses that the document had. */
  formerly: string[];
}

/** Lines in which other systems write addresses of a page: the one it has, and those it had. */
const addressLines = ['permalink', 'url', 'slug', 'aliases', 'redirect_from', 'redirect_to_from'];

/** Addresses in the form that `redirects.yaml` has: from the root of the site, with a slash at the end. */
function addressesIn({ values, unread }: SplitDocument): string[] {
  return addressLines.flatMap((name) => {
    const single = values.get(name);
    const several = unread.find((line) => line.startsWith(`${name}: [`));
    const written = several ? listIn(several.slice(name.length + 2)) : [single];
    return written.flatMap((each) => {
      if (typeof each !== 'string' || !/^\/[^/?#%\s:]/u.test(each)) return [];
      return [`${each.replace(/\/index\.html?$/iu, '/').replace(/\/+$/u, '')}/`];
    });
  });
}

function listIn(json: string): unknown[] {
  try {
    const value: unknown = JSON.parse(json);
    return Array.isArray(value) ? value : [];
  } catch {
    return [];
  }
}

/** Sorts the old top lines into those the new file knows, those that are derived now, and those kept as remarks. */
export function readTopLines(
  split: SplitDocument,
  kind: Placement['kind'],
  fallbackTitle: string,
  note: TakeNote,
): ReadTopLines {
  const { values, unread } = split;
  const shape: Record<string, z.ZodType> = schemas[kind].shape;
  const top: TopLines = { title: '' };
  const remarks = [...unread];
  for (const [given, value] of values) {
    const name = Object.hasOwn(shape, given) ? given : (otherNames[given] ?? given);
    if (derived.includes(given)) continue;
    const checked = Object.hasOwn(shape, name) ? shape[name]?.safeParse(plain(name, value)) : undefined;
    if (checked?.success && top[name] === undefined) top[name] = checked.data as string | number;
    else if (!(name === 'title' && checked?.success)) remarks.push(`${given}: ${oneLine(String(value))}`);
    if (name === 'title' && checked?.success) top.title = String(checked.data);
    if (given === 'published' ? value === false : hides.includes(given) && value !== false)
      noteHidden(given, value, note);
  }
  const unknown = remarks
    .map((each) => each.replace(/:.*$/su, ''))
    .filter((name) => !Object.hasOwn(shape, name));
  if (unknown.length > 0) noteRemarks(unknown, note);
  if (top.title === '') {
    top.title = fallbackTitle;
    if (values.size > 0) noteNoTitle(fallbackTitle, note);
  }
  return {
    top,
    remarks,
    formerly: addressesIn(split),
    typed: { previous: path(values.get('previous_path')), next: path(values.get('next_path')) },
  };
}

const oneLine = (text: string): string => text.replace(/\s+/gu, ' ').trim();
const plain = (name: string, value: string | number | boolean): unknown =>
  typeof value === 'string'
    ? oneLine(decodeEntities(value))
    : ['title', 'heading', 'caption'].includes(name)
      ? String(value)
      : value;
const path = (value: unknown): string | undefined =>
  typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined;

function noteHidden(name: string, value: unknown, note: TakeNote): void {
  note({
    rule: 'top-lines',
    line: 1,
    action: 'look',
    message: `“${name}: ${String(value)}” kept this page from being listed`,
    expected: 'It is imported and would be published; delete the file if it should not be.',
  });
}

function noteRemarks(names: readonly string[], note: TakeNote): void {
  note({
    rule: 'top-lines',
    line: 1,
    action: 'repaired',
    message: `top lines this site does not know: ${names.join(', ')}`,
    expected: 'They are kept as remarks (#) below the others.',
  });
}

function noteNoTitle(title: string, note: TakeNote): void {
  note({
    rule: 'top-lines',
    line: 1,
    action: 'repaired',
    message: 'the document has no title',
    expected: `It is called “${title}” for now.`,
  });
}
