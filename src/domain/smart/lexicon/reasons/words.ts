import { words } from '../list.ts';

/** Words that give a purpose no content: 'to ensure good progress'. */
export const EMPTY_PURPOSE = words(`
  make makes learn learns achieve achieves succeed rapid progress benefit thrive flourish become get reach access gain best well attainment better
  support improve help aid raise ensure maximise enhance increase develop promote enable allow order that the standard outcome outcomes
  effective effectively good great outstanding potential full engage engaged engagement teach provide meet needs need
`);
/** A need before one of these only describes it: a document, a meeting, an office. */
export const NEED_DOCUMENTS = words(`
  code policy briefing training meeting guidance department team register course file folder data review procedure process website module
  provision school unit base setting centre hub lead coordinator teacher framework handbook legislation law webinar conference cpd link
  officer
`);
/** Words so general that a text of them alone could be about anything. */
export const EMPTY_THINGS = words(`
  work thing stuff everything something anything it this that all time way part goal target better good best great
`);
