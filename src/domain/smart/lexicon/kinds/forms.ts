import { phrases, words } from '../list.ts';

/** Words that number or name a line of a form: 'Objective 3 (leadership):', 'Target 2 -'. */
export const HEADING_WORDS = words(`
  objective target goal priority aim action step focus area next smart personal professional my our new performance development key learning
  success improvement whole school agreed
`);
/** A line under one of these judges what was seen: it is no target. */
export const JUDGEMENT_LABELS = words(`
  strength strengths www positive positives praise celebrate celebration went achievement achievements summary context background evidence
  observation comment comments note notes finding findings concern concerns weakness weaknesses
`);
/** The words of an empty form. */
export const FORM_WORDS = words(`
  s m a r t smart target targets goal goals objective objectives specific measurable achievable relevant time bound timebound action actions
  step steps by when who what how success criteria measure evidence review date name class your here insert enter type text write add the
  next area areas for of development improvement focus please e.g example tbc to be completed xx dd mm yy yyyy complete confirmed
`);
/** What people say while they think: it changes nothing. */
export const FILLERS = phrases(`
  you know | i mean | to be honest | tbh | basically | honestly | actually | obviously | literally | kind of | sort of | well , | ok so | so yeah | lol |
  if that makes sense | and stuff | or something | i guess | i suppose | i think
`);
/** The first word of a step that is none. */
export const NO_STEP = words('nothing none nil n/a tbc tbd n');
