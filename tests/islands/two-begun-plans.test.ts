import 'fake-indexeddb/auto';
import { setImmediate } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { createPlanSession } from '../../src/islands/worksheet/session/plan-session.ts';
import { STARTING_VIEW } from '../../src/islands/worksheet/session/plan-view.ts';
import type { PlanSession } from '../../src/islands/worksheet/session/plan-view.ts';
import { next, openUndecided } from '../storage/open-for-test.ts';

async function begun(database: string, value: string): Promise<PlanSession> {
  const plan = createPlanSession(await openUndecided(database));
  await plan.start(STARTING_VIEW.plan, () => []);
  plan.dispatch({ edit: 'set', field: { of: 'target', id: 't1', name: 'text' }, value, was: '' });
  return plan;
}

const textIn = (of: PlanSession): string => of.view().plan.targets[0]!.text;

it('plans begun in two tabs before the choice stay two, also where the choice comes before the second is first saved', async () => {
  for (let turns = 0; turns < 30; turns += 1) {
    const database = `begun${next()}`;
    const one = await begun(database, 'The first plan');
    const two = await begun(database, 'The second plan');
    const keeping = one.keep('device');
    for (let turn = 0; turn < turns; turn += 1) await setImmediate();
    await two.flush();
    await keeping;
    await expect.poll(() => two.view().save.kind).toMatch(/saved|kept/u);
    for (const plan of [one, two]) {
      await plan.refresh();
      await plan.flush();
    }
    expect([textIn(one), textIn(two)], `after ${turns} turns`).toEqual(['The first plan', 'The second plan']);
    one.stop();
    two.stop();
  }
});
