import 'fake-indexeddb/auto';
import { expect, it } from 'vitest';
import type { PlanEdit } from '../../src/domain/plan/edit/edits.ts';
import { failWrites } from './failing-indexed-db.ts';
import { next, openTab } from './open-for-test.ts';

it('a database that answers UnknownError once is opened again, and what was to be saved is saved', async () => {
  const database = `broken${next()}`;
  const storage = await openTab(database);
  const edit: PlanEdit = { edit: 'set', field: { of: 'target', id: 't1', name: 'text' }, value: 'words' };
  let failures = 1;
  const restore = failWrites(() => (failures-- > 0 ? 'throws' : 'none'));
  try {
    expect(await storage.plans.apply(undefined, [edit])).toMatchObject({ saved: true });
  } finally {
    restore();
  }
  expect(await (await openTab(database)).plans.load()).toMatchObject({
    plan: { targets: [{ text: 'words' }] },
  });
});
