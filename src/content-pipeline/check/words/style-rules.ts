/** A word or phrase that has a plainer one, or that has to go. */
interface StyleRule {
  /** What is found: words, with a space where any white space may stand; letters in any case. */
  find: string;
  /** What to write instead, as the author gets to read it. */
  write: string;
  /** Why. */
  reason: string;
}

/** A rule of the list with what it says about the words it finds: “in order to” … */
export interface NamedStyleRule extends StyleRule {
  fault: string;
}

const saying =
  (fault: string) =>
  (rule: StyleRule): NamedStyleRule => ({ ...rule, fault });

const longer = 'The short word is read faster and known by everybody.';
const padding = 'The sentence says the same without it.';
const leftover = 'It means nothing on a page.';
const renamed = 'Schools in England now use the new name, and the statutory guidance does too.';
const dated = 'It can hurt or shut out some of those who read it.';

/** Words that have a plainer one. */
const plainer: readonly StyleRule[] = [
  { find: 'utilise', write: 'Write “use”.', reason: longer },
  { find: 'utilised', write: 'Write “used”.', reason: longer },
  { find: 'utilising', write: 'Write “using”.', reason: longer },
  { find: 'facilitate', write: 'Write “help” or “lead”.', reason: longer },
  { find: 'commence', write: 'Write “start”.', reason: longer },
  { find: 'commencing', write: 'Write “starting”.', reason: longer },
  { find: 'endeavour to', write: 'Write “try to”.', reason: longer },
  { find: 'prior to', write: 'Write “before”.', reason: longer },
  { find: 'subsequent to', write: 'Write “after”.', reason: longer },
  { find: 'subsequently', write: 'Write “then” or “later”.', reason: longer },
  { find: 'in order to', write: 'Write “to”.', reason: padding },
  { find: 'in order for', write: 'Write “for” or “so that”.', reason: padding },
  { find: 'due to the fact that', write: 'Write “because”.', reason: padding },
  { find: 'in the event that', write: 'Write “if”.', reason: padding },
  { find: 'at this point in time', write: 'Write “now”.', reason: padding },
  { find: 'with regard to', write: 'Write “about”.', reason: longer },
  { find: 'with regards to', write: 'Write “about”.', reason: longer },
  { find: 'a number of', write: 'Write “some” or “several”, or say how many.', reason: longer },
  { find: 'the majority of', write: 'Write “most”.', reason: longer },
  { find: 'in addition to', write: 'Write “as well as”.', reason: longer },
  { find: 'on a regular basis', write: 'Write “regularly”, or say how often.', reason: padding },
  { find: 'on a daily basis', write: 'Write “every day”.', reason: padding },
  { find: 'on a weekly basis', write: 'Write “every week”.', reason: padding },
  { find: 'it is important to note that', write: 'Leave it out.', reason: padding },
  { find: 'please note that', write: 'Leave it out.', reason: padding },
  { find: 'as previously mentioned', write: 'Leave it out, or link to the place.', reason: padding },
  { find: 'going forward', write: 'Write “from now on”, or leave it out.', reason: padding },
  { find: 'touch base', write: 'Write “talk” or “meet”.', reason: 'It is a figure of speech.' },
  { find: 'drill down', write: 'Write “look closely at”.', reason: 'It is a figure of speech.' },
  { find: 'deep dive', write: 'Write “a close look”.', reason: 'It is a figure of speech.' },
  { find: 'low-hanging fruit', write: 'Say what is easy to do first.', reason: 'It is a figure of speech.' },
  { find: 'leverage', write: 'Write “use”.', reason: longer },
  { find: 'upskill', write: 'Write “train” or “teach”.', reason: longer },
  { find: 'and/or', write: 'Write “or”, or “… or … or both”.', reason: 'Nobody can say it aloud.' },
  { find: 'e.g.', write: 'Write “for example”.', reason: 'Some screen readers and readers stumble over it.' },
  { find: 'i.e.', write: 'Write “that is”.', reason: 'Some screen readers and readers stumble over it.' },
  {
    find: 'etc.',
    write: 'Name what is meant, or begin with “such as”.',
    reason: 'It leaves the reader guessing.',
  },
];

