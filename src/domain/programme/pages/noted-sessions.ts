import type { ContentDocument, Heading } from '../../session/document.ts';
import { planHeading } from '../../session/writing/author-components.ts';
import { sessionsOfModule } from '../build/link-neighbours.ts';
import type { Module } from '../programme.ts';

/** A session with a box for notes. */
export interface NotedSession {
  /** The session's address on the site: the key of its notes. */
  readonly url: string;
  /** What the session is called. */
  readonly title: string;
}

/** The sessions of the module that have a box for notes, in order. */
export function notedSessions(module: Module): NotedSession[] {
  return sessionsOfModule(module)
    .filter(({ document }) => holds(document, 'SessionNotes'))
    .map(({ url, topic, place }) => ({
      url,
      title: place.week === undefined ? topic : `Week ${place.week}: ${topic}`,
    }));
}

/** Whether some session of the module holds an action plan. */
export function holdsActionPlan(module: Module): boolean {
  return sessionsOfModule(module).some(({ document }) => holds(document, 'ActionPlan'));
}

/** The heading above the action plan in a document, when it holds one. */
export function planHeadingOf({
  headings,
  components,
}: Pick<ContentDocument, 'headings' | 'components'>): Heading | undefined {
  return holds({ components }, 'ActionPlan') ? headings.find(({ text }) => text === planHeading) : undefined;
}

/** Whether a document has an author component of that name anywhere in it. */
function holds({ components }: Pick<ContentDocument, 'components'>, name: string): boolean {
  return components.some((component) => component.name === name);
}
