/** A page that the site makes itself, whatever the content, as it is listed. */
export interface OwnPage {
  url: string;
  title: string;
  /** What it is for, in one sentence. */
  purpose: string;
  /** What its parts are called and what people call it: words for the search that its purpose does not say. */
  foundBy?: string;
  /** Who looks for it. */
  group: 'tools' | 'finding' | 'site' | 'writing';
}

/**
 * The pages of the site’s own that readers may look for: in the site map, the A to Z, the search and `sitemap.xml`. A test
 * holds the list equal to what is built.
 */
export const ownPages: readonly OwnPage[] = [
  {
    url: '/action-plan/',
    title: 'Action plan',
    purpose: 'Draft a plan with targets and action steps, keep it in your browser, print it or take it away.',
    foundBy:
      'Plan for year 3, targets, steps, review dates, Word document, download, share by a link or QR code, CSV, print, undo, history, calendar, diary, finish and clear, bring a plan back',
    group: 'tools',
  },
  {
    url: '/smart-checker/',
    title: 'SMART checker',
    purpose: 'Check one target: is it specific, measurable, achievable, relevant and time-bound?',
    foundBy: 'SMART targets, check a target, goals, objectives',
    group: 'tools',
  },
  {
    url: '/smart-checker/worked-examples/',
    title: 'Worked examples',
    purpose: 'Vague targets made clear, one step at a time.',
    group: 'tools',
  },
  {
    url: '/smart-checker/how-it-decides/',
    title: 'How the checker decides',
    purpose: 'The rules of the SMART checker in words.',
    group: 'tools',
  },
  {
    url: '/smart-checker/words/',
    title: 'The words the checker knows',
    purpose: 'The word lists of the SMART checker, each with its reason.',
    group: 'tools',
  },
  {
    url: '/my-progress/',
    title: 'My progress',
    purpose: 'Tick sessions as done, in this browser only, and go on where you left off.',
    foundBy: 'Tick off sessions, done, completed, track, record, checklist',
    group: 'tools',
  },
  {
    url: '/offline/',
    title: 'Use without a network',
    purpose: 'Keep a module in this browser, to read and use it without a network.',
    foundBy: 'Offline, no wifi, no internet, no signal, download a module, install',
    group: 'tools',
  },
  {
    url: '/recovery/',
    title: 'Everything stored on this device',
    purpose: 'When the action plan does not open: see and download what is stored in this browser.',
    foundBy: 'Lost plan, recover, restore, backup, saved data, delete my data',
    group: 'tools',
  },
  {
    url: '/programme-map/',
    title: 'Programme map',
    purpose: 'Every week of the programme on one page: filter it, print it, put it in a calendar.',
    foundBy:
      'Overview, timetable, schedule, dates, weeks, CSV, spreadsheet, iCal, print the map, hours, how long',
    group: 'finding',
  },
  {
    url: '/programme-map/by-standard/',
    title: 'Programme map by standard',
    purpose: 'Which modules work on each of the Teachers’ Standards, by half term, on one sheet.',
    foundBy:
      'Teachers’ Standards, TS, coverage, evidence, which module covers, curriculum map, induction tutor overview',
    group: 'finding',
  },
  {
    url: '/for/',
    title: 'Pages for you',
    purpose: 'The programme as a mentor, an early career teacher or an induction tutor needs it.',
    foundBy: 'Role, I am a mentor, I am an ECT',
    group: 'finding',
  },
  {
    url: '/glossary/',
    title: 'Glossary',
    purpose: 'Words and abbreviations used in the programme, explained in a sentence or two.',
    foundBy: 'Definitions, meanings, acronyms, jargon, terms',
    group: 'finding',
  },
  {
    url: '/search/',
    title: 'Search',
    purpose: 'Find sessions and pages by their words, year, term, module and reader.',
    group: 'finding',
  },
  { url: '/site-map/', title: 'Site map', purpose: 'Every page of the site in its place.', group: 'finding' },
  {
    url: '/a-to-z/',
    title: 'A to Z',
    purpose: 'Every page and every term in the order of the alphabet.',
    group: 'finding',
  },
  {
    url: '/whats-new/',
    title: 'What’s new',
    purpose: 'What has changed on the site lately, also as a feed.',
    foundBy: 'News, updates, latest, changes, RSS, Atom',
    group: 'finding',
  },
  {
    url: '/writing/',
    title: 'Writing for this site',
    purpose: 'For those who write sessions: where to begin and how to change a page.',
    foundBy: 'Edit, suggest a change, author, add a session, new page, GitHub',
    group: 'writing',
  },
  {
    url: '/writing/gallery/',
    title: 'Blocks to copy',
    purpose: 'Every block that a session can use, as written and as it looks.',
    foundBy:
      'Learning intentions, activity, research summary, vignette, discussion prompts, callout, details, video, download, figure, session links, glossary term, session notes, how to add a block',
    group: 'writing',
  },
  {
    url: '/writing/review/',
    title: 'Pages to review',
    purpose: 'Pages past the date by which they should be read again.',
    group: 'writing',
  },
];
