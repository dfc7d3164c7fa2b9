import { isFormula } from '../../parse/place-formulas.ts';
import { warning, type Problem } from '../../../domain/problem.ts';
import { authorComponent } from '../../../domain/session/writing/author-components.ts';
import type { Check } from '../check.ts';
import { childrenOf, isComponent, lineOf, textOf, type DocumentNode } from '../../parse/syntax-tree.ts';

/** Pages and sections that hold nothing yet. The index of a programme or module may: its page lists what is below it. */
export const emptyPages: Check = {
  name: 'Empty pages',
  looksAt: 'Pages without text, and headings with nothing below them.',
  gives: 'hints',
  example: {
    mistake: '## Introduction\n\n## Theory to practice\n\nText.',
    says: '5  nothing stands below “Introduction”  Write its text, give the headings that belong to it one more #, or delete it.',
  },
  page({ file, kind, body }) {
    if ('problem' in body) return [];
    const top = body.root.children as DocumentNode[];
    if (!top.some(holdsSomething)) {
      if (kind === 'module' || kind === 'programme') return [];
      return [warning(file, undefined, 'the page has no text', 'Write it, or delete the file.')];
    }
    return emptySections(file, top);
  },
};

/** Whether a node shows a reader anything but a heading. */
function holdsSomething(node: DocumentNode): boolean {
  if (node.type === 'heading' || (node.type as string) === 'yaml') return false;
  if (node.type === 'image' || node.type === 'table' || node.type === 'imageReference') return true;
  // HTML is refused by “Blocks”; a comment is nothing.
  if (node.type === 'html') return !/^\s*<!--[^]*-->\s*$/u.test(node.value);
  if (isComponent(node) && (authorComponent(node.name ?? '')?.content ?? 'none') === 'none') return true;
  if (isComponent(node) && ['Video', 'Figure', 'Audit', 'Record'].includes(node.name ?? '')) return true;
  if (isFormula(node)) return true;
  if ('value' in node && node.type !== 'text' && node.type !== 'inlineCode' && node.type !== 'code')
    return false;
  if ('value' in node) return node.value.trim() !== '';
  return childrenOf(node).some(holdsSomething);
}

const remedy = 'Write its text, give the headings that belong to it one more #, or delete it.';

function emptySections(file: string, nodes: readonly DocumentNode[]): Problem[] {
  return nodes.flatMap((node, index) => {
    const inner = isComponent(node) ? emptySections(file, childrenOf(node)) : [];
    if (node.type !== 'heading') return inner;
    const next = nodes.slice(index + 1).find((each) => each.type === 'heading' || holdsSomething(each));
    const follows = next && (next.type !== 'heading' || next.depth > node.depth);
    // A line with minutes stands for itself: it is a part of the meeting.
    const words = textOf(node).trim();
    if (follows || words === '' || /\bmin(?:ute)?s?\b/iu.test(words)) return [];
    const wrong = `nothing stands below “${words}”`;
    return [warning(file, lineOf(node), wrong, remedy)];
  });
}
