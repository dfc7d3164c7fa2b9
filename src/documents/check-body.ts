import type { Root } from 'mdast';
import { didYouMean } from '../domain/did-you-mean.ts';
import { error, fault, type Problem } from '../domain/problem.ts';
import {
  authorComponent,
  authorComponents,
  type AuthorComponent,
} from '../domain/session/author-components.ts';
import { checkAttribute } from './check-attribute.ts';
import type { Format } from './parse-body.ts';
import {
  childrenOf,
  isComponent,
  lineOf,
  textOf,
  type ComponentNode,
  type DocumentNode,
} from './tree-types.ts';

/** The few HTML tags that Markdown has no sign for. */
export const inlineTags = ['br', 'sub', 'sup'] as const;

/**
 * Checks the body of a document against what authors may use. This runs on the parsed text, before anything renders
 * it: nothing an author writes is ever run as code.
 */
export function checkBody(file: string, root: Root, format: Format): Problem[] {
  const problems: Problem[] = [];
  const visit = (node: DocumentNode, around: readonly DocumentNode[]): void => {
    problems.push(...nodeProblems(file, node, format), ...placeProblems(file, node, around));
    const inner = [...around, node];
    childrenOf(node).forEach((child) => visit(child, inner));
  };
  root.children.forEach((node) => visit(node, []));
  return [...problems, ...repeatedWidgets(file, root)];
}

/** Widgets keep what is written under one name, so a page has at most one of each. */
const widgets = ['SessionNotes', 'ActionPlan', 'SmartChecker'];

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

function nodeProblems(file: string, node: DocumentNode, format: Format): Problem[] {
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
  if (node.type === 'heading' && node.depth === 1) {
    return [
      error(
        file,
        line,
        'a second main heading (#)',
        'Use ##: the page already shows its heading from the top lines.',
      ),
    ];
  }
  if (node.type === 'heading' && textOf(node).trim() === '') {
    return [error(file, line, 'a heading without words', 'Write the heading, or delete the # signs.')];
  }
  if (node.type === 'image' || node.type === 'imageReference') return imageProblems(file, node.alt, line);
  if (node.type === 'link' && textOf(node).trim() === '') {
    return [error(file, line, 'a link without words', 'Write where it leads between the square brackets.')];
  }
  return [];
}

function expressionProblems(file: string, node: DocumentNode): Problem[] {
  const code = 'value' in node ? String(node.value).trim() : '';
  if (code.replace(/\/\*[^]*?\*\//gu, '').trim() === '') return [];
  const instead = 'Delete it. For a brace in the text write \\{ and \\}.';
  return [error(file, lineOf(node), 'code in { } is not allowed in content', instead)];
}

function htmlProblems(file: string, node: DocumentNode, format: Format): Problem[] {
  const html = ('value' in node ? String(node.value) : '').replace(/<!--[^]*?-->/gu, '').trim();
  if (html === '' || (html.startsWith('</') && !html.includes('<', 2))) return [];
  if (format === 'md' && /^<(?:br|sub|sup)\s*\/?>$/iu.test(html)) return [];
  const name = /<\/?([a-z][\w:-]*)/iu.exec(html)?.[1] ?? 'HTML';
  const instead = authorComponent(name)
    ? 'Blocks work in .mdx files: rename this file to end in .mdx.'
    : 'Use Markdown, or rename the file to .mdx and use a block.';
  return [error(file, lineOf(node), `<${name}> is not allowed in a Markdown file`, instead)];
}

function imageProblems(file: string, alt: string | null | undefined, line: number | undefined): Problem[] {
  if (alt?.trim()) return [];
  const instead = 'Say what it shows: ![A seating plan with six tables](file.png)';
  return [fault(file, line, 'an image has no description', instead)];
}

function componentProblems(file: string, node: ComponentNode): Problem[] {
  const name = node.name ?? '';
  const line = lineOf(node);
  if ((inlineTags as readonly string[]).includes(name)) {
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

function attributeProblems(file: string, node: ComponentNode, rules: AuthorComponent): Problem[] {
  const known = Object.keys(rules.attributes);
  const line = lineOf(node);
  const given = new Map<string, string>();
  const problems: Problem[] = [];
  for (const { type, name = '', value } of node.attributes) {
    const rule = rules.attributes[name];
    if (type !== 'mdxJsxAttribute' || (value !== null && value !== undefined && typeof value !== 'string')) {
      const instead = `Write plain text in straight quotes: ${name || 'title'}="…".`;
      problems.push(error(file, line, `code in { } is not allowed in <${rules.name}>`, instead));
    } else if (!rule) {
      problems.push(unknownAttribute(file, rules.name, name, known, line));
    } else if (given.has(name)) {
      problems.push(error(file, line, `“${name}” appears twice in <${rules.name}>`, 'Keep one of them.'));
    }
    given.set(name, typeof value === 'string' ? value : '');
  }
  for (const [name, rule] of Object.entries(rules.attributes)) {
    const value = given.get(name);
    if (value === undefined || value.trim() === '') {
      if (rule.required || value !== undefined) {
        const missing = value === undefined ? `has no ${name}` : `has an empty ${name}`;
        const problem = name === 'alt' && value !== undefined ? fault : error;
        problems.push(problem(file, line, `<${rules.name}> ${missing}`, `Write ${name}="${rule.example}".`));
      }
    } else {
      problems.push(...checkAttribute(file, line, rules.name, name, value, rule));
    }
  }
  return problems;
}

function unknownAttribute(
  file: string,
  component: string,
  name: string,
  known: readonly string[],
  line: number | undefined,
): Problem {
  if (/^(?:client|set|is|server|define):/u.test(name) || /^on[A-Za-z]/u.test(name)) {
    return error(
      file,
      line,
      `“${name}” is not allowed in <${component}>`,
      'Delete it: settings like this are for developers.',
    );
  }
  const meant = didYouMean(name, known);
  const list = known.length > 0 ? `It takes: ${known.join(', ')}.` : 'It takes no settings: delete it.';
  return error(
    file,
    line,
    `<${component}> has no setting “${name}”`,
    meant ? `Did you mean ${meant}="…"?` : list,
  );
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
  const needsText = rules.content === 'blocks' && !['Video', 'Figure'].includes(rules.name);
  return needsText && !hasContent
    ? [error(file, line, `<${rules.name}> is empty`, `Write its text before </${rules.name}>.`)]
    : [];
}
