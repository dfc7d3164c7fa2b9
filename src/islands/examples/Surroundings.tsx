import type { JSX } from 'preact';
import type { RowFacts } from '../../domain/programme/map/filter.ts';
import MapTools, { type MapToolsProps } from '../programme-map/MapTools.tsx';
import Meeting, { type MeetingProps } from '../meeting/Meeting.tsx';

/** The bar of a meeting with the parts of the page that it shows one at a time. */
export function MeetingOnPage(props: MeetingProps): JSX.Element {
  return (
    <div class="meeting">
      <Meeting {...props} />
      <div class="meeting-stage">
        {props.parts.map(({ id, title }) => (
          <section key={id} class="meeting-step" id={id}>
            <h2 tabIndex={-1}>{title}</h2>
            <p>What the session says stands here.</p>
          </section>
        ))}
      </div>
    </div>
  );
}

/** The tools of the map above the lines that they narrow. */
export function MapOnPage({ rows, ...tools }: MapToolsProps & { rows: readonly RowFacts[] }): JSX.Element {
  return (
    <>
      <MapTools {...tools} />
      <ul>
        {rows.map(({ programme, module, year, term, week, standard, for: readers }) => (
          <li
            key={`${module}/${week}`}
            data-row={`${module}/week-${week}`}
            data-programme={programme}
            data-module={module}
            data-year={year}
            data-term={term}
            data-half="1"
            data-week={week}
            data-standard={standard.join(' ')}
            data-for={readers.join(' ')}
          >
            Year {year}, {term}, week {week} <span class="map-date" />
          </li>
        ))}
      </ul>
    </>
  );
}
