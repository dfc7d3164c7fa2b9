import { expect, test } from 'vitest';
import { groupModules } from '../../../src/domain/programme/build/group-modules.ts';
import { sessionsOf } from '../../../src/domain/programme/build/link-neighbours.ts';
import { buildProgrammes } from '../../../src/domain/programme/build/programmes.ts';
import type { IndexDocument } from '../../../src/domain/session/document.ts';
import { session } from './programme-for-test.ts';

const index = (url: string, frontmatter: IndexDocument['frontmatter']): IndexDocument => ({
  ...session(url, frontmatter),
  kind: 'module',
  frontmatter,
});
const built = (...documents: Array<IndexDocument | ReturnType<typeof session>>) =>
  buildProgrammes(documents, new Map())[0]!;
const order = (...documents: Parameters<typeof built>) => built(...documents).modules.map(({ slug }) => slug);

test('a module stands by its first session that names a term; one that names none does not move it', () => {
  const programme = built(
    session('/p/zebra/intro-welcome/', { title: 'Welcome' }),
    session('/p/zebra/week-1/', { title: 'Autumn week 1 mentor materials' }),
    session('/p/apple/intro-welcome/', { title: 'Welcome' }),
    session('/p/apple/week-1/', { title: 'Summer week 1 mentor materials' }),
    session('/p/mango/week-1/', { title: 'Spring week 1 mentor materials' }),
    session('/p/mango/extra/', { title: 'Notes for mentors' }),
  );
  expect(programme.modules.map(({ slug }) => slug)).toEqual(['zebra', 'mango', 'apple']);
  expect(groupModules(programme.modules).map(({ name }) => name)).toEqual([
    'Autumn term',
    'Spring term',
    'Summer term',
  ]);
  expect(sessionsOf(programme).map(({ url }) => url)).toEqual([
    '/p/zebra/intro-welcome/',
    '/p/zebra/week-1/',
    '/p/mango/week-1/',
    '/p/mango/extra/',
    '/p/apple/intro-welcome/',
    '/p/apple/week-1/',
  ]);
  const mentors = sessionsOf(programme).filter(({ place }) => place.audience === 'mentor');
  expect(mentors[0]?.next?.url).toBe('/p/mango/week-1/');
});

test('a session that does not say its term stays in its week', () => {
  const programme = built(
    session('/p/m/week-1/', { title: 'Autumn week 1 mentor materials' }),
    session('/p/m/week-2/', { title: 'Week 2 mentor materials' }),
    session('/p/m/week-3/', { title: 'Autumn week 3 mentor materials' }),
  );
  expect(sessionsOf(programme).map(({ place }) => [place.term, place.week])).toEqual([
    ['autumn', 1],
    ['autumn', 2],
    ['autumn', 3],
  ]);
});

test('a module stands by the number that its first session names', () => {
  expect(
    order(
      session('/p/alpha/week-1/', { title: 'Module 10 week 1' }),
      session('/p/beta/about/', { title: 'About this module' }),
      session('/p/beta/week-1/', { title: 'Week 1', caption: 'Module 2' }),
      index('/p/gamma/', { title: 'Module 1: Routines' }),
    ),
  ).toEqual(['gamma', 'beta', 'alpha']);
});

test('a numbered module without a term stands between those whose terms are known', () => {
  expect(
    order(
      index('/p/c/', { title: 'Module 3: Summer work', caption: 'Year 1 Summer' }),
      index('/p/b/', { title: 'Module 2: Questions' }),
      index('/p/a/', { title: 'Module 1: Routines', caption: 'Year 1 Autumn' }),
    ),
  ).toEqual(['a', 'b', 'c']);
});

test('parts of a module follow each other, whatever their folders are called', () => {
  expect(
    order(
      session('/p/assessment-part-2/week-1/', { title: 'Spring week 1 mentor materials' }),
      session('/p/behaviour/week-1/', { title: 'Spring week 1 mentor materials' }),
      index('/p/assessment/', { title: 'Assessment (part 1)', caption: 'Spring' }),
      index('/p/assessment-part-2/', { title: 'Assessment (part 2)' }),
      index('/p/zoo/', { title: 'Assessment – Part 3', caption: 'Spring' }),
    ),
  ).toEqual(['assessment', 'assessment-part-2', 'zoo', 'behaviour']);
});

test('half terms with numbers, and an introduction behind a number', () => {
  expect(
    order(
      session('/p/b/week-1/', { title: 'Week 1' }),
      index('/p/b/', { title: 'Autumn 1: Routines' }),
      index('/p/a/', { title: 'Autumn 2: Questions' }),
      session('/p/01-introduction/welcome/', { title: 'Welcome' }),
    ),
  ).toEqual(['01-introduction', 'b', 'a']);
});

test('what the author set goes before everything', () => {
  expect(
    order(
      index('/p/a/', { title: 'Module 1', caption: 'Year 1 Autumn' }),
      index('/p/b/', { title: 'Module 2', caption: 'Year 1 Spring', order: 1 }),
    ),
  ).toEqual(['b', 'a']);
});
