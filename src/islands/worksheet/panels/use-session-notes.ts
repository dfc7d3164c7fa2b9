import { useEffect, useState } from 'preact/hooks';
import type { SiteStorage } from '../../../storage/site-storage.ts';
import type { NotedSession } from '../../../domain/programme/pages/noted-sessions.ts';

/** The notes found for one session. */
export interface FoundNote extends NotedSession {
  /** Empty when there are none. */
  readonly text: string;
  /** Why they cannot be shown, if so. */
  readonly problem?: string;
}

/** The notes of the sessions, and of every other session that has some; `undefined` until they are read. */
export function useSessionNotes(
  storage: SiteStorage,
  sessions: readonly NotedSession[],
): readonly FoundNote[] | undefined {
  const [notes, setNotes] = useState<readonly FoundNote[]>();
  useEffect(() => {
    let current = true;
    const read = async (): Promise<void> => {
      const found = await findNotes(storage, sessions);
      if (current) setNotes(found);
    };
    void read();
    const stop = storage.onChange((change) => {
      if (change !== 'plan') void read();
    });
    return () => {
      current = false;
      stop();
    };
  }, [storage, sessions]);
  return notes;
}

async function findNotes(storage: SiteStorage, sessions: readonly NotedSession[]): Promise<FoundNote[]> {
  const others = (await storage.notes.list())
    .filter(({ session }) => !sessions.some(({ url }) => url === session))
    .map(({ session, label }) => ({ url: session, title: label }));
  return Promise.all([...sessions, ...others].map((session) => findNote(storage, session)));
}

async function findNote(storage: SiteStorage, session: NotedSession): Promise<FoundNote> {
  const found = await storage.notes.load(session.url);
  if (found.state === 'loaded') return { ...session, text: found.note.text };
  const problem = 'The notes of this session cannot be read. They have not been changed.';
  return found.state === 'empty' ? { ...session, text: '' } : { ...session, text: '', problem };
}
