import { words } from '../list.ts';

/** Acts whose having none of is the teacher's own to do: 'give no detentions this week'. */
export const OWN_ZERO = words('give set issue send use ask hold call raise shout');
/** What only others can bring about: with 'all', it leaves no room. */
export const ONLY_OTHERS = words(`
  progress achieve achieves pass passes love loves behave behaves succeed succeeds enjoy enjoys attain make makes reach reaches meet meets like
  engage engages listen listens master understand
`);
/** Verbs that make others do something. */
export const CAUSING = words(
  'get have make help support encourage ensure enable allow motivate inspire push guarantee',
);
/** Pieces of work of which a person does so many in an evening, with the most that is plausible in one day. */
export const MOST_A_DAY: readonly (readonly [RegExp, number])[] = [
  [/^(book|essay|paper|script|homework|assessment|report|test|letter)$/, 120],
  [/^(lesson|observation|meeting|visit|colleague|chapter)$/, 8],
  [/^(unit|scheme|course|module|curriculum)$/, 2],
];
/** Changes that take a term, whatever is done. */
export const SLOW_CHANGES = words(`
  transform improve develop master change culture behaviour attainment progress relationship relationships expert outstanding confidence reading
  raise fix embed establish
`);
