/**
 * Measures the SMART checker against labelled targets: `npm run bench:smart`. Reads the project's own sets and, when it is
 * there, the shared development set. `--errors` lists where the checker and the labels differ, never for held-out targets.
 */
import { existsSync, readFileSync } from 'node:fs';
import { performance } from 'node:perf_hooks';
import {
  clearF1,
  confusionTable,
  f1,
  nearestLabel,
  weightedKappa,
  type Label,
} from '../../src/domain/smart/agreement.ts';
import { checkStep } from '../../src/domain/smart/check-step.ts';
import { checkTarget, type TargetReport } from '../../src/domain/smart/check-target.ts';
import { findMatches } from '../../src/domain/smart/text/pattern.ts';
import { tokenise } from '../../src/domain/smart/text/tokenise.ts';
import { everyRule, nearMisses } from './smart-rules.ts';
import { CRITERIA, CRITERION_WORDS } from '../../src/domain/smart/advice/criterion-words.ts';
import type { Criterion, Verdict } from '../../src/domain/smart/target-finding.ts';
import type { TargetContext } from '../../src/domain/smart/target-context.ts';
import { present } from '../../src/domain/present.ts';

interface LabelledTarget {
  id: string;
  text: string;
  today: string;
  labels: Record<Criterion, Label>;
  /** Not every target has its spans marked. */
  spans?: { measurable: string | null; timeBound: string | null };
  context?: Partial<TargetContext>;
  heldOut?: boolean;
}
interface LabelledStep {
  id: string;
  text: string;
  today: string;
  hasAction: number;
  hasOwner: number;
  hasDate: number;
}
interface Trap {
  id: string;
  text: string;
  today: string;
  trap: string;
  expect: Partial<Record<Criterion, Label>>;
  heldOut?: boolean;
}

const SHARED = new URL('../../../shared/smart-dev.jsonl', import.meta.url);
const OWN = new URL('../../tests/fixtures/smart/', import.meta.url);
const showErrors = process.argv.includes('--errors');

function readLines<T>(url: URL): T[] {
  if (!existsSync(url)) return [];
  return readFileSync(url, 'utf8').split('\n').filter((line) => line.trim() !== '').map((line) => JSON.parse(line) as T); // prettier-ignore
}

function check(target: { text: string; today: string; context?: Partial<TargetContext> }): TargetReport {
  return checkTarget(target.text, { ...target.context, today: target.today });
}

function benchTargets(name: string, targets: readonly LabelledTarget[]): void {
  if (targets.length === 0) return;
  console.log(`\n${name}: ${targets.length} targets`);
  const reports = targets.map((target) => ({ target, report: check(target) }));
  for (const criterion of CRITERIA) {
    const pairs = reports.map(({ target, report }): [Verdict, Verdict] => {
      const verdict = report.criteria[criterion].verdict;
      return [nearestLabel(target.labels[criterion], verdict), verdict];
    });
    const table = confusionTable(pairs);
    const rows = table.map((row) => row.map((count) => String(count).padStart(3)).join(' ')).join('  |');
    console.log(
      `  ${criterion.padEnd(11)} kappa ${weightedKappa(table).toFixed(3)}  F1 of clear ${clearF1(table).toFixed(3)}  label 0,1,2 by verdict 0,1,2: ${rows}`,
    );
  }
  const falseClear = reports.filter(({ target, report }) =>
    CRITERIA.some(
      (criterion) =>
        report.criteria[criterion].verdict === 2 && nearestLabel(target.labels[criterion], 2) === 0,
    ),
  );
  console.log(
    `  said clear of a part that is not there: ${falseClear.length} (${((100 * falseClear.length) / targets.length).toFixed(1)}%)`,
  );
  for (const criterion of ['measurable', 'timeBound'] as const) benchSpans(criterion, reports);
  if (showErrors) for (const { target, report } of reports) if (!target.heldOut) printErrors(target, report);
}

/** The share of labelled spans that one of the checker's spans overlaps, and mean overlap of the best (shared / joined length). */
function benchSpans(
  criterion: 'measurable' | 'timeBound',
  reports: readonly { target: LabelledTarget; report: TargetReport }[],
): void {
  const scores = reports.flatMap(({ target, report }) => {
    const span = target.spans?.[criterion];
    if (!span) return [];
    const start = target.text.indexOf(span);
    const own = report.criteria[criterion].findings.flatMap((finding) =>
      finding.span ? [finding.span] : [],
    );
    return [Math.max(0, ...own.map((other) => overlap(start, start + span.length, other.start, other.end)))];
  });
  const mean = scores.reduce((sum, score) => sum + score, 0) / scores.length;
  console.log(
    `  spans, ${criterion}: ${scores.filter((score) => score > 0).length} of ${scores.length} touched, mean overlap ${mean.toFixed(2)}`,
  );
}

