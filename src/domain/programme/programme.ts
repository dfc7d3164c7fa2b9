import type { Audience } from '../session/audience.ts';
import type { IndexDocument, SessionDocument } from '../session/document.ts';
import type { Place } from '../session/place.ts';
import type { HalfTerm, Term } from '../session/term.ts';

/** A programme with everything derived from its folder and its outline. */
export interface Programme {
  slug: string;
  url: string;
  title: string;
  /** What its page is called in tabs and lists, like no other of the site. */
  pageTitle: string;
  heading: string;
  /** Its index page, when somebody wrote one. */
  document?: IndexDocument;
  modules: Module[];
}

/** A module: its weeks in order, published or still to come. */
export interface Module {
  slug: string;
  url: string;
  programme: { title: string; url: string };
  title: string;
  /** What its page is called in tabs and lists, like no other of the site. */
  pageTitle: string;
  heading: string;
  /** Number in the programme, when title or outline says it. */
  number?: number;
  part?: number;
  year?: number;
  term?: Term;
  half?: HalfTerm;
  /** Numbers of the Teachers' Standards it works on. */
  standards: string[];
  document?: IndexDocument;
  weeks: Week[];
  /** Sessions that belong to no week. */
  loose: Session[];
  /** Whether any of it can be read on this site. */
  published: boolean;
}

/** A week of a module. */
export interface Week {
  number: number;
  title: string;
  sessions: Session[];
  /** What each person does in the week, from the outline where no session says it. */
  work: WeekWork[];
}

/** What one person does in a week. */
export interface WeekWork {
  audience: Audience;
  /** In words: "Meet for 50 minutes". */
  what: 'meeting' | 'self-study' | 'training';
  minutes?: number;
}

/** A session with its place and its neighbours. */
export interface Session {
  document: SessionDocument;
  url: string;
  title: string;
  heading: string;
  topic: string;
  /** What its page is called in tabs and lists, like no other of the site. */
  pageTitle: string;
  place: Place;
  /** Minutes in all, when the document gives any. */
  minutes?: number;
  module: { title: string; url: string; number?: number; weekCount: number };
  programme: { title: string; url: string };
  previous?: Neighbour;
  next?: Neighbour;
}

/** The session before or after, for the same reader. */
export interface Neighbour {
  url: string;
  topic: string;
  place: Place;
  /** What to have ready for it, as the author wrote it. */
  needs?: string;
}
