import { expect, test } from 'vitest';
import {
  notesAsText,
  notesToSend,
  readSentNotes,
  withSent,
} from '../../../src/domain/plan/files/sent-notes.ts';

const note = { session: '/ect/module-9/week-4/', label: 'Notes on workload', text: 'Wait three seconds.' };

test('notes that are sent are read back as they were', () => {
  expect(readSentNotes(JSON.stringify(notesToSend([note])))).toEqual([note]);
});

test.each([
  ['an address elsewhere', { ...note, session: '//example.org/' }],
  ['an address with a scheme', { ...note, session: 'javascript:alert(1)/' }],
  ['an address that climbs', { ...note, session: '/a\\b/' }],
  ['no words', { ...note, text: '' }],
  ['more words than are stored', { ...note, text: 'x'.repeat(20_002) }],
  ['something besides', { ...note, html: '<b>' }],
])('%s is not taken', (_, sent) => {
  expect(readSentNotes(JSON.stringify({ app: 'session-notes', schema: 1, notes: [sent] }))).toBeUndefined();
});

test.each([
  ['a name with spaces, accents and signs', { ...note, session: '/ect/Week 4 (Mentor) & Co, é/' }],
  ['a form', { ...note, session: "/ect/week-4's/#form-doors" }],
  ['as many words as are stored', { ...note, text: 'x'.repeat(20_001) }],
])('%s is taken', (_, sent) => {
  expect(readSentNotes(JSON.stringify(notesToSend([sent])))).toEqual([sent]);
});

test('notes of a newer version of the site are told from damaged ones', () => {
  expect(readSentNotes('{"app":"session-notes","schema":2,"sessions":[]}')).toBe('newer');
  expect(readSentNotes('{"app":"session-notes","schema":"2"}')).toBeUndefined();
});

test('what is no JSON, and what holds no note, is not taken', () => {
  expect(readSentNotes('{')).toBeUndefined();
  expect(readSentNotes(JSON.stringify(notesToSend([])))).toBeUndefined();
});

test('what was sent stands below the reader’s own, with its day, and is not added twice', () => {
  const once = withSent('Mine.', note, '28 November 2026');
  expect(once).toBe('Mine.\n\nSent to me on 28 November 2026:\nWait three seconds.');
  expect(withSent(once, note, '29 November 2026')).toBe(once);
  expect(withSent('', note, '28 November 2026')).toMatch(/^Sent to me on /u);
});

test('words that only stand within the reader’s own are added', () => {
  const own = 'Wait three seconds. Or four.';
  expect(withSent(own, note, '28 November 2026')).toBe(
    `${own}\n\nSent to me on 28 November 2026:\nWait three seconds.`,
  );
});

test('what was sent to a form is set in, so that none of it is an answer of one’s own', () => {
  const form = { session: '/ect/module-9/#form-doors', text: 'Doors: Secure\n\nLocks: Next' };
  const once = withSent('Doors: Next', form, '28 November 2026');
  expect(once).toBe('Doors: Next\n\nSent to me on 28 November 2026:\n  Doors: Secure\n  \n  Locks: Next');
  expect(withSent(once, form, '29 November 2026')).toBe(once);
  expect(withSent(form.text, form, '29 November 2026')).toBe(form.text);
});

test('a file with notes is a text with the name of each session', () => {
  expect(notesAsText([note, { label: 'Two', text: 'More\n' }])).toBe(
    'Notes on workload\n\nWait three seconds.\n\n\nTwo\n\nMore\n',
  );
});
