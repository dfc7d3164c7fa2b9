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
const BOX = '☐';

/** The audits and records of a body, as far as they can be read. What is wrong with them is said by the check “Forms”. */
export function formsIn(root: Root): WrittenForm[] {
  return collect(root, (node) => (isComponent(node) ? formOf(node) : []));
}

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

/** A row of an audit that has a ☐ too few, or another sign where one belongs. */
export interface UnevenRow {
  /** The words of its statement. */
  label: string;
  line: number | undefined;
  /** What stands in place of a box; empty where nothing does. */
  instead: string;
}

/** The rows of audits in which not every choice has its box. A row with nothing but words is a heading. */
export function unevenRows(root: Root): UnevenRow[] {
  return collect(root, (node) => (isComponent(node) && node.name === 'Audit' ? [node] : [])).flatMap(
    (audit) =>
      collectAll(audit, 'table').flatMap((table) => {
        const rows = rowsOf(table);
        const columns = [...(rows[0] ?? []).keys()].filter((column) => column > 0 && isMarked(rows, column));
        return childrenOf(table).flatMap((row, place) => {
          const cells = columns.map((column) => rows[place]?.[column] ?? '');
          const wrong = cells.filter((cell) => cell !== BOX);
          if (place === 0 || wrong.length === 0 || cells.every((cell) => cell === '')) return [];
          const instead = wrong.find((cell) => cell !== '') ?? '';
          return [{ label: rows[place]?.[0] ?? '', line: lineOf(row), instead }];
        });
      }),
  );
}

/** All nodes of a type below one, none inside another of that type. */
function collectAll(node: DocumentNode, type: string): DocumentNode[] {
  return childrenOf(node).flatMap((child) => (child.type === type ? [child] : collectAll(child, type)));
}

const words = (node: DocumentNode): string => textOf(node).replace(/\s+/gu, ' ').trim();

const rowsOf = (table: DocumentNode): string[][] =>
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

/** “**Question:** which pupils?” is an entry called “Question”, with a hint. */
function entryOf(item: DocumentNode): FormLine {
  const [, label = '', hint = ''] = /^([^:]*):?\s*([^]*)$/u.exec(words(item)) ?? [];
  return hint === '' ? { label } : { label, hint: hint.charAt(0).toUpperCase() + hint.slice(1) };
}
