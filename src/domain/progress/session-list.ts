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

/** The modules with the sessions for one reader, in order; those for everybody are always among them. Empty modules go. */
export function listFor(modules: readonly ListedModule[], audience: string): ListedModule[] {
  if (audience === '') return [...modules];
  return modules
    .map((module) => ({
      ...module,
      sessions: module.sessions.filter((each) => each.audience === '' || each.audience === audience),
    }))
    .filter(({ sessions }) => sessions.length > 0);
}
