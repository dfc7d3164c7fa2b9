import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { eventsToIcs } from '../../export/calendar/events-to-ics.ts';
import { formatDate, isCalendarDate } from '../../domain/dates/calendar-date.ts';
import type { TargetReport } from '../../domain/smart/check-target.ts';
import { instant } from '../shared/clock.ts';
import { download } from '../shared/download.ts';
import { makeId } from '../shared/make-id.ts';

/** Props of the date that goes into a diary. */
export interface TakeDateProps {
  /** The target, which becomes the text of the entry. */
  text: string;
  /** What the target says of its end. */
  deadline: TargetReport['deadline'];
  /** Hears the day, YYYY-MM-DD; empty when there is none, and when this goes. */
  onDate: (date: string) => void;
}

/** The day of a clear target, to be put right and taken along: into a calendar here, and with the target into the plan. */
export function TakeDate({ text, deadline, onDate }: TakeDateProps): JSX.Element {
  const named = deadline?.date ?? '';
  const words = deadline?.words ?? '';
  const [chosen, setChosen] = useState({ named, date: named });
  const [said, setSaid] = useState('');
  // A day that somebody chose stands until the target names another.
  const date = chosen.named === named ? chosen.date : named;
  useEffect(() => {
    onDate(date);
    return () => onDate('');
  }, [date, onDate]);
  const take = (): void => {
    if (!isCalendarDate(date)) return setSaid('Choose the date first.');
    const entry = { uid: makeId(), date, title: 'Look at my target', description: text };
    download(`target-${date}.ics`, 'text/calendar', eventsToIcs([entry], instant()));
    setSaid(`The calendar file for ${formatDate(date)} is downloaded. Open it to add the date.`);
  };
  return (
    <div class="take-date no-print">
      <label for="checker-date">{words === '' ? 'The date' : `The date of “${words}”`}</label>
      <input
        class="govuk-input"
        id="checker-date"
        type="date"
        min="2000-01-01"
        max="2099-12-31"
        value={date}
        onChange={(event) => {
          setChosen({ named, date: event.currentTarget.value });
          setSaid('');
        }}
      />
      <button type="button" class="link-button" onClick={take}>
        Add it to my calendar
      </button>
      <p role="status">{said}</p>
    </div>
  );
}
