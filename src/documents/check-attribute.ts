import { error, type Problem } from '../domain/problem.ts';
import { audiences } from '../domain/session/audience.ts';
import type { AttributeRule } from '../domain/session/author-components.ts';

/** Checks the value of one attribute by its kind. Values that name another thing (a file, a term) are checked later. */
export function checkAttribute(
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
