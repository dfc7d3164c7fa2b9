import { oneOf } from '../text/one-of.ts';
import type { TargetFinding, Verdict } from '../target-finding.ts';
import type { Amount } from '../reading/amounts.ts';
import { doneOnce } from '../reading/acts/done-once.ts';
import { mainAct } from '../reading/acts/acts.ts';
import { readText } from '../reading/read-text.ts';
import type { Reading } from '../reading/reading.ts';
import type { TargetContext } from '../target-context.ts';
import { finder, type Judged } from './judged.ts';

const MESSAGES = {
  threshold: 'This can be counted.', frequency: 'This says how often.', all: 'This can be checked for everybody.', zero: 'None can be checked.',
  direction: 'This gives a direction. How much or how many would be enough?', evidence: 'This says where it would show. What would it show?',
  emphasis: 'This adds weight but counts nothing.',
} as const; // prettier-ignore

/** How would two people agree it was done? */
export function judgeMeasurable(reading: Reading, context: TargetContext): Judged {
  const findings: TargetFinding[] = [];
  const add = finder('measurable', reading, findings);
  let verdict: Verdict = 0;
  for (const amount of reading.amounts) {
    const value = worth(amount, reading);
    if (value === 0 && amount.kind !== 'emphasis') continue;
    verdict = Math.max(verdict, value) as Verdict;
    add(
      amount.kind,
      value === 2 ? 'evidence' : 'vague',
      value < 2 && amount.kind === 'threshold'
        ? 'This is a figure. What exactly would be counted?'
        : MESSAGES[amount.kind],
      amount,
    );
  }
  if (verdict === 0) {
    const once = doneOnce(reading);
    if (once) {
      verdict = 1;
      add(
        'deliverable',
        'vague',
        'It will be plain when this is done. How will you both know that it helped?',
        once,
      );
    }
  }
  const fromField = fieldVerdict(context);
  if (fromField > 0)
    add(
      'success-measure',
      fromField === 2 ? 'evidence' : 'vague',
      'The success measure says how you will both know.',
    );
  // A starting point alone is no measure, but it gives the measure something to be compared with.
  if (context.baseline?.trim() && readText(context.baseline, context.today).amounts.length > 0)
    add('baseline', 'evidence', 'The starting point beside it gives something to compare with.');
  verdict = Math.max(verdict, fromField) as Verdict;
  if (verdict === 0) add('none', 'absent', 'It does not yet say how many, how often or what evidence.');
  return { findings, verdict };
}

/** How strongly an amount counts: 2 can be counted or checked, 1 only gives a direction, 0 is emphasis. */
function worth(amount: Amount, { tokens, parts, acts, clauses }: Reading): Verdict {
  const main = mainAct(acts);
  // 'Don’t plan on a Sunday night': what stops adds no measure.
  if (amount.kind === 'frequency' && acts.length > 0 && acts.every(({ negated }) => negated)) return 0;
  // '… while running two clubs': it goes on beside, and is not what is counted.
  const inside = clauses.find(({ from, to }) => amount.from >= from && amount.from < to);
  if (inside?.kind === 'when' && tokens[inside.from]?.text === 'while' && amount.kind === 'threshold')
    return 1;
  // 'Until every child has packed away' says when.
  if (inside?.kind === 'when' && amount.kind === 'all') return 0;
  switch (amount.kind) {
    case 'threshold':
      if (tokens.slice(amount.to - 1, amount.to + 2).some(({ masks }) => masks.has('saying'))) return 0;
      return amount.hasUnit && !isOfNothingSeen(amount, tokens, parts, main) ? 2 : 1;
    case 'zero':
      return 2;
    case 'frequency':
      // 'some reading every evening', 'more each day': how much is not said.
      return parts.act &&
        !tokens
          .slice(Math.max(0, amount.from - 6), amount.from)
          .some(({ text, masks }) => (text === 'some' || text === 'more') && !masks.has('quote'))
        ? 2
        : 1;
    case 'all':
      // 'Ensure all pupils…' promises; 'greet all pupils' counts.
      if (main?.kind === 'vague' && !main.change && !main.passive) return 0;
      return acts.some(({ kind }) => kind !== 'vague') ? (parts.act ? 2 : 1) : 0;
    case 'emphasis':
      return 0;
    default:
      return 1;
  }
}

/** 'Be calm twice a day', 'think about cold call 5 times': a figure on what nobody can see. */
function isOfNothingSeen(
  amount: Amount,
  tokens: Reading['tokens'],
  parts: Reading['parts'],
  main: Reading['acts'][number] | undefined,
): boolean {
  if (parts.act || parts.isPupilOutcome || main?.change) return false;
  const isShare = tokens
    .slice(amount.from, amount.to)
    .some(
      ({ text, tag }) =>
        text === '/' || (tag === 'noun' && main?.lemma === 'be' && parts.setting !== undefined),
    );
  return (
    (parts.trait !== undefined && !isShare) ||
    (main?.kind === 'vague' && (!parts.object || (main.lemma !== 'be' && parts.trait !== undefined)))
  );
}

function fieldVerdict({ successMeasure, today }: TargetContext): Verdict {
  if (!successMeasure?.trim()) return 0;
  return readText(successMeasure, today).amounts.some(({ kind }) => oneOf(kind, 'threshold frequency zero'))
    ? 2
    : 1;
}
