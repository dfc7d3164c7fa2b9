import type { Root } from 'mdast';
import { didYouMean } from '../../../domain/did-you-mean.ts';
import { error, type Problem } from '../../../domain/problem.ts';
import {
  authorComponent,
  authorComponents,
  type AuthorComponent,
} from '../../../domain/session/writing/author-components.ts';
import type { Check } from '../check.ts';
import { inlineTags } from '../../parse/inline-tags.ts';
import type { Format } from '../../parse/body.ts';
import {
  childrenOf,
  collect,
  isComponent,
  lineOf,
  type ComponentNode,
  type DocumentNode,
} from '../../parse/syntax-tree.ts';
import { attributeProblems } from './attributes.ts';

/**
 * The allow-list. It runs on the parsed text, before anything renders it: nothing an author writes is ever run as code.
 */
export const blocks: Check = {
  name: 'Blocks',
  looksAt:
    'Whether the text uses only the blocks of this site, with plain settings: no code, no imports, no HTML, no scripts.',
  gives: 'errors',
  example: {
    mistake: '<Calout>\n\nBring the class list.\n\n</Calout>',
    says: '5  there is no block called <Calout>  Did you mean <Callout>?',
  },
  page: ({ file, body, format }) =>
    'problem' in body
      ? []
      : [
          ...saidOnce(
            collect(body.root, (node, around) => [
              ...nodeProblems(file, node, format),
              ...placeProblems(file, node, around),
            ]),
          ),
          ...depthProblems(file, body.root),
          ...repeatedWidgets(file, body.root),
        ],
};

/** What to do about a file whose name ends wrongly: one mistake, however many blocks it holds. */
const rename = 'Blocks work in .mdx files: rename this file to end in .mdx.';

function saidOnce(problems: readonly Problem[]): Problem[] {
  const first = problems.find(({ expected }) => expected === rename);
  return problems.filter((problem) => problem.expected !== rename || problem === first);
}

/** How many lists, quotations, blocks or marks may stand inside one another: more than anybody reads, fewer than exhaust a renderer. */
const deepest = 200;

/** The first node that stands too deep. What holds others counts as a level; a list and its items are one. */
function depthProblems(file: string, root: Root): Problem[] {
  const visit = (node: DocumentNode, depth: number): DocumentNode | undefined => {
    const children = childrenOf(node);
    const isLevel = children.length > 0 && !['root', 'paragraph', 'list'].includes(node.type);
    const own = depth + (isLevel ? 1 : 0);
    if (own > deepest) return node;
    for (const child of children) {
      const found = visit(child, own);
      if (found) return found;
    }
    return undefined;
  };
  const found = visit(root, 0);
  if (!found) return [];
  const wrong = `the text is nested more than ${deepest} levels deep`;
  return [error(file, lineOf(found), wrong, 'Look for a long run of >, - or * signs, and delete it.')];
}

/** Widgets keep what is written under one name, so a page has at most one of each. */
export const widgets: readonly string[] = ['SessionNotes', 'ActionPlan', 'SmartChecker'];

function repeatedWidgets(file: string, root: Root): Problem[] {
  const seen = new Set<string>();
  const problems: Problem[] = [];
  const visit = (node: DocumentNode): void => {
    const name = isComponent(node) ? (node.name ?? '') : '';
    if (seen.has(name)) {
      problems.push(error(file, lineOf(node), `a second <${name}> on this page`, 'Keep one of them.'));
    }
    if (widgets.includes(name)) seen.add(name);
    childrenOf(node).forEach(visit);
  };
  root.children.forEach(visit);
  return problems;
}

/** Blocks that cannot stand where they were put. */
function placeProblems(file: string, node: DocumentNode, around: readonly DocumentNode[]): Problem[] {
  if (!isComponent(node)) return [];
  const within = (name: string) => around.some((each) => isComponent(each) && each.name === name);
  if (node.name === 'Activity' && within('Activity')) {
    const instead = 'Close the first one before this, or make this a heading (###).';
    return [error(file, lineOf(node), 'an <Activity> stands inside another', instead)];
  }
  if (
    node.name === 'GlossaryTerm' &&
    around.some(({ type }) => type === 'link' || type === 'linkReference')
  ) {
    return [
      error(
        file,
        lineOf(node),
        'a <GlossaryTerm> stands inside a link',
        'Put it outside: it is a link itself.',
      ),
    ];
  }
  return [];
}

