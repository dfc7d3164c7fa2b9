import { newPlan } from '../../../src/domain/plan/model/new-plan.ts';
import { progressStore } from '../../../src/storage/stores/progress-store.ts';
import { next } from '../open-for-test.ts';
import { emptyStorage, openPage, SECOND } from './device.ts';
import type { Device, Tab } from './device.ts';

/** Something that a person or the browser does in one of the pages. */
export type Act = (device: Device, at: 0 | 1) => Promise<unknown>;

/** Somebody writes on in the first target. */
function typeInPlan(device: Device, tab: Tab): void {
  const word = `word${next()}`;
  const { id, targets } = tab.plan.view().plan;
  const was = targets[0]?.text ?? '';
  const field = { of: 'target', id: targets[0]?.id ?? '', name: 'text' } as const;
  if (tab.plan.dispatch({ edit: 'set', field, value: `${was} ${word}`.trim(), was })) {
    device.written.push({ word, into: id, tab });
  }
}

/** Somebody writes on in the notes. */
function typeInNotes(device: Device, tab: Tab): void {
  const word = `word${next()}`;
  const was = tab.note.view().text;
  tab.note.write(`${was} ${word}`.trim(), was);
  device.written.push({ word, into: 'note', tab });
}

const both = (one: Promise<unknown>, other: Promise<unknown>): Promise<unknown> => Promise.all([one, other]);

/** What can be done once somebody has chosen to keep things. */
export const acts = {
  'writes in the plan': (device, at) => {
    const tab = device.tabs[at];
    typeInPlan(device, tab);
    return tab.plan.flush();
  },
  'writes notes': (device, at) => {
    const tab = device.tabs[at];
    typeInNotes(device, tab);
    return tab.note.flush();
  },
  'writes, leaves the page, and comes back to it': async (device, at) => {
    const tab = device.tabs[at];
    typeInPlan(device, tab);
    typeInNotes(device, tab);
    void both(tab.plan.flush(), tab.note.flush());
    device.sentOff.push(...device.written.slice(-2).map(({ word }) => word));
    tab.plan.leave();
    tab.note.leave();
  },
  'writes, leaves the page, and opens another': async (device, at) => {
    const tab = device.tabs[at];
    typeInPlan(device, tab);
    typeInNotes(device, tab);
    void both(tab.plan.flush(), tab.note.flush());
    device.sentOff.push(...device.written.slice(-2).map(({ word }) => word));
    tab.plan.leave();
    tab.note.leave();
    tab.plan.stop();
    tab.note.stop();
    device.tabs[at] = await openPage(device.database);
  },
  'looks at the page again': (device, at) =>
    both(device.tabs[at].plan.refresh(), device.tabs[at].note.refresh()),
  'undoes and redoes': async (device, at) => {
    const { plan } = device.tabs[at];
    device.takenBack = true;
    plan.stepThrough('undo');
    await plan.flush();
    plan.stepThrough('redo');
    await plan.flush();
  },
  'deletes everything': (device, at) => {
    device.deleted.push(...device.written.map(({ word }) => word));
    device.isCleared = true;
    return device.tabs[at].plan.clear();
  },
  'opens the other plan': (device, at) => device.tabs[at].plan.openPlan(SECOND),
  'begins another plan': async (device, at) => {
    const { plan, storage } = device.tabs[at];
    await plan.flush();
    const id = `begun${next()}`;
    if ((await storage.plans.add(newPlan(id, ''))).saved) await plan.openPlan(id);
  },
  'removes the plan': async (device, at) => {
    const { plan, storage } = device.tabs[at];
    await plan.flush();
    const { id } = plan.view().plan;
    device.removed.push(id);
    await storage.plans.remove(id);
    const [left] = await storage.plans.list();
    if (left !== undefined) await plan.openPlan(left.id);
  },
  'puts a shared plan in its place': async (device, at) => {
    const { plan } = device.tabs[at];
    await plan.flush();
    const word = `word${next()}`;
    const shared = newPlan('shared', '2026-06-15T13:05:09.120Z');
    const targets = [{ ...shared.targets[0]!, text: word }];
    const { id } = plan.view().plan;
    // What was there before is an earlier version from now on, and goes with an emptied storage.
    device.replaced.push(...device.written.filter(({ into }) => into === id).map((each) => each.word));
    if (plan.dispatch({ edit: 'replace-plan', plan: { ...shared, targets } })) {
      device.written.push({ word, into: id, tab: device.tabs[at] });
    }
    await plan.flush();
  },
  'ticks a session': (device, at) =>
    progressStore(device.tabs[at].storage.access).tick('/ect/week-5/', 'Week 5', '2026-06-10'),
  'finds the storage emptied': async (device) => {
    // A plan that no page shows is lost.
    const shown = device.tabs.map(({ plan }) => plan.view().plan.id);
    device.lost.push(
      ...device.written
        .filter(({ into }) => !shown.includes(into) && into !== 'note')
        .map(({ word }) => word),
    );
    device.lost.push(...device.replaced);
    device.isEmptied = true;
    await emptyStorage(device.database);
  },
  'finds the connection broken': async (device) => {
    device.failure = () => {
      device.failure = () => 'none';
      return 'throws';
    };
  },
  'finds the disk full for a while': async (device) => {
    device.failure = () => 'quota';
  },
} satisfies Record<string, Act>;

/** What can be done before. */
export const actsBefore = {
  'keeps things in this browser': (device, at) => {
    const { plan } = device.tabs[at];
    return plan.keep('device');
  },
  'keeps things for this visit': (device, at) => device.tabs[at].note.keep('visit'),
  'writes in the plan': acts['writes in the plan'],
  'writes notes': acts['writes notes'],
  'looks at the page again': acts['looks at the page again'],
  'deletes everything': acts['deletes everything'],
  'writes, leaves the page, and comes back to it': acts['writes, leaves the page, and comes back to it'],
  'begins another plan': acts['begins another plan'],
  'ticks a session': acts['ticks a session'],
  'finds the disk full for a while': acts['finds the disk full for a while'],
} satisfies Record<string, Act>;
