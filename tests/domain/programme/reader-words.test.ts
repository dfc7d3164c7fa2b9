import { expect, it } from 'vitest';
import {
  ownFirst,
  ownSessionsFirst,
  shortWho,
  whoWords,
} from '../../../src/domain/programme/map/reader-words.ts';
import { programmes } from './programme-for-test.ts';

const module = programmes[0]!.modules[0]!;
const week = module.weeks[1]!;

it('work is named to the reader who takes part in it, and as it is to everybody else', () => {
  expect(whoWords('meeting')).toBe('Mentor and ECT');
  expect(whoWords('meeting', 'mentor')).toBe('You and your ECT');
  expect(whoWords('self-study', 'mentor')).toBe('ECT');
  expect(shortWho({ what: 'meeting', audience: 'mentor' }, 'ect')).toBe('You: meeting');
  expect(shortWho({ what: 'meeting', audience: 'mentor' }, 'induction-tutor')).toBe('Mentor');
  expect(shortWho({ what: 'meeting', audience: 'mentor' })).toBe('Mentor');
});

it('the reader’s own come first, and nothing is left out', () => {
  expect(ownFirst(week.work, 'mentor').map(({ what }) => what)).toEqual(['meeting', 'self-study']);
  expect(ownFirst(week.work).map(({ what }) => what)).toEqual(['self-study', 'meeting']);
  expect(ownSessionsFirst(week.sessions, 'mentor').map(({ url }) => url)).toEqual([
    '/p/one/week-2-mentor/',
    '/p/one/week-2-ect/',
  ]);
  expect(ownSessionsFirst(week.sessions, 'ect')[0]!.url).toBe('/p/one/week-2-ect/');
  expect(ownSessionsFirst(week.sessions, 'induction-tutor')).toHaveLength(week.sessions.length);
});
