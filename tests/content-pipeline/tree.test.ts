import { cp, mkdtemp, mkdir, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { buildProgrammes } from '../../src/domain/programme/build/programmes.ts';
import { sessionsOf } from '../../src/domain/programme/build/link-neighbours.ts';
import { problemLine } from '../../src/domain/problem.ts';
import { readTree } from '../../src/content-pipeline/tree/tree.ts';
import { sitePages } from '../../src/content-pipeline/read/settings.ts';
import { sharedMaterial } from '../material.ts';

/** Pages that stand in where a tree has none of its own. */
const fallback = resolve('tests/fixtures/programme');

const session = (title: string, body = 'Text.') => `---\ntitle: "${title}"\n---\n\n${body}\n`;

async function tree(files: Record<string, string>) {
  const root = await mkdtemp(join(tmpdir(), 'content-'));
  for (const [file, text] of Object.entries(files)) {
    await mkdir(dirname(join(root, file)), { recursive: true });
    await writeFile(join(root, file), text);
  }
  return readTree({ root, fallback, base: '/', sitePages });
}

const lines = (read: Awaited<ReturnType<typeof tree>>) => read.problems.map(problemLine);

test('the folder tree is the address tree, character for character', async () => {
  const read = await tree({
    "programmes/p/m/autumn-week-1-ect-what-you'll-learn.md": session('What you’ll learn'),
    'programmes/p/m/Autumn-Week-2-ect-Aims.mdx': session('Aims'),
  });
  expect(read.documents.map(({ url }) => url).filter((url) => url.startsWith('/p/'))).toEqual([
    "/p/m/autumn-week-1-ect-what-you'll-learn/",
    '/p/m/Autumn-Week-2-ect-Aims/',
  ]);
});

test('two sessions that claim one place are both named', async () => {
  const title = 'Year 2 Summer week 4 mentor materials';
  const read = await tree({ 'programmes/p/m/a.md': session(title), 'programmes/p/m/b.mdx': session(title) });
  expect(lines(read)).toEqual([
    'programmes/p/m/b.mdx:2  programmes/p/m/a.md already claims this place (Year 2 Summer week 4, mentor)  Correct the title or week of one of them, or give each its own “order”.',
  ]);
});

test('two files with one address are named', async () => {
  const read = await tree({
    'programmes/p/m/a.md': session('Year 1 Autumn week 1 mentor materials'),
    'programmes/p/m/a.mdx': session('Year 1 Autumn week 2 mentor materials'),
  });
  expect(lines(read)[0]).toContain('its address /p/m/a/ is already taken by programmes/p/m/a.md');
});

test('a name that cannot be an address is refused, one with spaces and accents is not', async () => {
  const read = await tree({
    'programmes/p/m/50%.md': session('Year 1 Autumn week 1 mentor materials'),
    'programmes/p/m/été 2 & 3.md': session('Year 1 Autumn week 2 mentor materials'),
  });
  expect(lines(read)).toEqual([
    'programmes/p/m/50%.md  its name holds a character that an address cannot hold  Rename it: letters, numbers, spaces, hyphens and apostrophes are fine.',
  ]);
});

test('addresses that differ only by capitals are one, and a folder cannot take the place of a page', async () => {
  const capitals = await tree({
    'programmes/p/m/a.md': session('Year 1 Autumn week 1 mentor materials'),
    'programmes/p/m/A.mdx': session('Year 1 Autumn week 2 mentor materials'),
  });
  expect(lines(capitals).some((line) => line.includes('is already taken by programmes/p/m/'))).toBe(true);
  const folder = await tree({
    'programmes/glossary/m/a.md': session('Year 1 Autumn week 1 mentor materials'),
  });
  expect(lines(folder)).toEqual([
    'programmes/glossary  its address /glossary/ is already taken by a page of the site  Rename the folder.',
  ]);
  const whole = await tree({ 'programmes/p/m/all.md': session('Year 1 Autumn week 1 mentor materials') });
  expect(lines(whole)[0]).toContain(
    'its address /p/m/all/ is already taken by the page that holds the whole module',
  );
});

const title = 'Year 1 Autumn week 1 mentor materials';
const broken: ReadonlyArray<[name: string, body: string, says: string]> = [
  ['a page that is not there', '[x](/p/m/aa/)', 'there is no page /p/m/aa/  The closest page is /p/m/a/'],
  [
    'a heading that is not there',
    '## One\n\n[x](#two)',
    '#two points to a heading that is not on that page  Its headings are: #one.',
  ],
  [
    'a file that is not there',
    '![A square](/assets/square.png)',
    'there is no file /assets/square.png  Add it to the assets folder.',
  ],
  [
    'out of the folder',
    '![A file](../../../../etc/passwd)',
    'leads out of the content folder  Put the file in assets and link to it there.',
  ],
  [
    'another host behind an @',
    '[x](https://www.gov.uk@example.org/)',
    'hides where it leads behind an “@”  Write the address without what stands before the @.',
  ],
  [
    'a script',
    '[x](javascript:alert%281%29)',
    'is not allowed  Use an address that begins with https:// or /.',
  ],
  [
    'data for a picture',
    '![x](data:image/png;base64,AAAA)',
    'is not allowed  Put the file in assets and link to it there.',
  ],
  [
    'an invisible character',
    '[x](https://example.org/\u202egpj.exe)',
    'the link holds an invisible character  Delete the link and type it again.',
  ],
  [
    'an unknown term',
    '<GlossaryTerm id="senko">x</GlossaryTerm>',
    'the glossary has no term “senko”  Did you mean id="senco"?',
  ],
];

test.each(broken)('a reference to %s stops the build', async (_name, body, says) => {
  const read = await tree({ 'programmes/p/m/a.mdx': session(title, body) });
  expect(read.problems.every(({ severity, line }) => severity === 'error' && line !== undefined)).toBe(true);
  expect(lines(read).join('\n')).toContain(says);
});

test('an address without https is a hint, and the link stays', async () => {
  const read = await tree({ 'programmes/p/m/a.mdx': session(title, '[Example](http://example.org)') });
  expect(read.problems.map(({ severity }) => severity)).toEqual(['warning']);
  expect(lines(read)[0]).toContain(
    'the link http://example.org is not secure  Use https:// instead of http://, if the page opens with it.',
  );
  expect(read.bodies.get('programmes/p/m/a.mdx')?.text).toContain('(http://example.org)');
});

test('good links are not mentioned', async () => {
  const read = await tree({
    'programmes/p/m/a.mdx': session(
      title,
      '## One\n\n[a](#one) [b](b.mdx#two) [c](/p/m/b#two) [d](/action-plan/) [e](/p/) [f](mailto:a@example.org)',
    ),
    'programmes/p/m/b.mdx': session('Year 1 Autumn week 2 mentor materials', '## Two'),
  });
  expect(lines(read)).toEqual([]);
});

test('all problems of a tree are reported at once, in reading order', async () => {
  const read = await tree({
    'programmes/p/m/b.mdx': '---\ntitel: A\n---\n\n{x}\n',
    'programmes/p/m/a.mdx': session(title, '[x](/nowhere/)'),
  });
  expect(read.problems.map(({ file, line }) => `${file}:${line}`)).toEqual([
    'programmes/p/m/a.mdx:5',
    'programmes/p/m/b.mdx:2',
    'programmes/p/m/b.mdx:2',
    'programmes/p/m/b.mdx:5',
  ]);
});

test('order, neighbours and totals are derived', async () => {
  const timed = (minutes: number) => `Meeting Activities: ${minutes} mins\n\nText.`;
  const read = await tree({
    'programmes/p/year-2-z/summer-week-1-mentor-materials.md': session(
      'Year 2 Summer week 1 mentor materials',
      timed(50),
    ),
    'programmes/p/year-1-a/autumn-week-10-mentor-materials.md': session(
      'Year 1 Autumn week 10 mentor materials',
      timed(45),
    ),
    'programmes/p/year-1-a/autumn-week-2-mentor-materials.md': session(
      'Year 1 Autumn week 2 mentor materials',
      timed(60),
    ),
    'programmes/p/year-1-a/autumn-week-2-ect-theory.md': session('Theory'),
  });
  const [programme] = buildProgrammes(read.documents, read.outlines);
  expect(programme!.modules.map(({ slug }) => slug)).toEqual(['year-1-a', 'year-2-z']);
  const sessions = sessionsOf(programme!);
  expect(sessions.map(({ place }) => [place.week, place.audience])).toEqual([
    [2, 'ect'],
    [2, 'mentor'],
    [10, 'mentor'],
    [1, 'mentor'],
  ]);
  expect(sessions[2]!.previous?.url).toContain('week-2-mentor');
  expect(sessions[2]!.next?.url).toContain('year-2-z');
  expect(sessions.map(({ minutes }) => minutes)).toEqual([undefined, 60, 45, 50]);
});

const model = sharedMaterial('source/year-2-summer-week-4-mentor-materials.md');

const plain: ReadonlyArray<[whose: string, source: string]> = [
  ['of ours', 'tests/fixtures/year-2-summer-week-4-mentor-materials.md'],
  ...(model ? [['of others', model] as [string, string]] : []),
];

test.each(plain)(
  'a plain document in the manner of old material builds unchanged: one %s',
  async (_whose, source) => {
    const root = await mkdtemp(join(tmpdir(), 'content-'));
    const folder = join(root, 'programmes/p/year-2-fulfilling-professional-responsibilities');
    await mkdir(folder, { recursive: true });
    await cp(source, join(folder, 'summer-week-4-mentor-materials.md'));
    const read = await readTree({ root, fallback, base: '/', sitePages });
    expect(lines(read)).toEqual([]);
    const [programme] = buildProgrammes(read.documents, read.outlines);
    const [session] = sessionsOf(programme!);
    expect(session).toMatchObject({
      place: { year: 2, term: 'summer', week: 4, audience: 'mentor' },
      minutes: 50,
      document: { agenda: [{ minutes: 45 }, { minutes: 5 }] },
    });
    expect(session!.topic).toMatch(/planning/iu);
  },
);
