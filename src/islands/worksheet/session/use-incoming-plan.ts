import { useEffect, useState } from 'preact/hooks';
import type { ReadPlan } from '../../../domain/plan/files/plan-file.ts';

/** How the data begins in a link with a plan in it, also where a program wrote "#" as "%23". The export floor writes it. */
const START = /(?:#|%23)p(?:=|%3d)/iu;

/**
 * The plan that came with the address of the page, if any. It is taken out of the address bar at once, and only read: what
 * becomes of it is for the reader to say. `onArrival` is called when there is one, and `say` reads it aloud.
 */
export function useIncomingPlan(onArrival: () => void, say: (words: string) => void): ReadPlan | undefined {
  const [incoming, setIncoming] = useState<ReadPlan>();
  useEffect(() => {
    const look = (): void => {
      const { hash, search } = location;
      const sent = START.test(search);
      const address = sent ? search : hash;
      if (!START.test(address)) return;
      history.replaceState(history.state, '', location.pathname + (sent ? '' : search));
      onArrival();
      say('A plan was shared with you. It is under “Bring back a copy”.');
      void import('../../../export/link/plan-link.ts').then(
        ({ readFragment }) => {
          const read = readFragment(address);
          setIncoming(read.ok && sent ? { ...read, note: CHANGED } : read);
        },
        () => setIncoming({ ok: false, problem: NOT_FETCHED }),
      );
    };
    look();
    addEventListener('hashchange', look);
    return () => removeEventListener('hashchange', look);
  }, [onArrival, say]);
  return incoming;
}

const CHANGED =
  'The program that passed this link on changed it, so the plan went to the computer of this website when you opened it. Ask for a file next time if that matters.';
const NOT_FETCHED =
  'The link could not be opened. Check the connection, then open it again. Your current plan has not changed.';
