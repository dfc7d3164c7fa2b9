import type { Finding, Verdict } from '../finding.ts';
import type { Parts } from '../parts.ts';
import type { Measure } from '../measures.ts';
import { NO_UNIT } from '../phrases/measure-rules.ts';
import { readText, spanOf, type Reading } from '../reading.ts';
import type { TargetContext } from '../target-context.ts';

/** How strongly a measure phrase counts: 2 can be counted or checked, 1 only gives a direction, 0 is emphasis. */
function worth(measure: Measure, reading: Reading, parts: Parts): Verdict {
  switch (measure.data) {
    case 'threshold':
      return isWithoutUnit(measure, reading) ? 1 : 2;
    case 'zero':
      return 2;
    case 'frequency':
      return parts.act && !hasLooseAmount(reading, measure) ? 2 : 1;
    case 'all':
      // 'Ensure all pupils…' promises; 'greet all pupils' counts.
      if (reading.acts[0]?.kind === 'weasel' && !reading.acts[0].change && !reading.acts[0].passive) return 0;
      return reading.acts.some((act) => act.kind !== 'weasel') ? (parts.act ? 2 : 1) : 0;
    case 'emphasis':
      return 0;
    default:
      return 1;
  }
}

/** 'engagement by 20%': nobody can count engagement. */
function isWithoutUnit(measure: Measure, { tokens }: Reading): boolean {
  const isPercent = tokens
    .slice(measure.from, measure.to + 1)
    .some((token) => token.text === '%' || token.stem === 'percent');
  const isOfPeople = tokens
    .slice(measure.from, measure.to + 3)
    .some(
      (token) =>
        /^(pupil|student|child|children|lesson|boy|girl|time)$/.test(token.stem) || token.masks.has('label'),
    );
  return isPercent && !isOfPeople && tokens.slice(0, measure.to + 3).some((token) => NO_UNIT.has(token.text));
}

/** 'some reading every evening', 'more each day': how much is not said. */
function hasLooseAmount({ tokens }: Reading, measure: Measure): boolean {
  return tokens
    .slice(Math.max(0, measure.from - 6), measure.from)
    .some((token) => /^(some|more)$/.test(token.text));
}

const MESSAGES: Record<Measure['data'], string> = {
  threshold: 'Two people could count or check this.',
  frequency: 'This says how often.',
  all: 'This says how many.',
  zero: 'Two people could count or check this.',
  direction: 'This gives a direction. How many, or how much, would be enough?',
  evidence: 'This says where the evidence will come from. What would it show?',
  emphasis: 'This is emphasis rather than a measure.',
};

/** How two people would agree it was done. */
export function measurableFindings(
  reading: Reading,
  parts: Parts,
  context: TargetContext,
): { findings: Finding[]; verdict: Verdict } {
  const weighed = reading.measures.map((measure) => ({ measure, value: worth(measure, reading, parts) }));
  let verdict = Math.max(0, ...weighed.map(({ value }) => value)) as Verdict;
  const findings = weighed
    .sort((a, b) => b.value - a.value || a.measure.from - b.measure.from)
    .map(({ measure, value }): Finding => ({
      rule: `measurable/${measure.data}`, criterion: 'measurable', kind: value === 2 ? 'evidence' : 'vague',
      span: spanOf(reading.tokens, measure.from, measure.to), message: MESSAGES[measure.data],
    })); // prettier-ignore
  if (verdict === 0) {
    const once = oneOff(reading) ?? document(reading);
    if (once) {
      findings.push({
        rule: 'measurable/deliverable',
        criterion: 'measurable',
        kind: 'vague',
        span: once,
        message: 'It will be plain when this is done. How will you both know that it helped?',
      });
      verdict = 1;
    }
  }
  const fromField = fieldVerdict(context);
  if (fromField > 0)
    findings.push({
      rule: 'measurable/success-measure',
      criterion: 'measurable',
      kind: fromField === 2 ? 'evidence' : 'vague',
      message: 'The success measure says how you will both know.',
    });
  // A starting point alone is no measure, but it gives the measure something to be compared with.
  if (context.baseline?.trim() && readText(context.baseline, context.today).measures.length > 0)
    findings.push({
      rule: 'measurable/baseline',
      criterion: 'measurable',
      kind: 'evidence',
      message: 'The starting point beside it gives something to compare with.',
    });
  verdict = Math.max(verdict, fromField) as Verdict;
  if (verdict === 0)
    findings.push({
      rule: 'measurable/none',
      criterion: 'measurable',
      kind: 'absent',
      message: 'It does not yet say how many, how often or what evidence.',
    });
  return { findings, verdict };
}

/** 'Seating plan for 10B': no verb, but a thing that is there or not. */
function document({ tokens, acts, objects }: Reading): Finding['span'] {
  if (acts.some((act) => !act.passive && act.lemma !== 'be')) return undefined;
  const found = objects.techniques.find((run) =>
    /^(plan|display|booklet|checklist|tracker|map|mat|organiser|postcard|policy|letter|timetable|profile)$/.test(
      tokens[run.to - 1]?.stem ?? '',
    ),
  );
  return found && spanOf(tokens, found.from, found.to);
}

function oneOff({ tokens, acts, objects }: Reading): Finding['span'] {
  const found = objects.ofActs.find(
    ({ act, kind }) =>
      act.oneOff &&
      act.kind !== 'weasel' &&
      !act.negated &&
      (kind === 'granular' ||
        kind === 'people' ||
        (kind !== 'trait' &&
          /^(visit|attend|observe|complete|watch|go)$/.test(act.lemma) &&
          tokens[act.at + 1]?.kind === 'word')) &&
      acts.includes(act),
  );
  if (!found) return undefined;
  return spanOf(tokens, Math.min(found.act.at, found.from), Math.max(found.to, found.act.at + 1));
}

function fieldVerdict({ successMeasure, today }: TargetContext): Verdict {
  if (!successMeasure?.trim()) return 0;
  return readText(successMeasure, today).measures.some(
    ({ data }) => data === 'threshold' || data === 'frequency' || data === 'zero',
  )
    ? 2
    : 1;
}
