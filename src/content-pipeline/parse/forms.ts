import type { Root } from 'mdast';
import type { FormGroup, FormLine, WrittenForm } from '../../domain/session/kept-form.ts';
import { attribute } from './outline.ts';
import {
  childrenOf,
  collect,
  isComponent,
  lineOf,
  textOf,
  type ComponentNode,
  type DocumentNode,
} from './syntax-tree.ts';

/** What stands in a table where somebody is to put a mark. */
export const BOX = '☐';

/** The audits and records of a body, as far as they can be read. What is wrong with them is said by the check “Forms”. */
export function formsIn(root: Root): WrittenForm[] {
  return formNodesIn(root).map(({ form }) => form);
}

/** The same with the blocks that they are. */
export function formNodesIn(root: Root): Array<{ node: ComponentNode; form: WrittenForm }> {
  return collect(root, (node) => (isComponent(node) ? formOf(node).map((form) => ({ node, form })) : []));
}

/** Whether a block is an audit or a record. */
export const isForm = (node: DocumentNode): boolean =>
  isComponent(node) && (node.name === 'Audit' || node.name === 'Record');

/** The form that a block is, if it is one. */
function formOf(node: ComponentNode): WrittenForm[] {
  if (node.name !== 'Audit' && node.name !== 'Record') return [];
  const form: WrittenForm = {
    kind: node.name,
    name: attribute(node, 'name') ?? '',
    title: attribute(node, 'title'),
    from: attribute(node, 'from'),
    groups: [],
    choices: [],
    line: lineOf(node),
  };
  if (node.name === 'Record') {
    const rows = collectAll(node, 'table').flatMap((table) => rowsOf(table).slice(1));
    const entries = [...collectAll(node, 'listItem').map(entryOf), ...rows.map(entryOfRow)];
    return [{ ...form, groups: entries.length > 0 ? [{ heading: '', lines: entries }] : [] }];
  }
  const tables = collectAll(node, 'table').map(rowsOf);
  const [head = [], ...rows] = tables[0] ?? [];
  return [
    {
      ...form,
      groups: tables.flatMap(groupsOf),
      choices: head.filter((_, column) => column > 0 && isMarked(rows, column)),
      seen: head.find((_, column) => column > 0 && !isMarked(rows, column)),
    },
  ];
}

/** All nodes of a type below one, none inside another of that type. */
function collectAll(node: DocumentNode, type: string): DocumentNode[] {
  return childrenOf(node).flatMap((child) => (child.type === type ? [child] : collectAll(child, type)));
}

const words = (node: DocumentNode): string => spaced(node).replace(/\s+/gu, ' ').trim();

/** The text of a node, with a space between its paragraphs and the items of its lists. */
const spaced = (node: DocumentNode): string =>
  ['listItem', 'list'].includes(node.type) ? childrenOf(node).map(spaced).join(' ') : textOf(node);

/** The rows of a table as words, its head first. */
export const rowsOf = (table: DocumentNode): string[][] =>
  childrenOf(table).map((row) => childrenOf(row).map(words));

const isMarked = (rows: readonly string[][], column: number): boolean =>
  rows.some((row) => row[column] === BOX);

/** The statements of a table; a row without a box is a heading for those below it. */
function groupsOf([head = [], ...rows]: string[][]): FormGroup[] {
  const groups: FormGroup[] = [{ heading: head[0] ?? '', lines: [] }];
  for (const [label = '', ...cells] of rows) {
    if (cells.includes(BOX)) groups.at(-1)?.lines.push({ label });
    else if (label !== '') groups.push({ heading: label, lines: [] });
  }
  return groups.filter(({ lines }) => lines.length > 0);
}

/** A row of a table is an entry too; its other cells say what belongs there, and when. */
function entryOfRow([label = '', ...cells]: string[]): FormLine {
  const [hint = '', ...more] = cells.filter((cell) => cell !== '');
  if (hint === '') return { label };
  return { label, hint: more.length === 0 ? hint : `${hint} (${more.join(', ')})` };
}

/** “**Question:** which pupils?” is an entry called “Question”, with a hint; the colon of a time or an address is no such sign. */
function entryOf(item: DocumentNode): FormLine {
  const [, label = '', hint = ''] = /^(.*?)(?::(?:\s+|$)([^]*))?$/u.exec(words(item)) ?? [];
  return hint === '' ? { label } : { label, hint: hint.charAt(0).toUpperCase() + hint.slice(1) };
}
