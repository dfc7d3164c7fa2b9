import { h } from 'preact';
import { render } from 'preact-render-to-string';
import { describe, expect, it } from 'vitest';
import { PRE_HYDRATION_SOURCE } from '../../src/islands/shared/saving/pre-hydration-recorder.ts';
import KeptForm from '../../src/islands/kept-form/KeptForm.tsx';
import {
  EXAMPLE_FORM,
  exampleChoices,
  exampleGroups,
} from '../../src/islands/kept-form/kept-form.examples.ts';
import SessionNotes from '../../src/islands/session-notes/SessionNotes.tsx';
import Worksheet from '../../src/islands/worksheet/Worksheet.tsx';

const props = { checkerHref: '/smart-checker/', dataHref: '/data/', base: '/', sessions: [] };
const worksheet = render(h(Worksheet, props));
const notes = render(
  h(SessionNotes, { sessionKey: '/ect/week-4/', label: 'Notes on week 4', planHref: '/action-plan/' }),
);
const form = (choices: readonly string[]) =>
  render(
    h(KeptForm, {
      id: 'routines',
      noteKey: EXAMPLE_FORM,
      title: 'Audit: routines',
      groups: exampleGroups,
      choices,
      seen: 'What would be seen',
      planHref: '/action-plan/',
    }),
  );
const count = (html: string, part: string | RegExp): number => html.split(part).length - 1;

describe.each([
  ['worksheet', worksheet],
  ['session notes', notes],
  ['audit', form(exampleChoices)],
  ['record', form([])],
])('the %s as built', (_, html) => {
  it('is a form whose old text no browser brings back, and whose pre-hydration input is recorded', () => {
    expect(html).toMatch(/^<form[^>]* autocomplete="off"/);
    expect(html).toMatch(/^<form[^>]* data-pre-hydration-input/);
    expect(html).not.toMatch(/^<form[^>]* data-ready/);
  });

  it('has a label for each field, and each id once', () => {
    const fields = [...html.matchAll(/<(?:textarea|input|select)[^>]* id="([^"]+)"/g)].map(
      (match) => match[1],
    );
    expect(fields.length).toBe(count(html, /<textarea|<input|<select/));
    for (const id of fields) expect(html).toContain(`for="${id}"`);
    const ids = [...html.matchAll(/ id="([^"]+)"/g)].map((match) => match[1]);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('describes fields only by what is there', () => {
    for (const [, described = ''] of html.matchAll(/aria-(?:describedby|labelledby)="([^"]+)"/g)) {
      for (const id of described.split(' ')) expect(html).toContain(`id="${id}"`);
    }
  });

  it('does not claim that anything is saved', () => {
    expect(html).toContain('Not saved yet');
  });

  it('offers no button that does nothing', () => {
    expect(count(html, '<button')).toBe(count(html, / disabled|aria-disabled="true"/));
  });
});

describe('the worksheet as built', () => {
  it('shows one target with three steps, and prints three', () => {
    expect(
      count(worksheet, /<details class="worksheet-step"[^>]* aria-label="Target 1, step \d"[^>]* open/),
    ).toBe(3);
    expect(count(worksheet, /worksheet-target__heading/)).toBe(3);
    expect(count(worksheet, '<textarea')).toBe(3 + 3 + 3);
    expect(count(worksheet, 'type="date"')).toBe(3 + 2);
  });

  it('has a ruled space on paper for each field of three targets and the day and time of the review', () => {
    // On the screen there is also the name of the plan, and three fields that are folded away.
    expect(count(worksheet, 'is-empty')).toBe(3 * (4 + 3 * 3) + 2 + 1 + 3);
  });

  it('puts its headings below the one that the page has', () => {
    const lower = render(h(Worksheet, { ...props, headingLevel: 3 }));
    expect(lower).not.toContain('<h2');
    expect(worksheet).toContain('<h2');
  });
});

it('the recorder is one line that can stand inline', () => {
  expect(PRE_HYDRATION_SOURCE).not.toMatch(/[\n<]/);
  expect(() => new Function(PRE_HYDRATION_SOURCE)).not.toThrow();
});
