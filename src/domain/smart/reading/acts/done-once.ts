import { DOCUMENTS_MADE, HABITS } from '../../lexicon/acts/object-words.ts';
import type { Run } from '../../text/token.ts';
import type { Reading } from '../reading.ts';

/** A thing that is made or done once, so that it will be plain when it is done: 'read the policy', 'seating plan for 10B'. */
export function doneOnce(reading: Reading): Run | undefined {
  return oneOff(reading) ?? document(reading) ?? doneByThen(reading);
}

function oneOff({ tokens, acts, clauses }: Reading): Run | undefined {
  // 'Display the method while 8Y copy it': whenever that happens, so it is a habit.
  if (clauses.some(({ kind }) => kind === 'when')) return undefined;
  const found = acts.find(
    ({ oneOff: once, kind, negated, past, object, lemma, at, caused }) =>
      once && kind !== 'vague' && !negated && !past && !caused &&
      (object.kind === 'fine' || object.kind === 'people' || tokens.slice(object.from, object.to).some(({ masks }) => masks.has('code')) || (object.kind === 'broad' && ((VISITS.has(lemma) && tokens[at + 1]?.kind === 'word') || (tokens[at + 1]?.text === 'a' && object.to === at + 3)))),
  ); // prettier-ignore
  return (
    found && { from: Math.min(found.at, found.object.from), to: Math.max(found.object.to, found.at + 1) }
  );
}

const VISITS = new Set('visit attend observe complete watch go'.split(' '));

/** 'Seating plan for 10B': no verb, but a thing that is there or not. */
function document({ tokens, acts, traits, techniques, amounts }: Reading): Run | undefined {
  if (amounts.some(({ kind }) => kind === 'emphasis') || traits.length > 0) return undefined;
  if (acts.some(({ passive, lemma }) => !passive && lemma !== 'be' && lemma !== 'need')) return undefined;
  return techniques.find(({ to }) => DOCUMENTS_MADE.has(tokens[to - 1]?.stem ?? ''));
}

/** 'Mark the Y8 assessments by Friday': no habit when there is one thing to do and a day to do it by. */
function doneByThen({ tokens, acts, times, parts }: Reading): Run | undefined {
  if (!parts.act || !times.some(({ kind }) => kind === 'deadline' || kind === 'past')) return undefined;
  const found = acts.find(({ lemma, kind, negated, object, at, by, caused, past }) => {
    const ofClass = tokens.slice(object.from, object.to).some(({ masks }) => masks.has('label'));
    if (HABITS.has(lemma) && !(lemma === 'mark' && ofClass)) return false;
    return (
      kind === 'seen' &&
      !negated &&
      !past &&
      !caused &&
      by !== 'pupils' &&
      tokens[at + 1]?.tag !== 'adjective' &&
      (object.kind === 'fine' || (object.kind === 'broad' && ofClass))
    );
  });
  return found && { from: found.at, to: found.object.to };
}
