import type { ExampleDevice } from '../../storage/memory/example-storage.ts';
import type { SiteStorage } from '../../storage/site-storage.ts';

/** One state of a widget, for looking at it, and for the tests that look at each. */
export interface WidgetExample {
  /** Part of its address, such as "full". */
  readonly name: string;
  /** What is to be seen, as a sentence. */
  readonly says: string;
  /** The device that it is on. */
  readonly device?: ExampleDevice;
  /** Words that are in its first box. */
  readonly text?: string;
  /** What happens once it is on the page, as in another tab. */
  readonly then?: (storage: SiteStorage) => Promise<unknown>;
  /** Selects something that is on the page when this state is shown, and not in the first state. */
  readonly shows: string;
}

/** The state in which nothing is written yet. */
export const nothingYet = (shows: string): WidgetExample => ({
  name: 'empty',
  says: 'Nothing is written, and nobody has chosen where to keep it.',
  device: { place: { kind: 'undecided' } },
  shows,
});

/** The state in which nothing can be stored. */
export const refused = (shows: string): WidgetExample => ({
  name: 'refused',
  says: 'The browser does not let the page store anything.',
  device: { place: { kind: 'memory', refusal: 'refused' } },
  shows,
});

/** A sentence that fills lines and holds a word which does not break by itself. */
export const longWords =
  'Supercalifragilisticexpialidociously-long-words-without-a-place-to-break-them and then a good many short ones, as people write them when they are in a hurry at the end of a long day. '.repeat(
    4,
  );
