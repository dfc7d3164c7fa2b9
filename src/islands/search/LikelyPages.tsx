import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { noFilters } from '../../domain/search/filters.ts';
import type { PageText } from '../../domain/search/index-format.ts';
import { parseQuery } from '../../domain/search/parse-query.ts';
import { searchPages } from '../../domain/search/search-pages.ts';
import { wordsOfAddress } from '../../domain/search/words-of-address.ts';
import { openIndex } from './open-index.ts';

/** Plain values from the page. */
export interface LikelyPagesProps {
  /** Address of the search’s index, ending with a slash. */
  indexHref: string;
  /** Path of the site on its host. */
  base: string;
}

/** Suggestions; more of them would not be likely. */
const most = 4;

/** Pages that somebody may have meant whose address leads nowhere. Shows nothing where there are none, or no network. */
export default function LikelyPages({ indexHref, base }: LikelyPagesProps): JSX.Element | null {
  const [pages, setPages] = useState<PageText[]>([]);
  useEffect(() => {
    // Suggestions are an extra: what goes wrong here leaves the page as it is.
    suggest(indexHref, wordsOfAddress(location.pathname, base)).then(setPages, () => undefined);
  }, [indexHref, base]);
  if (pages.length === 0) return null;
  return (
    <section aria-labelledby="likely">
      <h2 class="result-heading" id="likely">
        Did you mean
      </h2>
      <ul>
        {pages.map(({ href, title, place }) => (
          <li key={href}>
            <a href={href}>{title}</a> {place && <span class="secondary">{place}</span>}
          </li>
        ))}
      </ul>
    </section>
  );
}

async function suggest(indexHref: string, words: readonly string[]): Promise<PageText[]> {
  const source = await openIndex(indexHref);
  for (const text of words) {
    const query = parseQuery(text, source.manifest.synonyms);
    const { pages } = await searchPages(query, noFilters, source);
    if (pages.length > 0) return Promise.all(pages.slice(0, most).map((page) => source.text(page)));
  }
  return [];
}
