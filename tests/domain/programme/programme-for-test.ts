import { buildProgrammes } from '../../../src/domain/programme/build/programmes.ts';
import type { ProgrammeOutline } from '../../../src/domain/programme/outline.ts';
import type { Programme } from '../../../src/domain/programme/programme.ts';
import type { SessionDocument } from '../../../src/domain/session/document.ts';

/** A session that can be read. */
export const session = (
  url: string,
  frontmatter: SessionDocument['frontmatter'],
  minutes?: number,
): SessionDocument => ({
  kind: 'session',
  file: `programmes${url.slice(0, -1)}.mdx`,
  url,
  components: [],
  forms: [],
  parts: new Map(),
  headings: [],
  sections: [],
  references: [],
  agenda: [],
  ...(minutes !== undefined && { statedMinutes: minutes }),
  frontmatter,
});

const outline: ProgrammeOutline = {
  modules: [
    {
      module: 1,
      year: 1,
      term: 'autumn',
      half: 'first',
      slug: 'one',
      title: 'First module',
      standards: ['1', '7'],
      weeks: [
        { week: 1, title: 'Starting', mentorMinutes: 60 },
        { week: 2, title: 'Going on', mentorMinutes: 50, ectSelfStudyMinutes: 45 },
        { week: 12, title: 'Too late', mentorMinutes: 50 },
      ],
    },
    {
      module: 2,
      year: 2,
      term: 'summer',
      half: 'second',
      slug: 'two',
      title: 'Second module',
      standards: ['8', '7'],
      weeks: [
        { week: 1, title: 'Training', inductionTutor: true },
        { week: 4, title: 'Ending', ectSelfStudyMinutes: 30 },
      ],
    },
  ],
};

/** A small programme: two modules in the outline, three sessions that can be read, one of them in no week. */
export const programmes: Programme[] = buildProgrammes(
  [
    session('/p/one/week-2-ect/', { title: 'Year 1 Autumn week 2 ECT self-study', topic: 'Going on' }, 40),
    session(
      '/p/one/week-2-mentor/',
      { title: 'Year 1 Autumn week 2 mentor materials', topic: 'Going on' },
      50,
    ),
    session('/p/one/reading-list/', { title: 'Reading list', topic: 'Reading list' }),
  ],
  new Map([['p', outline]]),
);
