import { OUTCOMES } from '../../lexicon/amounts/words.ts';
import { PUPILS } from '../../lexicon/places/people.ts';
import type { Run } from '../../text/token.ts';
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
    return amounts.find(({ kind }) => kind === 'threshold' || kind === 'all' || kind === 'zero') ?? owned;
  // 'Pupils line up in silence outside the lab': what they do can be seen, and where.
  if (theirs && parts.act && parts.setting && !theirs.passive && !theirs.caused) return owned;
  if (measurable === 0) return undefined;
  const label = tokens.findIndex((token) => token.masks.has('label') || PUPILS.has(token.stem));
  const outcome = tokens.findIndex(({ stem }) => OUTCOMES.has(stem));
  return label >= 0 && outcome >= 0 && label < 4 && outcome < 5 && (acts[0]?.at ?? Infinity) > outcome
    ? { from: label, to: label + 1 }
    : undefined;
}
