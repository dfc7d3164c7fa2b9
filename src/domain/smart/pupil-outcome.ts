import type { Run } from './act-object.ts';
import type { Reading } from './reading.ts';
import type { Token } from './token.ts';

/** What pupils reach: a figure on one of these is an outcome, however the sentence begins. */
const OUTCOME_NOUNS =
  /^(score|average|attainment|result|grade|attendance|incident|sanction|referral|exclusion|progress|punctuality|lateness|late|disruption|rate|take|detention|removal|data|point|complaint|callout|submission|slip|outs|non-completion|truancy|absence|exclusion|ratio-of-pupils)$/;

/** True when pupils are to reach the figure: they are the subject, or what they reach is what changes. */
export function isPupilOutcome({ tokens, acts, measures }: Reading): boolean {
  const figure = measures.find(
    ({ data }) => data !== 'direction' && data !== 'evidence' && data !== 'emphasis',
  );
  if (!figure) return false;
  const first = acts.find((act) => act.kind !== 'weasel' || act.change);
  const firstAct = first?.at ?? Infinity;
  if (acts[0] && acts[0].at < 3 && acts[0].kind === 'weasel' && !acts[0].change) return false;
  const isTeacher = tokens.some(
    (token, at) =>
      at < firstAct + 1 && TEACHER.test(token.text) && !token.masks.has('reason') && !token.masks.has('time'),
  );
  const before = (test: (token: Token) => boolean) =>
    tokens.findIndex((token) => test(token) && !token.masks.has('reason') && !token.masks.has('time'));
  const outcome = before((token) => OUTCOME_NOUNS.test(token.stem));
  const people = before((token) => PUPIL.test(token.stem) || token.masks.has('label'));
  if (first?.change && !isTeacher && (outcome > firstAct || isPupilObject(tokens, firstAct))) return true;
  if (first?.lemma === 'get' && !isTeacher && isProportionOfPupils(tokens, figure)) return true;
  if (outcome >= 0 && outcome < firstAct && !isTeacher) return true;
  if (firstAct === Infinity && !isTeacher && isShareAtStart(tokens, figure)) return true;
  const isRate =
    tokens.slice(figure.from, figure.to).filter(({ text }) => text === '%').length > 1 ||
    (figure.from < 2 &&
      tokens.slice(figure.from, figure.to).some(({ text }) => text === 'of') &&
      tokens.slice(figure.from, figure.to).every(({ text }) => text !== 'lesson' && text !== 'lessons'));
  if (isRate && !isTeacher) return true;
  if (!isTeacher && firstAct > figure.from && !first?.passive && isProportionOfPupils(tokens, figure))
    return true;
  return (
    people >= 0 &&
    people < firstAct &&
    !isTeacher &&
    !first?.passive &&
    firstAct < Infinity &&
    !tokens.slice(people, firstAct).some((token) => /^[:;–—-]$/.test(token.text))
  );
}

/** 'No more than 3 pupils in 10E off task', '18 out of 30 handing in': no verb of the teacher's, and pupils in the figure. */
function isShareAtStart(tokens: readonly Token[], { from, to }: Run): boolean {
  return (
    from < 5 &&
    tokens.slice(from, to + 2).some((token) => PUPIL.test(token.stem)) &&
    !tokens.slice(from, to + 2).some(({ text }) => /^(per|each|every)$/.test(text))
  );
}

/** '24 of 30 pupils', '80% of 9Y2': how many pupils, not how often the teacher. */
function isProportionOfPupils(tokens: readonly Token[], { from, to }: Run): boolean {
  const own = tokens.slice(from, to + 2);
  const isShare = own.some((token) => /^(%|of|percent|all|every|most)$/.test(token.text));
  return (
    isShare &&
    own.some((token) => PUPIL.test(token.stem) || token.masks.has('label')) &&
    !own.some((token) => token.stem === 'lesson')
  );
}

const TEACHER = /^(i|i'll|me|we|ect|mentor|teacher|ta|senco|hod)$/;
/** Pupils, whatever they are called. */
export const PUPIL = /^(pupil|student|child|children|learner|girl|boy|everyone|everybody|class)$/;

/** 'Get every child to…', 'reduce the number of pupils leaving…', 'the time it takes 7F to settle'. */
function isPupilObject(tokens: readonly Token[], at: number): boolean {
  const object = tokens.slice(at + 1, at + 7);
  const stop = object.findIndex((token) => /^(in|with|for|during|from|at)$/.test(token.text));
  return (
    object
      .slice(0, stop < 0 ? 7 : stop)
      .some(
        (token) =>
          PUPIL.test(token.stem) ||
          (token.masks.has('label') &&
            object.some(({ text }) => /^(number|proportion|percentage|many)$/.test(text))),
      ) && !/^(move|take|bring|cut|lift)$/.test(tokens[at]?.text ?? '')
  );
}
