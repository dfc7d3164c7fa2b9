import type { JSX } from 'preact';
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { believableToday } from '../../domain/dates/believable-today.ts';
import { readSchoolDates, schoolYearFrom, startYearOf } from '../../domain/dates/school-dates.ts';
import type { SchoolDates } from '../../domain/dates/school-dates.ts';
import { isShown, readMapFilter, wholeMap, writeMapFilter } from '../../domain/programme/map/filter.ts';
import type { FilterKey, MapFilter } from '../../domain/programme/map/filter.ts';
import { schoolWeekOf, startYearChoices } from '../../domain/programme/map/place-weeks.ts';
import { type Audience, audienceNamed, audiencePlurals } from '../../domain/session/audience.ts';
import { readOwnSetting } from '../../storage/stores/read-own-setting.ts';
import { today } from '../shared/clock.ts';
import { AUDIENCE_SETTING, SCHOOL_DATES_SETTING } from '../shared/setting-names.ts';
import { DatesNote } from './DatesNote.tsx';
import { choiceLabel, FilterFields, QUESTIONS } from './FilterFields.tsx';
import { rowsOnPage, showDates, showRows } from './map-on-page.ts';
import type { RowOnPage } from './map-on-page.ts';

/** Plain values from the page. */
export interface MapToolsProps {
  /** What programmes and modules are called, by "programme" and "programme/module". */
  readonly titles: Readonly<Record<string, string>>;
  /** Day on which the site was built, YYYY-MM-DD. */
  readonly built: string;
  /** Address of the lines of the map as data. */
  readonly dataHref: string;
  /** Path of the site on its host. */
  readonly base: string;
}

