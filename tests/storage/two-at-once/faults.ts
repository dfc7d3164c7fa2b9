import { vi } from 'vitest';
import { readStoredPlan } from '../../../src/domain/plan/files/stored-plan.ts';
import { readRaw } from '../../../src/storage/stores/read-raw.ts';
import type { RawDocument } from '../../../src/storage/stores/read-raw.ts';
import { openPage, SESSION, turns } from './device.ts';
import type { ObjectStores } from '../../../src/storage/indexeddb/object-stores.ts';
import type { Device, Tab } from './device.ts';

/** More turns than a message between pages and what follows from it take. */
const QUIET = 12;

/** Lets everything that goes on come to its end, as it does when nobody touches a page for a while. */
export async function comeToRest(device: Device): Promise<void> {
  device.failure = () => 'none';
  for (let round = 0; round < 3; round += 1) {
    await turns(QUIET);
    for (const { plan, note } of device.tabs) await Promise.all([plan.flush(), note.flush()]);
    for (const { plan, note } of device.tabs) await Promise.all([plan.refresh(), note.refresh()]);
  }
  // Far above what anything takes: a busy machine is no reason to fail.
  await vi.waitFor(
    async () => {
      await turns(QUIET);
      if (device.tabs.some(({ plan, note }) => [plan, note].some((one) => one.view().save.kind === 'saving')))
        throw new Error('still saving');
    },
    { timeout: 60_000 },
  );
}

const SAVED = ['saved', 'kept', 'nothing-yet'];
const count = (text: string, word: string): number => text.split(word).length - 1;

/** Everything that is wrong once all is at rest, in words; nothing where all is well. */
export async function faultsOf(device: Device): Promise<string[]> {
  const raw = await readRaw(device.database);
  let stored = JSON.stringify(raw);
  for (const { storage } of device.tabs)
    stored += JSON.stringify(await storage.access.documents().read(everything));
  const faults: string[] = [];
  for (const [place, tab] of device.tabs.entries()) {
    faults.push(...(await faultsOfTab(device, tab, raw)).map((fault) => `page ${place + 1}: ${fault}`));
  }
  const shown = device.tabs.map((tab) => JSON.stringify([tab.plan.view(), tab.note.view()])).join();
  for (const word of device.deleted) {
    if (stored.includes(word)) faults.push(`${word} is stored after everything was deleted`);
    if (shown.includes(word)) faults.push(`${word} is shown after everything was deleted`);
  }
  for (const { word, into, tab } of device.written) {
    if (
      device.isCleared ||
      device.lost.includes(word) ||
      // What was replaced or removed is only among earlier versions, and what was sent off on its way: both go with the rest.
      (device.isEmptied && [...device.replaced, ...device.sentOff].includes(word)) ||
      (device.isEmptied && device.removed.includes(into))
    )
      continue;
    const isShown = JSON.stringify([tab.plan.view(), tab.note.view()]).includes(word);
    const isKept = stored.includes(word);
    if (!isShown && !isKept && !device.takenBack) faults.push(`${word} (${into}) is nowhere`);
    for (const { store, key, value } of raw) {
      const elsewhere = store === 'plans' && into !== 'new' && key !== into;
      if (elsewhere && !device.removed.includes(key) && JSON.stringify(value).includes(word))
        faults.push(`${word} of ${into} is in ${key}`);
      // What two pages wrote on from the same words is kept with them, twice.
      if (
        word.startsWith('word') &&
        ['plans', 'notes'].includes(store) &&
        count(JSON.stringify(value), word) > 1
      )
        faults.push(`${word} is ${count(JSON.stringify(value), word)} times in ${key}`);
    }
  }
  return faults;
}

async function everything(stores: ObjectStores): Promise<unknown[]> {
  const found: unknown[] = [];
  for (const store of Object.values(stores)) {
    for (const key of await store.keys()) found.push(await store.get(key));
  }
  return found;
}

async function faultsOfTab(device: Device, tab: Tab, raw: readonly RawDocument[]): Promise<string[]> {
  const faults: string[] = [];
  const [plan, note] = [tab.plan.view(), tab.note.view()];
  const { kind, refusal } = tab.storage.place;
  const find = (store: string, key: string): unknown =>
    raw.find((each) => each.store === store && each.key === key)?.value;
  if (kind === 'device') {
    const planRaw = find('plans', plan.plan.id);
    const planStored = readStoredPlan(planRaw);
    if (SAVED.includes(plan.save.kind)) {
      const isNew = plan.plan.id === 'new' && plan.plan.targets[0]?.text === '';
      const same =
        planStored.state === 'loaded' && JSON.stringify(planStored.plan) === JSON.stringify(plan.plan);
      if (!same && !isNew)
        faults.push(
          `shows "${plan.plan.id}: ${plan.plan.targets[0]?.text}" as ${plan.save.kind}, stored is ${planRaw === undefined ? 'nothing' : JSON.stringify(planStored).slice(0, 2000)}`,
        );
    } else if (refusal === undefined) faults.push(`the plan is said to be ${plan.save.kind}`);
    const noteStored = (find('notes', SESSION) as { text: string } | undefined)?.text ?? '';
    if (SAVED.includes(note.save.kind)) {
      if (note.text !== noteStored)
        faults.push(`shows notes "${note.text}" as ${note.save.kind}, stored is "${noteStored}"`);
    } else if (refusal === undefined) faults.push(`the notes are said to be ${note.save.kind}`);
  } else {
    if (SAVED.includes(plan.save.kind)) faults.push(`the plan is said to be ${plan.save.kind} in ${kind}`);
    if (SAVED.includes(note.save.kind)) faults.push(`the notes are said to be ${note.save.kind} in ${kind}`);
    // Nothing is written before a choice.
    const chosen = device.tabs.some(({ storage }) => storage.place.kind === 'device');
    if (!chosen && raw.length > 0 && !device.isCleared)
      faults.push(`stored without a choice: ${JSON.stringify(raw).slice(0, 200)}`);
  }
  return faults;
}

/** Opens a page anew, so that what pages have left behind is taken in. */
export async function openAnew(device: Device): Promise<void> {
  const tab = await openPage(device.database);
  await Promise.all([tab.plan.flush(), tab.note.flush()]);
  tab.plan.stop();
  tab.note.stop();
}