/** Words of links and of pages that need eyes or a mouse. */
const pointing: readonly StyleRule[] = [
  {
    find: 'click here',
    write: 'Make the name of the page the link.',
    reason: 'Not everybody clicks, and “here” says nothing in a list of links.',
  },
  {
    find: 'see below',
    write: 'Name the section, and link to it.',
    reason: 'Below is nowhere for a listener.',
  },
  {
    find: 'see above',
    write: 'Name the section, and link to it.',
    reason: 'Above is nowhere for a listener.',
  },
  { find: 'on the right-hand side', write: 'Name it instead.', reason: 'It stands elsewhere on a phone.' },
  { find: 'on the left-hand side', write: 'Name it instead.', reason: 'It stands elsewhere on a phone.' },
];

/** What older materials carry with them from slides, templates and drafts. */
const leftovers: readonly StyleRule[] = [
  { find: 'show slide', write: 'Say what to look at, or delete it.', reason: leftover },
  { find: 'show slides', write: 'Say what to look at, or delete it.', reason: leftover },
  { find: 'next slide', write: 'Delete it.', reason: leftover },
  { find: 'on this slide', write: 'Write “here”, or delete it.', reason: leftover },
  { find: 'see overleaf', write: 'Link to the place.', reason: leftover },
  { find: 'click to edit', write: 'Delete it.', reason: leftover },
  { find: 'image missing', write: 'Add the picture, or delete it.', reason: leftover },
  { find: 'lorem ipsum', write: 'Write the text.', reason: leftover },
  { find: 'tbc', write: 'Write what was decided, or delete it.', reason: leftover },
  { find: 'to be confirmed', write: 'Write what was decided, or delete it.', reason: leftover },
  { find: 'todo', write: 'Do it, or delete the note.', reason: leftover },
];

/** Names that have changed. */
const oldNames: readonly StyleRule[] = [
  { find: 'NQT', write: 'Write “ECT”.', reason: renamed },
  { find: 'NQTs', write: 'Write “ECTs”.', reason: renamed },
  { find: 'newly qualified teacher', write: 'Write “early career teacher”.', reason: renamed },
  { find: 'newly qualified teachers', write: 'Write “early career teachers”.', reason: renamed },
  { find: 'RQT', write: 'Write “second-year ECT”.', reason: renamed },
  { find: 'SENCo', write: 'Write “SENCO”.', reason: 'One spelling, the one in the SEND code of practice.' },
  { find: 'SENco', write: 'Write “SENCO”.', reason: 'One spelling, the one in the SEND code of practice.' },
  { find: 'statement of special educational needs', write: 'Write “EHC plan”.', reason: renamed },
];

/** Words that can hurt. */
const hurting: readonly StyleRule[] = [
  { find: 'low ability', write: 'Write “low prior attainment”.', reason: dated },
  { find: 'low-ability', write: 'Write “with low prior attainment”.', reason: dated },
  { find: 'handicapped', write: 'Write “disabled”.', reason: dated },
  { find: 'wheelchair-bound', write: 'Write “who uses a wheelchair”.', reason: dated },
  { find: 'manpower', write: 'Write “staff” or “people”.', reason: dated },
  { find: 'chairman', write: 'Write “chair”.', reason: dated },
];

/** The style list. The checks of words go through it; nothing in it ever stops a build. */
export const styleRules: readonly NamedStyleRule[] = [
  ...plainer.map(saying('has a plainer word')),
  ...pointing.map(saying('takes eyes or a mouse for granted')),
  ...leftovers.map(saying('is left over from slides or a draft')),
  ...oldNames.map(saying('is an old name')),
  ...hurting.map(saying('can hurt')),
];

/** Words in capitals that can only be meant to be loud. Abbreviations such as SEND or ADHD are not among them. */
export const loudWords: readonly string[] =
  'NOT MUST ALL NEVER ALWAYS ONLY EVERY EACH BOTH VERY NOW STOP PLEASE IMPORTANT NOTE REMEMBER WARNING ANY DO AND BUT'.split(
    ' ',
  );
