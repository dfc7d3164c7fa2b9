import { didYouMean } from '../../../domain/did-you-mean.ts';
import { error, type Problem } from '../../../domain/problem.ts';
import type { WrittenForm } from '../../../domain/session/kept-form.ts';
import { formsIn, unevenRows } from '../../parse/forms.ts';
import type { Check, Tree } from '../check.ts';

/** Audits and records, which are filled in on the page and shown again on others. */
export const forms: Check = {
  name: 'Forms',
  looksAt:
    'Whether each <Audit> and <Record> can be filled in, begins on one page only, and is found where it is shown again.',
  gives: 'errors',
  example: {
    mistake: '<Audit name="behaviour" />',
    says: '5  the form “behaviour” begins nowhere  Give it a title and its lines on the page where it is filled in first.',
  },
  page: ({ file, body }) =>
    'problem' in body
      ? []
      : [
          ...formsIn(body.root).flatMap((form, place, all) =>
            all.findIndex(({ name }) => name === form.name) < place
              ? [
                  error(
                    file,
                    form.line,
                    `the form “${form.name}” stands twice on this page`,
                    'Keep one of them.',
                  ),
                ]
              : shapeProblems(file, form),
          ),
          ...unevenRows(body.root).map(({ label, line, instead }) =>
            error(
              file,
              line,
              instead === ''
                ? `a choice of “${label}” has no box`
                : `“${instead}” stands in “${label}” where a box belongs`,
              'Put a ☐ in the column of every choice: copy it from another row.',
            ),
          ),
        ],
  tree: (tree) => [...nameProblems(tree)],
};

function shapeProblems(file: string, form: WrittenForm): Problem[] {
  const { kind, name, title, from, groups, choices, line } = form;
  const lines = groups.flatMap((group) => group.lines);
  const say = (wrong: string, instead: string) => [error(file, line, wrong, instead)];
  const what = kind === 'Audit' ? 'a table with a ☐ for each choice' : 'a list of its entries';
  if (title === undefined && from !== undefined)
    return say(
      `<${kind} name="${name}"> has a “from” and no title`,
      `Write title="…" beside from="${from}".`,
    );
  if (title === undefined && lines.length > 0)
    return say(
      `<${kind} name="${name}"> has lines and no title`,
      `Write title="…", by which readers know it.`,
    );
  if (title === undefined) return [];
  if (lines.length === 0 && from === undefined)
    return say(`<${kind} name="${name}"> has no lines to fill in`, `Write ${what} between the two tags.`);
  if (lines.length > 0 && from !== undefined)
    return say(
      `<${kind} name="${name}"> has lines of its own and a “from”`,
      `Keep its lines, or those of “${from}”.`,
    );
  const problems: Problem[] = [];
  if (kind === 'Audit' && lines.length > 0 && choices.length < 2)
    problems.push(
      ...say(
        `<Audit name="${name}"> has fewer than two choices`,
        'Write a column for each choice, with a ☐ in every row.',
      ),
    );
  const labels = lines.map(({ label }) => label);
  const twice = labels.find((label, place) => labels.indexOf(label) !== place);
  if (twice !== undefined)
    problems.push(
      ...say(`“${twice}” stands twice in <${kind} name="${name}">`, 'Change the words of one of them.'),
    );
  if (labels.includes(''))
    problems.push(
      ...say(`a line of <${kind} name="${name}"> has no words`, 'Write them, or delete the line.'),
    );
  return problems;
}

/** A form begins once; what names it again finds it. */
function* nameProblems({ documents }: Tree): Iterable<Problem> {
  const all = documents.flatMap(({ file, forms }) => forms.map((form) => ({ file, form })));
  const begun = new Map<string, string>();
  for (const { file, form } of all.filter(({ form }) => form.title !== undefined)) {
    const first = begun.get(form.name);
    if (first === undefined) begun.set(form.name, file);
    else
      yield error(
        file,
        form.line,
        `the form “${form.name}” begins on two pages`,
        `It begins in ${first} already: leave title and lines out here, or give it another name.`,
      );
  }
  for (const { file, form } of all) {
    const missing = [form.name, form.from].find((name) => name !== undefined && !begun.has(name));
    if (missing === undefined) continue;
    const meant = didYouMean(missing, [...begun.keys()]);
    yield error(
      file,
      form.line,
      `the form “${missing}” begins nowhere`,
      meant === undefined
        ? 'Give it a title and its lines on the page where it is filled in first.'
        : `Did you mean “${meant}”?`,
    );
  }
}
