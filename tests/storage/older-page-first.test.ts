import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { newPlan } from '../../src/domain/plan/model/new-plan.ts';
import { createNoteSession } from '../../src/islands/session-notes/note-session.ts';
import type { NoteSession } from '../../src/islands/session-notes/note-session.ts';
import { createPlanSession } from '../../src/islands/worksheet/session/plan-session.ts';
import type { PlanSession } from '../../src/islands/worksheet/session/plan-view.ts';
import { STARTING_VIEW } from '../../src/islands/worksheet/session/plan-view.ts';
import type { SiteStorage } from '../../src/storage/site-storage.ts';
import { progressStore } from '../../src/storage/stores/progress-store.ts';
import { restoreNotes, readNoteVersions } from '../../src/storage/stores/versions.ts';
import { TestStorage } from './local-storage.ts';
import { clock, next, openTab } from './open-for-test.ts';
import { emptyStorage } from './two-at-once/device.ts';

/** The pages of these tests hear nothing from one another, as pages that sleep, or that are told a moment too late. */
beforeEach(() => {
  vi.stubGlobal('BroadcastChannel', undefined);
  vi.stubGlobal('localStorage', new TestStorage());
});
afterEach(() => void vi.unstubAllGlobals());

const sessions = ['/ect/week-4/', '/ect/week-4/#form-audit'];

/** A page with a plan, a box for notes and an audit, which is kept as notes are. */
interface Page {
  readonly storage: SiteStorage;
  readonly plan: PlanSession;
  readonly notes: NoteSession;
  readonly audit: NoteSession;
}

async function open(database: string): Promise<Page> {
  const storage = await openTab(database);
  const plan = createPlanSession(storage);
  await plan.start(STARTING_VIEW.plan, () => []);
  const [notes, audit] = await Promise.all(
    sessions.map(async (sessionKey) => {
      const note = createNoteSession({ storage, sessionKey, label: 'Notes', onView: () => undefined });
      await note.start((before) => before);
      return note;
    }),
  );
  return { storage, plan, notes: notes!, audit: audit! };
}

async function write({ plan, notes, audit }: Page, text: string): Promise<void> {
  const was = textOf(plan);
  const field = { of: 'target', id: 't1', name: 'text' } as const;
  plan.dispatch({ edit: 'set', field, value: text, was });
  notes.write(text, notes.view().text);
  audit.write(text, audit.view().text);
  await Promise.all([plan, notes, audit].map((each) => each.flush()));
}

const textOf = (plan: PlanSession): string => plan.view().plan.targets[0]!.text;
const textsOf = ({ plan, notes, audit }: Page): string[] => [
  textOf(plan),
  notes.view().text,
  audit.view().text,
];
const lookAgain = async ({ plan, notes, audit }: Page): Promise<void> => {
  for (const each of [plan, notes, audit]) await each.refresh().then(each.flush);
};
/** What the page has to save, and what comes of it. */
const allOf = (text: string): string[] => [text, text, text];

/** A device with "old words", a page that knows more, and one that fell asleep before. */
async function newerAndOlder(): Promise<{ database: string; newer: Page; older: Page }> {
  const database = `older${next()}`;
  const first = await open(database);
  await write(first, 'old words');
  const older = await open(database);
  await write(first, 'newer words');
  return { database, newer: await open(database), older };
}

