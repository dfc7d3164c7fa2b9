import { addDays } from '../../dates/calendar-date.ts';
import { addMinutes } from '../../dates/clock-time.ts';
import type { DiaryEvent } from './diary-events.ts';

/** A link that adds a day to a calendar on the web. */
export interface CalendarLink {
  /** Who runs the calendar, and so who is sent the day. */
  readonly service: string;
  readonly href: string;
}

/**
 * Links that open a filled-in entry in somebody's calendar on the web. They hold the neutral title, the day and the time
 * only: words of the plan never go to another site.
 */
export function calendarLinks({ neutralTitle, date, time, minutes = 0 }: DiaryEvent): CalendarLink[] {
  const end = time === undefined ? { date: addDays(date, 1) } : addMinutes({ date, time }, minutes);
  const ends = 'time' in end ? [end.date, end.time] : [end.date];
  const starts = time === undefined ? [date] : [date, time];
  const compact = ([day = '', clock]: string[]): string =>
    day.replaceAll('-', '') + (clock === undefined ? '' : `T${clock.replace(':', '')}00`);
  const long = ([day = '', clock]: string[]): string => day + (clock === undefined ? '' : `T${clock}:00`);
  const google = new URLSearchParams({
    action: 'TEMPLATE',
    text: neutralTitle,
    dates: `${compact(starts)}/${compact(ends)}`,
    ...(time !== undefined && { ctz: 'Europe/London' }),
  });
  const outlook = new URLSearchParams({
    rru: 'addevent',
    path: '/calendar/action/compose',
    subject: neutralTitle,
    startdt: long(starts),
    enddt: long(ends),
    allday: String(time === undefined),
  });
  return [
    {
      service: 'Outlook',
      href: `https://outlook.office.com/calendar/0/deeplink/compose?${String(outlook)}`,
    },
    { service: 'Google Calendar', href: `https://calendar.google.com/calendar/render?${String(google)}` },
  ];
}
