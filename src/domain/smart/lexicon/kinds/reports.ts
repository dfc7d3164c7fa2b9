import { words } from '../list.ts';

/** Words that praise: with nothing to do beside them, a text is a finding of what was good. */
export const PRAISE = words(`
  excellent lovely great good super fantastic brilliant impressed outstanding wonderful amazing strong clear confident pleased delighted
  thanks thank congratulations done proud nice
`);
/** One word that says how a target went. */
export const OUTCOME_WORDS = words(
  'achieved met completed complete done partially partly ongoing exceeded finished superseded',
);
/** Words for what was missing or wrong. */
export const LACKING = words(`
  missing lacking slow weak poor unclear low-level insufficient limited inconsistent not isn't aren't wasn't weren't doesn't don't didn't no lack
  too unable rarely few underdeveloped absent late
`);
/** Verbs by which papers and people tell how things are: 'books show that…'. */
export const SHOWING = words(
  'show shows showed suggest suggests indicate indicates reveal reveals demonstrate demonstrates is are seem seems remain remains lack lacks',
);
/** Past forms of being and having. */
export const WAS = words("was were had went wasn't weren't did didn't been");
