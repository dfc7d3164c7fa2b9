import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, symlinkSync, mkdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { checkContent } from '../../scripts/check/content-check.ts';
import { written } from './edited-content.ts';
import { edited, pagesOf, textOf } from './site.ts';

const module = 'year-2-planning-ahead';
const place = ['--programme', 'practice-programme', '--module', module, '--year', '2', '--term', 'summer'];
const mentor = [...place, '--week', '5', '--audience', 'mentor', '--title', 'Working with "new" colleagues'];
const folder = `programmes/practice-programme/${module}`;

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'new-'));
  cpSync('tests/fixtures/programme', join(root, 'content'), { recursive: true });
});

function run(words: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--import', 'tsx', 'scripts/import/new.ts', ...words],
    {
      encoding: 'utf8',
      input: '',
      env: { ...process.env, CONTENT_DIR: join(root, 'content'), OUT_DIR: join(root, 'dist') },
    },
  );
  return { status, stdout, stderr };
}

const files = (): string[] =>
  readdirSync(join(root, 'content'), { recursive: true, encoding: 'utf8' }).sort();

test('new sessions go green without an edit: written, checked and formatted, in a module that is there and in a new one', async () => {
  const made = run(mentor);
  expect(made.stderr).toBe('');
  expect(made.status).toBe(0);
  const file = join(root, 'content', folder, 'summer-week-5-mentor-materials.mdx');
  expect(readFileSync(file, 'utf8')).toContain('heading: "Working with “new” colleagues"');
  const ect = [...place, '--week', '5', '--audience', 'ect', '--title', 'Learning from your mentor'];
  expect(run(ect).status).toBe(0);
  const tutor = ['--programme', 'practice-programme', '--module', 'year-2-leading-change'];
  const rest = ['--year', '2', '--term', 'summer', '--week', '1', '--audience', 'induction-tutor'];
  const title = ['--title', 'Leading change', '--module-title', 'Module 10: Leading change'];
  expect(run([...tutor, ...rest, ...title]).stderr).toBe('');

  const problems: string[] = [];
  const say = { log: () => undefined, error: (line: string) => void problems.push(line) };
  expect(await checkContent([], { CONTENT_DIR: join(root, 'content') }, say)).toBe(0);
  expect(problems).toEqual([]);

  const prettier = resolve('node_modules/prettier/bin/prettier.cjs');
  const formatted = spawnSync(
    process.execPath,
    [prettier, '--check', join(root, 'content', folder, '*week-5*')],
    { encoding: 'utf8', cwd: root },
  );
  expect(formatted.stdout + formatted.stderr).toContain('All matched files use Prettier code style!');
});

test('a new session becomes a page with its agenda', () => {
  const [page] = pagesOf(edited).filter((each) => each.includes(`${written.module}/summer-week-5`));
  const html = textOf(edited, page!);
  expect(html).toContain('<h1>Working with “new” colleagues</h1>');
  expect(html.replace(/<[^>]+>/gu, ' ')).toMatch(/Total\s+50\s+min/u);
});

test('a dry run shows the file and writes nothing', () => {
  const before = files();
  const { status, stdout } = run([...mentor, '--dry-run']);
  expect(status).toBe(0);
  expect(stdout).toContain(`${folder}/summer-week-5-mentor-materials.mdx`);
  expect(stdout).toContain('<LearningIntentions>');
  expect(files()).toEqual(before);
});

describe('wrong answers get a sentence and write nothing', () => {
  const without = (flag: string) =>
    mentor.filter((word, index) => word !== flag && mentor[index - 1] !== flag);
  const withValue = (flag: string, value: string) => [...without(flag), flag, value];
  const cases: ReadonlyArray<[name: string, words: string[], sentence: string]> = [
    ['one answer missing without a terminal', without('--week'), '--week is missing. Add, for example: --week 5'],
    ['unknown module', withValue('--module', 'year-2-planning'), `There is no module “year-2-planning”. Did you mean ${module}? To make a new module, add its title: --module-title "Module 3: …"`],
    ['capitals', withValue('--module', module.toUpperCase()), `Did you mean ${module}?`],
    ['week 0', withValue('--week', '0'), '“0” is not a week. Write a whole number from 1 to 40.'],
    ['a title with markup', withValue('--title', '<script>alert(1)</script>'), 'The title holds “<”, which is a sign of code. Write plain words.'],
    ['a file that is there', withValue('--week', '4'), `${folder}/summer-week-4-mentor-materials.mdx is there already. Change the title or the week.`],
    ['another year than the module', withValue('--year', '1'), 'The module belongs to year 2, and the year given is 1.'],
    ['a module that is there', [...mentor, '--module-title', 'Module 9'], `The module “${module}” is there already. Leave --module-title out.`],
    ['a misspelt flag', [...mentor, '--dryrun'], 'There is no flag --dryrun. Did you mean --dry-run?'],
    ['a flag twice', [...mentor, '--week', '6'], '--week is there twice. Keep one of them.'],
    ['no quotes round the title', [...mentor, 'colleagues'], '“colleagues” stands without a flag.'],
  ]; // prettier-ignore

  test.each(cases)('%s', (_name, words, sentence) => {
    const before = files();
    const { status, stderr } = run(words);
    expect(status).toBe(1);
    expect(stderr).toContain(sentence);
    expect(stderr.trim().split('\n').at(-1)).toBe('Nothing was written.');
    expect(stderr).not.toMatch(/\n\s+at /u);
    expect(files()).toEqual(before);
  });

  test('a new module whose folder is a link out of the content', () => {
    mkdirSync(join(root, 'elsewhere'));
    symlinkSync(join(root, 'elsewhere'), join(root, 'content/programmes/practice-programme/year-2-out'));
    const words = [...withValue('--module', 'year-2-out'), '--module-title', 'Out'];
    expect(run(words).stderr).toContain('leads out of the content folder');
    expect(readdirSync(join(root, 'elsewhere'))).toEqual([]);
  });
});
