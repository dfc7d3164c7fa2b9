import type { Audience } from '../session/audience.ts';
import type { Place } from '../session/place.ts';

/** Which sessions of a module a list is made of. Without a week: those that belong to none. */
export interface SessionChoice {
  week?: number;
  audience?: Audience;
}

/** The sessions of a module that a list names, in the order they have. */
export function selectSessions<Session extends { place: Place }>(
  sessions: readonly Session[],
  { week, audience }: SessionChoice,
): Session[] {
  return sessions.filter(
    ({ place }) => place.week === week && (audience === undefined || place.audience === audience),
  );
}
