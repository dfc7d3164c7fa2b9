import type { Link, Nodes, Root } from 'mdast';
import { saysNothing } from '../../../content-pipeline/check/words/link-words.ts';
import { lineOf, textOf } from '../../../content-pipeline/parse/syntax-tree.ts';
import type { TakeNote } from '../../import-note.ts';

/** Link text that says nothing by itself, or that stands for two addresses on one page. */
export function linkTexts(tree: Root, note: TakeNote): void {
  const uses = new Map<string, { words: string; addresses: Set<string>; line?: number }>();
  for (const link of linksIn(tree)) {
    const words = textOf(link).replace(/\s+/gu, ' ').trim();
    if (saysNothing(words)) {
      note({
        rule: 'link-text',
        line: lineOf(link),
        action: 'look',
        message: `the link text “${words}” does not say where it leads`,
        expected: 'Use the name of the page or document.',
      });
    } else if (words !== '') {
      const key = words.toLowerCase();
      const use = uses.get(key) ?? { words, addresses: new Set() };
      if (use.addresses.size === 1 && !use.addresses.has(link.url)) use.line = lineOf(link);
      use.addresses.add(link.url);
      uses.set(key, use);
    }
  }
  for (const { words, addresses, line } of uses.values()) {
    if (addresses.size < 2) continue;
    const which = addresses.size === 2 ? ` (${[...addresses].map(short).join(' and ')})` : '';
    note({
      rule: 'link-text',
      line,
      action: 'look',
      message: `“${words.slice(0, 80)}” leads to ${addresses.size} addresses on this page${which}`,
      expected: 'Give each its own words, or the same address.',
    });
  }
}

function linksIn(node: Nodes): Link[] {
  if (node.type === 'link') return [node];
  return 'children' in node ? (node.children as Nodes[]).flatMap(linksIn) : [];
}

const short = (url: string): string => (url.length > 60 ? `…${url.slice(-60)}` : url);