/** What the allow-list says of one node. It is asked again inside the compiler, of the tree that is compiled. */
export function nodeProblems(file: string, node: DocumentNode, format: Format): Problem[] {
  const line = lineOf(node);
  const type: string = node.type;
  if (isComponent(node)) return componentProblems(file, node);
  if (type === 'mdxjsEsm') {
    return [
      error(
        file,
        line,
        'import and export are not allowed',
        'Delete the line: every block works without it.',
      ),
    ];
  }
  if (type === 'mdxFlowExpression' || type === 'mdxTextExpression') return expressionProblems(file, node);
  if (type === 'html') return htmlProblems(file, node, format);
  return [];
}

function expressionProblems(file: string, node: DocumentNode): Problem[] {
  const code = 'value' in node ? String(node.value).trim() : '';
  if (code.replace(/\/\*[^]*?\*\//gu, '').trim() === '') return [];
  if (/^\p{L}[\p{L}\d _-]*$/u.test(code)) {
    const wrong = `“{${code}}” stands in curly brackets, which mean something in MDX`;
    return [error(file, lineOf(node), wrong, `Write \\{${code}\\}, or use a word.`)];
  }
  const instead = 'Delete it. For a brace in the text write \\{ and \\}.';
  return [error(file, lineOf(node), 'code in { } is not allowed in content', instead)];
}

function htmlProblems(file: string, node: DocumentNode, format: Format): Problem[] {
  const html = ('value' in node ? String(node.value) : '').replace(/<!--[^]*?-->/gu, '').trim();
  if (html === '' || (html.startsWith('</') && !html.includes('<', 2))) return [];
  if (format === 'md' && /^<(?:br|sub|sup)\s*\/?>$/iu.test(html)) return [];
  const name = /<\/?([a-z][\w:-]*)/iu.exec(html)?.[1] ?? 'HTML';
  const instead = authorComponent(name)
    ? rename
    : 'Use Markdown, or rename the file to .mdx and use a block.';
  return [error(file, lineOf(node), `<${name}> is not allowed in a Markdown file`, instead)];
}

function componentProblems(file: string, node: ComponentNode): Problem[] {
  const name = node.name ?? '';
  const line = lineOf(node);
  if (inlineTags.includes(name)) {
    return node.attributes.length === 0
      ? []
      : [error(file, line, `<${name}> takes no settings`, `Write <${name}> and nothing more.`)];
  }
  const rules = authorComponent(name);
  if (!rules) return [unknownComponent(file, name, line)];
  return [...attributeProblems(file, node, rules), ...contentProblems(file, node, rules)];
}

function unknownComponent(file: string, name: string, line: number | undefined): Problem {
  const names = authorComponents.map((component) => component.name);
  if (/^(?:script|style|iframe|object|embed|svg|form|link|meta|base)$/iu.test(name)) {
    const instead =
      'Delete it: a page holds text and blocks, and nothing of it is run or fetched from elsewhere.';
    return error(file, line, `the HTML tag <${name}> is not allowed`, instead);
  }
  const meant = didYouMean(name, names);
  if (/^[a-z]/u.test(name) && !meant) {
    return error(
      file,
      line,
      `the HTML tag <${name}> is not allowed`,
      `Use Markdown, or one of: ${names.join(', ')}.`,
    );
  }
  const instead = meant ? `Did you mean <${meant}>?` : `Use one of: ${names.join(', ')}.`;
  return error(file, line, `there is no block called <${name}>`, instead);
}

function contentProblems(file: string, node: ComponentNode, rules: AuthorComponent): Problem[] {
  const line = lineOf(node);
  const hasContent = node.children.length > 0;
  if (rules.content === 'none' && hasContent) {
    return [
      error(
        file,
        line,
        `<${rules.name}> cannot hold text`,
        `Write <${rules.name} … /> and put the text after it.`,
      ),
    ];
  }
  if (rules.content === 'inline' && !hasContent) {
    return [
      error(
        file,
        line,
        `<${rules.name}> holds no words`,
        `Write <${rules.name} …>the words</${rules.name}>.`,
      ),
    ];
  }
  if (rules.content === 'inline' && node.type === 'mdxJsxFlowElement') return [];
  if (rules.content !== 'inline' && node.type === 'mdxJsxTextElement') {
    return [
      error(
        file,
        line,
        `<${rules.name}> stands inside a line of text`,
        'Put it on a line of its own, with an empty line before and after.',
      ),
    ];
  }
  const needsText =
    rules.content === 'blocks' && !['Video', 'Figure', 'Audit', 'Record'].includes(rules.name);
  return needsText && !hasContent
    ? [error(file, line, `<${rules.name}> is empty`, `Write its text before </${rules.name}>.`)]
    : [];
}
