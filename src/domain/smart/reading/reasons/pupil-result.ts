import { oneOf } from '../../text/one-of.ts';
import { CAUSING } from '../../lexicon/acts/achievable-words.ts';
import { OUTCOMES } from '../../lexicon/amounts/words.ts';
import { PUPILS } from '../../lexicon/places/people.ts';
import type { Run } from '../../text/token.ts';
import { isAboutPupils } from '../acts/parts.ts';
import type { Amount } from '../amounts.ts';
import type { Reading } from '../reading.ts';

/** A particular result of pupils is its own reason: '24 of 30 pupils score 7/10', 'pupils line up in silence outside the lab'. */
export function pupilResult(reading: Reading, measurable: number): Run | undefined {
  const { acts, parts, amounts, tokens } = reading;
  const theirs = acts.find(
    (act) =>
      act.by === 'pupils' &&
      !act.past &&
      act.kind === 'seen' &&
      (act.object.kind === 'fine' || parts.setting !== undefined),
  );
  const owned = theirs?.owner ?? (theirs && { from: theirs.at, to: theirs.at + 1 });
  if (parts.isPupilOutcome && measurable === 2)
    return amounts.find(({ kind }) => oneOf(kind, 'threshold all zero')) ?? owned;
  // 'Pupils line up in silence outside the lab': what they do can be seen, and where.
  if (theirs && parts.act && parts.setting && !theirs.passive && !theirs.caused) return owned;
  // 'I will cut the time that 7W need from 12 minutes to 7'
  const changed = acts.find(({ change, past }) => change && !past);
  if (changed && measurable === 2 && amounts.some(({ values }) => values.length > 1) && (isAboutPupils(tokens, changed) || isShareOf(tokens.slice(changed.object.from, changed.object.to)))) return changed.object; // prettier-ignore
  const counted = amounts.find((amount) => isToBeReached(reading, amount));
  if (counted) return counted;
  if (measurable === 0) return undefined;
  const label = tokens.findIndex((token) => token.masks.has('label') || PUPILS.has(token.stem));
  const outcome = tokens.findIndex(({ stem }) => OUTCOMES.has(stem));
  return label >= 0 && outcome >= 0 && label < 4 && outcome < 5 && (acts[0]?.at ?? Infinity) > outcome
    ? { from: label, to: label + 1 }
    : undefined;
}

/** 'the share of Year 9 absent': of a class, and nothing of the writer's. */
const isShareOf = (own: Reading['tokens']): boolean =>
  own.some(({ text }) => text === 'of') && own.some(({ masks }) => masks.has('label')) && !own.some(({ text }) => text === 'my' || text === 'our'); // prettier-ignore

/** 'Get 18 of 24 blending', 'no more than 3 pupils off task': pupils are counted, and nothing that the teacher does comes before them. */
function isToBeReached({ tokens, acts, techniques }: Reading, { kind, from, to, ofPupils }: Amount): boolean {
  if (kind !== 'threshold' && kind !== 'zero') return false;
  const isOutcome = tokens.slice(Math.max(0, from - 1), to + 2).some(({ stem, tag }) => OUTCOMES.has(stem) && tag === 'noun');
  const before = tokens[from - 1];
  if (!(ofPupils || isOutcome) || before?.tag === 'prep' || before?.text === 'to') return false;
  const lead = acts.findLast(({ at, past }) => !past && at < from && !tokens.slice(at + 1, from + 1).some(({ opens }) => opens));
  if (lead) return lead.kind === 'vague' || lead.caused || CAUSING.has(lead.lemma) || lead.by === 'pupils';
  return !techniques.some((run) => run.from < from);
} // prettier-ignore
