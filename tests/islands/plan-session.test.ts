import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { openDB } from 'idb';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { newTarget } from '../../src/domain/plan/model/new-plan.ts';
import { fieldKey, fieldKind } from '../../src/domain/plan/model/field.ts';
import type { PlanEdit } from '../../src/domain/plan/edit/edits.ts';
import { createPlanSession } from '../../src/islands/worksheet/session/plan-session.ts';
import { STARTING_VIEW } from '../../src/islands/worksheet/session/plan-view.ts';
import type { PlanSession } from '../../src/islands/worksheet/session/plan-view.ts';
import { OPEN_PLAN } from '../../src/storage/stores/open-plan.ts';
import { anyEdit } from '../domain/plan/any-edits.ts';
import { failWrites } from '../storage/failing-indexed-db.ts';
import type { Failure } from '../storage/failing-indexed-db.ts';
import { next, openTab, openUndecided, openVisit } from '../storage/open-for-test.ts';

let restore = (): void => undefined;
afterEach(() => {
  restore();
  vi.unstubAllGlobals();
});

const say = (text: string): PlanEdit => ({
  edit: 'set',
  field: { of: 'target', id: 't1', name: 'text' },
  value: text,
});
const textIn = (session: PlanSession): string | undefined => session.view().plan.targets[0]?.text;

async function start(database: string, early: { field: string; text: string }[] = []): Promise<PlanSession> {
  const session = createPlanSession(await openTab(database));
  await session.start(STARTING_VIEW.plan, () => early);
  return session;
}

/** Waits until it holds, as the channel between tabs takes a moment. */
const eventually = vi.waitFor;

