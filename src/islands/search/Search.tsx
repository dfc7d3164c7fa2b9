import type { JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import {
  hasFilters,
  noFilters,
  readSearchState,
  writeSearchState,
  type SearchState,
} from '../../domain/search/filters.ts';
import type { Facet } from '../../domain/search/index-format.ts';
import { PRE_HYDRATION_SCOPE, READY, takeEarlyFields } from '../shared/saving/pre-hydration-input.ts';
import { answerHeading, answerRemark, correctionRemark, fullResults } from './answer-words.ts';
import { FilterFields } from './FilterFields.tsx';
import { Results } from './Results.tsx';
import { useSearch } from './use-search.ts';
import { useSettledWords } from './use-settled-words.ts';

/** Results shown at first, and added at each press. */
const atOnce = 10;
/** Milliseconds from the last key to the search: while somebody types fast, words in between are not looked for. */
const pause = 80;

/** Plain values from the page. */
export interface SearchProps {
  /** Address of this edition of the index, ending with a slash. */
  indexHref: string;
}

/** The search: a form, and below it what was found. What is asked stands in the address, so that Back and links work. */
export default function Search({ indexHref }: SearchProps): JSX.Element {
  const box = useRef<HTMLInputElement>(null);
  const form = useRef<HTMLFormElement>(null);
  const timer = useRef<number>();
  /** Whether the filters were in use at first: what somebody opens or closes after that is theirs. */
  const narrowed = useRef(false);
  const [asked, setAsked] = useState<SearchState>();
  const [shown, setShown] = useState(atOnce);
  const { answer, source, retry } = useSearch(indexHref, asked, shown);
  const filters = asked?.filters ?? noFilters;

  // The address says what is asked, when the page opens and when somebody goes back or forward.
  useEffect(() => {
    const early = form.current ? takeEarlyFields(form.current).length > 0 : false;
    const read = (): void => {
      const state = readSearchState(location.search);
      if (box.current) box.current.value = state.text;
      narrowed.current ||= hasFilters(state.filters);
      setShown(atOnce);
      setAsked(state);
    };
    if (early) ask({ ...readSearchState(location.search), text: box.current?.value ?? '' }, 'replace');
    else read();
    addEventListener('popstate', read);
    return () => removeEventListener('popstate', read);
  }, []);

  function ask(state: SearchState, how: 'push' | 'replace'): void {
    clearTimeout(timer.current);
    const address = `${location.pathname}${writeSearchState(state)}`;
    if (how === 'replace') history.replaceState(history.state, '', address);
    else if (address !== location.pathname + location.search) history.pushState(null, '', address);
    setShown(atOnce);
    setAsked(state);
  }

  const text = (): string => box.current?.value ?? '';
  const onInput = (): void => {
    clearTimeout(timer.current);
    timer.current = window.setTimeout(() => ask({ text: text(), filters }, 'replace'), pause);
  };
  const onSubmit = (event: Event): void => {
    event.preventDefault();
    ask({ text: text(), filters }, 'push');
  };
  const onFilter = (facet: Facet, value: string): void => {
    const next = { ...filters, [facet]: value };
    // A module belongs to one programme.
    if (facet === 'programme' && value !== '' && !next.module.startsWith(`${value}/`)) next.module = '';
    ask({ text: text(), filters: next }, 'push');
  };
  const searchEverywhere = (): void => {
    ask({ text: text(), filters: noFilters }, 'push');
    // The button that was pressed goes; the keyboard stays in the form.
    box.current?.focus();
  };
  const showMore = (): void => {
    setShown(shown + atOnce);
    document.querySelector<HTMLElement>('.results > li:last-child a')?.focus();
  };

  const answered = answer.state === 'answered' && source ? answer : undefined;
  const words = answered && source ? answerHeading(answered, source.manifest) : '';
  const remark = answered && answerRemark(answered);
  const correction = answered && correctionRemark(answered);
  const full = answered ? fullResults(answered) : 0;
  const announced = useSettledWords([words, correction, remark].filter(Boolean).join('. '));

  return (
    <>
      <form
        ref={form}
        class="search-form"
        role="search"
        method="get"
        autocomplete="off"
        onSubmit={onSubmit}
        {...{ [PRE_HYDRATION_SCOPE]: '', [READY]: asked ? '' : undefined }}
      >
        <div class="govuk-form-group">
          <label class="govuk-label" for="search-words">
            Words to look for
          </label>
          <div class="search-line">
            <input ref={box} class="govuk-input" id="search-words" name="q" type="search" onInput={onInput} />
            <button class="govuk-button" type="submit">
              Search
            </button>
          </div>
        </div>
        {source && (
          <details class="search-narrow" open={narrowed.current || undefined}>
            <summary>Narrow the search</summary>
            <FilterFields manifest={source.manifest} filters={filters} onChange={onFilter} />
            {hasFilters(filters) && (
              <button class="govuk-button govuk-button--secondary" type="button" onClick={searchEverywhere}>
                Search everywhere
              </button>
            )}
          </details>
        )}
      </form>
      <p class="visually-hidden" role="status">
        {announced}
      </p>
      <section class="search-answer" aria-labelledby="search-found">
        <h2 id="search-found">{words || headingWhile(answer.state)}</h2>
        {answer.state === 'failed' && (
          <p role="alert">
            {answer.kind === 'gone'
              ? 'The site has changed since you opened this page. Load the page again, and the search will work.'
              : 'The list of words could not be fetched. Check the connection, then try again.'}{' '}
            <button
              class="govuk-button govuk-button--secondary"
              type="button"
              onClick={() => {
                if (answer.kind === 'gone') return location.reload();
                // The button goes away, so the focus needs another place.
                box.current?.focus();
                retry();
              }}
            >
              {answer.kind === 'gone' ? 'Load the page again' : 'Try again'}
            </button>
          </p>
        )}
        {correction && <p>{correction}</p>}
        {remark && <p>{remark}</p>}
        {answered && answered.results.length > 0 && <Results results={answered.results.slice(0, full)} />}
        {answered && answered.results.length > full && (
          <>
            <h3 class="result-heading">Pages with all of these words but one</h3>
            <Results results={answered.results.slice(full)} />
          </>
        )}
        {answered && answered.found.pages.length > answered.results.length && (
          <button class="govuk-button govuk-button--secondary" type="button" onClick={showMore}>
            Show more ({answered.found.pages.length - answered.results.length} left)
          </button>
        )}
      </section>
    </>
  );
}

function headingWhile(state: 'idle' | 'searching' | 'failed' | 'answered'): string {
  if (state === 'failed') return 'The search is not working just now';
  return state === 'searching' ? 'Searching…' : 'Type one word or more to search';
}
