import { stringify } from 'yaml';
import type { Root } from 'mdast';
import type { Draft } from '../draft.ts';
import { writeMdx } from './write-mdx.ts';

/** The new file: top lines, remarks from the old ones, text. */
export function writeDocument({ top, remarks, tree }: Draft): string {
  return `${topLines(top, remarks)}${writeMdx(tree)}`;
}

/** The old text as plain paragraphs: no block, no link, and every word. For a text that cannot be translated. */
export function writePlain({ top, remarks }: Draft, lines: readonly string[]): string {
  const tree: Root = {
    type: 'root',
    children: lines
      .filter((line) => line.trim() !== '')
      .map((line) => ({ type: 'paragraph', children: [{ type: 'text', value: line.trim() }] })),
  };
  return `${topLines(top, remarks)}${writeMdx(tree)}`;
}

function topLines(top: Draft['top'], remarks: readonly string[]): string {
  const yaml = Object.entries(top)
    .filter(([key, value]) => value !== undefined && key !== 'imported')
    .map(([key, value]) =>
      typeof value === 'string'
        ? `${key}: ${stringify(value, { defaultStringType: 'QUOTE_DOUBLE', lineWidth: 0 }).trimEnd()}`
        : `${key}: ${String(value)}`,
    );
  yaml.push('imported: true');
  const old = remarks.length > 0 ? ['# From the old top lines:', ...remarks.map((each) => `# ${each}`)] : [];
  return `---\n${[...yaml, ...old].join('\n')}\n---\n\n`;
}
