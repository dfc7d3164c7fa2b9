import { useEffect, useState } from 'preact/hooks';
import type { ReadPlan } from '../../../domain/plan/files/plan-file.ts';

/** How a link with a plan in it begins, after the address of the page. The export floor writes it. */
const START = '#p=';

/**
 * The plan that came with the address of the page, if any. It is taken out of the address bar at once, and only read: what
 * becomes of it is for the reader to say. `onArrival` is called when there is one.
 */
export function useIncomingPlan(onArrival: () => void): ReadPlan | undefined {
  const [incoming, setIncoming] = useState<ReadPlan>();
  useEffect(() => {
    const look = (): void => {
      const { hash } = location;
      if (!hash.startsWith(START)) return;
      history.replaceState(history.state, '', location.pathname + location.search);
      onArrival();
      void import('../../../export/link/plan-link.ts').then(
        ({ readFragment }) => setIncoming(readFragment(hash)),
        () => setIncoming({ ok: false, problem: NOT_FETCHED }),
      );
    };
    look();
    addEventListener('hashchange', look);
    return () => removeEventListener('hashchange', look);
  }, [onArrival]);
  return incoming;
}

const NOT_FETCHED =
  'The link could not be opened. Check the connection, then open it again. Your current plan has not changed.';
