import type { Check } from './check.ts';
import { blocks } from './checks/blocks.ts';
import { emptyPages } from './checks/empty-pages.ts';
import { fileNames } from './checks/file-names.ts';
import { glossaryTerms } from './checks/glossary-terms.ts';
import { headings } from './checks/headings.ts';
import { images } from './checks/images.ts';
import { linkTargets } from './checks/links.ts';
import { linkWords } from './checks/link-words.ts';
import { plainEnglish } from './checks/plain-english.ts';
import { places } from './checks/places.ts';
import { plainMarkup } from './checks/plain-markup.ts';
import { readable } from './checks/readable.ts';
import { news } from './checks/news.ts';
import { redirects } from './checks/redirects.ts';
import { sessionLinks } from './checks/session-links.ts';
import { spelling } from './checks/spelling.ts';
import { timings } from './checks/timings.ts';
import { titles } from './checks/titles.ts';
import { topLines } from './checks/top-lines.ts';
import { videos } from './checks/videos.ts';

/** Every check of the content, in the order of the documentation. `npm run check:content` makes them all. */
export const checks: readonly Check[] = [
  fileNames,
  readable,
  topLines,
  blocks,
  linkTargets,
  glossaryTerms,
  redirects,
  news,
  places,
  sessionLinks,
  headings,
  linkWords,
  images,
  videos,
  timings,
  titles,
  emptyPages,
  plainMarkup,
  spelling,
  plainEnglish,
];

/** The checks that can stop a build. A build and `npm run dev` make these alone, so that advice slows neither. */
export const buildChecks: readonly Check[] = checks.filter(({ gives }) => gives !== 'hints');
