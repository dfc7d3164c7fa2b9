/** Openers of a clause that says why. */
export const REASON_OPENERS: readonly (readonly [string, 'purpose' | 'cause' | 'feedback'])[] = [
  ['so that', 'purpose'], ['so as to', 'purpose'], ['in order to', 'purpose'], ['in order that', 'purpose'], ['with the aim of', 'purpose'], ['to make sure', 'purpose'],
  ['so pupil/student/child/children/they/i/he/she/we/all/every/everyone/it/my/the/no', 'purpose'], ['so <label>', 'purpose'],
  ['because', 'cause'], ['as they/he/she/many/some/most/pupil/student/my/our/several <word>', 'cause'], ['since they/pupil/my <word>', 'cause'], ['due to', 'cause'], ['this is because', 'cause'], ['reason', 'cause'],
  ['data show/shows/showed/suggest/suggests', 'cause'], ['shows that', 'cause'],
  ['following feedback/my/our/an/the/discussion/observation', 'feedback'], ['following on from', 'feedback'], ['in response to', 'feedback'], ['after feedback', 'feedback'], ['based on', 'feedback'], ['as it was mentioned/noted', 'feedback'],
  ['feedback from my/the/last ..3 observation/mentor/visit/meeting/review/drop', 'feedback'], ['my last ..2 observation', 'feedback'], ['was mentioned in', 'feedback'], ['linked to', 'feedback'], ['as identified in', 'feedback'], ['in line with ..3 plan/priority/sip/sdp/policy', 'feedback'],
  ['school improvement ..1', 'feedback'], ['school development plan', 'feedback'], ['school/whole/department/trust/faculty priority', 'feedback'], ['sip/sdp', 'feedback'], ['priority', 'feedback'],
  ['which was raised', 'feedback'], ['raised in ..3 observation', 'feedback'],
];

/** Verbs that, after 'to' and an act, name an effect on pupils: 'to check every pupil's understanding'. */
export const EFFECT_VERBS = new Set(
  ('help support reduce increase improve raise ensure enable allow check build develop encourage boost prevent avoid stop cut close stretch challenge prepare secure deepen strengthen ' +
    'give make engage motivate address tackle spot see promote keep maximise minimise identify access fill catch free save narrow').split(' '),
);

/** Effects so general that they fit any target. */
export const EMPTY_EFFECTS: readonly string[] = [
  'to support/improve/help/aid/raise/ensure/maximise/enhance/increase ..1 progress/teaching/learning/outcome/practice/attainment/standard', 'to improve my ..1 teaching/practice', 'to be better', 'to be a better ..1',
];

/** Somebody or something that helps. */
export const SUPPORT: readonly string[] = [
  'with/from/by my/our/the ..1 mentor/ta/hod/senco/head/department/tutor/coach/technician/colleague/team/librarian/buddy/coordinator/lead/leader/hoy', 'with hod/senco/ta/mentor ..1', 'with help ..3', 'with support from ..2', 'with the help of ..2', 'with the support of ..2', 'with <capital>', 'my mentor', 'our ta', 'my ta',
  'mentor to ..1', 'helped by ..2', 'supported by ..2', 'help from ..1', "'s help", 'senco', 'head of department', 'hod', 'alongside ..2', 'in pairs with', 'using ..6', 'use the school ..3', 'through ..2 daily', 'through ..6', 'by <ing> ..4', 'with ..2 club', 'with weekly/daily/a/regular ..3', 'in ppa', 'ppa time', 'in my ppa', 'during ppa',
  'evidenced by', 'observed by', 'checked by', 'timed by', 'tallied by', 'the school script', 'school routine', 'from a list', 'via ..2',
];
