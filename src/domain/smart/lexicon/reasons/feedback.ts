import { phrases, words } from '../list.ts';

/** What feedback comes from. After 'following', 'after' or 'from' one of these is a reason. */
export const FEEDBACK_NOUNS = words(`
  feedback observation visit audit scrutiny inspection moderation data mock review survey comment dropin walk look coaching appraisal report
  advice voice walkthrough meeting discussion conversation analysis assessment result complaint questionnaire qla results test ofsted tlr
  conference recommendation suggestion debrief reflection request learning drop study guidance concern ask remark note email
`);
/** Those who give it. */
export const SPEAKERS = words(`
  mentor hod senco sendco slt head headteacher ofsted observer tutor coach parent hoy hoh ta department leader lead team pupil student child children
  colleague inspector governor adviser advisor moderator examiner they she he we trainer line-manager manager staff deputy
  dsl teacher carer mum dad principal induction feedback coordinator pupils
`);
/** What they do when they give it. */
export const TOLD = words(`
  said says noted noticed flagged raised mentioned spotted suggested suggests feels felt thinks thought asked told wants wanted requested recommended
  advised commented pointed identified highlighted saw reported complained observed remarked agreed picked fed reckons wrote warned shows showed suggests reveals revealed found says
`);
/** Phrases that name feedback or a priority whatever stands round them. */
export const FEEDBACK_PHRASES = phrases(`
  mentor/observation/ofsted/slt/hod/coach/tutor/pupil/parent feedback/comment/comments/advice/voice : | from my/the/our last/recent ..3 | feedback : ..3 | in light of ..3 | as per ..3 | in response to | as my/our/the/his/her ..2 put/says it? | following on from | action point | based on | linked to | as identified in | was mentioned in | according to ..3 |
  flagged/raised/noted/picked/highlighted/identified/mentioned/pointed/suggested/spotted/discussed/noticed up/out? in/by/at/from/as/during ..4 |
  came up/out in/of/at ..3 | as it was mentioned/noted | per ..2 feedback | i'd/i've/been/was/were told | feedback that/was/said/about |
  in line with ..4 plan/priority/sip/sdp/policy/aim | school improvement/development plan? | school/whole/department/trust/faculty/key priority | sip/sdp | priority/priorities |
  after looking/reading/hearing/speaking/discussing/analysing ..2 | as advised/suggested/discussed/agreed/requested/recommended by ..2 | my last ..2 observation
`);
/** Visits and meetings: a step that names one, with its day, says what will be done. */
export const VISIT_NOUNS = words(
  '1:1 observation visit meeting dropin walk walkthrough review call briefing catchup chat look audit',
);
