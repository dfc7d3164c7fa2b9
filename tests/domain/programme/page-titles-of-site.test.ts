import { expect, test } from 'vitest';
import { buildProgrammes } from '../../../src/domain/programme/build/programmes.ts';
import { sessionsOf } from '../../../src/domain/programme/build/link-neighbours.ts';
import { isMeeting } from '../../../src/domain/programme/is-meeting.ts';
import { summariseProgramme } from '../../../src/domain/programme/pages/programme-summary.ts';
import { session } from './programme-for-test.ts';

const materials = { title: 'Week 3: mentor materials', caption: 'Year 1 Autumn week 3' };

test('no two pages of a site with several programmes share a title', () => {
  const programmes = buildProgrammes(
    ['alpha', 'beta'].flatMap((slug) => [
      session(`/${slug}/routines/intro/`, { title: 'Introduction' }),
      session(`/${slug}/routines/week-3/`, materials),
      session(`/${slug}/questions/week-3/`, { ...materials, caption: 'Year 1 Spring week 3' }),
      session(`/${slug}/questions/search/`, { title: 'Search' }),
      session(`/${slug}/questions/again/`, { title: 'Search' }),
    ]),
    new Map(),
  );
  const titles = programmes.flatMap((programme) => [
    programme.pageTitle,
    ...programme.modules.map(({ pageTitle }) => pageTitle),
    ...sessionsOf(programme).map(({ pageTitle }) => pageTitle),
  ]);
  expect(new Set(titles.map((title) => title.toLowerCase())).size).toBe(titles.length);
  expect(titles).not.toContain('Search');
  const week3 = titles.filter((title) => title.startsWith('Week 3: mentor materials'));
  expect(week3).toContain('Week 3: mentor materials, Year 1 Autumn week 3, Routines, Alpha');
  expect(week3).toContain('Week 3: mentor materials, Year 1 Spring week 3, Questions, Beta');
});

test('a programme is summed up by what it is for and how large it is', () => {
  const [programme] = buildProgrammes(
    [
      {
        ...session('/p/', { title: 'Starting to teach', description: 'For the first year.' }),
        kind: 'programme',
        frontmatter: { title: 'Starting to teach', description: 'For the first year.' },
      },
      session('/p/a/week-1/', { title: 'Year 1 Autumn week 1 mentor materials' }),
      session('/p/b/week-1/', { title: 'Year 2 Autumn week 1 mentor materials' }),
    ],
    new Map(),
  );
  expect(programme && summariseProgramme(programme)).toEqual({
    title: 'Starting to teach',
    url: '/p/',
    purpose: 'For the first year.',
    facts: '2 modules, 2 sessions, years 1 and 2',
  });
});

test.each([
  ['mentor materials', true],
  ['induction tutor training', true],
  ['ECT self-study', false],
  ['self-study activities', false],
  ['plenary', true],
])('a page called “%s” is run as a meeting: %s', (name, runs) => {
  const page = {
    ...session('/p/m/week-1/', { title: `Autumn week 1 ${name}` }),
    agenda: [{ title: 'Review', minutes: 30, id: 'review' }],
  };
  const [built] = buildProgrammes([page], new Map()).flatMap(sessionsOf);
  expect(built && isMeeting(built)).toBe(runs);
});

test('an introduction is no meeting, whatever minutes it names', () => {
  const page = {
    ...session('/p/m/intro-mentor/', { title: 'Mentor introduction' }),
    agenda: [{ title: 'Read', minutes: 10, id: 'read' }],
  };
  const [built] = buildProgrammes([page], new Map()).flatMap(sessionsOf);
  expect(built && isMeeting(built)).toBe(false);
});