function overlap(a: number, b: number, c: number, d: number): number {
  return Math.max(0, Math.min(b, d) - Math.max(a, c)) / (Math.max(b, d) - Math.min(a, c));
}

function printErrors(target: LabelledTarget, report: TargetReport): void {
  const wrong = CRITERIA.flatMap((criterion) => {
    const { verdict } = report.criteria[criterion];
    const label = nearestLabel(target.labels[criterion], verdict);
    return label === verdict
      ? []
      : [`${CRITERION_WORDS[criterion].letter}: label ${label} checker ${verdict}`];
  });
  if (wrong.length > 0)
    console.log(`    ${target.id} ${JSON.stringify(target.text.slice(0, 150))}  ${wrong.join(', ')}`);
}

function benchSteps(name: string, steps: readonly LabelledStep[]): void {
  if (steps.length === 0) return;
  const reports = steps.map((step) => ({ step, report: checkStep(step.text, { today: step.today }) }));
  const figures = (['hasAction', 'hasOwner', 'hasDate'] as const).map((field) => {
    const count = (label: boolean, said: boolean) =>
      reports.filter(({ step, report }) => Boolean(step[field]) === label && report[field] === said).length;
    if (showErrors)
      for (const { step, report } of reports)
        if (Boolean(step[field]) !== report[field])
          console.log(`    ${step.id} ${JSON.stringify(step.text)} ${field} label ${step[field]}`);
    return `${field} F1 ${f1(count(true, true), count(false, true), count(true, false)).toFixed(3)}`;
  });
  console.log(`\n${name}: ${steps.length} steps  ${figures.join('  ')}`);
}

function benchPairs(
  name: string,
  pairs: readonly { id: string; today: string; vague: string; smart: string }[],
): void {
  const sum = (report: TargetReport) =>
    CRITERIA.reduce((total, criterion) => total + report.criteria[criterion].verdict, 0);
  const judged = pairs.map((pair) => ({
    pair,
    vague: check({ text: pair.vague, today: pair.today }),
    smart: check({ text: pair.smart, today: pair.today }),
  }));
  const better = judged.filter(({ vague, smart }) => sum(smart) > sum(vague));
  const worse = judged.filter(({ vague, smart }) =>
    CRITERIA.some((criterion) => smart.criteria[criterion].verdict < vague.criteria[criterion].verdict),
  );
  console.log(
    `\n${name}: the rewriting is judged better in ${better.length} of ${pairs.length}; some criterion is worse in ${worse.length}`,
  );
  if (showErrors) for (const { pair } of worse) console.log(`    ${pair.id} ${pair.vague} -> ${pair.smart}`);
}

function benchTraps(name: string, traps: readonly Trap[]): void {
  if (traps.length === 0) return;
  const failed = traps.filter((trap) => {
    const report = check(trap);
    return CRITERIA.some(
      (criterion) =>
        trap.expect[criterion] !== undefined &&
        nearestLabel(trap.expect[criterion], report.criteria[criterion].verdict) !==
          report.criteria[criterion].verdict,
    );
  });
  console.log(`\n${name}: ${traps.length - failed.length} of ${traps.length}`);
  for (const trap of failed.filter(({ heldOut }) => !heldOut))
    console.log(`    ${trap.id} ${trap.trap}: ${JSON.stringify(trap.text.slice(0, 90))}`);
}

function benchTime(texts: readonly string[], today: string): void {
  for (const text of texts) checkTarget(text, { today });
  const timed = texts.map((text) => {
    const start = performance.now();
    checkTarget(text, { today });
    return { text, ms: performance.now() - start };
  });
  const slowest = timed.sort((a, b) => b.ms - a.ms)[0];
  const mean = timed.reduce((sum, { ms }) => sum + ms, 0) / timed.length;
  if (slowest)
    console.log(
      `\nTime: mean ${mean.toFixed(2)} ms, slowest ${slowest.ms.toFixed(2)} ms: ${JSON.stringify(slowest.text.slice(0, 80))}`,
    );
}

