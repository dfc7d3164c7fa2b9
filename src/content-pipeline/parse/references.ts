import type { Root } from 'mdast';
import type { Reference } from '../../domain/session/document.ts';
import { targetOf } from '../read/address.ts';
import { attribute } from './outline.ts';
import { childrenOf, isComponent, lineOf, type DocumentNode } from './syntax-tree.ts';

const pageOf = (written: string, file: string): string | undefined => {
  const target = targetOf(written, file);
  return target.kind === 'page' ? target.url : undefined;
};

/** Everything a body refers to: pages, addresses, pictures, files and glossary terms. */
export function referencesIn(root: Root, file: string): Reference[] {
  const found: Reference[] = [];
  const visit = (node: DocumentNode): void => {
    const line = lineOf(node);
    if (node.type === 'link' || node.type === 'definition')
      found.push({ kind: 'link', target: node.url, line, page: pageOf(node.url, file) });
    if (node.type === 'image') found.push({ kind: 'image', target: node.url, line });
    if (isComponent(node)) {
      const file = attribute(node, 'file');
      const term = node.name === 'GlossaryTerm' ? attribute(node, 'id') : undefined;
      if (file) found.push({ kind: 'asset', target: file, line });
      if (term) found.push({ kind: 'term', target: term, line });
    }
    childrenOf(node).forEach(visit);
  };
  root.children.forEach(visit);
  return found;
}
