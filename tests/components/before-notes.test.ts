import { jsx } from 'astro/jsx-runtime';
import { describe, expect, it } from 'vitest';
import { beforeNotes, Part } from '../../src/components/body/tree.ts';

const Notes = (): null => null;
const Activity = (): null => null;
const Record = (): null => null;
/** Finished HTML, as a compiled document holds it. */
const html = (text: string): unknown => Object(text);
const notes = jsx(Notes, {});
const record = jsx(Record, { name: 'inquiry', headingId: 'record' });
const first = jsx(Activity, { headingId: 'review', children: [] });
const last = jsx(Activity, { headingId: 'next-steps', children: [] });
const found = (...children: unknown[]): unknown =>
  beforeNotes(jsx(Part, { children: jsx(Part, { children: [children].flat() }) }), Notes, 'next-steps');

describe('what stands between the last part of a meeting and the box for notes', () => {
  it('is found, words and forms', () => {
    expect(
      found(first, last, record, html('<p>Line 1 is due.</p>'), notes, html('<h2>Sources</h2>')),
    ).toEqual([record, html('<p>Line 1 is due.</p>')]);
  });

  it('is found behind a part that is a heading with its text', () => {
    const begins = jsx(Part, { begins: 'next-steps' });
    const ends = jsx(Part, { ends: 'next-steps' });
    expect(found(begins, html('<p>Agree.</p>'), ends, html('<p>Write.</p>'), notes)).toEqual([
      html('<p>Write.</p>'),
    ]);
  });

  it('is nothing where nothing, another section or no box stands there', () => {
    expect(found(last, notes)).toEqual([]);
    expect(found(last, html('<h2 id="more">More</h2><p>Text.</p>'), notes)).toBeUndefined();
    expect(found(last, html('<p>Text.</p>'))).toBeUndefined();
    expect(found(first, notes)).toBeUndefined();
    expect(found(notes, last)).toBeUndefined();
  });
});
