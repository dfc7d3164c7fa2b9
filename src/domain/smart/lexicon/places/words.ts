import { words } from '../list.ts';

/** Words before a place, a part of the day or a document. */
export const PLACE_PREPOSITIONS = words(`
  in on at during before after into around outside inside beside near across between to from for through onto by behind throughout under
  opposite within of towards along over
`);
/** Words before a place that is hardly ever anything else, so any thing after them counts. */
export const SURE_PREPOSITIONS = words('during outside inside beside near behind opposite');
/** What follows one of these is when, never what an act is done to. */
export const WHEN_PREPOSITIONS = words('during before after throughout');
/** Words before people. */
export const PEOPLE_PREPOSITIONS = words('with for to of from among between amongst alongside at beside by');
/** After a preposition these say how, not where: 'in silence', 'on time', 'in pairs'. */
export const MANNERS = words(`
  silence time order pair full task track turn line advance total addition particular general front detail depth writing reading
  sentence word way part case fact mind place practice action light turns partners future step steps rows target top average
  english paper purpose board behalf display hand use need demand course going basis regular level
`);
/** A thing with one of these before it is one that two people could point to. */
export const POINTING = words(
  'the my our their each every this his her its these those all your any whose another first last',
);
/** Words of two letters in capitals that are no pupil's initials. */
export const NOT_INITIALS = words(`
  ta tas pe re rs pp it uk ai pd lo ks ts ht sl cv ok dt ict us pa hr cp sm lt eo ay tv qs pc cc sc hl mfl am pm ld bw ps pg nb vs wc wb ot ee
  aa ab hod rp cd pl hw vr ar ib
`);
