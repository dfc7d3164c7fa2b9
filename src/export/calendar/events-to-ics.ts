import { addDays } from '../../domain/dates/calendar-date.ts';
import type { CalendarEntry } from '../../domain/dates/calendar-entry.ts';
import { cleanText } from '../../domain/clean-text.ts';

/** Longest line, in octets without its end (RFC 5545, 3.1). */
const LINE = 75;

/** When sequence numbers begin, so that they stay small: 1 January 2026. In milliseconds since 1970. */
const SEQUENCE_START = Date.UTC(2026, 0, 1);

/**
 * The days as a calendar file (RFC 5545): all-day entries without a time zone, which stay on their day everywhere, each with
 * a reminder a week before unless `remind` is false. `now` is an ISO 8601 instant in UTC; a later file has a higher sequence number, so that opening
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
    `DTSTART;VALUE=DATE:${compact(event.date)}`,
    // The end of an all-day entry is the first day that it does not cover.
    `DTEND;VALUE=DATE:${compact(addDays(event.lastDate ?? event.date, 1))}`,
    `SUMMARY:${escape(event.title)}`,
    ...(event.description === '' ? [] : [`DESCRIPTION:${escape(event.description)}`]),
    'TRANSP:TRANSPARENT',
    ...(remind ? alarmLines(event.title) : []),
    'END:VEVENT',
  ];
}

function alarmLines(title: string): string[] {
  const words = `DESCRIPTION:${escape(`In a week: ${title}`)}`;
  return ['BEGIN:VALARM', 'ACTION:DISPLAY', 'TRIGGER:-P7D', words, 'END:VALARM'];
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
