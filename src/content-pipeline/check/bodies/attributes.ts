import { didYouMean } from '../../../domain/did-you-mean.ts';
import { error, fault, type Problem } from '../../../domain/problem.ts';
import { audiences } from '../../../domain/session/audience.ts';
import type { AttributeRule, AuthorComponent } from '../../../domain/session/writing/author-components.ts';
import { lineOf, type ComponentNode } from '../../parse/syntax-tree.ts';

/** Checks the settings of one block: known names, each once, plain text, everything there that must be. */
export function attributeProblems(file: string, node: ComponentNode, rules: AuthorComponent): Problem[] {
  const known = Object.keys(rules.attributes);
  const line = lineOf(node);
  const given = new Map<string, string>();
  const problems: Problem[] = [];
  for (const { type, name = '', value } of node.attributes) {
    // Names such as “constructor” are on every object, and are no settings.
    const rule = Object.hasOwn(rules.attributes, name) ? rules.attributes[name] : undefined;
    if (type !== 'mdxJsxAttribute' || (value !== null && value !== undefined && typeof value !== 'string')) {
      problems.push(
        error(file, line, `code in { } is not allowed in <${rules.name}>`, plainSetting(name, value)),
      );
      // What the code would give is not known: nothing more is said about this setting.
      given.set(name, rules.attributes[name]?.example ?? '');
      continue;
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

/** What to write in place of a setting in the brackets of programs; with its value where that is one number or text. */
function plainSetting(name: string, value: ComponentNode['attributes'][number]['value']): string {
  const code =
    typeof value === 'object' && value !== null && 'value' in value ? String(value.value).trim() : '';
  const [, number, text] = /^(?:(\d+)|["']([^"'{}<>]*)["'])$/u.exec(code) ?? [];
  const plain = number ?? text;
  if (name && plain !== undefined) return `Write ${name}="${plain}". --fix does it.`;
  return `Write plain text in straight quotes: ${name || 'title'}="…".`;
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

/** Checks the value of one attribute by its kind. Values that name another thing (a file, a term) are checked later. */
function checkAttribute(
  file: string,
  line: number | undefined,
  component: string,
  name: string,
  value: string,
  rule: AttributeRule,
): Problem[] {
  if (rule.kind === 'minutes' && !/^[1-9]\d{0,2}$/u.test(value)) {
    const wrong = `${name}="${value}" in <${component}> is not a whole number of minutes`;
    return [error(file, line, wrong, `Write ${name}="${rule.example}".`)];
  }
  if (rule.kind === 'youtube-id' && !/^[\w-]{11}$/u.test(value)) {
    const wrong = `${name}="${value}" in <${component}> is not the id of a video`;
    return [
      error(
        file,
        line,
        wrong,
        `Write the 11 characters after v= in the YouTube address: ${name}="${rule.example}".`,
      ),
    ];
  }
  if (rule.kind === 'form-name' && !/^[a-z\d]+(?:-[a-z\d]+)*$/u.test(value)) {
    const wrong = `${name}="${value}" in <${component}> is not the name of a form`;
    return [error(file, line, wrong, `Write small letters, digits and hyphens: ${name}="${rule.example}".`)];
  }
  if (rule.kind === 'week' && !/^[1-9]\d?$/u.test(value)) {
    const wrong = `${name}="${value}" in <${component}> is not the number of a week`;
    return [error(file, line, wrong, `Write ${name}="${rule.example}".`)];
  }
  if (rule.kind === 'audience' && !(audiences as readonly string[]).includes(value)) {
    const wrong = `${name}="${value}" in <${component}> is not a reader`;
    return [error(file, line, wrong, `Write one of: ${audiences.join(', ')}.`)];
  }
  return [];
}
