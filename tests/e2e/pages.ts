/** Folder of the module whose sessions are published. */
export const module = '/early-career-programme/year-2-fulfilling-professional-responsibilities/';
export const week = (number: number): string => `${module}summer-week-${number}-mentor-materials/`;

/** One page of every kind on the site. */
export const pageKinds: ReadonlyArray<[kind: string, path: string]> = [
  ['home', '/'],
  ['programme', '/early-career-programme/'],
  ['module', module],
  ['session with notes', week(1)],
  ['session with the plan', week(4)],
  ['meeting', `${week(1)}meeting/`],
  ['whole module', `${module}all/`],
  ['offline use', '/offline/'],
  ['no connection', '/offline/no-connection/'],
  ['take away', `/take-away/?page=${encodeURIComponent(week(1))}`],
  ['action plan', '/action-plan/'],
  ['programme map', '/programme-map/'],
  ['my progress', '/my-progress/'],
  ['who are you', '/for/'],
  ['home for mentors', '/for/mentor/'],
  ['module for ECTs', `/for/ect${module}`],
  ['recovery', '/recovery/'],
  ['SMART checker', '/smart-checker/'],
  ['how the checker decides', '/smart-checker/how-it-decides/'],
  ['worked examples', '/smart-checker/worked-examples/'],
  ['words of the checker', '/smart-checker/words/'],
  ['glossary', '/glossary/'],
  ['how your data is kept', '/how-your-data-is-kept/'],
  ['accessibility', '/accessibility/'],
  ['writing', '/writing/'],
  ['blocks to copy', '/writing/gallery/'],
  ['pages to review', '/writing/review/'],
  ['not found', '/no-such-page/'],
];

/** The site with the fixture tree, below a base path. */
export const fixtureSite = 'http://localhost:4382/training/';
export const fixtureSession = `${fixtureSite}sample-programme/year-1-sample-module/autumn-week-1-ect-what-you'll-learn/`;
export const fixtureModule = `${fixtureSite}sample-programme/year-1-sample-module/`;
export const fixturePlan = `${fixtureSite}sample-programme/year-1-sample-module/autumn-week-3-mentor-materials/`;
export const fixtureMeeting = `${fixtureSession}meeting/`;
