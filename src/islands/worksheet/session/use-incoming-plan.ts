import { useCallback, useEffect, useState } from 'preact/hooks';
import type { ReadLink } from '../../../export/link/plan-link.ts';

/** How the data begins in a link with a plan or with notes in it, also where a program wrote "#" as "%23", or as "%2523". The export floor writes it. */
const START = /(?:#|%(?:25)*23)[pn](?:=|%(?:25)*3d)/iu;

/** What is left of a link that lost all of its data on the way: some programs cut an address at its "#". */
const CUT = /\?(?:#[pn]?|%(?:25)*23[pn]?)?$/iu;

/** A plan or notes that came with the address, or why it cannot be read; before that it is being unpacked, and at last something became of it. */
export type Incoming =
  /** `sent`: a program that passed the link on had what is in it sent to the site's own computer. */
  | (Extract<ReadLink, { ok: true }> & { readonly sent: boolean })
  | Extract<ReadLink, { ok: false }>
  | { readonly ok: 'reading' }
  | { readonly ok: 'done'; readonly words: string };

/**
 * The plan that came with the address of the page, if any, and how to put it away with a sentence on what became of it. It is
 * taken out of the address bar at once, and only read: what becomes of it is for the reader to say. When `clearings` goes up,
 * everything was deleted, and it goes as well.
 */
export function useIncomingPlan(clearings: number): readonly [Incoming | undefined, (words: string) => void] {
  const [incoming, setIncoming] = useState<Incoming>();
  useEffect(() => setIncoming(undefined), [clearings]);
  useEffect(() => {
    const look = (): void => {
      const { hash, search } = location;
      const sent = START.test(search);
      const address = sent ? search : hash;
      if (CUT.test(location.href)) {
        history.replaceState(history.state, '', location.pathname);
        return setIncoming({ ok: false, problem: LOST });
      }
      if (!START.test(address)) return;
      history.replaceState(history.state, '', location.pathname + (sent ? '' : search));
      setIncoming({ ok: 'reading' });
      void import('../../../export/link/plan-link.ts').then(
        ({ readFragment }) => {
          const read = readFragment(address);
          setIncoming(read.ok ? { ...read, sent } : read);
        },
        () => setIncoming({ ok: false, problem: NOT_FETCHED }),
      );
    };
    look();
    addEventListener('hashchange', look);
    return () => removeEventListener('hashchange', look);
  }, []);
  return [incoming, useCallback((words: string) => setIncoming({ ok: 'done', words }), [])];
}

const LOST =
  'This link lost its plan on the way. Ask for a new copy, or for the plan as a file. Your current plan has not changed.';

const NOT_FETCHED =
  'The link could not be opened. Check the connection, then open it again. Your current plan has not changed.';
