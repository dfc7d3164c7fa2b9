import { words } from '../list.ts';

/** What is counted when a share is of people or of times. */
export const COUNTABLE = words(`
  pupil student child children lesson boy girl time book question class parent task answer homework incident sanction exclusion referral error word
  absence late score mark grade minute session visit call email meeting point suspension detention
`);
/** 'no shouting' stops something; these end in -ing and can be counted. */
export const COUNTED_ING = words('thing warning reading sitting meeting');
/** Words that name a kind when a number stands before them: 'two-stage questioning'. */
export const NAMED_PARTS = words('stage part step way tier point fold column box phase strand star');
/** People of whom a number only says which: 'the two boys in 3C'. */
export const WHICH_PEOPLE = words('pupil student child children boy girl lad reader writer attainer learner');
/** Before 'one', these make it a stand-in for a thing. */
export const BEFORE_ONE = words(`
  a the this that no any challenging better best good great right wrong new old same other only last first more every each which
`);
/** What was, not what will be. */
export const LAST_TIME = words(
  'week lesson term month year time half monday tuesday wednesday thursday friday',
);
/** After 'count', these make it something said or done: 'count down from five'. */
export const COUNTING = words('down to from in up on back');
/** What pupils reach: a figure on one of these is an outcome, however the sentence begins. */
export const OUTCOMES = words(`
  score average attainment result grade attendance incident sanction referral exclusion progress punctuality lateness late disruption rate take retention suspension
  detention removal complaint callout submission slip outs truancy absence percentage proportion pass gap number homework
`);
/** Words for none. */
export const NONE = words('no zero nil never');
/** Words for all. */
export const ALL = words('all every everyone everybody 100 each');
