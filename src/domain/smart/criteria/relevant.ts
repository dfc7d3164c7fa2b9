import { pupilResult } from '../reading/reasons/pupil-result.ts';
import { sentenceKinds } from '../reading/kinds/sentence-kinds.ts';
import { isAboutSchool } from '../reading/reasons/school.ts';
import type { Reason } from '../reading/reasons/reasons.ts';
import type { Reading } from '../reading/reading.ts';
import type { TargetContext } from '../target-context.ts';
import type { TargetFinding, Verdict } from '../target-finding.ts';
import { finder, type Judged } from './judged.ts';

type Told = Exclude<Reason['kind'], 'empty'>;
const MESSAGES: Record<Told, string> = {
  purpose: 'This says what it is for.', cause: 'This says why.', feedback: 'This links it to feedback or a priority.',
  need: 'This names pupils by what they need.', standard: 'This links it to a standard.',
}; // prettier-ignore

/** A hint from the text: a reason, a need, feedback or a particular result; and the field that says why it matters. */
export function judgeRelevant(
  reading: Reading,
  specific: Verdict,
  measurable: Verdict,
  context: TargetContext,
): Judged {
  const findings: TargetFinding[] = [];
  const add = finder('relevant', reading, findings);
  for (const reason of reading.reasons) {
    // A bare standard, with or without its title, says nothing of this target.
    if (
      reason.kind === 'empty' ||
      (reason.kind === 'standard' &&
        reading.tokens.every(
          ({ kind, masks, stem }) =>
            kind === 'punct' || masks.has('code') || masks.has('saying') || stem === 'teacher',
        ))
    )
      continue;
    add(reason.kind, 'evidence', MESSAGES[reason.kind], reason);
  }
  // A sentence that tells what was found, before one that says what will be done.
  const told = sentenceKinds(reading);
  const found = told.find(({ kind }) => kind === 'finding' || kind === 'past');
  if (findings.length === 0 && found && told.some(({ kind }) => kind === 'ahead'))
    add('cause', 'evidence', MESSAGES.cause, found);
  let verdict: Verdict = findings.length > 0 ? 2 : 1;
  const result = verdict === 1 && specific > 0 ? pupilResult(reading, measurable) : undefined;
  if (result) {
    add('pupil-outcome', 'evidence', 'It is about what particular pupils will do.', result);
    verdict = 2;
  }
  if (verdict === 1 && !isAboutSchool(reading)) {
    add('no-link', 'absent', 'It does not yet show what this has to do with teaching or pupils.');
    verdict = 0;
  }
  if (context.link?.trim()) {
    const bare = /^\W*(ts|standard)?\s?\d\W*$/i.test(context.link);
    if (!bare || verdict === 1) {
      add('field', 'evidence', 'The reason is given beside it.');
      verdict = 2;
    }
  }
  if (verdict === 1)
    add('no-reason', 'absent', 'It does not yet say which need, pupils or feedback it is for.');
  return { findings, verdict };
}
