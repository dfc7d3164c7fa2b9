import { bySessionOrder } from './order.ts';
import type { Module, Neighbour, Programme, Session } from '../programme.ts';

/** All sessions of a programme in the order in which they are met. */
export function sessionsOf(programme: Programme): Session[] {
  return programme.modules.flatMap(sessionsOfModule);
}

/** All sessions of a module in the order in which they are met. */
export function sessionsOfModule(module: Module): Session[] {
  return [...module.weeks.flatMap(({ sessions }) => sessions), ...module.loose].sort(bySessionOrder);
}

/** Gives each session the one before and after it for the same reader, across modules. Changes the sessions in place. */
export function linkNeighbours(programme: Programme): void {
  const last = new Map<string, Session>();
  for (const session of sessionsOf(programme)) {
    const reader = session.place.audience ?? '';
    const before = last.get(reader);
    if (before) {
      session.previous = neighbour(before);
      before.next = neighbour(session);
    }
    last.set(reader, session);
  }
}

const neighbour = ({ url, topic, place, document }: Session): Neighbour => {
  const { needs } = document.frontmatter;
  return { url, topic, place, ...(needs && { needs }) };
};
