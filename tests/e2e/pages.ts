/** The browser looks at the fixture programme, built below a base path; what it says is nobody’s content. */
export const sitePath = '/training/';
export const siteFolder = '.build/fixture';

/** Folder of the module whose sessions are published, as an address below the site’s root. */
export const moduleAddress = '/practice-programme/year-2-planning-ahead/';
/** A session of it, as an address below the site’s root. */
export const weekAddress = (number: number): string =>
  `${moduleAddress}summer-week-${number}-mentor-materials/`;

/** The same, as paths on the host. */
export const module = sitePath + moduleAddress.slice(1);
export const week = (number: number): string => sitePath + weekAddress(number).slice(1);
export const moduleTitle = 'Module 9: Planning ahead';
export const topics = [
  'Choosing what to learn next',
  'Building good relationships',
  'Keeping workload in hand',
  'Looking back and planning ahead',
] as const;

/** A module of hard shapes: every block, plain Markdown, a plan inside an activity. */
export const hardModule = `${sitePath}sample-programme/year-1-sample-module/`;
export const hardSession = `${hardModule}autumn-week-1-ect-what-you'll-learn/`;
export const hardPlan = `${hardModule}autumn-week-3-mentor-materials/`;
export const hardMeeting = `${hardModule}autumn-week-2-mentor-materials/meeting/`;

/** One page of every kind on the site. */
export const pageKinds: ReadonlyArray<[kind: string, path: string]> = [
  ['home', ''],
  ['programme', 'practice-programme/'],
  ['module', module],
  ['session with notes', week(1)],
  ['session with the plan', week(4)],
  ['every block', hardSession],
  ['plan inside an activity', hardPlan],
  ['meeting', `${week(1)}meeting/`],
  ['meeting of plain Markdown', hardMeeting],
  ['whole module', `${module}all/`],
  ['whole module with every block', `${hardModule}all/`],
  ['a page that was removed', `${hardModule}week-9/`],
  ['offline use', 'offline/'],
  ['no connection', 'offline/no-connection/'],
  ['tick in place', 'in-place/tick/'],
  ['continue in place', 'in-place/continue/'],
  ['Word in place', 'in-place/word/'],
  ['map by standard', 'programme-map/by-standard/'],
  ['action plan', 'action-plan/'],
  ['programme map', 'programme-map/'],
  ['my progress', 'my-progress/'],
  ['who are you', 'for/'],
  ['home for mentors', 'for/mentor/'],
  ['module for ECTs', `for/ect${moduleAddress}`],
  ['recovery', 'recovery/'],
  ['SMART checker', 'smart-checker/'],
  ['how the checker decides', 'smart-checker/how-it-decides/'],
  ['worked examples', 'smart-checker/worked-examples/'],
  ['words of the checker', 'smart-checker/words/'],
  ['glossary', 'glossary/'],
  ['search', 'search/'],
  ['search with results', 'search/?q=plan'],
  ['site map', 'site-map/'],
  ['A to Z', 'a-to-z/'],
  ['what’s new', 'whats-new/'],
  ['how your data is kept', 'how-your-data-is-kept/'],
  ['accessibility', 'accessibility/'],
  ['writing', 'writing/'],
  ['blocks to copy', 'writing/gallery/'],
  ['pages past their review date', 'writing/review/'],
  ['not found', 'no-such-page/'],
];

/** Kinds whose every part is on another page above: what is laid out alike is looked at once. */
export const likeAnother: ReadonlySet<string> = new Set([
  'plan inside an activity',
  'meeting',
  'whole module',
  'module for ECTs',
  'search',
  'accessibility',
  'how your data is kept',
]);