describe('a plan on the screen', () => {
  it('takes no edit before it knows what is stored', async () => {
    const session = createPlanSession(await openTab(`s${next()}`));
    expect(session.view().save.kind).toBe('starting');
    expect(session.dispatch(say('too soon'))).toBe(false);
  });

  it('shows an edit at once, and says that it is saved only when it is stored', async () => {
    const database = `s${next()}`;
    const session = await start(database);
    expect(session.view().save.kind).toBe('nothing-yet');
    expect(session.dispatch(say('words'))).toBe(true);
    expect(textIn(session)).toBe('words');
    expect(session.view().save.kind).toBe('saving');
    await session.flush();
    expect(session.view().save).toEqual({ kind: 'saved', at: expect.stringMatching(/^\d\d:\d\d$/) });
    expect(textIn(await start(database))).toBe('words');
  });

  it('lets the drawing wait while somebody types, and draws at once for everything else', async () => {
    const session = await start(`s${next()}`);
    const heard: boolean[] = [];
    session.subscribe((mayWait) => heard.push(mayWait));
    const news = (act: () => void): boolean[] => {
      heard.length = 0;
      act();
      return [...new Set(heard)];
    };
    expect(news(() => session.dispatch(say('wor'), true))).toEqual([true]);
    expect(textIn(session)).toBe('wor');
    expect(session.view().save.kind).toBe('saving');
    expect(news(() => session.leaveField())).toEqual([false]);
    expect(news(() => session.dispatch(say('words')))).toEqual([false]);
    expect(news(() => session.stepThrough('undo'))).toEqual([false]);
    await session.flush();
    expect(heard.at(-1)).toBe(false);
  });

  it('what was read before the last save does not come back over newer words', async () => {
    const storage = await openTab(`s${next()}`);
    const session = createPlanSession(storage);
    await session.start(STARTING_VIEW.plan, () => []);
    session.dispatch(say('old'));
    await session.flush();
    const { load } = storage.plans;
    let arrive: () => void = () => undefined;
    const late = new Promise<void>((resolve) => (arrive = resolve));
    let read: () => void = () => undefined;
    const wasRead = new Promise<void>((resolve) => (read = resolve));
    storage.plans.load = async (id) => {
      const found = await load(id);
      read();
      await late;
      return found;
    };
    const refreshed = session.refresh();
    await wasRead;
    session.dispatch(say('new'));
    await session.flush();
    arrive();
    await refreshed;
    expect(textIn(session)).toBe('new');
  });

  it('is there again after a reload, and says so', async () => {
    const database = `s${next()}`;
    const first = await start(database);
    first.dispatch(say('words'));
    await first.flush();
    const again = await start(database);
    expect(textIn(again)).toBe('words');
    expect(again.view().save.kind).toBe('kept');
  });

  it('refuses an edit that it cannot hold', async () => {
    expect((await start(`s${next()}`)).dispatch({ edit: 'remove-target', target: 't1' })).toBe(false);
  });

  it('keeps what was typed before, behind what is stored', async () => {
    const database = `s${next()}`;
    const first = await start(database);
    first.dispatch(say('stored'));
    await first.flush();
    const again = await start(database, [{ field: 'target.t1.text', text: 'typed' }]);
    expect(textIn(again)).toBe('stored\ntyped');
    await again.flush();
    expect(textIn(await start(database))).toBe('stored\ntyped');
  });

  it('keeps unsaved words on the screen and says why, then saves them when it can', async () => {
    const database = `s${next()}`;
    const session = await start(database);
    restore = failWrites(() => 'quota');
    session.dispatch(say('words'));
    await session.flush();
    expect(session.view().save).toEqual({ kind: 'not-saved', refusal: 'full' });
    expect(textIn(session)).toBe('words');
    restore();
    session.dispatch({ edit: 'set', field: { of: 'step', id: 't1-s1', name: 'who' }, value: 'Sam' });
    await session.flush();
    expect(session.view().save.kind).toBe('saved');
    expect((await start(database)).view().plan.targets[0]).toMatchObject({
      text: 'words',
      steps: [{ who: 'Sam' }, {}, {}],
    });
  });

  it('never says "saved" when things are kept for this visit only', async () => {
    const session = createPlanSession(await openVisit(`s${next()}`));
    await session.start(STARTING_VIEW.plan, () => []);
    expect(session.view().save).toEqual({ kind: 'visit' });
    session.dispatch(say('words'));
    await session.flush();
    expect(session.view().save).toEqual({ kind: 'visit' });
  });

  it('asks where to keep things until somebody has chosen, and then has everything', async () => {
    const database = `s${next()}`;
    const session = createPlanSession(await openUndecided(database));
    await session.start(STARTING_VIEW.plan, () => []);
    session.dispatch(say('before the choice'));
    await session.flush();
    expect(session.view().save).toEqual({ kind: 'undecided' });
    await session.keep('device');
    expect(session.view().save.kind).toBe('kept');
    expect(textIn(session)).toBe('before the choice');
    expect(textIn(await start(database))).toBe('before the choice');
  });

  it('takes changes back and makes them again, and what is stored follows', async () => {
    const database = `s${next()}`;
    const session = await start(database);
    session.dispatch(say('first'));
    session.leaveField();
    session.dispatch(say('second'));
    session.leaveField();
    session.dispatch({ edit: 'insert-target', target: newTarget('n', ['n1']), position: 1 });
    expect(session.view()).toMatchObject({ canUndo: true, canRedo: false });
    session.stepThrough('undo');
    expect(session.view().plan.targets).toHaveLength(1);
    session.stepThrough('undo');
    expect(textIn(session)).toBe('first');
    session.stepThrough('redo');
    expect(textIn(session)).toBe('second');
    session.stepThrough('undo');
    await session.flush();
    expect(textIn(await start(database))).toBe('first');
    expect(session.view()).toMatchObject({ canUndo: true, canRedo: true });
  });

  it('shows another plan of the device, and edits go to the one that is shown', async () => {
    const database = `s${next()}`;
    const storage = await openTab(database);
    const session = createPlanSession(storage);
    await session.start(STARTING_VIEW.plan, () => []);
    session.dispatch(say('plan one'));
    await session.flush();
    const { id } = session.view().plan;
    await storage.plans.add({ ...session.view().plan, id: 'second', name: 'Second' });
    await session.openPlan('second');
    session.dispatch(say('plan two'));
    await session.flush();
    expect(session.view()).toMatchObject({ round: 1, canUndo: true, plan: { name: 'Second' } });
    await session.openPlan(id);
    expect(textIn(session)).toBe('plan one');
    expect(session.view()).toMatchObject({ round: 2, canUndo: false });
  });

  it('leaves a plan that it cannot read alone, hands it out, and starts again only after clearing', async () => {
    const database = `s${next()}`;
    await openTab(database);
    const opened = await openDB(database);
    await opened.put('plans', 'damaged', 'x');
    await opened.put('settings', 'x', OPEN_PLAN);
    const session = await start(database);
    expect(session.view()).toMatchObject({
      unusable: { why: 'unreadable', raw: 'damaged' },
      save: { refusal: 'unreadable' },
    });
    session.dispatch(say('words'));
    await session.flush();
    expect(session.view().save).toEqual({ kind: 'not-saved', refusal: 'unreadable' });
    expect(await opened.get('plans', 'x')).toBe('damaged');
    opened.close();
    expect(await session.clear()).toBeUndefined();
    expect(session.view()).toMatchObject({ unusable: undefined, save: { kind: 'undecided' }, round: 1 });
    expect(textIn(session)).toBe('');
    session.dispatch(say('anew'));
    await session.keep('device');
    expect(textIn(session)).toBe('anew');
    expect(textIn(await start(database))).toBe('anew');
  });
});

