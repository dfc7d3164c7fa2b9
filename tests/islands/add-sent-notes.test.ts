import 'fake-indexeddb/auto';
import { setImmediate } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { makeNote } from '../../src/domain/plan/model/session-note.ts';
import { addSentNotes } from '../../src/islands/worksheet/panels/bring-back/add-sent-notes.ts';
import { next, openTab } from '../storage/open-for-test.ts';

const session = '/ect/week-4/';
const sent = [{ session, label: 'Notes on week 4', text: 'sent words' }];

it('what another window writes while sent notes are added stays, whatever the moment', async () => {
  for (let turns = 0; turns < 24; turns += 1) {
    const database = `sent${next()}`;
    const [one, two] = [await openTab(database), await openTab(database)];
    await one.notes.save(makeNote(session, 'Notes', 'before'), '');
    const adding = addSentNotes(one, sent, '1 June 2026');
    for (let turn = 0; turn < turns; turn += 1) await setImmediate();
    await two.notes.save(makeNote(session, 'Notes', 'before, and more'), 'before');
    expect(await adding).toEqual([]);
    const found = await one.notes.load(session);
    const text = found.state === 'loaded' ? found.note.text : '';
    expect(text, `after ${turns} turns`).toContain('before, and more');
    expect(text, `after ${turns} turns`).toContain('sent words');
  }
});

it('says which notes have no room, and adds the others', async () => {
  const tab = await openTab(`sent${next()}`);
  await tab.notes.save(makeNote(session, 'Notes', 'a'.repeat(10_000)), '');
  const other = { session: '/ect/week-5/', label: 'Notes on week 5', text: 'other words' };
  expect(await addSentNotes(tab, [...sent, other], '1 June 2026')).toEqual([
    { label: 'Notes on week 4', why: 'no-room' },
  ]);
  expect(await tab.notes.load(other.session)).toMatchObject({
    note: { text: 'Sent to me on 1 June 2026:\nother words' },
  });
});
