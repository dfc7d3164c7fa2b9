import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { withSent } from '../../../src/domain/plan/files/sent-notes.ts';
import { bothTexts } from '../../../src/domain/plan/edit/both-texts.ts';
import {
  editAnswer,
  readAnswers,
  withAnswers,
  type Answer,
  type FormShape,
} from '../../../src/domain/plan/forms/answers.ts';

const audit: FormShape = {
  labels: ['Doors are held open', 'Doors', 'Chairs are tucked in'],
  choices: ['Secure', 'Developing', 'Next'],
};
const record: FormShape = { labels: ['Question', 'First look'], choices: [] };
const answer = (choice: string, words = ''): Answer => ({ choice, words });
/** What stands in the note once the edit is made, as the store makes it. */
const after = (text: string, shape: FormShape, label: string, change: Answer): string => {
  const edit = editAnswer(text, shape, label, change);
  return bothTexts(edit.was, edit.text, text);
};

describe('the text of an audit', () => {
  it('is plain lines that anybody can read', () => {
    const text = withAnswers('', audit, [
      ['Doors', answer('Secure', 'in registration')],
      ['Chairs are tucked in', answer('Next')],
      ['Doors are held open', answer('', 'ask the caretaker')],
    ]);
    expect(text).toBe(
      'Doors: Secure – in registration\nChairs are tucked in: Next\nDoors are held open: – ask the caretaker',
    );
    expect(Object.fromEntries(readAnswers(text, audit).answers)).toEqual({
      Doors: answer('Secure', 'in registration'),
      'Chairs are tucked in': answer('Next'),
      'Doors are held open': answer('', 'ask the caretaker'),
    });
  });

  test.each([
    ['another dash', 'Doors: Secure - in registration', answer('Secure', 'in registration')],
    ['small letters', 'Doors: secure', answer('Secure')],
    ['no space', 'Doors:Next—on Friday', answer('Next', 'on Friday')],
    ['words alone', 'Doors: often, but not on Fridays', answer('', 'often, but not on Fridays')],
    ['a word that only begins like a choice', 'Doors: Nextdoor is loud', answer('', 'Nextdoor is loud')],
    ['a comma', 'Doors: Developing, on Fridays', answer('Developing', ', on Fridays')],
  ])('is read after somebody changed it by hand: %s', (_, line, expected) => {
    expect(readAnswers(line, audit).answers.get('Doors')).toEqual(expected);
  });

  it('tells a choice from one that begins with it', () => {
    const shape: FormShape = { labels: ['Doors'], choices: ['Not', 'Not yet'] };
    for (const given of [answer('Not yet', 'ask'), answer('Not yet'), answer('Not', 'yet')])
      expect(readAnswers(after('', shape, 'Doors', given), shape).answers.get('Doors')).toEqual(given);
  });

  it('keeps and shows the answer to a statement that was reworded, and lines that were added by hand', () => {
    const text = 'Old words of a statement: Secure\nSee the notes of May.\nDoors: Next';
    expect(readAnswers(text, audit).rest).toBe('Old words of a statement: Secure\nSee the notes of May.');
    expect(after(text, audit, 'Doors', answer('Secure'))).toBe(
      'Old words of a statement: Secure\nSee the notes of May.\nDoors: Secure',
    );
  });

  it('takes one answer away and leaves the others', () => {
    expect(after('Doors: Next\nChairs are tucked in: Next', audit, 'Doors', answer(''))).toBe(
      'Chairs are tucked in: Next',
    );
  });

  it('does not take what somebody sent for one’s own', () => {
    const text = 'Doors: Next\n\nSent to me on 3 May 2027:\nDoors: Secure\nChairs are tucked in: Secure';
    const read = readAnswers(text, audit);
    expect([...read.answers]).toEqual([['Doors', answer('Next')]]);
    expect(read.rest).toContain('Chairs are tucked in: Secure');
    const more = after(text, audit, 'Chairs are tucked in', answer('Next'));
    expect([...readAnswers(more, audit).answers.keys()]).toEqual(['Doors', 'Chairs are tucked in']);
    expect(readAnswers(more, audit).rest).toBe(read.rest);
    const only = 'Sent to me on 3 May 2027:\nDoors: Secure';
    expect(readAnswers(after(only, audit, 'Doors', answer('Next')), audit)).toEqual({
      answers: new Map([['Doors', answer('Next')]]),
      rest: only,
    });
  });

  it('keeps the answers that two windows gave to different statements', () => {
    const before = 'Doors: Next';
    const one = editAnswer(before, audit, 'Doors', answer('Secure'));
    const other = editAnswer(before, audit, 'Chairs are tucked in', answer('Developing'));
    const there = bothTexts(other.was, other.text, bothTexts(one.was, one.text, before));
    expect(there).toBe('Doors: Secure\nChairs are tucked in: Developing');
  });

  it.each([
    ['Doors: Next', 'Doors: Secure'],
    ['Chairs are tucked in: Next\nDoors: Next', 'Chairs are tucked in: Next\nDoors: Next'],
    ['', 'Sent by somebody'],
  ])('keeps them below what somebody sent as well (own: %j)', (own, text) => {
    const before = withSent(own, { session: '/module/#form-doors', text }, '3 May 2027');
    const one = editAnswer(before, audit, 'Doors', answer('Secure'));
    const other = editAnswer(before, audit, 'Doors are held open', answer('Developing'));
    let there = before;
    // What was left behind by a page may be put in twice.
    for (const { was, text } of [one, other, one]) there = bothTexts(was, text, there);
    const read = readAnswers(there, audit);
    expect(read.answers.get('Doors')).toEqual(answer('Secure'));
    expect(read.answers.get('Doors are held open')).toEqual(answer('Developing'));
    expect(read.rest).toBe(readAnswers(before, audit).rest);
  });

  it('shows both answers that two windows gave to one statement', () => {
    const one = editAnswer('', audit, 'Doors', answer('Secure'));
    const other = editAnswer('', audit, 'Doors', answer('Next'));
    const there = bothTexts(other.was, other.text, bothTexts(one.was, one.text, ''));
    const read = readAnswers(there, audit);
    expect(read.answers.get('Doors')).toEqual(answer('Next'));
    expect(read.rest).toBe('Doors: Secure');
    expect(readAnswers(after(there, audit, 'Doors', answer('Secure')), audit).answers.get('Doors')).toEqual(
      answer('Secure'),
    );
  });
});

