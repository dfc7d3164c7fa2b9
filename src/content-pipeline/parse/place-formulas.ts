import type { Root } from 'mdast';
import { readFormula, type ReadFormula } from './formula.ts';
import type { Formula } from './formulas.ts';
import { childrenOf, type DocumentNode } from './syntax-tree.ts';

/** A formula in a parsed document: its value is TeX. */
export interface FormulaNode {
  type: 'math' | 'inlineMath';
  value: string;
  data: { formula: ReadFormula };
  position?: DocumentNode['position'];
}

/** Whether a node is a formula. */
export const isFormula = (node: object): node is FormulaNode =>
  'type' in node && (node.type === 'math' || node.type === 'inlineMath');

/**
 * Puts formulas in the places where the parser found the code that they were written as. A formula that is a paragraph by
 * itself, between two dollars at each end, is one that stands by itself. Returns those that were found.
 */
export function placeFormulas(root: Root, text: string, formulas: readonly Formula[]): Formula[] {
  if (formulas.length === 0) return [];
  const byPlace = new Map(formulas.map((formula) => [placeIn(text, formula.from), formula]));
  const placed: Formula[] = [];
  const visit = (node: DocumentNode, inCell = false): void => {
    const children = childrenOf(node);
    children.forEach((child, at) => {
      if (child.type !== 'code' && child.type !== 'inlineCode')
        return visit(child, inCell || child.type === 'tableCell');
      const start = child.position?.start;
      const formula = start && byPlace.get(`${start.line}:${start.column}`);
      if (!formula) return;
      placed.push(formula);
      const alone = node.type === 'paragraph' && children.length === 1;
      const display = formula.display && (child.type === 'code' || alone);
      const type = child.type === 'code' ? 'math' : 'inlineMath';
      // In a cell a line is written with a backslash, or it would end the cell.
      const value = inCell ? formula.source.replaceAll('\\|', '|') : formula.source;
      const data = { formula: readFormula(value, display) };
      children[at] = { type, value, data, position: child.position } as DocumentNode;
    });
  };
  visit(root);
  return placed;
}

function placeIn(text: string, offset: number): string {
  const before = text.slice(0, offset).split('\n');
  return `${before.length}:${(before.at(-1)?.length ?? 0) + 1}`;
}