describe('where the storage is emptied after a save, and a page that knows less writes first', () => {
  it.each(['looks again', 'writes on'])(
    'the newest words stay when the page that knows more %s',
    async (how) => {
      const { database, newer, older } = await newerAndOlder();
      await emptyStorage(database);
      await lookAgain(older);
      expect(textsOf(older)).toEqual(allOf('old words'));
      if (how === 'writes on') await write(newer, 'newer words, and more');
      else await lookAgain(newer);
      const words = how === 'writes on' ? 'newer words, and more' : 'newer words';
      for (const page of [newer, older, await open(database)]) {
        await lookAgain(page);
        expect(textsOf(page)).toEqual(allOf(words));
      }
      expect(newer.plan.view().save).toMatchObject({ kind: 'saved' });
    },
  );

  it('what is written in the other meanwhile stays as well', async () => {
    const { database, newer, older } = await newerAndOlder();
    const step = { of: 'step', id: 't1-s1', name: 'who' } as const;
    newer.plan.dispatch({ edit: 'set', field: step, value: 'Sam' });
    await newer.plan.flush();
    await emptyStorage(database);
    await lookAgain(older);
    await write(older, 'old words of mine');
    older.plan.dispatch({
      edit: 'insert-target',
      target: {
        ...newPlan('p', '').targets[0]!,
        id: 'other',
        steps: [{ ...newPlan('p', '').targets[0]!.steps[0]!, id: 'other-step' }],
      },
      position: 1,
    });
    await older.plan.flush();
    await lookAgain(newer);
    for (const text of textsOf(newer)) expect(text).toBe('old words of mine\nnewer words');
    const { targets } = newer.plan.view().plan;
    expect(targets.map(({ id }) => id)).toEqual(['t1', 'other']);
    expect(targets[0]!.steps[0]!.who).toBe('Sam');
  });

  it('what was deleted on purpose stays deleted', async () => {
    const { database, newer, older } = await newerAndOlder();
    const { plan } = newer;
    const target = {
      ...newPlan('p', '').targets[0]!,
      id: 'other',
      text: 'goes',
      steps: [{ ...newPlan('p', '').targets[0]!.steps[0]!, id: 'other-step' }],
    };
    plan.dispatch({ edit: 'insert-target', target, position: 1 });
    await plan.flush();
    await lookAgain(older);
    plan.dispatch({ edit: 'remove-target', target: 'other' });
    await plan.flush();
    await write(newer, '');
    await emptyStorage(database);
    await lookAgain(older);
    await lookAgain(newer);
    for (const page of [newer, older, await open(database)]) {
      await lookAgain(page);
      expect(textsOf(page)).toEqual(allOf(''));
      expect(page.plan.view().plan.targets).toHaveLength(1);
    }
    expect(await newer.storage.plans.list()).toHaveLength(1);
  });

  it('a page that knows less takes nothing back, whoever is first', async () => {
    const { database, newer, older } = await newerAndOlder();
    await emptyStorage(database);
    await lookAgain(newer);
    await write(newer, 'the last');
    await lookAgain(older);
    for (const page of [newer, older]) {
      await lookAgain(page);
      expect(textsOf(page)).toEqual(allOf('the last'));
    }
  });

  it('three pages put together what each knows', async () => {
    const { database, newer, older } = await newerAndOlder();
    const newest = await open(database);
    await write(newest, 'newest words');
    await emptyStorage(database);
    for (const page of [older, newest, newer, older, newest]) await lookAgain(page);
    for (const page of [older, newest, newer]) expect(textsOf(page)).toEqual(allOf('newest words'));
  });

  it('earlier notes that were brought back count as the newest', async () => {
    const { database, newer, older } = await newerAndOlder();
    await write(newer, '');
    await lookAgain(older);
    const [version] = await readNoteVersions(newer.storage.access, sessions[0]!);
    await restoreNotes(newer.storage.access, version!.key, clock.now);
    await lookAgain(newer);
    await emptyStorage(database);
    await lookAgain(older);
    await lookAgain(newer);
    expect(newer.notes.view().text).toBe('newer words');
  });

  it('nothing of it comes back after everything was deleted', async () => {
    const { database, newer, older } = await newerAndOlder();
    await emptyStorage(database);
    await lookAgain(older);
    await older.storage.clearEverything();
    await lookAgain(newer);
    await newer.storage.keep('device');
    await lookAgain(newer);
    expect(textsOf(newer)).toEqual(allOf(''));
    expect(textsOf(await open(database))).toEqual(allOf(''));
  });
});

