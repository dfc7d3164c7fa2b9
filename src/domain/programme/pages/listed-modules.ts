import type { ListedModule } from '../../progress/session-list.ts';
import { termNames } from '../../session/term.ts';
import { sessionsOfModule } from '../build/link-neighbours.ts';
import type { Programme, Session } from '../programme.ts';

/** What a session is called in My progress: "Week 4: Working with parents", or its topic alone. */
export const listedTitle = ({ place, topic }: Pick<Session, 'place' | 'topic'>): string =>
  place.week === undefined ? topic : `Week ${place.week}: ${topic}`;

/** The modules of all programmes with the sessions that can be read, as My progress lists them. */
export function listedModules(programmes: readonly Programme[]): ListedModule[] {
  return programmes.flatMap((programme) =>
    programme.modules.flatMap((module): ListedModule[] => {
      const sessions = sessionsOfModule(module).map(({ url, topic, place, minutes }: Session) => ({
        url,
        title: listedTitle({ place, topic }),
        audience: place.audience ?? '',
        minutes,
      }));
      const { url, title, year, term } = module;
      const when = [year && `Year ${year}`, term && `${termNames[term]} term`].filter(Boolean).join(', ');
      return sessions.length === 0 ? [] : [{ url, title, programme: programme.title, when, sessions }];
    }),
  );
}
