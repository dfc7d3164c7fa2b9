import type { Finding, Verdict } from '../finding.ts';
import type { TimePhrase } from '../times.ts';
import { compareDates, formatDate, parseDate } from '../../dates/calendar-date.ts';
import { spanOf, type Reading } from '../reading.ts';
import type { TargetContext } from '../target-context.ts';

function messageFor(time: TimePhrase): string {
  switch (time.kind) {
    case 'deadline':
      if (time.monthFirst && time.date)
        return `This is read as ${formatDate(time.date)}. Writing the day first is clearer.`;
      return 'This says when it ends or gets looked at.';
    case 'past':
      return time.date
        ? `${formatDate(time.date)} has passed. When will you look at this next?`
        : 'This date has passed.';
    case 'recurring':
      return 'This says how often, but not until when.';
    case 'start':
      return 'This says when it starts, but not when it ends.';
    case 'soft':
      return 'This could mean any day. Which date or event will it be?';
    case 'not-before':
      return 'This rules a date out. Which date is it?';
    case 'impossible':
      return 'There is no such date in the calendar.';
  }
}

/** When it ends, or gets looked at again. */
export function timeBoundFindings(
  reading: Reading,
  context: TargetContext,
): { findings: Finding[]; verdict: Verdict } {
  const order = (time: TimePhrase) =>
    time.kind === 'deadline' ? 0 : time.kind === 'past' || time.kind === 'impossible' ? 1 : 2;
  const findings = [...reading.times]
    .sort((a, b) => order(a) - order(b) || a.from - b.from)
    .map((time): Finding => ({
      rule: `timeBound/${time.kind}`, criterion: 'timeBound', kind: time.kind === 'deadline' ? 'evidence' : 'vague',
      span: spanOf(reading.tokens, time.from, time.to), message: messageFor(time),
    })); // prettier-ignore
  let verdict: Verdict = reading.times.some((time) => time.kind === 'deadline')
    ? 2
    : reading.times.length > 0
      ? 1
      : 0;
  const field = fieldDate(context);
  if (field) {
    findings.unshift(field.finding);
    if (field.isFuture) verdict = 2;
  }
  if (verdict === 0)
    findings.push({
      rule: 'timeBound/none',
      criterion: 'timeBound',
      kind: 'absent',
      message: 'It does not yet say when it ends or gets looked at.',
    });
  return { findings, verdict };
}

function fieldDate({
  reviewDate,
  targetDate,
  today,
}: TargetContext): { finding: Finding; isFuture: boolean } | undefined {
  const dates = [targetDate, reviewDate]
    .flatMap((typed) => (typed ? [parseDate(typed) ?? ''] : []))
    .filter((date) => date !== '');
  const future = dates.find((date) => compareDates(date, today) >= 0);
  const shown = future ?? dates[0];
  if (!shown) return undefined;
  const message = future
    ? `The date beside it is ${formatDate(shown)}.`
    : `The date beside it, ${formatDate(shown)}, has passed.`;
  return {
    finding: {
      rule: future ? 'timeBound/field' : 'timeBound/field-past',
      criterion: 'timeBound',
      kind: future ? 'evidence' : 'vague',
      message,
    },
    isFuture: future !== undefined,
  };
}
