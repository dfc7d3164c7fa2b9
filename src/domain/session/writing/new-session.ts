import { audienceNames, type Audience } from '../audience.ts';
import { placeIn } from '../place.ts';
import { sessionSkeleton } from './skeleton.ts';
import { termNames, type Term } from '../term.ts';

/** What has to be known to begin a session. All of it has been checked. */
export interface NewSession {
  year: number;
  term: Term;
  /** Week of the module, counted from 1. */
  week: number;
  audience: Audience;
  /** What it is about, as its readers will see it: "Working with parents and carers". */
  title: string;
}

/** The name of the session's file, without its ending: the last part of its address. */
export function newSessionName({ term, week, audience, title }: NewSession): string {
  const start = `${term}-week-${week}`;
  // A week has one meeting and one training session, but several parts of self-study, told apart by what they are about.
  return audience === 'ect' ? `${start}-ect-${slugOf(title)}` : `${start}-${audience}-materials`;
}

/** The whole text of a new session: its frontmatter, and every part of a session with plain words to replace. */
export function newSessionText(session: NewSession): string {
  const { year, term, week, audience, title } = session;
  const when = `Year ${year} ${termNames[term]} week ${week}`;
  const full = audience === 'ect' ? `${when} ECT: ${title}` : `${when} ${audienceNames[audience]} materials`;
  const reader = audience === 'ect' ? 'ECT' : audienceNames[audience];
  // A title such as "Learning from your mentor" would otherwise make a mentor session of it.
  const set = placeIn(full).audience === audience ? '' : `audience: ${audience}\n`;
  return `---
title: "${full}"
heading: "${title}"
caption: "Year ${year}, ${termNames[term]}, week ${week}: ${reader} materials"
${set}---

${sessionSkeleton(audience)}`;
}

/** The text of a new module’s index, which its title is the only known thing about. */
export function newModuleText(title: string): string {
  return `---
title: "${title}"
---

Say here in two or three sentences what the module is about, and what the teacher will be able to do after it.
`;
}

/** A title in lower case, with hyphens for everything that is not a letter or a figure: "What you'll learn" is `what-youll-learn`. */
export function slugOf(title: string): string {
  return title
    .normalize('NFKD')
    .replace(/[\u0300-\u036f'’]/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/gu, '');
}
