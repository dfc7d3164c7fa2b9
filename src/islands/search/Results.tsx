import type { JSX } from 'preact';
import type { Piece, SectionHit } from '../../domain/search/excerpt.ts';
import type { Result } from './use-search.ts';

/** The pages that were found, each with the words in place and a link to the section they stand in. */
export function Results({ results }: { results: readonly Result[] }): JSX.Element {
  return (
    <ol class="results">
      {results.map((result) => (
        <li key={result.page.href}>
          <ResultItem {...result} />
        </li>
      ))}
    </ol>
  );
}

function ResultItem({ page, hits }: Result): JSX.Element {
  const [first, ...others] = hits;
  const more = others.filter(({ id, heading }) => id !== '' && heading.length > 0);
  return (
    <>
      <h3>
        <a href={page.href}>{page.title}</a>
      </h3>
      {page.place && <p class="result-place">{page.place}</p>}
      {first && first.excerpt.length + first.heading.length > 0 && (
        <p>
          {first.id !== '' && (
            <>
              <SectionLink href={page.href} hit={first} />
              {first.excerpt.length > 0 && ': '}
            </>
          )}
          <Pieces pieces={first.excerpt} />
        </p>
      )}
      {more.length > 0 && (
        <p class="result-more">
          Also in{' '}
          {more.map((hit, index) => (
            <>
              {index > 0 && ' · '}
              <SectionLink href={page.href} hit={hit} />
            </>
          ))}
        </p>
      )}
    </>
  );
}

function SectionLink({ href, hit }: { href: string; hit: SectionHit }): JSX.Element {
  return (
    <a href={`${href}#${encodeURIComponent(hit.id)}`}>
      <Pieces pieces={hit.heading} />
    </a>
  );
}

/** Text with the words that were looked for marked. It is put on the page as text, never as markup. */
function Pieces({ pieces }: { pieces: readonly Piece[] }): JSX.Element {
  return <>{pieces.map(({ text, marked }, index) => (marked ? <mark key={index}>{text}</mark> : text))}</>;
}
