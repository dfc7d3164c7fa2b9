import { warning, type Problem } from '../../../domain/problem.ts';
import { timingIn } from '../../../domain/session/meeting/timings.ts';
import type { Check, Page } from '../check.ts';
import { attribute } from '../../parse/outline.ts';
import { collect, isComponent, lineOf, textOf, type DocumentNode } from '../../parse/syntax-tree.ts';

/** Minutes: the agenda and the total of a page are worked out from them. */
export const timings: Check = {
  name: 'Timings',
  looksAt: 'Lines that promise minutes and give no figure, and parts that do not add up to the whole.',
  gives: 'hints',
  example: {
    mistake: 'Duration: 60 minutes\n\n## Review (20 minutes)\n\nText.\n\n## Next steps (10 minutes)\n\nText.',
    says: '5  the page says 60 minutes, and its parts add up to 30  Correct the whole or one of its parts.',
  },
  page: (page) =>
    'problem' in page.body
      ? []
      : [
          ...collect(page.body.root, (node) => [
            ...withoutNumber(page.file, node),
            ...activitySum(page.file, node),
          ]),
          ...wholeSum(page),
        ],
};

const numberWords =
  'one two three four five six seven eight nine ten eleven twelve fifteen twenty twenty-five thirty thirty-five forty forty-five fifty fifty-five sixty'.split(
    ' ',
  );
const figures = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 15, 20, 25, 30, 35, 40, 45, 50, 55, 60];
const inWords = new RegExp(String.raw`(?::|\() ?(${numberWords.join('|')}) (?:minutes?|mins?)\)?\.?$`, 'iu');
const noFigure = /(?::|\(|–|-) ?(?:[x?_.…]{1,6}|tbc|n|\[[^\]]{0,20}\])? ?(?:minutes?|mins?)\)?\.?$/iu;
const bareDuration = /^(?:total )?(?:duration|time needed|timing):?$/iu;

/** A line such as "Review: mins" or "Duration: ten minutes", which no agenda can count. */
function withoutNumber(file: string, node: DocumentNode): Problem[] {
  if (node.type !== 'heading' && node.type !== 'paragraph') return [];
  const text = textOf(node).replace(/\s+/gu, ' ').trim();
  if (text.length > 100) return [];
  const word = inWords.exec(text)?.[1];
  if (word) {
    const figure = figures[numberWords.indexOf(word.toLowerCase())];
    const instead = `Write the figure, so that it counts in the agenda: ${figure} minutes.`;
    return [warning(file, lineOf(node), `“${text}” gives its minutes in words`, instead)];
  }
  if (/\d/u.test(text) || !(noFigure.test(text) || bareDuration.test(text))) return [];
  const wrong = `“${text}” is a duration without a number`;
  return [warning(file, lineOf(node), wrong, 'Write the minutes in figures: Review: 10 minutes.')];
}

/** The parts inside an activity, such as "Find a focus (about 10 minutes)", against the minutes of the activity. */
function activitySum(file: string, node: DocumentNode): Problem[] {
  if (!isComponent(node) || node.name !== 'Activity') return [];
  const whole = Number(attribute(node, 'minutes'));
  const parts = (node.children as DocumentNode[])
    .filter((child) => child.type === 'heading')
    .map((child) => /\((?:about )?(\d{1,3}) ?min(?:ute)?s?\)$/iu.exec(textOf(child).trim())?.[1]);
  const timed = parts.filter((part) => part !== undefined);
  const sum = timed.reduce((total, part) => total + Number(part), 0);
  const fits = timed.length === parts.length ? sum === whole : sum <= whole;
  if (timed.length < 2 || !(whole > 0) || fits) return [];
  const wrong = `the activity takes ${whole} minutes, and its parts add up to ${sum}`;
  return [warning(file, lineOf(node), wrong, 'Correct the whole or one of its parts.')];
}

/** The whole that a page states, against the parts of its agenda. */
function wholeSum({ file, body }: Page): Problem[] {
  if ('problem' in body) return [];
  const { agenda, statedMinutes } = body.outline;
  const sum = agenda.reduce((total, { minutes }) => total + minutes, 0);
  if (statedMinutes === undefined || agenda.length < 2 || sum === statedMinutes) return [];
  const [line] = collect(body.root, (node) =>
    (node.type === 'paragraph' || node.type === 'heading') &&
    timingIn(textOf(node).trim(), node.type === 'heading')?.kind === 'whole'
      ? [lineOf(node)]
      : [],
  );
  const wrong = `the page says ${statedMinutes} minutes, and its parts add up to ${sum}`;
  return [warning(file, line, wrong, 'Correct the whole or one of its parts.')];
}
