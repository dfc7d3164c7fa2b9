import { words } from '../list.ts';

/** Acts that come back within so many days: 'return essays within 5 school days' measures the act, it does not end it. */
export const TURNAROUND_ACTS = words(`
  mark marked marking return returned reply respond phone ring call log report answer contact feedback hand handed marks returns replies responds
  answered replied logged
`);
/** Before 'by', these say how it will be known: 'evidenced by learning walks'. */
export const SHOWN_BY = words(`
  evidenced measured shown seen observed checked judged monitored tracked tallied supported informed led assessed confirmed followed
`);
/** After 'by', these say how. */
export const BY_MEANS = words('means way virtue dint');
/** Words that open a time that is still to come, so that it tells nothing of the past. */
export const AHEAD = words('by before until within due ready next this');
/** A day after one of these nouns tells when it was: 'my observation on 4 June'. */
export const HAS_TAKEN_PLACE = words(
  'observation lesson meeting feedback assessment review visit discussion data conversation training',
);
/** Stretches that end a plural time: 'in the coming weeks'. */
export const OPEN_PLURALS = words('weeks months lessons days terms years sessions');
/** Plural occasions that come round again: 'before lessons'. */
export const PLURAL_OCCASIONS = words(
  'lessons sessions days weeks meetings observations assessments exams tests trips matches shows',
);
/** Plural occasions of one season. */
export const SEASONAL = words('exams tests mocks');
/** Lessons and what stands for one. */
export const LESSONS = words('lesson class session period');
/** 'three times a lesson' counts in each; 'plan a lesson' makes one. */
export const COUNTED_TIMES = words('once twice thrice times x few several couple hour some more');