/** Narrows the map that stands on the page, puts dates to its weeks, and hands it over. What is wanted is in the address. */
export default function MapTools({ titles, built, dataHref, base }: MapToolsProps): JSX.Element {
  const [rows, setRows] = useState<readonly RowOnPage[]>([]);
  const [filter, setFilter] = useState<MapFilter>(wholeMap);
  const [starts, setStarts] = useState<number>();
  const [schoolDates, setSchoolDates] = useState<SchoolDates>(new Map());
  const [unknown, setUnknown] = useState('');
  const [remembered, setRemembered] = useState<Audience>();
  const [said, setSaid] = useState('');
  const counted = useRef<HTMLParagraphElement>(null);
  const ready = rows.length > 0;
  const years = startYearChoices(startYearOf(ready ? believableToday(today(), built) : built));
  const datesOf = (year: number) => schoolYearFrom(schoolDates, year);

  useEffect(() => {
    const found = rowsOnPage();
    const read = readMapFilter(
      location.search,
      found.map(({ facts }) => facts),
    );
    const asked = new URLSearchParams(location.search).get('starts');
    const start = years.find((year) => String(year) === asked);
    const names = read.unknown.map((key) => QUESTIONS[key].toLowerCase());
    if (asked !== null && start === undefined) names.push('start of the programme');
    setUnknown(names.join(', '));
    setRows(found);
    setStarts(start);
    setFilter(read.filter);
    if (!read.saysWho) {
      void readOwnSetting(AUDIENCE_SETTING).then((value) => {
        const reader = audienceNamed(value);
        if (reader === undefined) return;
        setRemembered(reader);
        setFilter((now) => (now.for === '' ? { ...now, for: reader } : now));
      });
    }
    void readOwnSetting(SCHOOL_DATES_SETTING).then((value) => setSchoolDates(readSchoolDates(value)));
    // eslint-disable-next-line react-hooks/exhaustive-deps -- read once, when the page has arrived
  }, []);

  useEffect(() => {
    if (!ready) return;
    showRows(rows, filter);
    const params = new URLSearchParams(writeMapFilter(filter, location.search));
    if (starts === undefined) params.delete('starts');
    else params.set('starts', String(starts));
    const query = params.toString();
    history.replaceState(history.state, '', location.pathname + (query && `?${query}`) + location.hash);
    // eslint-disable-next-line react-hooks/exhaustive-deps -- what was ready stays so
  }, [rows, filter, starts]);

  useEffect(() => {
    showDates(rows, (place) => (starts === undefined ? undefined : schoolWeekOf(place, starts, datesOf)));
    // eslint-disable-next-line react-hooks/exhaustive-deps -- `datesOf` follows from `schoolDates`
  }, [rows, starts, schoolDates]);

  const shown = useMemo(() => rows.filter(({ facts }) => isShown(facts, filter)), [rows, filter]);
  const facts = useMemo(() => rows.map((row) => row.facts), [rows]);
  const narrowed = Object.values(filter).some((value) => value !== '');

  const choose = (key: FilterKey, value: string): void => {
    setUnknown('');
    setFilter({ ...filter, [key]: value });
  };
  const take = async (kind: 'csv' | 'ics'): Promise<void> => {
    setSaid('');
    try {
      const { takeMap } = await import('./take-map.ts');
      setSaid(await takeMap({ kind, filter, starts, datesOf, dataHref, base }));
    } catch {
      setSaid('The file could not be made. Check the connection, then try again.');
    }
  };
  const chosen = Object.entries(filter).filter(([, value]) => value !== '') as [FilterKey, string][];
  const count = !ready
    ? ''
    : shown.length === rows.length
      ? `Showing all ${rows.length} rows.`
      : `Showing ${shown.length} of ${rows.length} rows.`;

  return (
    <form
      class="map-tools"
      aria-label="Filter, dates and downloads"
      onSubmit={(event) => event.preventDefault()}
    >
      <div class="map-tools__fields no-print">
        <FilterFields facts={facts} filter={filter} ready={ready} titles={titles} onChoose={choose} />
        <div class="map-tools__field">
          <label class="govuk-label" for="map-starts">
            Year 1 begins in
          </label>
          <select
            class="govuk-select"
            id="map-starts"
            disabled={!ready}
            value={starts === undefined ? '' : String(starts)}
            onInput={({ currentTarget }) =>
              setStarts(currentTarget.value === '' ? undefined : Number(currentTarget.value))
            }
          >
            <option value="">No dates</option>
            {years.map((year) => (
              <option key={year} value={String(year)}>
                September {year}
              </option>
            ))}
          </select>
        </div>
      </div>
      <p class="map-tools__count" ref={counted} tabIndex={-1}>
        <span role="status">{count}</span>
        {chosen.length > 0 && (
          <span class="print-only">
            {' '}
            {chosen.map(([key, value]) => choiceLabel(key, value, titles)).join(' · ')}
          </span>
        )}
        {narrowed && (
          <button
            type="button"
            class="worksheet-link-button no-print"
            onClick={() => {
              // The button goes away, so the focus needs another place.
              counted.current?.focus();
              setFilter(wholeMap);
            }}
          >
            Show everything
          </button>
        )}
      </p>
      {unknown !== '' && (
        <p class="map-tools__note no-print" role="status">
          The address asks for something that is not in this map ({unknown}). It was left out.
        </p>
      )}
      {remembered && filter.for === remembered && (
        <p class="map-tools__note no-print">
          This browser remembers who you are, so the map shows what{' '}
          {audiencePlurals[remembered].toLowerCase()} take part in.{' '}
          <a href={`${base}for/`}>Change or forget that</a>
        </p>
      )}
      {starts !== undefined && (
        <DatesNote starts={starts} rows={shown} titles={titles} schoolDates={schoolDates} />
      )}
      <div class="worksheet-buttons no-print">
        <button
          type="button"
          class="govuk-button govuk-button--secondary"
          disabled={!ready}
          onClick={() => window.print()}
        >
          Print
        </button>
        <button
          type="button"
          class="govuk-button govuk-button--secondary"
          disabled={!ready}
          onClick={() => void take('csv')}
        >
          Download as a table (.csv)
        </button>
        <button
          type="button"
          class="govuk-button govuk-button--secondary"
          disabled={!ready}
          onClick={() => void take('ics')}
        >
          Download for your calendar (.ics)
        </button>
      </div>
      <p class="map-tools__note no-print" role="status">
        {said || null}
      </p>
    </form>
  );
}
