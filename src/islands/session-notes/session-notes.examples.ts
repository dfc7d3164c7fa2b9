import { makeNote } from '../../domain/plan/model/session-note.ts';
import type { ExampleDevice } from '../../storage/memory/example-storage.ts';
import { longWords, nothingYet, refused } from '../shared/widget-example.ts';
import type { WidgetExample } from '../shared/widget-example.ts';

/** The session that the notes are of. */
export const EXAMPLE_SESSION = '/example/week-1/';

const stored = (note: unknown): ExampleDevice['fill'] =>
  async function fill({ notes, settings }) {
    await notes.put(EXAMPLE_SESSION, note);
    await settings.put('own:chosen', true);
  };
const note = (text: string) => makeNote(EXAMPLE_SESSION, 'Notes on “Questioning”', text);

/** The states of the notes of a session. */
export const sessionNotesExamples: readonly WidgetExample[] = [
  nothingYet('textarea'),
  {
    name: 'full',
    says: 'Notes that are kept in this browser.',
    device: { fill: stored(note('Wait for three seconds.\nAsk quieter pupils first.')) },
    shows: '[data-save-state="kept"]',
  },
  {
    name: 'long-words',
    says: 'Words that do not break, and a long text.',
    device: { fill: stored(note(longWords)) },
    shows: '[data-save-state="kept"]',
  },
  refused('[data-save-state="not-saved"]'),
  {
    name: 'full-storage',
    says: 'The browser has no room left.',
    device: { fill: stored(note('Wait.')), writesFailWith: 'QuotaExceededError' },
    text: 'Wait for three seconds.',
    shows: '[data-save-state="not-saved"]',
  },
  {
    name: 'newer',
    says: 'A newer version of the page stored the notes.',
    device: { fill: stored({ ...note('Wait.'), schema: 99 }) },
    shows: '[data-save-state="not-saved"]',
  },
  {
    name: 'two-tabs',
    says: 'Another tab has just changed the notes.',
    device: { fill: stored(note('Wait.')) },
    then: (storage) => storage.notes.save(note('Written in another tab')),
    shows: '[data-save-state="kept"]',
  },
];
