import type { Link, Nodes, Root } from 'mdast';
import { lineOf, textOf } from '../../documents/tree-types.ts';
import type { Note } from '../finding.ts';

/** Words that say nothing about where a link leads. */
const empty =
  /^(?:click |press |see |go |find out more |read more |more )?(?:here|this|this link|this page|this website|link|website|page|more|read more|learn more|find out more|download|click)[.:]?$/iu;

/** Link text that says nothing by itself, or that stands for two addresses on one page. */
export function linkTexts(tree: Root, note: Note): void {
  const addresses = new Map<string, string>();
  for (const link of linksIn(tree)) {
    const words = textOf(link).replace(/\s+/gu, ' ').trim();
    const key = words.toLowerCase();
    const before = addresses.get(key);
    if (empty.test(words)) {
      note({
        kind: 'link-text',
        line: lineOf(link),
        action: 'look',
        wrong: `the link text “${words}” does not say where it leads`,
        instead: 'Use the name of the page or document.',
      });
    } else if (before !== undefined && before !== link.url && words !== '') {
      note({
        kind: 'link-text',
        line: lineOf(link),
        action: 'look',
        wrong: `“${words.slice(0, 80)}” leads to two addresses on this page (${short(before)} and ${short(link.url)})`,
        instead: 'Give each its own words, or the same address.',
      });
    }
    if (before === undefined) addresses.set(key, link.url);
  }
}

function linksIn(node: Nodes): Link[] {
  if (node.type === 'link') return [node];
  return 'children' in node ? (node.children as Nodes[]).flatMap(linksIn) : [];
}

const short = (url: string): string => (url.length > 60 ? `${url.slice(0, 60)}…` : url);
