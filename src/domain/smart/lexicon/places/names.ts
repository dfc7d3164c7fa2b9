import { words } from '../list.ts';

/** Words after the name of a class: '5 Oak books', 'set 2 girls'. */
export const CLASS_WORDS = words(
  'class pupil student child children boy girl lesson book math maths english reading writing phonics group',
);
/** What is counted in thousands, so that a number of four digits before it is an amount. */
export const COUNTED_UNITS = words('word step point pound m metre minute');
/** Verbs and words after which words in capitals are a title. */
export const TITLE_VERBS = words('read reread watch study chapter book article novel play film podcast');
/** Small words inside a title. */
export const SMALL_TITLE_WORDS = words('a an the of and in for on to by with from');
