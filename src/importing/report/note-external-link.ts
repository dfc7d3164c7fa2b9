import type { Definition, Link } from 'mdast';
import { lineOf, textOf } from '../../content-pipeline/parse/syntax-tree.ts';
import type { TakeNote } from '../import-note.ts';

const unreachable =
  /(?:^|[.-])(?:staging|localhost|test|dev|uat|preprod|mcas)(?:[.-]|$)|\.mcas\.ms$|^127\.|\.local$/iu;

/** Says of a link to another site that it is not secure, or that readers cannot open it. */
export function noteExternalLink(node: Link | Definition, note: TakeNote): void {
  const { url } = node;
  if (!URL.canParse(url)) return;
  const { hostname, protocol } = new URL(url);
  if (unreachable.test(hostname)) {
    note({
      rule: 'link-old',
      line: lineOf(node),
      action: 'look',
      message: `${linkWords(node)} leads to ${hostname}, which looks like a place readers cannot open`,
      expected: 'Link to the public page.',
    });
  }
  if (protocol === 'http:') {
    note({
      rule: 'link-old',
      line: lineOf(node),
      action: 'look',
      message: `${linkWords(node)} leads to ${url.slice(0, 90)}, which is not secure`,
      expected: 'Try https:// in its place.',
    });
  }
}

/** A link as the report names it: “the link “Week 1””. */
export function linkWords(node: Link | Definition): string {
  const text = node.type === 'link' ? textOf(node).replace(/\s+/gu, ' ').trim() : (node.label ?? '');
  return `the link “${text.length > 60 ? `${text.slice(0, 60)}…` : text}”`;
}