it('a record keeps texts of several lines, also those that look like another entry', () => {
  const words = 'Who waits?\n\nFirst look: not yet\n- a list';
  const text = after('First look: Tuesday', record, 'Question', answer('', words));
  expect(Object.fromEntries(readAnswers(text, record).answers)).toEqual({
    Question: answer('', words),
    'First look': answer('', 'Tuesday'),
  });
});

describe('whatever is written', () => {
  const words = fc.oneof(
    fc.string(),
    fc.constantFrom('– x', 'Secure', ' – Next', 'a\nDoors: Next', '\n', ' '),
  );
  const given = (shape: FormShape) =>
    fc.tuple(
      fc.constantFrom(...shape.labels),
      fc.record({ choice: fc.constantFrom('', ...shape.choices), words }),
    );

  test.each([
    ['an audit', audit],
    ['a record', record],
  ])('the last answer to each line of %s is read back, and other lines stay', (_, shape) => {
    fc.assert(
      fc.property(fc.array(given(shape), { maxLength: 12 }), (edits) => {
        let text = 'Something by hand';
        const expected = new Map<string, Answer>();
        for (const [label, change] of edits) {
          text = after(text, shape, label, change);
          if (change.choice === '' && change.words === '') expected.delete(label);
          else expected.set(label, change);
        }
        const read = readAnswers(text, shape);
        expect(Object.fromEntries(read.answers)).toEqual(Object.fromEntries(expected));
        expect(read.rest).toBe('Something by hand');
      }),
    );
  });

  it('no part of a text that anybody made is lost by an answer', () => {
    const line = fc.oneof(
      fc.string(),
      fc.constantFrom(
        'Doors: Secure',
        'Doors: Next',
        '  more',
        '',
        'Sent to me on 3 May:',
        '  Doors: Secure',
      ),
    );
    fc.assert(
      fc.property(fc.array(line, { maxLength: 10 }), given(audit), (lines, [label, change]) => {
        const text = lines.join('\n');
        const before = readAnswers(text, audit);
        const next = readAnswers(after(text, audit, label, change), audit);
        expect(next.answers.get(label) ?? answer('')).toEqual(change);
        for (const [other, kept] of before.answers)
          if (other !== label) expect(next.answers.get(other)).toEqual(kept);
        for (const each of before.rest.split('\n')) expect(next.rest).toContain(each.trim());
      }),
    );
  });
});
