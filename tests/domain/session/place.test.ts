import { expect, test } from 'vitest';
import { placeIn, placeOf } from '../../../src/domain/session/place.ts';

test.each([
  ['Year 2 Summer week 4 mentor materials', { year: 2, term: 'summer', week: 4, audience: 'mentor' }],
  ['year-1-autumn-week-12-ect-self-study', { year: 1, term: 'autumn', week: 12, audience: 'ect' }],
  [
    'Year 1 Spring week 3 induction tutor materials',
    { year: 1, term: 'spring', week: 3, audience: 'induction-tutor' },
  ],
  [
    'Induction lead training for mentors',
    { year: undefined, term: undefined, week: undefined, audience: 'induction-tutor' },
  ],
])('%s', (text, place) => {
  expect(placeIn(text)).toEqual(place);
});

test.each([
  'Midsummer reading',
  'Weekly mentoring habits',
  'Yearly review',
  'What teachers expect',
  'Springboard',
])('“%s” names no place', (text) => {
  expect(Object.values(placeIn(text)).filter(Boolean)).toEqual([]);
});

test('what the author set goes before the title, the title before the path', () => {
  const path = 'p/year-1-module/autumn-week-3-ect-theory';
  expect(placeOf({}, 'Theory', '', path)).toEqual({ year: 1, term: 'autumn', week: 3, audience: 'ect' });
  expect(placeOf({ week: 9 }, 'Year 2 Summer week 4 mentor materials', '', path)).toEqual({
    year: 2,
    term: 'summer',
    week: 9,
    audience: 'mentor',
  });
});
