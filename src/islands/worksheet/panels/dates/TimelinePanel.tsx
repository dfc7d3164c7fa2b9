import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { formatDate } from '../../../../domain/dates/calendar-date.ts';
import { readSchoolDates } from '../../../../domain/dates/school-dates.ts';
import type { SchoolDates } from '../../../../domain/dates/school-dates.ts';
import { BUSY, timeline } from '../../../../domain/plan/present/timeline.ts';
import type { TimelineItem, TimelineWeek } from '../../../../domain/plan/present/timeline.ts';
import { SCHOOL_DATES_SETTING as SETTING } from '../../../shared/setting-names.ts';
import type { PanelProps } from '../panel-props.ts';
import { SchoolDatesEditor } from './SchoolDatesEditor.tsx';
import { TimelinePicture } from './TimelinePicture.tsx';

/** Targets and steps against the weeks of the school year: as a picture, and as a list that says the same. */
export default function TimelinePanel(props: PanelProps): JSX.Element {
  const { plan, storage, today, say, headingLevel } = props;
  const [dates, setDates] = useState<SchoolDates>();
  const Heading = `h${headingLevel}` as 'h3';

  useEffect(() => {
    let current = true;
    void storage.settings.get(SETTING).then((raw) => {
      if (current) setDates(readSchoolDates(raw));
    });
    return () => {
      current = false;
    };
  }, [storage]);

  const weeks = timeline(plan, dates ?? new Map());
  const busy = weeks.filter(({ items }) => items.filter(({ done }) => !done).length >= BUSY);
  return (
    <>
      {weeks.length === 0 ? (
        <p class="govuk-body">
          There is nothing to show yet. Give a step or a target a date, or set the review date.
        </p>
      ) : (
        <>
          <p class="govuk-body">
            {busy.length === 0
              ? 'No week has three or more things to do.'
              : `Busy, with three or more things to do: ${busy.map(({ monday }) => `the week of ${formatDate(monday)}`).join(', ')}.`}
          </p>
          <p class="govuk-hint timeline-print-hint">While this part is open, it is printed with the plan.</p>
          <TimelinePicture weeks={weeks} plan={plan} today={today} />
          <Heading class="govuk-heading-s">Week by week</Heading>
          <ol class="govuk-list worksheet-weeks">
            {weeks
              .filter(({ items }) => items.length > 0)
              .map((week) => (
                <li key={week.monday}>
                  <strong>{weekName(week)}</strong>
                  <ul class="govuk-list govuk-list--bullet">
                    {week.items.map((item, place) => (
                      <li key={place}>{itemWords(item)}</li>
                    ))}
                  </ul>
                </li>
              ))}
          </ol>
        </>
      )}
      {dates && (
        <SchoolDatesEditor
          dates={dates}
          today={today}
          say={say}
          headingLevel={headingLevel}
          onChange={async (next) => {
            const raw = Object.fromEntries(
              [...next].map(([year, { halfTerms }]) => [
                year,
                halfTerms.map(({ start, end }) => ({ start, end })),
              ]),
            );
            const result = await storage.settings.set(SETTING, next.size === 0 ? undefined : raw);
            if (result.saved) setDates(next);
            return result.saved;
          }}
        />
      )}
    </>
  );
}

function weekName({ monday, halfTerm, number }: TimelineWeek): string {
  const place = halfTerm === '' ? 'school holiday' : `${halfTerm}, week ${number}`;
  return `Week of ${formatDate(monday)} (${place})`;
}

function itemWords({ kind, date, target, step, text, done }: TimelineItem): string {
  const day = formatDate(date);
  if (kind === 'review') return `${day}: review of the plan`;
  if (kind === 'autumn-meeting') return `${day}: autumn-term meeting`;
  const place = kind === 'step' ? `step ${step} of target ${target}` : `target ${target} to be reached`;
  return `${day}: ${place}${text.trim() && `: ${text.trim()}`}${done ? ' (done)' : ''}`;
}
