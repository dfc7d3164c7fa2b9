import type { ContentDocument } from '../session/document.ts';
import { audiences, type Audience } from '../session/audience.ts';
import { sessionsOfModule } from './build/link-neighbours.ts';
import type { Module, Session } from './programme.ts';
import { selectSessions, type SessionChoice } from './select-sessions.ts';

/** What a `<SessionLinks>` block asks for. Its attributes were checked when the document was read. */
export function sessionChoice({ week, audience }: Record<string, string | undefined>): SessionChoice {
  return {
    week: week === undefined ? undefined : Number(week),
    audience: audiences.find((each): each is Audience => each === audience),
  };
}

/** All `<SessionLinks>` of a document, those inside other blocks included. */
export function sessionLinksIn({ components }: ContentDocument): SessionChoice[] {
  return components
    .filter(({ name }) => name === 'SessionLinks')
    .map(({ attributes }) => sessionChoice(attributes));
}

/** The pages of this site that the text of a document links to. */
export function linkedPages(document: ContentDocument | undefined): Set<string> {
  return new Set(document?.references.flatMap(({ page }) => page ?? []));
}

/**
 * The sessions of a module that its own page does not link to yet. `linked` are the addresses its text links to; lists
 * made by `<SessionLinks>` count as well.
 */
export function notYetLinked(module: Module, linked: ReadonlySet<string>): Set<Session> {
  const sessions = sessionsOfModule(module);
  const listed = new Set(
    module.document
      ? sessionLinksIn(module.document).flatMap((choice) => selectSessions(sessions, choice))
      : [],
  );
  return new Set(sessions.filter((session) => !listed.has(session) && !linked.has(session.url)));
}
