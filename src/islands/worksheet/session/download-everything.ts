import { makeBackup } from '../../../domain/plan/files/backup.ts';
import { rawTicks } from '../../../storage/stores/raw-ticks.ts';
import type { SiteStorage } from '../../../storage/site-storage.ts';
import { today } from '../../shared/clock.ts';
import { download } from '../../shared/download.ts';

/**
 * Hands over all plans, session notes and ticks as one file, which can be opened here again. Plans and ticks that cannot
 * be read are in it as they are.
 */
export async function downloadEverything(storage: SiteStorage): Promise<void> {
  const plans: unknown[] = [];
  for (const { id } of await storage.plans.list()) {
    const found = await storage.plans.load(id);
    if (found.state === 'loaded') plans.push(found.plan);
    else if ('raw' in found) plans.push(found.raw);
  }
  // What cannot be reached is not there to be saved; plans and notes are treated alike.
  const ticks = await rawTicks(storage.access).catch(() => []);
  const backup = makeBackup(plans, await storage.notes.list(), ticks);
  download(
    `action-plans-and-notes-${today()}.json`,
    'application/json',
    `${JSON.stringify(backup, null, 2)}\n`,
  );
}
