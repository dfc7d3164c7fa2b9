import { addDays } from '../../domain/dates/calendar-date.ts';
import { addMinutes, minutesOf } from '../../domain/dates/clock-time.ts';
import type { CalendarEntry } from '../../domain/dates/calendar-entry.ts';
import { cleanText } from '../../domain/clean-text.ts';

/** Longest line, in octets without its end (RFC 5545, 3.1). */
const LINE = 75;

/** When sequence numbers begin, so that they stay small: 1 January 2026. In milliseconds since 1970. */
const SEQUENCE_START = Date.UTC(2026, 0, 1);

/** When a reminder comes, a week before: minutes from midnight. */
const REMINDER = 9 * 60;

const DAY = 24 * 60;

/** The clock of the United Kingdom: an hour forward from the last Sunday of March to the last of October. */
const LONDON = [
  'BEGIN:VTIMEZONE',
  'TZID:Europe/London',
  ...['DAYLIGHT,19810329T010000,+0000,+0100,BST,3', 'STANDARD,19961027T020000,+0100,+0000,GMT,10'].flatMap(
    (words) => {
      const [kind, start, from, to, name, month] = words.split(',');
      return [
        `BEGIN:${kind}`,
        `DTSTART:${start}`,
        `TZOFFSETFROM:${from}`,
        `TZOFFSETTO:${to}`,
        `TZNAME:${name}`,
        `RRULE:FREQ=YEARLY;BYMONTH=${month};BYDAY=-1SU`,
        `END:${kind}`,
      ];
    },
  ),
  'END:VTIMEZONE',
];

/**
 * The entries as a calendar file (RFC 5545). Whole days have no time zone, so that they stay on their day everywhere, and
 * leave the day free; a meeting has its time in the United Kingdom, and is busy. Each has
 * a reminder at 09:00 a week before unless `remind` is false. `now` is an ISO 8601 instant in UTC; a later file has a higher sequence number, so that opening
 * it brings the entries up to date. Our own writer because of docs/decisions/0006-calendar-files.md.
 */
export function eventsToIcs(events: readonly CalendarEntry[], now: string, remind = true): string {
  const stamp = now.replace(/\.\d+Z$/u, 'Z').replace(/[-:]/gu, '');
  const sequence = Math.max(0, Math.floor((Date.parse(now) - SEQUENCE_START) / 60_000));
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Early career teacher programme//Action plan//EN',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    ...(events.some(({ time }) => time !== undefined) ? LONDON : []),
    ...events.flatMap((event) => eventLines(event, stamp, sequence, remind)),
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${fold(line)}\r\n`).join('');
}

function eventLines(event: CalendarEntry, stamp: string, sequence: number, remind: boolean): string[] {
  return [
    'BEGIN:VEVENT',
    `UID:${event.uid}`,
    `DTSTAMP:${stamp}`,
    `SEQUENCE:${sequence}`,
    ...whenLines(event),
    `SUMMARY:${escape(event.title)}`,
    ...(event.description === '' ? [] : [`DESCRIPTION:${escape(event.description)}`]),
    ...(remind ? alarmLines(event) : []),
    'END:VEVENT',
  ];
}

function whenLines({ date, lastDate, time, minutes = 0 }: CalendarEntry): string[] {
  if (time === undefined) {
    return [
      `DTSTART;VALUE=DATE:${compact(date)}`,
      // The end of an all-day entry is the first day that it does not cover.
      `DTEND;VALUE=DATE:${compact(addDays(lastDate ?? date, 1))}`,
      'TRANSP:TRANSPARENT',
    ];
  }
  const end = addMinutes({ date, time }, minutes);
  const moment = (day: string, clock: string): string => `${compact(day)}T${clock.replace(':', '')}00`;
  return [
    `DTSTART;TZID=Europe/London:${moment(date, time)}`,
    `DTEND;TZID=Europe/London:${moment(end.date, end.time)}`,
    'TRANSP:OPAQUE',
    'X-MICROSOFT-CDO-BUSYSTATUS:BUSY',
  ];
}

function alarmLines({ title, time = '00:00' }: CalendarEntry): string[] {
  const words = `DESCRIPTION:${escape(`In a week: ${title}`)}`;
  // From the start of the entry back: a calendar keeps it right when the entry is moved.
  const before = 7 * DAY + minutesOf(time) - REMINDER;
  const trigger = `TRIGGER:-P${Math.floor(before / DAY)}DT${Math.floor((before % DAY) / 60)}H${before % 60}M`;
  return ['BEGIN:VALARM', 'ACTION:DISPLAY', trigger, words, 'END:VALARM'];
}

function compact(date: string): string {
  return date.replaceAll('-', '');
}

/** Text as a value: no line end of its own can begin a property (RFC 5545, 3.3.11). */
function escape(text: string): string {
  return cleanText(text)
    .replace(/[\\;,]/gu, (character) => `\\${character}`)
    .replace(/\n/gu, '\\n');
}

/** Breaks a long line between characters, never inside one (RFC 5545, 3.1). */
function fold(line: string): string {
  const encoder = new TextEncoder();
  let folded = '';
  let length = 0;
  for (const character of line) {
    const octets = encoder.encode(character).length;
    if (length + octets > LINE) {
      folded += '\r\n ';
      length = 1;
    }
    folded += character;
    length += octets;
  }
  return folded;
}
