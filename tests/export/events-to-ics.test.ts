import fc from 'fast-check';
import ICAL from 'ical.js';
import { afterEach, describe, expect, it } from 'vitest';
import { calendarLinks } from '../../src/domain/plan/present/calendar-links.ts';
import { applyEdit } from '../../src/domain/plan/edit/apply.ts';
import { diaryEvents } from '../../src/domain/plan/present/diary-events.ts';
import type { DiaryEvent } from '../../src/domain/plan/present/diary-events.ts';
import { cleanText } from '../../src/domain/clean-text.ts';
import { newPlan } from '../../src/domain/plan/model/new-plan.ts';
import type { Plan } from '../../src/domain/plan/model/schema.ts';
import { eventsToIcs } from '../../src/export/calendar/events-to-ics.ts';

const now = '2026-11-24T10:00:00.000Z';
const event = (title: string, description = ''): DiaryEvent => ({
  uid: 'step-s1.p1@action-plan',
  kind: 'step',
  date: '2027-03-08',
  title,
  neutralTitle: 'Action plan: step 1 of target 1',
  description,
});
const read = (file: string): ICAL.Event[] =>
  new ICAL.Component(ICAL.parse(file) as unknown[])
    .getAllSubcomponents('vevent')
    .map((each) => new ICAL.Event(each));

const realZone = process.env['TZ'];
afterEach(() => {
  process.env['TZ'] = realZone;
});

describe('a calendar file', () => {
  it.each(['Europe/London', 'Pacific/Kiritimati', 'America/Los_Angeles'])(
    'keeps an all-day entry on its day in %s',
    (zone) => {
      process.env['TZ'] = zone;
      const file = eventsToIcs([event('A')], now);
      expect(file).toContain('DTSTART;VALUE=DATE:20270308\r\nDTEND;VALUE=DATE:20270309\r\n');
      const [first] = read(file);
      expect([first!.startDate.toString(), first!.startDate.isDate]).toEqual(['2027-03-08', true]);
    },
  );

  it('reminds a week before, keeps its id, and counts up when it is made again', () => {
    const [one, later] = [now, '2026-11-24T10:05:00.000Z'].map(
      (time) => read(eventsToIcs([event('A')], time))[0]!,
    );
    expect(one!.uid).toBe('step-s1.p1@action-plan');
    expect(later!.uid).toBe(one!.uid);
    expect(later!.sequence).toBe(one!.sequence + 5);
    const alarm = one!.component.getFirstSubcomponent('valarm')!;
    expect(String(alarm.getFirstPropertyValue('trigger'))).toBe('-P6DT15H');
    expect(alarm.getFirstPropertyValue('action')).toBe('DISPLAY');
  });

  it('has a meeting at its time, busy, with a reminder at 09:00 a week before, in summer and in winter', () => {
    for (const [date, time, utc, trigger] of [
      ['2027-10-18', '15:30', '2027-10-18T14:30:00.000Z', '-P7DT6H30M'],
      ['2027-12-06', '08:15', '2027-12-06T08:15:00.000Z', '-P6DT23H15M'],
    ] as const) {
      const file = eventsToIcs([{ ...event('Review'), date, time, minutes: 45 }], now);
      const calendar = new ICAL.Component(ICAL.parse(file) as unknown[]);
      const zone = new ICAL.Timezone(calendar.getFirstSubcomponent('vtimezone')!);
      ICAL.TimezoneService.reset();
      ICAL.TimezoneService.register(zone);
      const [first] = read(file);
      expect(first!.startDate.toJSDate().toISOString()).toBe(utc);
      expect(first!.duration.toSeconds()).toBe(45 * 60);
      expect(first!.component.getFirstPropertyValue('transp')).toBe('OPAQUE');
      const alarm = first!.component.getFirstSubcomponent('valarm')!;
      expect(String(alarm.getFirstPropertyValue('trigger'))).toBe(trigger);
    }
  });

  it('a meeting that ends after midnight ends on the next day', () => {
    const file = eventsToIcs([{ ...event('Late'), time: '23:50', minutes: 20 }], now);
    expect(file).toContain('DTEND;TZID=Europe/London:20270309T001000');
  });

  it('whole days leave the day free, and bring no time zone', () => {
    const file = eventsToIcs([event('A')], now);
    expect(file).toContain('TRANSP:TRANSPARENT');
    expect(file).not.toContain('VTIMEZONE');
  });

  it.each([
    ['a line end that begins a property', 'Hi\r\nATTENDEE:MAILTO:evil@example.com'],
    ['a bare carriage return', 'Hi\rATTENDEE:MAILTO:evil@example.com'],
    ['a line separator', 'Hi\u2028ATTENDEE:x'],
    ['characters with a meaning', 'a,b;c\\d\\n'],
    ['74 letters and then an emoji', `${'a'.repeat(66)}🎉漢é`.repeat(4)],
    ['spaces where a line is broken', `${'a'.repeat(67)}   b`],
    ['NUL and half a character', 'a\u0000b\ud800'],
  ])('with %s stays one entry with that text', (_, text) => {
    const file = eventsToIcs([event(text, text)], now);
    const [only, ...others] = read(file);
    expect(others).toEqual([]);
    expect(only!.summary).toBe(cleanText(text));
    expect(only!.description).toBe(cleanText(text));
    expect(only!.component.getAllProperties('attendee')).toEqual([]);
    expect(file.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/u);
    for (const line of file.split('\r\n')) {
      expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
      expect(line).not.toContain('\ufffd');
    }
  });

  it('gives any text back', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
        const clean = cleanText(text);
        expect(read(eventsToIcs([event('A', text)], now))[0]!.description ?? '').toBe(clean);
      }),
      { numRuns: 300 },
    );
  });
});

