import { fault, warning, type Problem } from '../../../domain/problem.ts';
import type { Check } from '../check.ts';
import { isFormula, type FormulaNode } from '../../parse/place-formulas.ts';
import { collect, lineOf } from '../../parse/syntax-tree.ts';

/** Formulas between dollars. */
export const formulas: Check = {
  name: 'Formulas',
  looksAt:
    'Whether each formula between $ and $, or $$ and $$, can be read, and holds no words that would be set as letters.',
  gives: 'errors and hints',
  example: {
    mistake: 'The mean is $\\frac{a + b}{2$.',
    says: '5  the formula “\\frac{a + b}{2” cannot be read: it ends where “}” is expected  Put it right, or write \\$ where a dollar is meant.',
  },
  page: ({ file, body, text }) =>
    'problem' in body
      ? []
      : [
          ...collect(body.root, (node) => (isFormula(node) ? look(file, node) : [])),
          ...collect(body.root, (node) =>
            node.type === 'text' && /(?<![\\$])\$\$(?!\$)/u.test(node.value) && text.includes('$$')
              ? [unclosed(file, node.value, lineOf(node))]
              : [],
          ),
        ],
};

/** Words as they stand in a formula: behind no backslash, and not in a command for text. */
const words = /(?<![\\\p{L}])(?:\p{L}{4,}|sin|cos|tan|log|max|min|lim)(?!\p{L})/u;
const known = new Set(['sin', 'cos', 'tan', 'log', 'max', 'min', 'lim']);
const commandsWithWords = /\\(?:text\w*|math\w+|operatorname\*?|begin|end)\s*\{[^{}]*\}/gu;

function look(file: string, node: FormulaNode): Problem[] {
  const { formula } = node.data;
  const column = node.position?.start.column;
  if ('wrong' in formula) {
    const shown = node.value.length > 60 ? `${node.value.slice(0, 60)}…` : node.value;
    const wrong = `the formula “${shown}” cannot be read: ${formula.wrong}`;
    return [
      { ...fault(file, lineOf(node), wrong, 'Put it right, or write \\$ where a dollar is meant.'), column },
    ];
  }
  const word = words.exec(node.value.replace(commandsWithWords, ''))?.[0];
  if (word === undefined) return [];
  const instead = known.has(word) ? `\\${word}` : `\\text{${word}}`;
  const wrong = `“${word}” stands in a formula as letters that are multiplied`;
  return [
    { ...warning(file, lineOf(node), wrong, `Write ${instead}, or \\$ where a dollar is meant.`), column },
  ];
}

function unclosed(file: string, value: string, line = 1): Problem {
  const at = value.slice(0, value.indexOf('$$')).split('\n').length - 1;
  const instead = 'Put each $$ on a line of its own, with no empty line between, or both in one line.';
  return warning(file, line + at, '“$$” is shown as it is: no formula opens and closes here', instead);
}
