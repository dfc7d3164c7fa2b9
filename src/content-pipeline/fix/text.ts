import type { Root } from 'mdast';
import type { Draft, Fix, Repaired } from './fix.ts';
import { fixes } from './list.ts';
import { parseBody } from '../parse/body.ts';
import { hasReadableHead } from '../parse/frontmatter.ts';
import { collect, textOf } from '../parse/syntax-tree.ts';
import { americanSpellings } from '../check/words/american-spellings.ts';

/** More rounds than the repairs can need: each can make room for another once. */
const mostRounds = 4;

/**
 * Makes the safe repairs in a text. A repair of words is undone where the page would not say the same afterwards, and
 * one that is to make a file readable where it does not. Repairing a repaired text changes nothing.
 */
export function fixText(text: string, format: Draft['format'], list: readonly Fix[] = fixes): Repaired {
  const done: Repaired = { text, notes: [] };
  for (let round = 0; round < mostRounds; round += 1) {
    const before = done.text;
    for (const fix of list) {
      const { text: after, notes } = attempt(fix, done.text, format);
      if (after === done.text) continue;
      done.text = after;
      done.notes.push(...notes);
    }
    if (done.text === before) break;
  }
  return done;
}

function attempt(fix: Fix, text: string, format: Draft['format']): Repaired {
  const unchanged = { text, notes: [] };
  if (fix.kind === 'bytes') return fix.repair({ text, format });
  if (format === 'yaml') return unchanged;
  const root = rootOf(text, format);
  if ((fix.kind === 'rescue') === isReadable(text, root)) return unchanged;
  const repaired = fix.repair({ text, format, root });
  if (repaired.text === text) return unchanged;
  const after = rootOf(repaired.text, format);
  if (fix.kind === 'rescue') return isReadable(repaired.text, after) ? repaired : unchanged;
  return root && after && says(root) === says(after) ? repaired : unchanged;
}

function rootOf(text: string, format: 'md' | 'mdx'): Root | undefined {
  try {
    const parsed = parseBody('', text, format);
    return 'problem' in parsed ? undefined : parsed.root;
  } catch (cause) {
    // Text nested too deeply is left alone.
    if (cause instanceof RangeError) return undefined;
    throw cause;
  }
}

const isReadable = (text: string, root: Root | undefined): boolean =>
  root !== undefined && hasReadableHead(text);

/** What a page says: its words in their order and the kinds of things they stand in, without regard to white space. */
function says(root: Root): string {
  const words = collect(root, (node) =>
    node.type === 'paragraph' || node.type === 'heading' || node.type === 'tableCell'
      ? [textOf(node)]
      : 'value' in node && node.type !== 'text' && (node.type as string) !== 'yaml'
        ? [`${node.type}: ${String(node.value)}`]
        : [],
  )
    .join(' ')
    .replace(/[\u00ad\u200b\u2060\ufeff]/gu, '')
    .replace(/(^|\s)#{2,6}(?=\S)/gu, '$1')
    .replace(/\p{Ll}+/gu, (word) => americanSpellings.get(word) ?? word)
    .replace(/\s+/gu, ' ')
    .trim();
  const kinds = collect(root, ({ type }) =>
    type === 'paragraph' || type === 'heading' || type === 'text' ? [] : [type],
  );
  return `${words}\n${kinds.join(' ')}`;
}
