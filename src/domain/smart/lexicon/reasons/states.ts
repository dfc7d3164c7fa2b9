import { words } from '../list.ts';

/** Words for what comes again and again without being planned. */
export const HABITS_OF_NOW = words(
  'always never often usually still constantly sometimes rarely tend tends hardly forever',
);
/** Words that say that something is so today. */
export const NOW = words('currently presently moment');
/** Helpers that deny: with somebody before them they tell what is lacking. */
export const DENIED = words("don't doesn't can't cannot didn't couldn't isn't aren't");
