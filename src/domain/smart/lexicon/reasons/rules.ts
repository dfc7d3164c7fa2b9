import { phrases, rules, words } from '../list.ts';

/** Openers of a clause that says why, besides 'so that', 'in order to', 'because', 'as' and 'to', which the clauses know. */
export const REASON_OPENERS: readonly (readonly [string, 'purpose' | 'cause' | 'feedback'])[] = [
  ...rules(
    'purpose',
    `
    as a way to/of | aiming to | which will/would/should help/let/mean/stop/allow | in an effort to | in order that
  `,
  ),
  ...rules(
    'cause',
    `
    until now ..6 | i/we/they/pupil/student ..2 too much/long/many/often/fast/little/quickly ..1 | i/we/they keep/keeps <doing> | now that | due to | owing to | because of | given how/their/his/her/the/my/our <word> |
    –/—/-/; they/he/she/too/most/many/some/several/only/half <word> | this is because | reason |
    data show/shows/showed/suggest/suggests | shows that `,
  ),
];

/** Effects so general that they fit any target. */
export const EMPTY_EFFECTS = phrases(`
  to support/improve/help/aid/raise/ensure/maximise/enhance/increase ..1 progress/teaching/learning/outcome/practice/attainment/standard |
  to improve my ..1 teaching/practice | to be better | to be a better ..1
`);

/** Verbs that, after 'to' and an act, name an effect on pupils: 'to check every pupil's understanding'. */
export const EFFECT_VERBS = words(`
  help support reduce increase improve raise ensure enable allow check build develop encourage boost prevent avoid stop cut close stretch
  challenge prepare secure deepen strengthen get settle calm include slow speed let ease lower bring lift catch halt lessen sort retain
  remember feel access overcome give make engage motivate address tackle spot see promote keep maximise minimise identify fill free save
  narrow enhance foster inspire empower minimize facilitate eliminate eradicate meet provide maintain protect
`);
