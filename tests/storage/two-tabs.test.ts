import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { applyEdits } from '../../src/domain/plan/edit/apply.ts';
import { newPlan } from '../../src/domain/plan/model/new-plan.ts';
import { anyEdit } from '../domain/plan/any-edits.ts';
import { failWrites } from './failing-indexed-db.ts';
import type { Failure } from './failing-indexed-db.ts';
import { next, openTab } from './open-for-test.ts';

beforeAll(() => void vi.stubGlobal('BroadcastChannel', undefined));
afterAll(() => void vi.unstubAllGlobals());

const save = fc.record({
  tab: fc.constantFrom(0, 1),
  edits: fc.array(anyEdit, { minLength: 1, maxLength: 4 }),
  failure: fc.constantFrom<Failure>('none', 'none', 'none', 'throws', 'quota', 'aborts'),
  /** Whether the next save starts before this one has answered. */
  overlaps: fc.boolean(),
});

it('whatever two tabs save and whichever writes fail, what was confirmed is stored and what was not is not', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(save, { minLength: 1, maxLength: 12 }), async (saves) => {
      const database = `tabs-${next()}`;
      const tabs = [await openTab(database), await openTab(database)];
      let expected = newPlan('any', '');
      const failures: Failure[] = [];
      const restore = failWrites(() => failures.at(-1) ?? 'none');
      const underWay: Promise<void>[] = [];
      try {
        for (const { tab, edits, failure, overlaps } of saves) {
          // A failure hits whichever write comes first while it lasts, of either tab.
          failures.push(failure);
          const answer = tabs[tab]!.plans.apply(undefined, edits).then((result) => {
            if (!result.saved) return;
            const model = applyEdits(expected, edits);
            expected = model.plan;
            expect(result.missed).toEqual(model.missed);
          });
          underWay.push(answer);
          if (!overlaps) await Promise.all(underWay);
        }
        await Promise.all(underWay);
      } finally {
        restore();
      }
      const found = await (await openTab(database)).plans.load();
      const stored = found.state === 'loaded' ? found.plan : newPlan('any', '');
      expect(['loaded', 'empty']).toContain(found.state);
      expect({ ...stored, id: 'any', createdAt: '' }).toEqual(expected);
    }),
    { numRuns: 150 },
  );
}, 60_000);
