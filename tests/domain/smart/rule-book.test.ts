import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { checkTarget } from '../../../src/domain/smart/check-target.ts';
import { CRITERIA } from '../../../src/domain/smart/advice/criterion-words.ts';
import { EXAMPLE_DAY } from '../../../src/domain/smart/advice/example-day.ts';
import { RULE_BOOK } from '../../../src/domain/smart/advice/rule-book.ts';

const entries = CRITERIA.flatMap((criterion) =>
  RULE_BOOK[criterion].map((entry) => ({ ...entry, criterion })),
);

describe('the published rules', () => {
  it.each(entries)('$rule speaks in its own example', ({ rule, criterion, example, beside }) => {
    const report = checkTarget(example, { today: EXAMPLE_DAY, ...beside });
    expect(report.criteria[criterion].findings.map((finding) => finding.rule)).toContain(rule);
  });

  it('leave out no rule: every finding in the labelled targets, and every rule the code names, is in the book', () => {
    const known = new Set(entries.map(({ rule }) => rule));
    const lines = readFileSync(new URL('../../fixtures/smart/targets.jsonl', import.meta.url), 'utf8')
      .trim()
      .split('\n');
    const said = lines.flatMap((line) => {
      const { text, today } = JSON.parse(line) as { text: string; today: string };
      const report = checkTarget(text, { today });
      return CRITERIA.flatMap((criterion) => report.criteria[criterion].findings.map(({ rule }) => rule));
    });
    expect([...new Set(said)].filter((rule) => !known.has(rule))).toEqual([]);
  }, 60_000);
});
