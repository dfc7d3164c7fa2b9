import { makeNote } from '../../domain/plan/model/session-note.ts';
import type { FormGroup } from '../../domain/session/kept-form.ts';
import type { ExampleDevice } from '../../storage/memory/example-storage.ts';
import { longWords, nothingYet, refused } from '../shared/widget-example.ts';
import type { WidgetExample } from '../shared/widget-example.ts';

/** Under which the answers are kept. */
export const EXAMPLE_FORM = '/example/#form-routines';
/** Under which those of the time before are. */
export const EXAMPLE_BEFORE = '/example/#form-before';
export const exampleChoices: readonly string[] = ['Secure', 'Developing', 'Next'];
export const exampleGroups: readonly FormGroup[] = [
  { heading: 'Routines', lines: [{ label: 'Coats are hung up' }, { label: 'Doors are held open' }] },
  {
    heading: 'Talk',
    lines: [
      {
        label: 'Instructions are short, in order, and checked, also on a wet Friday after lunch in November',
      },
    ],
  },
];

const TITLE = 'Audit: routines';
const stored = (text: string, before?: string): ExampleDevice['fill'] =>
  async function fill({ notes, settings }) {
    await notes.put(EXAMPLE_FORM, makeNote(EXAMPLE_FORM, TITLE, text));
    if (before !== undefined) await notes.put(EXAMPLE_BEFORE, makeNote(EXAMPLE_BEFORE, TITLE, before));
    await settings.put('own:chosen', true);
  };

/** The states of a form that is filled in again. */
export const keptFormExamples: readonly WidgetExample[] = [
  nothingYet('fieldset'),
  {
    name: 'full',
    says: 'Answers that are kept in this browser, beside those of the time before.',
    device: {
      fill: stored(
        'Coats are hung up: Secure – on all five days\nDoors are held open: Next',
        'Coats are hung up: Developing – not after swimming',
      ),
    },
    shows: '[data-save-state="kept"]',
  },
  {
    name: 'reworded',
    says: 'An answer to a statement whose words have changed since, and words that do not break.',
    device: { fill: stored(`Coats are on hooks: Secure\nDoors are held open: Next – ${longWords}`) },
    shows: '.kept-form-rest',
  },
  refused('[data-save-state="not-saved"]'),
  {
    name: 'two-tabs',
    says: 'Another tab has just given another answer.',
    device: { fill: stored('Coats are hung up: Next') },
    then: (storage) => storage.notes.save(makeNote(EXAMPLE_FORM, TITLE, 'Coats are hung up: Secure')),
    shows: '[data-save-state="kept"]',
  },
];
