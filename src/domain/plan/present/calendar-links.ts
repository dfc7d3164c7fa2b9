import { addDays } from '../../dates/calendar-date.ts';
import type { DiaryEvent } from './diary-events.ts';

/** A link that adds a day to a calendar on the web. */
export interface CalendarLink {
  /** Who runs the calendar, and so who is sent the day. */
  readonly service: string;
  readonly href: string;
}

/**
 * Links that open a filled-in entry in somebody's calendar on the web. They hold the neutral title and the day only: words
 * of the plan never go to another site.
 */
export function calendarLinks({ neutralTitle, date }: DiaryEvent): CalendarLink[] {
  const next = addDays(date, 1);
  const google = new URLSearchParams({
    action: 'TEMPLATE',
    text: neutralTitle,
    dates: `${date.replaceAll('-', '')}/${next.replaceAll('-', '')}`,
  });
  const outlook = new URLSearchParams({
    rru: 'addevent',
    path: '/calendar/action/compose',
    subject: neutralTitle,
    startdt: date,
    enddt: next,
    allday: 'true',
  });
  return [
    {
      service: 'Outlook',
      href: `https://outlook.office.com/calendar/0/deeplink/compose?${String(outlook)}`,
    },
    { service: 'Google Calendar', href: `https://calendar.google.com/calendar/render?${String(google)}` },
  ];
}