describe('two tabs', () => {
  it('see each other’s words, and both keep theirs', async () => {
    const database = `s${next()}`;
    const [one, two] = [await start(database), await start(database)];
    one.dispatch(say('one'));
    two.dispatch({ edit: 'set', field: { of: 'step', id: 't1-s1', name: 'who' }, value: 'two' });
    await Promise.all([one.flush(), two.flush()]);
    for (const tab of [one, two]) {
      await eventually(() =>
        expect(tab.view().plan.targets[0]).toMatchObject({ text: 'one', steps: [{ who: 'two' }, {}, {}] }),
      );
    }
  });

  it('hand back words whose target was removed in the other', async () => {
    const database = `s${next()}`;
    const one = await start(database);
    one.dispatch({ edit: 'insert-target', target: newTarget('n', ['n1']), position: 9 });
    await one.flush();
    const two = await start(database);
    two.dispatch({ edit: 'set', field: { of: 'target', id: 'n', name: 'text' }, value: 'written too late' });
    one.dispatch({ edit: 'remove-target', target: 'n' });
    await one.flush();
    await two.flush();
    expect(two.view().stray).toEqual(['written too late']);
    expect(two.view().plan.targets).toHaveLength(1);
    two.dismissStray();
    expect(two.view().stray).toEqual([]);
  });

  it('are both empty when one clears everything', async () => {
    const database = `s${next()}`;
    const [one, two] = [await start(database), await start(database)];
    one.dispatch(say('words'));
    await one.flush();
    await eventually(() => expect(textIn(two)).toBe('words'));
    await two.clear();
    await eventually(() => expect(textIn(one)).toBe(''));
  });
});

/** A tab that notes which texts the store has confirmed. */
async function watchedTab(database: string): Promise<{ session: PlanSession; confirmed: Set<string> }> {
  const storage = await openTab(database);
  const confirmed = new Set<string>();
  const apply = storage.plans.apply.bind(storage.plans);
  storage.plans.apply = async (id, edits) => {
    const result = await apply(id, edits);
    for (const edit of edits) {
      if (result.saved && !result.missed.includes(edit) && isWord(edit)) confirmed.add(edit.value);
    }
    return result;
  };
  const session = createPlanSession(storage);
  await session.start(STARTING_VIEW.plan, () => []);
  return { session, confirmed };
}

/** Whether the edit writes one of the words that this test follows. */
function isWord(edit: PlanEdit): edit is Extract<PlanEdit, { edit: 'set' }> {
  return edit.edit === 'set' && ['lines', 'line'].includes(fieldKind(edit.field));
}

const tab = fc.constantFrom(0, 1);
const anyMove = fc.oneof(
  { weight: 4, arbitrary: fc.record({ do: fc.constant('edit' as const), tab, edit: anyEdit }) },
  fc.record({ do: fc.constant('flush' as const), tab }),
  fc.record({ do: fc.constant('refresh' as const), tab }),
  fc.record({
    do: fc.constant('fail' as const),
    failure: fc.constantFrom<Failure>('none', 'quota', 'throws', 'aborts'),
  }),
);

it('whatever two tabs do and whichever writes fail, both end with what is stored, and no word is lost unsaid', async () => {
  vi.stubGlobal('BroadcastChannel', undefined);
  await fc.assert(
    fc.asyncProperty(fc.array(anyMove, { minLength: 1, maxLength: 40 }), async (moves) => {
      const database = `s${next()}`;
      const tabs = [await watchedTab(database), await watchedTab(database)];
      /** The last text that each tab wrote into each field. Each text is written once only. */
      const last = new Map<string, { text: string; tab: number }>();
      let failure: Failure = 'none';
      restore = failWrites(() => failure);
      for (const [place, move] of moves.entries()) {
        if (move.do === 'fail') failure = move.failure;
        else if (move.do === 'flush') await tabs[move.tab]!.session.flush();
        else if (move.do === 'refresh') await tabs[move.tab]!.session.refresh();
        else {
          const edit = isWord(move.edit) ? { ...move.edit, value: `word ${place}` } : move.edit;
          const taken = tabs[move.tab]!.session.dispatch(edit);
          if (taken && isWord(edit))
            last.set(`${move.tab} ${fieldKey(edit.field)}`, { text: edit.value, tab: move.tab });
        }
      }
      restore();
      for (const { session } of tabs) await session.flush();
      for (const { session } of tabs) await session.refresh();

      const stored = (await watchedTab(database)).session.view().plan;
      for (const { session } of tabs) {
        const { plan } = session.view();
        expect({ ...plan, id: '', createdAt: '' }).toEqual({ ...stored, id: '', createdAt: '' });
        expect(['saved', 'kept', 'nothing-yet']).toContain(session.view().save.kind);
      }
      for (const { text, tab: by } of last.values()) {
        const { confirmed, session } = tabs[by]!;
        expect(confirmed.has(text) || session.view().stray.includes(text)).toBe(true);
      }
    }),
    { numRuns: 200 },
  );
}, 60_000);

