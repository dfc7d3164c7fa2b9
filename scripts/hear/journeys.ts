/** What a listener does next. */
export type Step =
  /** Presses keys one after the other. */
  | { readonly press: readonly string[] }
  /** Presses a key again and again until something is heard. */
  | { readonly press: string; readonly until: RegExp }
  | { readonly type: string };

/** What a listener comes to do. */
export interface Journey {
  readonly name: string;
  /** The page, as a path below the site or the name of an island that it has. */
  readonly page: string | { readonly with: string };
  readonly steps: readonly Step[];
}

/** Orca’s key for typing into a field after it was found by reading. */
const INTO_FIELD: Step = { press: ['Insert+a'] };
const again = (key: string, times: number): Step => ({ press: Array.from({ length: times }, () => key) });

/** What is listened to before a release. */
export const journeys: readonly Journey[] = [
  { name: 'Read a session by its headings', page: { with: 'SessionNotes' }, steps: [again('h', 8)] },
  {
    name: 'Write a note, and hear whether it is kept',
    page: { with: 'SessionNotes' },
    steps: [
      { press: 'e', until: /notes for this session/iu },
      INTO_FIELD,
      { type: 'Wait three seconds.' },
      { press: 'Tab', until: /Keep on this device/u },
      { press: ['space'] },
    ],
  },
  {
    name: 'Write a target and a step of the plan',
    page: 'action-plan/',
    steps: [
      { press: 'e', until: /Target/u },
      INTO_FIELD,
      { type: 'Wait three seconds after each question in Year 8 by 12 March.' },
      { press: 'Tab', until: /^What entry/u },
      { type: 'Film one lesson.' },
      again('Tab', 1),
    ],
  },
  {
    name: 'Check a target',
    page: { with: 'SmartChecker' },
    steps: [
      { press: 'e', until: /target/iu },
      INTO_FIELD,
      { type: 'Get better at questioning.' },
      INTO_FIELD,
      again('h', 6),
    ],
  },
  {
    name: 'Run the clock of a meeting',
    page: { with: 'Meeting' },
    steps: [
      { press: 'b', until: /Start/u },
      { press: ['space'] },
      { press: 'b', until: /Next|Pause/u },
      { press: ['space'] },
    ],
  },
  {
    name: 'Search',
    page: 'search/',
    steps: [
      { press: 'e', until: /Search|look for/iu },
      INTO_FIELD,
      { type: 'questions' },
      INTO_FIELD,
      again('h', 3),
    ],
  },
];
