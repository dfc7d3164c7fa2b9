/** Something that the project promises, and how anybody can see whether it is so. */
export interface Promised {
  /** Its name on the command line. */
  readonly id: string;
  readonly promise: string;
  /** What shows it: the words of a command. */
  readonly command: readonly string[];
  /** Finds in what the command said the figure to note, as its first group. */
  readonly figure: RegExp;
  /** What this does not show. */
  readonly notPromised: string;
}

const browser = (...files: string[]): readonly string[] => ['npm', 'run', 'test:browser', '--', ...files];
const vitest = (...words: string[]): readonly string[] => ['npx', 'vitest', 'run', ...words];
const tests = /Tests\s+(\d[^\n]*?)\s*(?:\n|$)/u;

/** Everything that docs/evidence.md is about, in its order. */
export const promises: readonly Promised[] = [
  {
    id: 'faults',
    promise:
      'What the page has said is saved is there after kills, reloads, tabs, an emptied or full storage',
    command: ['npm', 'run', 'faults', '--', '--sequences', '300', '--seed', '1'],
    figure: /(\d+ sequences?, \d+ edits confirmed, \d+ lost)/u,
    notPromised: 'A disk that breaks; two tabs that write in one field at once',
  },
  {
    id: 'faults-firefox',
    promise: 'The same in Firefox',
    command: ['npm', 'run', 'faults', '--', '--browser', 'firefox', '--sequences', '100', '--seed', '1'],
    figure: /(\d+ sequences?, \d+ edits confirmed, \d+ lost)/u,
    notPromised: 'A full storage, which its driver cannot bring about',
  },
  {
    id: 'keeping',
    promise:
      'Last words are there on return, deleted words are not; a missing script is said; translators and tools garble nothing',
    command: browser('tests/e2e/keeping'),
    figure: /(\d+ passed)/u,
    notPromised: 'A plan or notes typed before the choice where to keep them, when a phone closes the tab',
  },
  {
    id: 'storage',
    promise: 'Edits of several tabs, failing writes and crashes lose no word unsaid',
    command: vitest('tests/storage', 'tests/islands'),
    figure: tests,
    notPromised: 'What a browser does with its own files: these tests use a storage in memory',
  },
  {
    id: 'plan-files',
    promise: 'No plan file, however damaged, throws; what is accepted comes out as it went in',
    command: vitest('--config', 'vitest.slow.config.ts', 'tests/slow/mutated-plan-files.test.ts'),
    figure: tests,
    notPromised: 'That a damaged file is repaired',
  },
  {
    id: 'sizes',
    promise: 'Pages and scripts keep to their budgets in bytes',
    command: vitest('--config', 'vitest.built.config.ts', 'tests/built/budgets.test.ts'),
    figure: tests,
    notPromised: 'Times: they depend on the machine, see npm run bench',
  },
  {
    id: 'old-browsers',
    promise: 'Scripts and styles hold nothing that the oldest supported browsers do not know',
    command: vitest('--config', 'vitest.built.config.ts', 'tests/built/browsers.test.ts'),
    figure: tests,
    notPromised: 'Faults of one old version that no list of features knows',
  },
  {
    id: 'opening',
    promise: 'Nothing that a person can open keeps the page from answering for more than 200 ms',
    command: ['npm', 'run', 'bench:opening'],
    figure: /The longest: (\d+ ms)/u,
    notPromised: 'Slower machines: of three rounds on two cores the least is noted',
  },
  {
    id: 'host',
    promise: 'nginx with the file of the build answers so many requests for the largest page',
    command: ['npm', 'run', 'bench:host'],
    figure: /programme-map\/ +([\d.]+ requests a second, 99 of 100 within \d+ ms)/u,
    notPromised: 'A network: the largest page is asked for over loopback, uncompressed, 20 at a time',
  },
  {
    id: 'engines',
    promise: 'The journeys work in Firefox and WebKit',
    command: ['npm', 'run', 'test:engines'],
    figure: tests,
    notPromised: 'Safari itself: the tests use WebKit as Debian packages it',
  },
];
