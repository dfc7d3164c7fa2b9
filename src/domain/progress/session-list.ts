import { audienceNamed, takesPartIn } from '../session/audience.ts';

/** A session as My progress knows it. */
export interface ListedSession {
  /** Its address on the site. */
  readonly url: string;
  /** "Week 4: Working with parents", or the topic alone. */
  readonly title: string;
  /** One of the three audiences, or empty where the session does not say. */
  readonly audience: string;
  readonly minutes?: number;
}

/** A module with the sessions that can be read on this site, in order. */
export interface ListedModule {
  readonly url: string;
  readonly title: string;
  readonly programme: string;
  /** "Year 2, Summer term", or empty where that is not known. */
  readonly when: string;
  readonly sessions: readonly ListedSession[];
}

/** The modules with the sessions that one reader takes part in. Those that do not say who they are for are always among them. */
export function listFor(modules: readonly ListedModule[], audience: string): ListedModule[] {
  const reader = audienceNamed(audience);
  if (reader === undefined) return [...modules];
  return modules
    .map((module) => ({
      ...module,
      sessions: module.sessions.filter((each) => {
        const leads = audienceNamed(each.audience);
        return leads === undefined || takesPartIn(reader, leads);
      }),
    }))
    .filter(({ sessions }) => sessions.length > 0);
}
