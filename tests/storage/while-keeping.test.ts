import 'fake-indexeddb/auto';
import { setImmediate } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { makeNote } from '../../src/domain/plan/model/session-note.ts';
import type { SiteStorage } from '../../src/storage/site-storage.ts';
import { failWrites } from './failing-indexed-db.ts';
import { next, openUndecided } from './open-for-test.ts';

const session = '/ect/week-4/';
const note = (text: string) => makeNote(session, 'Notes on week 4', text);
/** More turns than keeping takes, so that something is stored at each moment of it. */
const MOMENTS = 80;

/** Chooses the device, and does something else after each number of turns. */
async function whileKeeping<Result>(task: (storage: SiteStorage) => Promise<Result>) {
  return Promise.all(
    Array.from({ length: MOMENTS }, async (_, turns) => {
      const database = `while-keeping-${next()}`;
      const storage = await openUndecided(database);
      const kept = storage.keep('device');
      for (let turn = 0; turn < turns; turn += 1) await setImmediate();
      const result = await task(storage);
      await kept;
      return { database, storage, result };
    }),
  );
}

describe('while the browser takes its time to keep things', () => {
  it('notes that are stored meanwhile are on the device', async () => {
    for (const { storage, result } of await whileKeeping((at) => at.notes.save(note('Cold call'), ''))) {
      expect(result.saved).toBe(true);
      expect(storage.place.kind).toBe('device');
      expect(await storage.notes.load(session)).toMatchObject({ note: { text: 'Cold call' } });
    }
  });

  it('so is a plan', async () => {
    for (const { storage, result } of await whileKeeping((at) =>
      at.plans.apply(undefined, [
        { edit: 'set', field: { of: 'target', id: 't1', name: 'text' }, value: 'Cold call' },
      ]),
    )) {
      expect(result.saved).toBe(true);
      expect(await storage.plans.load()).toMatchObject({ plan: { targets: [{ text: 'Cold call' }] } });
    }
  });

  it('so are notes that a page sent off while it went away', async () => {
    for (const { database } of await whileKeeping(async (at) =>
      at.notes.leaveBehind(session, 'Notes', [{ text: 'Cold call', was: '' }]),
    )) {
      expect(await (await openUndecided(database)).notes.load(session)).toMatchObject({
        note: { text: 'Cold call' },
      });
    }
  });

  it('what is cleared meanwhile stays cleared', async () => {
    const cleared = await whileKeeping(async (at) => {
      await at.notes.save(note('Cold call'), '');
      return at.clearEverything();
    });
    for (const { storage, result } of cleared) {
      expect(result).toEqual({ cleared: true });
      expect(storage.place.kind).toBe('undecided');
      expect(await storage.notes.load(session)).toMatchObject({ state: 'empty' });
    }
  });

  it('a second press changes nothing', async () => {
    for (const { storage, result } of await whileKeeping((at) => at.keep('device'))) {
      expect(result).toEqual({ saved: true });
      expect(storage.place).toMatchObject({ kind: 'device' });
    }
  });

  it('a browser that then refuses keeps them in the page', async () => {
    const allow = failWrites(() => 'quota');
    try {
      for (const { storage, result } of await whileKeeping((at) => at.notes.save(note('Cold call'), ''))) {
        expect(result.saved).toBe(true);
        expect(storage.place).toEqual({ kind: 'memory', refusal: 'full' });
        expect(await storage.notes.load(session)).toMatchObject({ note: { text: 'Cold call' } });
      }
    } finally {
      allow();
    }
  });
});