/** The slowest of all rules over 10,000 characters that come as near to it as they can. */
function benchRules(): void {
  const fill = (unit: string) => unit.repeat(Math.ceil(10_000 / unit.length)).slice(0, 10_000);
  const timed = everyRule.flatMap(([name, rules]) =>
    rules.map(({ pattern, set }) => {
      const times = nearMisses(pattern).map((unit) => {
        const tokens = tokenise(fill(unit));
        const runs = [1, 2, 3].map(() => {
          const start = performance.now();
          findMatches(tokens, set);
          return performance.now() - start;
        });
        return Math.min(...runs);
      });
      return { name, pattern, ms: Math.max(...times) };
    }),
  );
  const slowest = present(timed.sort((a, b) => b.ms - a.ms)[0]);
  console.log(
    `\nRules: ${timed.length}; slowest over 10,000 characters ${slowest.ms.toFixed(1)} ms (${slowest.name}: ${slowest.pattern})`,
  );
}

/** What the rules said of sets they had never met: written down when it was measured, since it cannot be measured again. */
function printFirstContact(): void {
  const file = new URL('first-contact.json', OWN);
  if (!existsSync(file)) return;
  console.log('\nFirst contact, as recorded (docs/smart-agreement.md):');
  for (const row of JSON.parse(readFileSync(file, 'utf8')) as Record<string, string | number>[]) {
    const { set, rules, ...figures } = row;
    console.log(`  ${set}, ${rules}: ${Object.entries(figures).map(([name, figure]) => `${name} ${figure}`).join('  ')}`); // prettier-ignore
  }
}

printFirstContact();
console.log('\nPresent rows, measured now:');
const shared = readLines<{ kind: string }>(SHARED);
const ofKind = <T>(kind: string) => shared.filter((line) => line.kind === kind) as unknown as T[];
const own = readLines<LabelledTarget>(new URL('targets.jsonl', OWN));
benchTargets('Shared development set', ofKind<LabelledTarget>('target'));
benchTargets(
  'Own set, used while building',
  own.filter((target) => !target.heldOut),
);
benchTargets(
  'Own set, held out',
  own.filter((target) => target.heldOut),
);
const others = readLines<LabelledTarget & { set: string }>(new URL('others-targets.jsonl', OWN));
for (const set of ['A', 'B', 'C'])
  benchTargets(
    `Set ${set}, written and labelled without seeing the rules`,
    others.filter((target) => target.set === set),
  );
const fresh = readLines<LabelledTarget>(new URL('fresh-targets.jsonl', OWN));
benchTargets('Fresh set in five manners, all read by now', fresh);
benchTargets(
  'Batches 4 to 9, the second kept set and half of the third, all read by now',
  readLines<LabelledTarget>(new URL('batch-targets.jsonl', OWN)),
);
benchTargets('Kept set of 60, never read', readLines<LabelledTarget>(new URL('contact-targets.jsonl', OWN)));
benchTargets(
  'Third kept set of 60, never read',
  readLines<LabelledTarget>(new URL('third-targets.jsonl', OWN)),
);
const borders = readLines<LabelledTarget & { kind: string }>(new URL('border-cases.jsonl', OWN));
benchTargets(
  'Border cases of the rubric',
  borders.filter(({ kind }) => kind === 'target'),
);
benchSteps('Shared development set', ofKind<LabelledStep>('step'));
benchSteps('Own set', readLines<LabelledStep>(new URL('steps.jsonl', OWN)));
benchSteps('Sets A to C', readLines<LabelledStep>(new URL('others-steps.jsonl', OWN)));
benchPairs('Pairs, own set', readLines(new URL('pairs.jsonl', OWN)));
benchPairs('Pairs, sets A to C', readLines(new URL('others-pairs.jsonl', OWN)));
benchTraps('Traps, shared development set', ofKind<Trap>('trap'));
benchTraps('Traps, sets A to C', readLines<Trap>(new URL('others-traps.jsonl', OWN)));
benchTraps('Traps, fresh set', readLines<Trap>(new URL('fresh-traps.jsonl', OWN)));
benchTraps('Traps, kept set, never read', readLines<Trap>(new URL('contact-traps.jsonl', OWN)));
benchTraps(
  'Traps, second kept set and half of the third, read by now',
  readLines<Trap>(new URL('batch-traps.jsonl', OWN)),
);
benchTraps('Traps, third kept set, never read', readLines<Trap>(new URL('third-traps.jsonl', OWN)));
benchTime(
  [...ofKind<LabelledTarget>('target'), ...own].map(({ text }) => text),
  '2026-06-15',
);
benchRules();