it('whatever three pages write, look at and find emptied, no word that an open page has seen saved is lost', async () => {
  const act = fc.record({ page: fc.nat(2), does: fc.constantFrom('writes', 'writes', 'looks', 'empties') });
  await fc.assert(
    fc.asyncProperty(fc.array(act, { minLength: 3, maxLength: 10 }), async (acts) => {
      const database = `older${next()}`;
      await write(await open(database), 'first words');
      const pages = [await open(database), await open(database), await open(database)] as const;
      const words: string[] = [];
      for (const { page, does } of acts) {
        const at = pages[page]!;
        if (does === 'empties') await emptyStorage(database);
        else if (does === 'looks') await lookAgain(at);
        else {
          words.push(`w${next()}w`);
          await write(at, `${textOf(at.plan)} ${words.at(-1)}`.trim());
        }
      }
      for (let round = 0; round < 2; round += 1) for (const page of pages) await lookAgain(page);
      for (const text of textsOf(await open(database))) {
        for (const word of words) expect(text).toContain(word);
      }
      for (const page of pages) expect(textsOf(page)).toEqual(textsOf(pages[0]));
    }),
    { numRuns: 60 },
  );
}, 60_000);

it('notes of an emptied storage come back to each box of a page, also where another part of it has read them', async () => {
  const { database, newer } = await newerAndOlder();
  await emptyStorage(database);
  for (const session of sessions) await newer.storage.notes.load(session);
  await write({ ...newer, audit: newer.notes }, 'written on');
  await newer.audit.refresh();
  expect(newer.audit.view().text).toBe('newer words');
  expect((await open(database)).audit.view().text).toBe('newer words');
});

describe('ticks of an emptied storage', () => {
  const tick = (storage: SiteStorage, session: string) =>
    progressStore(storage.access).tick(session, 'Week', '2026-06-10');
  const ticked = async ({ access }: SiteStorage): Promise<string[]> => {
    const found = await progressStore(access).list();
    return found.state === 'loaded' ? found.done.map(({ session }) => session).sort() : [found.reason];
  };
  const pages = async (): Promise<[string, SiteStorage, SiteStorage]> => {
    const database = `ticks${next()}`;
    const [newer, older] = [await openTab(database), await openTab(database)];
    await tick(newer, '/a/');
    await tick(newer, '/b/');
    await ticked(older);
    return [database, newer, older];
  };

  it('are put back by the page that shows them', async () => {
    const [database, newer] = await pages();
    await emptyStorage(database);
    expect(await ticked(newer)).toEqual(['/a/', '/b/']);
    expect(await ticked(await openTab(database))).toEqual(['/a/', '/b/']);
  });

  it.each(['reads', 'ticks one more'])(
    'stay as the page had them that knows more, also where another was first, when it %s',
    async (how) => {
      const [database, newer, older] = await pages();
      await tick(newer, '/c/');
      await progressStore(newer.access).untick('/b/');
      await emptyStorage(database);
      expect(await ticked(older)).toEqual(['/a/', '/b/']);
      await tick(older, '/of-older/');
      if (how === 'ticks one more') await tick(newer, '/d/');
      const all = ['/a/', '/c/', ...(how === 'reads' ? [] : ['/d/']), '/of-older/'];
      for (const page of [newer, older, newer, await openTab(database)]) {
        expect(await ticked(page)).toEqual(all);
      }
    },
  );

  it('stay deleted when everything was, and when they were taken away', async () => {
    const [database, newer, older] = await pages();
    await progressStore(newer.access).remove('all');
    expect(await ticked(older)).toEqual([]);
    await tick(newer, '/a/');
    await newer.clearEverything();
    await older.keep('device');
    expect(await ticked(older)).toEqual([]);
    expect(await ticked(await openTab(database))).toEqual([]);
  });
});
