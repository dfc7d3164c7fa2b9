import fc from 'fast-check';
import { expect } from 'vitest';
import { newPlan } from '../../../src/domain/plan/model/new-plan.ts';
import { readPlanFile } from '../../../src/domain/plan/files/plan-file.ts';
import type { Plan } from '../../../src/domain/plan/model/schema.ts';

const plan: Plan = {
  ...newPlan('p1', '2026-06-15T13:05:09.120Z'),
  name: 'Reading',
  reviewDate: '2027-03-08',
};
const text = JSON.stringify(plan);
const good = new TextEncoder().encode(text);
const values = text.split(':').length;

/** One change of the bytes: some taken out, some put in. */
const change = fc.record({
  at: fc.nat({ max: good.length }),
  out: fc.nat({ max: 12 }),
  put: fc.oneof(
    fc.uint8Array({ maxLength: 8 }),
    fc
      .constantFrom(
        'null',
        '"',
        '{',
        ']',
        ',',
        '0',
        '-1',
        '1e999',
        '"__proto__":{},',
        '\\ud800',
        '[[[[',
        'a'.repeat(3_000),
      )
      .map((words) => new TextEncoder().encode(words)),
  ),
});

const cut = fc
  .array(change, { minLength: 1, maxLength: 4 })
  .map((changes) =>
    changes.reduce(
      (bytes, { at, out, put }) => Uint8Array.from([...bytes.slice(0, at), ...put, ...bytes.slice(at + out)]),
      good,
    ),
  );

/** Any value in place of any other, at any depth. */
const swapped = fc.tuple(fc.nat({ max: values }), fc.jsonValue({ maxDepth: 2 })).map(([place, value]) => {
  let count = -1;
  return new TextEncoder().encode(
    JSON.stringify(plan, (_, old: unknown) => ((count += 1) === place ? value : old)),
  );
});

/** Reads that many damaged plan files: none throws, and every plan that is accepted is the same after a round trip. */
export function readMutatedFiles(numRuns: number): { accepted: number } {
  let accepted = 0;
  fc.assert(
    fc.property(fc.oneof(cut, swapped), (bytes) => {
      const read = readPlanFile(bytes);
      if (!read.ok) {
        expect(read.problem).toMatch(/\.$/u);
        return;
      }
      if (!('plan' in read)) return;
      accepted += 1;
      expect(readPlanFile(new TextEncoder().encode(JSON.stringify(read.plan)))).toEqual(read);
    }),
    { numRuns },
  );
  return { accepted };
}
