import type { NotedSession } from '../../domain/programme/pages/noted-sessions.ts';
import type { Session } from '../../domain/programme/programme.ts';
import type { GlossaryEntry } from '../../domain/programme/glossary.ts';
import type { Rewriting } from '../../domain/session/rewrite-html.ts';

/** What a block of a body needs to know of the page it stands on. */
export interface BodyContext {
  /** Path of the page below the site's root: the key under which its notes are kept. */
  url: string;
  /** What the page is about. */
  topic: string;
  /** The sessions of its module that have a box for notes, in order. */
  notedSessions: readonly NotedSession[];
  /** The sessions of the module whose page this is; none elsewhere. */
  moduleSessions?: ReadonlyArray<Pick<Session, 'url' | 'heading' | 'place'>>;
  glossary: ReadonlyMap<string, GlossaryEntry>;
  /** On the page of a meeting: which of its headings begins the meeting, and whom it is for from there on. */
  meeting?: { begins: string | undefined; words: string };
  /** On a page that gathers parts and holds the plan beside them: the id of the plan there. */
  planId?: string | undefined;
  /** On a page that only shows what a widget looks like: it is printed as it first stands, without its script. */
  still?: boolean;
  /** On a page that gathers parts of others: widgets are links to their own place, and no script is needed for them. */
  gathered?: Rewriting;
}
