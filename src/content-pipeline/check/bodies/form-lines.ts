import { error, type Problem } from '../../../domain/problem.ts';
import type { WrittenForm } from '../../../domain/session/kept-form.ts';
import { BOX, isForm, rowsOf } from '../../parse/forms.ts';
import {
  childrenOf,
  lineOf,
  textOf,
  type ComponentNode,
  type DocumentNode,
} from '../../parse/syntax-tree.ts';

/**
 * What an author wrote into a form and nobody would find there: the form on the page shows its statements, its choices and one column
 * for writing, and nothing else.
 */
export function formLineProblems(
  file: string,
  node: ComponentNode,
  { kind, name, choices, groups }: WrittenForm,
): Problem[] {
  const form = `<${kind} name="${name}">`;
  const say = (at: DocumentNode, wrong: string, instead: string) => error(file, lineOf(at), wrong, instead);
  const parts = childrenOf(node).filter(({ type }) => type !== 'mdxFlowExpression');
  const tables = parts.filter(({ type }) => type === 'table');
  const besides = parts.find(({ type }) => type !== 'table' && (kind === 'Audit' || type !== 'list'));
  const problems: Problem[] = [];
  if (besides && isForm(besides))
    problems.push(say(besides, `a form stands in ${form}`, `Put it below </${kind}>.`));
  else if (besides)
    problems.push(
      say(
        besides,
        `${form} holds more than its lines: “${short(textOf(besides))}” would not be shown`,
        `Put it above or below the form.`,
      ),
    );
  if (kind === 'Record') {
    const labels = groups.flatMap(({ lines }) => lines.map(({ label }) => label));
    const longer = labels.find((each) =>
      labels.some((label) => label !== '' && each.startsWith(`${label}:`)),
    );
    if (longer !== undefined)
      problems.push(
        say(node, `“${longer}” begins as another line of ${form} does`, 'Take the colon out of it.'),
      );
    return problems;
  }
  const twice = choices.find((choice, place) => choices.indexOf(choice) !== place);
  if (twice !== undefined)
    problems.push(
      say(node, `two choices of ${form} are called “${twice}”`, 'Change the words of one of them.'),
    );
  const [head = []] = tables[0] ? rowsOf(tables[0]) : [];
  const writing = head.slice(1).filter((column) => !choices.includes(column));
  if (writing.length > 1)
    problems.push(
      say(
        node,
        `${form} has ${writing.length} columns without a ☐: ${writing.join(', ')}`,
        'Keep one, to write in.',
      ),
    );
  for (const table of tables) problems.push(...tableProblems(table, head, form, say));
  return problems;
}

function* tableProblems(
  table: DocumentNode,
  head: readonly string[],
  form: string,
  say: (at: DocumentNode, wrong: string, instead: string) => Problem,
): Iterable<Problem> {
  const [own = [], ...rows] = rowsOf(table);
  if (own.slice(1).join('|') !== head.slice(1).join('|'))
    yield say(
      table,
      `this table of ${form} has other columns than the first`,
      `Write the same ones: ${head.slice(1).join(', ')}. Or make a form of its own.`,
    );
  const columns = own.flatMap((_, column) => (rows.some((row) => row[column] === BOX) ? [column] : []));
  for (const [place, row] of rows.entries()) {
    const at = childrenOf(table)[place + 1] ?? table;
    const written = row.slice(1).find((cell) => cell !== BOX && cell !== '');
    if (written !== undefined)
      yield say(
        at,
        `“${short(written)}” stands where ${form} is filled in, and would not be shown`,
        'Write ☐, or nothing.',
      );
    else if (row[0] !== '' && !row.includes(BOX) && !rows[place + 1]?.includes(BOX))
      yield say(
        at,
        `“${short(row[0] ?? '')}” has no ☐, and no statement below it`,
        'Write ☐ for each choice, or delete the row.',
      );
    else if (row.includes(BOX) && columns.some((column) => row[column] !== BOX))
      yield say(at, `a choice of “${short(row[0] ?? '')}” has no ☐`, 'Write ☐ for each choice.');
  }
}

const short = (text: string): string => (text.length > 40 ? `${text.slice(0, 40).trimEnd()}…` : text);
