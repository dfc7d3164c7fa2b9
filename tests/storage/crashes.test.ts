import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { applyEdits } from '../../src/domain/plan/edit/apply.ts';
import { newPlan } from '../../src/domain/plan/model/new-plan.ts';
import type { SiteStorage } from '../../src/storage/site-storage.ts';
import { anyEdit, anyReplacement } from '../domain/plan/any-edits.ts';
import { failWrites } from './failing-indexed-db.ts';
import type { Failure } from './failing-indexed-db.ts';
import { clock, next, openTab } from './open-for-test.ts';

beforeAll(() => void vi.stubGlobal('BroadcastChannel', undefined));
afterAll(() => void vi.unstubAllGlobals());

const TABS = 3;
const RUNS = 120;
const LENGTH = 40;

const move = fc.oneof(
  {
    weight: 8,
    arbitrary: fc.record({
      do: fc.constant('save' as const),
      tab: fc.nat(TABS - 1),
      edits: fc.array(fc.oneof({ weight: 12, arbitrary: anyEdit }, anyReplacement), {
        minLength: 1,
        maxLength: 3,
      }),
      /** Which write of the save goes wrong, and how; a save writes the plan, its history and perhaps a snapshot. */
      failAt: fc.nat(3),
      failure: fc.constantFrom<Failure>('none', 'none', 'none', 'throws', 'quota', 'aborts'),
    }),
  },
  /** The tab dies without a word, and another is opened in its place. */
  fc.record({ do: fc.constant('crash' as const), tab: fc.nat(TABS - 1) }),
  /** The tab is closed with edits that it could not save any more. */
  fc.record({
    do: fc.constant('leave' as const),
    tab: fc.nat(TABS - 1),
    edits: fc.array(anyEdit, { maxLength: 2 }),
  }),
  fc.record({ do: fc.constant('wait' as const), minutes: fc.nat(30) }),
);

let edits = 0;

it('over thousands of edits in three tabs with crashes, full disks and torn writes, no confirmed edit is lost', async () => {
  const start = clock.now;
  await fc.assert(
    fc.asyncProperty(fc.array(move, { minLength: 10, maxLength: LENGTH }), async (moves) => {
      const database = `crash-${next()}`;
      const tabs: SiteStorage[] = [];
      for (let tab = 0; tab < TABS; tab += 1) tabs.push(await openTab(database));
      let model = newPlan('any', '');
      let id: string | undefined;
      for (const step of moves) {
        if (step.do === 'wait')
          clock.now = new Date(Date.parse(clock.now) + step.minutes * 60_000).toISOString();
        else if (step.do === 'crash') tabs[step.tab] = await openTab(database);
        else if (step.do === 'leave') {
          void tabs[step.tab]!.plans.leaveBehind(id, step.edits);
          tabs[step.tab] = await openTab(database);
          // Loading takes in what was left behind, before anything else is written.
          const found = await tabs[step.tab]!.plans.load(id);
          model = applyEdits(model, step.edits).plan;
          if (found.state === 'loaded') id = found.plan.id;
        } else {
          let write = 0;
          const restore = failWrites(() => (write++ === step.failAt ? step.failure : 'none'));
          const result = await tabs[step.tab]!.plans.apply(id, step.edits);
          restore();
          edits += step.edits.length;
          if (!result.saved) continue;
          model = applyEdits(model, step.edits).plan;
          if (result.plan !== undefined && (await tabs[step.tab]!.plans.list()).length > 0)
            id = result.plan.id;
        }
      }
      const storage = await openTab(database);
      const found = await storage.plans.load(id);
      expect(['loaded', 'empty']).toContain(found.state);
      const stored = found.state === 'loaded' ? found.plan : newPlan('any', '');
      expect({ ...stored, id: 'any', createdAt: '' }).toEqual(model);
      // What was put aside can be read as well.
      for (const { raw } of await storage.plans.snapshots()) {
        expect(JSON.stringify(raw)).toContain('"app":"action-plan"');
      }
    }),
    { numRuns: RUNS },
  );
  clock.now = start;
  expect(edits).toBeGreaterThan(3_000);
}, 120_000);