describe('the days of a plan', () => {
  const base = newPlan('p1', '');
  const plan: Plan = {
    ...base,
    reviewDate: '2027-01-15',
    staying: 'yes',
    autumnMeeting: '2027-10-05',
    targets: [
      {
        ...base.targets[0]!,
        text: 'Secret words',
        targetDate: '2026-12-18',
        steps: base.targets[0]!.steps.map((step, place) => ({
          ...step,
          what: `Secret step ${place}`,
          byWhen: `2026-12-0${place + 1}`,
          status: place === 0 ? 'done' : 'started',
        })),
      },
    ],
  };

  it('are in order, without steps that are done, each with an id of its own', () => {
    const events = diaryEvents(plan);
    expect(events.map(({ date, kind }) => `${date} ${kind}`)).toEqual([
      '2026-12-02 step',
      '2026-12-03 step',
      '2026-12-18 target',
      '2027-01-15 review',
      '2027-10-05 autumn-meeting',
    ]);
    expect(new Set(events.map(({ uid }) => uid)).size).toBe(events.length);
    expect(diaryEvents({ ...plan, staying: 'no' }).map(({ kind }) => kind)).not.toContain('autumn-meeting');
  });

  it('go to calendars on the web without a word of the plan, on the right day', () => {
    for (const each of diaryEvents({ ...plan, reviewTime: '15:30', reviewLength: '45' })) {
      for (const { href } of calendarLinks(each)) {
        expect(decodeURIComponent(href)).not.toContain('Secret');
        expect(href.replaceAll('-', '')).toContain(each.date.replaceAll('-', ''));
        if (each.kind === 'review')
          expect(decodeURIComponent(href).replace(/[-:]/gu, '')).toMatch(/T153000.*T161500/u);
      }
    }
  });
});

it('a plan put in place of another one keeps the ids of its entries', () => {
  const made = newPlan('elsewhere', '2026-06-15T13:05:09.120Z');
  const copy: Plan = {
    ...made,
    reviewDate: '2027-03-08',
    targets: [{ ...made.targets[0]!, targetDate: '2027-02-01' }],
  };
  const here = newPlan('here', '2026-11-01T00:00:00.000Z');
  const uids = (plan: Plan): string[] => diaryEvents(plan).map(({ uid }) => uid);
  expect(uids(copy)).toHaveLength(2);
  expect(uids(applyEdit(here, { edit: 'replace-plan', plan: copy }))).toEqual(uids(copy));
  expect(uids({ ...here, reviewDate: '2027-03-08' })).not.toContain(uids(copy)[1]);
});
