import type { Finding } from './finding.ts';
import { findOwner } from './owners.ts';
import { LONGEST_TARGET } from './not-readable.ts';
import { readText, spanOf, type Reading } from './reading.ts';
import type { Run } from './act-object.ts';

/** What a reader would look for in an action step, and the findings behind it. */
export interface StepReport {
  /** An act somebody could see. */
  hasAction: boolean;
  /** A named person, a role or a pronoun that says who. */
  hasOwner: boolean;
  /** A date or school event that has an end. */
  hasDate: boolean;
  findings: Finding[];
}

/** Reads one action step. `today` is YYYY-MM-DD. A text too long to be a step has none of the three. */
export function checkStep(text: string, context: { today: string }): StepReport {
  if (text.length > LONGEST_TARGET)
    return { hasAction: false, hasOwner: false, hasDate: false, findings: [] };
  const reading = readText(text, context.today);
  const action = findAction(reading);
  const owner = findOwner(reading.tokens, reading.acts);
  // 'Nothing this week' gives a time but no step.
  const isNone = /^\W*(nothing|none|nil|n\/a|tbc|tbd)\b/i.test(text);
  const date = isNone ? undefined : reading.times.find(({ kind }) => kind === 'deadline');
  const finding = (rule: string, criterion: Finding['criterion'], run: Run | undefined, clear: string, absent: string): Finding => ({
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

function findAction({ tokens, acts, objects }: Reading): Run | undefined {
  const words = tokens.filter((token) => token.kind === 'word').length;
  const found = acts.find((act, index) => {
    const kind = objects.ofActs[index]?.kind;
    if (act.kind === 'weasel' || words < 2) return false;
    return (
      act.kind === 'act' || kind === 'granular' || hasTechnique(objects.techniques, objects.ofActs[index])
    );
  });
  return found && { from: found.at, to: found.at + 1 };
}

function hasTechnique(techniques: readonly Run[], object: Run | undefined): boolean {
  return object !== undefined && techniques.some((run) => run.from >= object.from && run.from < object.to);
}
