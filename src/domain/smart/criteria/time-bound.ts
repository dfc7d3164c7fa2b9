import { compareDates, formatDate, parseDate } from '../../dates/calendar-date.ts';
import type { Reading } from '../reading/reading.ts';
import type { TimePhrase } from '../reading/times.ts';
import type { TargetContext } from '../target-context.ts';
import type { TargetFinding, Verdict } from '../target-finding.ts';
import { finder, type Judged } from './judged.ts';

function messageFor({ kind, date, monthFirst }: TimePhrase): string {
  switch (kind) {
    case 'deadline':
      if (monthFirst && date) return `This is read as ${formatDate(date)}. Writing the day first is clearer.`;
      return 'This says when it ends or gets looked at.';
    case 'past':
      return date
        ? `${formatDate(date)} has passed. When will you look at this next?`
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

const ORDER: Record<TimePhrase['kind'], number> = {
  deadline: 0,
  past: 1,
  impossible: 1,
  'not-before': 2,
  recurring: 2,
  start: 2,
  soft: 2,
};

/** When it ends, or gets looked at again. */
export function judgeTimeBound(reading: Reading, context: TargetContext): Judged {
  const findings: TargetFinding[] = [];
  const add = finder('timeBound', reading, findings);
  const field = fieldDate(context);
  if (field)
    add(field.isFuture ? 'field' : 'field-past', field.isFuture ? 'evidence' : 'vague', field.message);
  for (const time of [...reading.times].sort((a, b) => ORDER[a.kind] - ORDER[b.kind] || a.from - b.from))
    add(time.kind, time.kind === 'deadline' ? 'evidence' : 'vague', messageFor(time), time);
  const isClear = field?.isFuture === true || reading.times.some(({ kind }) => kind === 'deadline');
  const verdict: Verdict = isClear ? 2 : reading.times.length > 0 ? 1 : 0;
  if (verdict === 0) add('none', 'absent', 'It does not yet say when it ends or gets looked at.');
  return { findings, verdict };
}

function fieldDate({
  reviewDate,
  targetDate,
  today,
}: TargetContext): { message: string; isFuture: boolean } | undefined {
  const dates = [targetDate, reviewDate].flatMap((typed) => (typed ? (parseDate(typed) ?? []) : []));
  const future = dates.find((date) => compareDates(date, today) >= 0);
  const shown = future ?? dates[0];
  if (!shown) return undefined;
  return future
    ? { message: `The date beside it is ${formatDate(shown)}.`, isFuture: true }
    : { message: `The date beside it, ${formatDate(shown)}, has passed.`, isFuture: false };
}
