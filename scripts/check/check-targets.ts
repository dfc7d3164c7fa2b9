/**
 * Checks targets line by line: `npm run check-targets < targets.jsonl`, or with `--steps` for action steps.
 * Reads `{id, text, today, context?}` and writes `{id, verdicts, spans, question}` (steps: `{id, hasAction, hasOwner, hasDate}`).
 * With `--explain` each line is a target as it stands, and what each pass over it added is written out.
 * A line that cannot be read is reported by number on standard error and does not stop the rest.
 */
import { createInterface } from 'node:readline';
import { checkStep } from '../../src/domain/smart/check-step.ts';
import { checkTarget } from '../../src/domain/smart/check-target.ts';
import { EXAMPLE_DAY } from '../../src/domain/smart/advice/example-day.ts';
import { readText } from '../../src/domain/smart/reading/read-text.ts';
import { CRITERIA } from '../../src/domain/smart/advice/criterion-words.ts';
import type { Criterion } from '../../src/domain/smart/target-finding.ts';
import type { TargetContext } from '../../src/domain/smart/target-context.ts';
import { isCalendarDate } from '../../src/domain/dates/calendar-date.ts';

interface InputLine {
  id: unknown;
  text: string;
  today: string;
  context?: Partial<TargetContext>;
}

/** Reads one line, or says what is wrong with it. */
function readLine(line: string): InputLine | { problem: string } {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    return { problem: 'this is not JSON' };
  }
  if (typeof value !== 'object' || value === null)
    return { problem: 'an object with id, text and today was expected' };
  const { id, text, today, context } = value as Record<string, unknown>;
  if (typeof text !== 'string') return { problem: 'text is missing or is not a string' };
  if (typeof today !== 'string' || !isCalendarDate(today))
    return { problem: 'today is missing or is not a date written YYYY-MM-DD' };
  if (context !== undefined && (typeof context !== 'object' || context === null))
    return { problem: 'context is not an object' };
  return { id, text, today, ...(context ? { context: context } : {}) };
}

function targetResult({ id, text, today, context }: InputLine): object {
  const report = checkTarget(text, { ...context, today });
  const spans = (criterion: Criterion) =>
    report.criteria[criterion].findings.flatMap(({ span }) =>
      span ? [text.slice(span.start, span.end)] : [],
    );
  return {
    id,
    verdicts: Object.fromEntries(
      CRITERIA.map((criterion) => [criterion, report.criteria[criterion].verdict]),
    ),
    spans: { measurable: spans('measurable'), timeBound: spans('timeBound') },
    question: report.question?.text ?? null,
    kind: report.kind,
  };
}

function stepResult({ id, text, today }: InputLine): object {
  const { hasAction, hasOwner, hasDate } = checkStep(text, { today });
  return { id, hasAction, hasOwner, hasDate };
}

/** What each pass over a target added, and what the criteria made of it. */
function explain(text: string, today: string): string {
  const lines = [`“${text}”`];
  readText(text, today, ({ name, shows }, reading) => {
    const shown = shows(reading);
    if (shown.length > 0) lines.push(`  ${name}`, ...shown.map((line) => `    ${line}`));
  });
  const { kind, criteria } = checkTarget(text, { today });
  lines.push(`  it is: ${kind}`);
  for (const criterion of CRITERIA) {
    const { verdict, findings, advice } = criteria[criterion];
    lines.push(
      `  ${criterion} ${verdict} (${findings.map(({ rule }) => rule.split('/')[1]).join(', ')}): ${advice}`,
    );
  }
  return lines.join('\n');
}

const isExplaining = process.argv.includes('--explain');
const asSteps = process.argv.includes('--steps');
let number = 0;
for await (const line of createInterface({ input: process.stdin, crlfDelay: Infinity })) {
  number++;
  if (line.trim() === '') continue;
  if (isExplaining) {
    const given = readLine(line);
    const isPlain = 'problem' in given;
    console.log(explain(isPlain ? line : given.text, isPlain ? EXAMPLE_DAY : given.today));
    continue;
  }
  const input = readLine(number === 1 ? line.replace(/^\uFEFF/, '') : line);
  if ('problem' in input) {
    console.error(`line ${number}: ${input.problem}`);
    process.exitCode = 1;
  } else {
    console.log(JSON.stringify(asSteps ? stepResult(input) : targetResult(input)));
  }
}
