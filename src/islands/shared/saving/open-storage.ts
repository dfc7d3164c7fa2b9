import { newPlan } from '../../../domain/plan/model/new-plan.ts';
import { openSiteStorage } from '../../../storage/open-site-storage.ts';
import type { SiteStorage } from '../../../storage/site-storage.ts';
import { instant } from '../clock.ts';
import { makeId } from '../make-id.ts';

let opening: Promise<SiteStorage> | undefined;

/** The storage of this page. It is opened once, however many parts of the page use it. */
export function openStorage(): Promise<SiteStorage> {
  opening ??= openSiteStorage({
    makePlan: () => newPlan(makeId(), instant()),
    tab: makeId(),
    now: instant,
  });
  return opening;
}

/** Puts another storage in its place, for showing a part of the page in a state of its own. Before anything has opened it. */
export function provideStorage(storage: Promise<SiteStorage>): void {
  opening = storage;
}