/** Empties the storage as a browser does, without a word to the pages that are open. */
async function emptyStorage(database: string): Promise<void> {
  const opened = await openDB(database);
  for (const store of opened.objectStoreNames) await opened.clear(store);
  opened.close();
}

describe('a storage that is emptied under an open plan', () => {
  it.each(['the next word', 'coming back to the tab'])(
    'gets the whole plan back with %s, which is said once',
    async (how) => {
      const database = `s${next()}`;
      const session = await start(database);
      session.dispatch(say('written before'));
      await session.flush();
      await emptyStorage(database);
      if (how === 'the next word') {
        session.dispatch({ edit: 'set', field: { of: 'step', id: 't1-s1', name: 'who' }, value: 'Sam' });
        await session.flush();
      } else await session.refresh();
      expect(textIn(session)).toBe('written before');
      expect(session.view().save).toMatchObject({ kind: 'saved', writtenBack: true });
      expect(textIn(await start(database))).toBe('written before');
      session.dispatch(say('written after'));
      await session.flush();
      expect(session.view().save).not.toHaveProperty('writtenBack');
    },
  );

  it('stays empty when another tab deleted everything, or removed the plan', async () => {
    const database = `s${next()}`;
    const [session, other] = [await start(database), await start(database)];
    session.dispatch(say('words'));
    await session.flush();
    await eventually(() => expect(textIn(other)).toBe('words'));
    const storage = await openTab(database);
    await storage.plans.remove(session.view().plan.id);
    await eventually(() => expect(textIn(other)).toBe(''));
    other.dispatch(say('more'));
    await other.flush();
    await session.clear();
    await eventually(() => expect(textIn(other)).toBe(''));
    await other.refresh();
    expect(textIn(await start(database))).toBe('');
  });
});

it('a last edit that arrives after the next page has read the plan is shown there without waiting', async () => {
  const database = `s${next()}`;
  const [leaving, arriving] = [await start(database), await start(database)];
  leaving.dispatch(say('first'));
  await leaving.flush();
  leaving.dispatch(say('last'));
  leaving.leave();
  leaving.stop();
  await eventually(() => expect(textIn(arriving)).toBe('last'));
});

it('two tabs with words before the choice keep both plans, and each shows its own and a true status', async () => {
  const database = `s${next()}`;
  const open = async (): Promise<[PlanSession, Awaited<ReturnType<typeof openUndecided>>]> => {
    const storage = await openUndecided(database);
    const session = createPlanSession(storage);
    await session.start(STARTING_VIEW.plan, () => []);
    return [session, storage];
  };
  const [[one, storage], [two]] = [await open(), await open()];
  one.dispatch(say('one'));
  two.dispatch(say('two'));
  await Promise.all([one.flush(), two.flush()]);
  await one.keep('device');
  await eventually(() => expect(two.view().save.kind).toBe('kept'));
  expect([textIn(one), textIn(two)]).toEqual(['one', 'two']);
  expect(await storage.plans.list()).toHaveLength(2);
  expect(textIn(await start(database))).toBe('one');
});

it('two tabs that write in one field before they hear of each other keep both texts, and each goes on in its own', async () => {
  const database = `s${next()}`;
  const [one, two] = [await start(database), await start(database)];
  const field = { of: 'target', id: 't1', name: 'text' } as const;
  const write = (session: PlanSession, was: string, value: string): boolean =>
    session.dispatch({ edit: 'set', field, value, was });
  write(one, '', 'mine');
  write(two, '', 'theirs');
  await one.flush();
  await two.flush();
  await eventually(() => expect(textIn(one)).toBe('mine\ntheirs'));
  // The boxes that are written in still show their own.
  write(one, 'mine', 'mine, and more');
  write(two, 'theirs', 'theirs too');
  write(two, 'theirs too', 'theirs to');
  await Promise.all([one.flush(), two.flush()]);
  for (const session of [one, two, await start(database)]) {
    await eventually(() => expect(textIn(session)).toBe('mine, and more\ntheirs to'));
  }
  two.stepThrough('undo');
  expect(textIn(two)).not.toContain('theirs to');
});
