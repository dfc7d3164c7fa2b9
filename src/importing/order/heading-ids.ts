import GithubSlugger from 'github-slugger';
import { outlineBody } from '../../content-pipeline/parse/outline.ts';
import { textOf } from '../../content-pipeline/parse/syntax-tree.ts';
import type { Draft } from '../draft.ts';
import { headingsIn, type AnchoredHeading } from '../translate/tidy-tree.ts';

/** The ids that the headings of a page will have, and the names by which old links may know them. */
export interface HeadingIds {
  known: ReadonlySet<string>;
  aliases: ReadonlyMap<string, string>;
}

const found = new WeakMap<Draft, HeadingIds>();

/** The ids of a document’s headings; worked out when a link first asks for them. */
export function headingIds(draft: Draft): HeadingIds {
  const before = found.get(draft);
  if (before) return before;
  const tree = structuredClone(draft.tree);
  const known = new Set(outlineBody(tree).headings.map(({ id }) => id));
  const aliases = new Map<string, string>();
  const slugger = new GithubSlugger();
  for (const heading of headingsIn(tree) as AnchoredHeading[]) {
    const id = heading.data?.hProperties?.id;
    if (id === undefined) continue;
    const text = textOf(heading).trim();
    const names = [
      slugger.slug(text),
      ...(heading.data?.anchors ?? []),
      text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, ''),
    ];
    for (const name of names) if (!aliases.has(name)) aliases.set(name, id);
  }
  const ids = { known, aliases };
  found.set(draft, ids);
  return ids;
}
