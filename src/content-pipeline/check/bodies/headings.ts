import { error, warning, type Problem } from '../../../domain/problem.ts';
import type { Heading } from '../../../domain/session/document.ts';
import { authorComponents } from '../../../domain/session/writing/author-components.ts';
import type { Check } from '../check.ts';
import { childrenOf, collect, lineOf, textOf, type DocumentNode } from '../../parse/syntax-tree.ts';
import { widgets } from './blocks.ts';

/** The headings of a page: they are how people find their way by screen reader, by link and by a glance. */
export const headings: Check = {
  name: 'Headings',
  looksAt: 'Headings with words, no level skipped, no name twice in one place, none made of bold type.',
  gives: 'errors and hints',
  example: {
    mistake: '## Theory to practice\n\nText.\n\n#### Watch a lesson\n\nText.',
    says: '9  “Watch a lesson” skips a heading level  Write ### in front of it instead of ####.',
  },
  page({ file, body }) {
    if ('problem' in body) return [];
    return [
      ...collect(body.root, (node, around) => [
        ...headingFaults(file, node),
        ...(around.at(-1)?.type === 'blockquote' ? [] : notHeadings(file, node)),
      ]),
      ...skipped(file, body.outline.headings),
      ...repeated(file, body.outline.headings),
    ];
  },
};

function headingFaults(file: string, node: DocumentNode): Problem[] {
  if (node.type !== 'heading') return [];
  const line = lineOf(node);
  if (node.depth === 1) {
    const instead = 'Use ##: the page already shows its heading from the frontmatter.';
    return [error(file, line, 'a second main heading (#)', instead)];
  }
  if (textOf(node).trim() === '') {
    return [error(file, line, 'a heading without words', 'Write the heading, or delete the # signs.')];
  }
  return [];
}

/** Lines that look like headings to the eye and are none to a screen reader. */
function notHeadings(file: string, node: DocumentNode): Problem[] {
  if (node.type !== 'paragraph') return [];
  const signs = /^(#{1,6})[^\s#]/u.exec(textOf(node))?.[1];
  if (signs) {
    const instead = `Put a space after ${signs}.`;
    const [first = ''] = textOf(node).split('\n');
    return [
      warning(file, lineOf(node), `“${first.slice(0, 60)}” is shown as it stands and is no heading`, instead),
    ];
  }
  const [only, ...more] = childrenOf(node);
  const text = textOf(node).trim();
  if (only?.type !== 'strong' || more.length > 0 || text.length > 80 || /[.!?…:]$/u.test(text)) return [];
  const instead = 'Write ### in front of it, and take the ** away.';
  return [warning(file, lineOf(node), `“${text}” is bold where a heading is meant`, instead)];
}

const signs = (depth: number): string => '#'.repeat(depth);

function skipped(file: string, all: readonly Heading[]): Problem[] {
  return all.flatMap(({ depth, line, text }, index) => {
    const before = all[index - 1]?.depth ?? 1;
    if (depth <= before + 1) return [];
    const instead = `Write ${signs(before + 1)} in front of it instead of ${signs(depth)}.`;
    return [warning(file, line, `“${text}” skips a heading level`, instead)];
  });
}

/** A widget that stands twice is named by “Blocks”. */
const widgetNames = authorComponents.flatMap(({ name, heading }) =>
  heading && 'words' in heading && widgets.includes(name) ? [heading.words] : [],
);

/** The same words twice below one heading: in a list of contents and in links nobody can tell them apart. */
function repeated(file: string, all: readonly Heading[]): Problem[] {
  const trail: string[] = [];
  const seen = new Map<string, number | undefined>();
  return all.flatMap(({ depth, line, text }) => {
    trail.length = Math.min(trail.length, depth);
    trail[depth] = text.toLowerCase();
    const key = trail.join('\n');
    if (widgetNames.includes(text)) return [];
    if (!seen.has(key)) {
      seen.set(key, line);
      return [];
    }
    const where = seen.get(key) === undefined ? '' : ` (the other is in line ${seen.get(key)})`;
    const instead = 'Say in each what sets it apart.';
    return [warning(file, line, `two headings here are called “${text}”${where}`, instead)];
  });
}
