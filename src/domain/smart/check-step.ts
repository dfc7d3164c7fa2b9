import { NO_STEP } from './lexicon/kinds/forms.ts';
import { findOwner } from './reading/acts/owners.ts';
import { readText } from './reading/read-text.ts';
import { spanOf, type Reading } from './reading/reading.ts';
import { VISIT_NOUNS } from './lexicon/reasons/feedback.ts';
import { LONGEST_TARGET } from './longest-target.ts';
import type { TargetFinding } from './target-finding.ts';
import type { Run } from './text/token.ts';

/** What a reader would look for in an action step, and the findings behind it. */
export interface StepReport {
  /** An act somebody could see. */
  hasAction: boolean;
  /** A named person, a role or a pronoun that says who. */
  hasOwner: boolean;
  /** A date or school event that has an end. */
  hasDate: boolean;
  findings: TargetFinding[];
}

/** Reads one action step. `today` is YYYY-MM-DD. A text too long to be a step has none of the three. */
export function checkStep(text: string, context: { today: string }): StepReport {
  if (text.length > LONGEST_TARGET)
    return { hasAction: false, hasOwner: false, hasDate: false, findings: [] };
  const reading = readText(text, context.today);
  const action = findAction(reading);
  const owner = findOwner(reading);
  // 'Nothing this week' gives a time but no step.
  const isNone = NO_STEP.has(reading.tokens[0]?.text ?? '');
  const date = isNone ? undefined : reading.times.find(({ kind }) => kind === 'deadline');
  const finding = (rule: string, criterion: TargetFinding['criterion'], run: Run | undefined, clear: string, absent: string): TargetFinding => ({
    rule: `step/${rule}`, criterion, kind: run ? 'evidence' : 'absent', message: run ? clear : absent,
    ...(run ? { span: spanOf(reading.tokens, run.from, run.to) } : {}),
  }); // prettier-ignore
  return {
    hasAction: action !== undefined,
    hasOwner: owner !== undefined,
    hasDate: date !== undefined,
    findings: [
      finding(
        'action',
        'specific',
        action,
        'This says what will be done.',
        'Say what will be done, such as “script three questions”.',
      ),
      finding(
        'owner',
        'specific',
        owner,
        'This says who.',
        'Say who will do it, such as “I will” or “my mentor will”.',
      ),
      finding(
        'date',
        'timeBound',
        date,
        'This says when.',
        'Say when, such as “by Friday” or “before my next observation”.',
      ),
    ],
  };
}

function findAction({ tokens, acts, techniques }: Reading): Run | undefined {
  if (tokens.filter(({ kind }) => kind === 'word').length < 2) return undefined;
  const found = acts.find(({ kind, object, past, at, lemma }) => {
    if (past || (kind === 'vague' && !(lemma === 'look' && object.kind === 'fine'))) return false;
    return (
      kind === 'seen' ||
      object.kind === 'fine' ||
      tokens[at + 1]?.tag === 'pronoun' ||
      techniques.some((run) => run.from >= at && run.from < object.to)
    );
  });
  if (found) return { from: found.at, to: found.at + 1 };
  // 'Mentor obs, wk beg 30/11': a visit that is named is one that is made.
  const visit = tokens.findIndex(
    ({ text, stem, masks }) => !masks.has('time') && (VISIT_NOUNS.has(text) || VISIT_NOUNS.has(stem)),
  );
  return visit >= 0 && acts.length === 0 && tokens.some(({ masks }) => masks.has('end'))
    ? { from: visit, to: visit + 1 }
    : undefined;
}
