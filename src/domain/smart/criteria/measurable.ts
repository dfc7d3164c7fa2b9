import type { Finding, Verdict } from '../finding.ts';
import type { Parts } from '../parts.ts';
import type { Measure } from '../measures.ts';
import { NO_UNIT } from '../phrases/measure-rules.ts';
import { readText, spanOf, type Reading } from '../reading.ts';
import type { TargetContext } from '../target-context.ts';

/** How strongly a measure phrase counts: 2 can be counted or checked, 1 only gives a direction, 0 is emphasis. */
function worth(measure: Measure, reading: Reading, parts: Parts): Verdict {
  if (
    measure.data === 'threshold' &&
    reading.tokens.slice(measure.to - 1, measure.to + 2).some((token) => token.masks.has('vague'))
  )
    return 0;
  switch (measure.data) {
    case 'threshold':
      return isWithoutUnit(measure, reading) || isOfNothingSeen(measure, reading, parts) ? 1 : 2;
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

/** 'Be calm twice a day', 'think about cold call 5 times': a figure on what nobody can see. */
function isOfNothingSeen(measure: Measure, reading: Reading, parts: Parts): boolean {
  if (parts.act || parts.isPupilOutcome) return false;
  const main = reading.acts[0];
  if (main?.change) return false;
  return (
    (parts.trait !== undefined &&
      !reading.tokens.slice(measure.from, measure.to).some(({ text }) => text === '/')) ||
    (main?.kind === 'weasel' && !parts.object) ||
    (main !== undefined &&
      /^(think|be|consider|reflect|feel|know|understand)$/.test(main.lemma) &&
      !(main.lemma === 'be' && parts.setting))
  );
}

/** 'engagement by 20%', 'from 0 to 100 on behaviour': nobody can count these. */
function isWithoutUnit(measure: Measure, { tokens }: Reading): boolean {
  const own = tokens.slice(measure.from, measure.to);
  const percent = tokens.findIndex(
    (token, at) => at >= measure.from && at <= measure.to && (token.text === '%' || token.stem === 'percent'),
  );
  const isRange =
    own[0]?.text === 'from' && tokens.slice(measure.to, measure.to + 2).some(({ text }) => NO_UNIT.has(text));
  if (percent < 0) return isRange;
  const after = tokens.slice(percent + 1, percent + 6);
  const stop = after.findIndex(
    (token) => token.kind === 'punct' || /^(in|by|with|for|within|during)$/.test(token.text),
  );
  const what = after.slice(0, stop < 0 ? after.length : stop);
  if (what.some((token) => COUNTABLE.test(token.stem) || token.masks.has('label'))) return false;
  const isShareOfPeople =
    own.some((token) => /^of$/.test(token.text)) && own.some((token) => COUNTABLE.test(token.stem));
  return !isShareOfPeople && tokens.slice(0, measure.to + 3).some((token) => NO_UNIT.has(token.text));
}

const COUNTABLE =
  /^(pupil|student|child|children|lesson|boy|girl|time|book|question|class|parent|task|answer)$/;

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

/** What is said where the phrase does not make a measure here. */
const WEAK: Partial<Record<Measure['data'], string>> = {
  threshold: 'This is a figure, but not yet of something that can be counted.',
  frequency: 'This says how often, but not of what somebody could see.',
  all: 'This says whom it is about. What would be seen of each?',
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
      span: spanOf(reading.tokens, measure.from, measure.to), message: (value === 2 ? undefined : WEAK[measure.data]) ?? MESSAGES[measure.data],
    })); // prettier-ignore
  if (verdict === 0) {
    const once = oneOff(reading) ?? document(reading) ?? doneByThen(reading, parts);
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
function document({ tokens, acts, objects, measures }: Reading): Finding['span'] {
  if (measures.some(({ data }) => data === 'emphasis')) return undefined;
  if (objects.traits.length > 0 || acts.some((act) => !act.passive && !/^(be|need)$/.test(act.lemma)))
    return undefined;
  const found = objects.techniques.find((run) =>
    /^(plan|display|booklet|checklist|tracker|map|mat|organiser|postcard|policy|letter|timetable|profile)$/.test(
      tokens[run.to - 1]?.stem ?? '',
    ),
  );
  return found && spanOf(tokens, found.from, found.to);
}

/** 'Mark the Y8 assessments by Friday': not habits when there is one thing to do and a day to do it by. */
function doneByThen({ acts, objects, times, tokens }: Reading, parts: Parts): Finding['span'] {
  if (
    !parts.act ||
    !times.some(
      ({ kind, from }) =>
        (kind === 'deadline' || kind === 'past') &&
        (POINT.test(tokens[from]?.text ?? '') ||
          tokens[from]?.kind === 'number' ||
          /^(with|week|weekbeginning|\w+day)$/.test(tokens[from]?.text ?? '')),
    )
  )
    return undefined;
  const found = objects.ofActs.find(
    ({ act, kind, from, to }) =>
      (!HABITS.test(act.lemma) ||
        (act.lemma === 'mark' && tokens.slice(from, to).some((token) => token.masks.has('label')))) &&
      act.kind === 'act' &&
      !act.negated &&
      !/^(better|more|good|clearer|effective)$/.test(tokens[act.at + 1]?.text ?? '') &&
      (kind === 'granular' ||
        (kind === 'broad' && tokens.slice(from, to).some((token) => token.masks.has('label')))),
  );
  return found && acts.includes(found.act) ? spanOf(tokens, found.act.at, found.to) : undefined;
}

/** What one does again and again, so that a day for it is the day to look back. */
const HABITS =
  /^(ask|greet|praise|circulate|narrate|speak|talk|tell|say|stand|sit|wait|pause|count|watch|listen|thank|smile|correct|remind|monitor|question|check|stop|start|begin|use|show|model|give|explain|demonstrate|signal|track|scan|differentiate|scaffold|support|mark|keep|stay|remain|have|put|set|teach|take|bring|leave|cover|call|spend|arrive)$/;

/** A day that ends something, as against a stretch of time in which it goes on. */
const POINT = /^(by|before|on|at|next|ahead|prior|due|tomorrow|tonight|today|this|first|come|deadline)$/;

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
