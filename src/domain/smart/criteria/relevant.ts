import type { Finding, Verdict } from '../finding.ts';
import type { Parts } from '../parts.ts';
import { findMatches, patternSet } from '../pattern.ts';
import { WORD_CLASSES } from '../word-classes.ts';
import { OTHER_LIFE, SCHOOL_WORDS } from '../phrases/settings.ts';
import type { Reason } from '../reasons.ts';
import { FUNCTION_WORDS, QUALIFIERS } from '../phrases/plain-words.ts';
import { spanOf, type Reading } from '../reading.ts';
import type { TargetContext } from '../target-context.ts';

const OUTCOME = patternSet(
  [
    ['<label>/pupil/student/child/children ..2 will', true],
    ['<label> pupil/book/student will', true],
    ['pupil/student/child/children in <label> <word>', true],
  ] as const,
  { classes: WORD_CLASSES, groups: {} },
);

const MESSAGES = {
  purpose: 'This says what it is for.', cause: 'This says why.', feedback: 'This links it to feedback or a priority.', effect: 'This says what it is for.',
  need: 'This names pupils by what they need.', standard: 'This links it to a standard.',
} as const; // prettier-ignore

/** A hint from the text: a reason, a need or feedback; and the field that says why it matters. */
export function relevantFindings(
  reading: Reading,
  parts: Parts,
  specific: Verdict,
  measurable: Verdict,
  context: TargetContext,
): { findings: Finding[]; verdict: Verdict } {
  const findings = reading.reasons.filter(hasKind).map((reason): Finding => ({
    rule: `relevant/${reason.kind}`, criterion: 'relevant', kind: 'evidence', span: spanOf(reading.tokens, reason.from, reason.to), message: MESSAGES[reason.kind],
  })); // prettier-ignore
  let verdict: Verdict = findings.length > 0 ? 2 : 1;
  if (
    verdict === 1 &&
    specific > 0 &&
    (((parts.isPupilOutcome || saysWhatPupilsDo(reading)) && measurable === 2) ||
      (measurable > 0 && isResultOfPupils(reading)))
  ) {
    findings.push({
      rule: 'relevant/pupil-outcome',
      criterion: 'relevant',
      kind: 'evidence',
      message: 'It is about what particular pupils will do.',
    });
    verdict = 2;
  }
  if (verdict === 1 && !isAboutSchool(reading, parts)) {
    findings.push({
      rule: 'relevant/no-link',
      criterion: 'relevant',
      kind: 'absent',
      message: 'It does not yet show what this has to do with teaching or pupils.',
    });
    verdict = 0;
  }
  if (context.link?.trim()) {
    const bare = /^\W*(ts|standard)?\s?\d\W*$/i.test(context.link);
    if (!bare || verdict === 1) {
      findings.push({
        rule: 'relevant/field',
        criterion: 'relevant',
        kind: 'evidence',
        message: 'The reason is given beside it.',
      });
      verdict = 2;
    }
  }
  if (verdict === 1)
    findings.push({
      rule: 'relevant/no-reason',
      criterion: 'relevant',
      kind: 'absent',
      message: 'It does not yet say which need, pupils or feedback it is for.',
    });
  return { findings, verdict };
}

type Told = Reason & { kind: Exclude<Reason['kind'], 'empty'> };

/** A purpose that fits any target is no reason, though it says no act either. */
function hasKind(reason: Reason): reason is Told {
  return reason.kind !== 'empty';
}

/** 'Year 4 scores to go up': a result that pupils reach stands first. */
function isResultOfPupils({ tokens, acts }: Reading): boolean {
  const label = tokens.findIndex((token) => token.masks.has('label') || /^(pupil|tutor)$/.test(token.stem));
  const result = tokens.findIndex((token) =>
    /^(score|attendance|punctuality|attainment|grade|average|result)$/.test(token.stem),
  );
  return label >= 0 && result >= 0 && label < 4 && result < 5 && (acts[0]?.at ?? Infinity) > result;
}

/** A later sentence may say what pupils will do: '… Y4 books will show four of six criteria'. */
function saysWhatPupilsDo({ tokens }: Reading): boolean {
  return findMatches(tokens, OUTCOME).some(({ from }) =>
    tokens.slice(0, from).some((token) => /^[.;:]$/.test(token.text)),
  );
}

function isAboutSchool({ tokens, objects }: Reading, parts: Parts): boolean {
  if (
    tokens.some((token) => !token.masks.has('end') && OTHER_LIFE.has(token.stem)) &&
    !tokens.some(
      (token) => token.masks.has('label') || /^(pupil|student|lesson|class|child|children)$/.test(token.stem),
    )
  )
    return false;
  if (
    tokens.some(
      (token) => !token.masks.has('end') && (SCHOOL_WORDS.has(token.stem) || token.masks.has('label')),
    )
  )
    return true;
  if (objects.techniques.length > 0 || objects.settings.length > 0 || parts.act || parts.object) return true;
  // 'Do better' could be said of anything; two words of meaning are taken to be about the job.
  const said = tokens.filter(
    (token) =>
      token.kind === 'word' &&
      !token.masks.has('time') &&
      !FUNCTION_WORDS.has(token.text) &&
      !QUALIFIERS.has(token.text),
  );
  return (
    said.length > 1 ||
    objects.traits.some((run) => !/^(better|good|best|great)$/.test(tokens[run.from]?.text ?? '')) ||
    objects.broad.some(
      (run) =>
        !/^(work|thing|stuff|everything|something|anything|it|this|that|all|time|way|part|goal|target)$/.test(
          tokens[run.from]?.stem ?? '',
        ),
    )
  );
}
