import type { ExampleDevice } from '../../storage/memory/example-storage.ts';
import type { SiteStorage } from '../../storage/site-storage.ts';

/** What comes when the widget asks for a file of its data, such as "pages.json". */
export type ExampleNetwork = (file: string) => Promise<Response>;

/** A file that came. */
export const sent = (content: unknown): Promise<Response> => Promise.resolve(Response.json(content));
/** The file is not there. */
export const gone: ExampleNetwork = () => Promise.resolve(new Response('', { status: 404 }));
/** There is no connection. */
export const unreachable: ExampleNetwork = () => Promise.reject(new TypeError('Failed to fetch'));
/** An answer that nobody lives to see. */
export const never = (): Promise<Response> => new Promise(() => undefined);

/** One state of a widget, for looking at it, and for the tests that look at each. */
export interface WidgetExample {
  /** Part of its address, such as "full". */
  readonly name: string;
  /** What is to be seen, as a sentence. */
  readonly says: string;
  /** The device that it is on. */
  readonly device?: ExampleDevice;
  /** What stands in its address behind the path, such as "?q=word". */
  readonly address?: string;
  /** What the browser keeps for this entry of its history. */
  readonly history?: Readonly<Record<string, unknown>>;
  /** How its data comes. */
  readonly network?: ExampleNetwork;
  /** Words that are in its first box. */
  readonly text?: string;
  /** Selects what is pressed once it is on the page. */
  readonly press?: string;
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
