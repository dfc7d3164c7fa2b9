import type { ListedModule, ListedSession } from './session-list.ts';

/** What the address of My progress asks for. */
export type Asked =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'session'; readonly session: ListedSession; readonly module: ListedModule }
  /** It names a session that is not on this site. */
  | { readonly kind: 'unknown' };

/** Reads “?done=/programme/module/session/”. Only a session of this site is believed. */
export function askedSession(query: string, modules: readonly ListedModule[]): Asked {
  const asked = new URLSearchParams(query).get('done');
  if (asked === null || asked === '') return { kind: 'nothing' };
  for (const module of modules) {
    const session = module.sessions.find(({ url }) => url === asked);
    if (session) return { kind: 'session', session, module };
  }
  return { kind: 'unknown' };
}
