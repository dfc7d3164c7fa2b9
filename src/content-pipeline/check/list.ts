import type { Check } from './check.ts';
import { beforeYouMeet } from './bodies/before-you-meet.ts';
import { blocks } from './bodies/blocks.ts';
import { drawings } from './pages/drawings.ts';
import { emptyPages } from './pages/empty-pages.ts';
import { fileNames } from './pages/file-names.ts';
import { forms } from './bodies/forms.ts';
import { explainedTerms } from './words/explained-terms.ts';
import { formulas } from './bodies/formulas.ts';
import { glossaryTerms } from './words/glossary-terms.ts';
import { headings } from './bodies/headings.ts';
import { images } from './bodies/images.ts';
import { linkTargets } from './bodies/links.ts';
import { linkWords } from './words/link-words.ts';
import { plainEnglish } from './words/plain-english.ts';
import { places } from './pages/places.ts';
import { pointingWords } from './bodies/pointing-words.ts';
import { plainMarkup } from './bodies/plain-markup.ts';
import { readable } from './words/readable.ts';
import { news } from './pages/news.ts';
import { redirects } from './pages/redirects.ts';
import { sharedSentences } from './words/shared-sentences.ts';
import { sessionLinks } from './bodies/session-links.ts';
import { signs } from './bodies/signs.ts';
import { strayFiles } from './pages/stray-files.ts';
import { spelling } from './words/spelling.ts';
import { timings } from './bodies/timings.ts';
import { titles } from './pages/titles.ts';
import { frontmatter } from './pages/frontmatter.ts';
import { videos } from './bodies/videos.ts';

/** Every check of the content, in the order of the documentation. `npm run check:content` makes them all. */
export const checks: readonly Check[] = [
  fileNames,
  readable,
  frontmatter,
  blocks,
  beforeYouMeet,
  signs,
  formulas,
  linkTargets,
  glossaryTerms,
  redirects,
  news,
  places,
  sessionLinks,
  forms,
  headings,
  linkWords,
  images,
  drawings,
  strayFiles,
  videos,
  timings,
  pointingWords,
  titles,
  emptyPages,
  plainMarkup,
  spelling,
  plainEnglish,
  explainedTerms,
  sharedSentences,
];

/** The checks that can stop a build. A build and `npm run dev` make these alone, so that advice slows neither. */
export const buildChecks: readonly Check[] = checks.filter(({ gives }) => gives !== 'hints');
