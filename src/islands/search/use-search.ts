import { useEffect, useRef, useState } from 'preact/hooks';
import { pageHits, type SectionHit } from '../../domain/search/excerpt.ts';
import { hasFilters, type SearchState } from '../../domain/search/filters.ts';
import type { IndexSource, PageText } from '../../domain/search/index-format.ts';
import { parseQuery, type Query } from '../../domain/search/parse-query.ts';
import { searchPages, type Found } from '../../domain/search/search-pages.ts';
import { IndexProblem, openIndex } from './open-index.ts';

/** A page that was found, ready to print. */
export interface Result {
  page: PageText;
  hits: SectionHit[];
}

/** What there is to show for what was asked. */
export type Answer =
  | { state: 'idle' | 'searching' }
  | { state: 'failed'; kind: IndexProblem['kind'] }
  | { state: 'answered'; asked: SearchState; query: Query; found: Found; results: Result[] };

/** Sections named below a result. */
const sectionsShown = 3;
/** Lets the browser answer what is pressed before work goes on. */
const breath = (): Promise<void> =>
  new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(0);
  });

/** Results that do not wait for the others, when nothing is on the screen yet. */
const shownFirst = 3;

/**
 * Answers what is asked; an answer to an earlier question never replaces a later one. `shown` is how many results are
 * wanted. The last answer stays until the next is there, so that the page does not flicker.
 */
export function useSearch(
  address: string,
  asked: SearchState | undefined,
  shown: number,
): { answer: Answer; source: IndexSource | undefined; retry: () => void } {
  const [answer, setAnswer] = useState<Answer>({ state: 'idle' });
  const [source, setSource] = useState<IndexSource>();
  const [attempt, setAttempt] = useState(0);
  const opening = useRef<Promise<IndexSource>>();

  useEffect(() => {
    let current = true;
    const fail = (cause: unknown): void => {
      if (!current) return;
      opening.current = undefined;
      if (!(cause instanceof IndexProblem)) throw cause;
      setAnswer({ state: 'failed', kind: cause.kind });
    };
    const run = async (): Promise<void> => {
      opening.current ??= openIndex(address);
      const index = await opening.current;
      if (!current) return;
      setSource(index);
      if (!asked) return;
      const query = parseQuery(asked.text, index.manifest.synonyms);
      if (query.terms.length === 0 && !hasFilters(asked.filters)) {
        const found = { pages: [], full: 0, corrected: [], terms: [] };
        setAnswer({ state: 'answered', asked, query, found, results: [] });
        return;
      }
      setAnswer((before) => (before.state === 'answered' ? before : { state: 'searching' }));
      const found = await searchPages(query, asked.filters, index);
      if (!current) return;
      const texts = found.pages.slice(0, shown).map((page) => index.text(page));
      const show = async (wanted: Promise<PageText>[], replaceOnly: Answer['state'][]): Promise<void> => {
        const results: Result[] = [];
        for (const page of await Promise.all(wanted)) {
          // Long pages take their time to mark: a key that is pressed meanwhile comes first.
          await breath();
          if (!current) return;
          results.push({ page, hits: pageHits(page, found.terms, sectionsShown) });
        }
        const next: Answer = { state: 'answered', asked, query, found, results };
        setAnswer((before) => (replaceOnly.includes(before.state) ? next : before));
      };
      // On a slow connection the first results are read while the others are on their way.
      await show(texts.slice(0, shownFirst), ['idle', 'searching', 'failed']);
      await show(texts, ['idle', 'searching', 'failed', 'answered']);
    };
    run().catch(fail);
    return () => {
      current = false;
    };
  }, [address, asked, shown, attempt]);

  return { answer, source, retry: () => setAttempt((count) => count + 1) };
}
