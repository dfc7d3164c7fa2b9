import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative, resolve } from 'node:path';
import { expect, test } from 'vitest';
import type { Problem } from '../../src/domain/problem.ts';
import { checkContent } from '../../scripts/check/content-check.ts';

const head = '---\ntitle: "Year 1 Autumn week 1 mentor materials"\n---\n\n';

function content(files: Record<string, string>): string {
  const root = mkdtempSync(join(tmpdir(), 'content-'));
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, file)), { recursive: true });
    writeFileSync(join(root, file), text);
  }
  return root;
}

/** Does what the command does, with what it would print; colours and GitHub are off unless asked for. */
async function check(root: string, words: string[] = [], environment: Record<string, string> = {}) {
  const said = { stdout: '', stderr: '' };
  const say = {
    log: (line: string) => void (said.stdout += `${line}\n`),
    error: (line: string) => void (said.stderr += `${line}\n`),
  };
  const status = await checkContent(words, { CONTENT_DIR: root, ...environment }, say);
  return { status, ...said };
}

const file = 'programmes/p/m/a.mdx';

test('hints do not stop the check, and are counted', async () => {
  const { status, stdout, stderr } = await check(content({ [file]: `${head}Good behavior.\n` }));
  expect(status).toBe(0);
  expect(stderr).toBe('');
  expect(stdout).toContain(`hint: ${file}:5  “behavior” is the American spelling  Write “behaviour”.`);
  expect(stdout).toMatch(/Content: \d+ documents checked\. No problem, 1 hint\.\n$/u);
});

test('spelling can be left out, or stop the check; an unknown wish is answered', async () => {
  const root = content({ [file]: `${head}Good behavior.\n` });
  expect((await check(root, ['--spelling', 'off'])).stdout).not.toContain('behavior');
  const strict = await check(root, ['--spelling', 'stop']);
  expect(strict.status).toBe(1);
  expect(strict.stderr).toContain('“behavior” is the American spelling');
  const unknown = await check(root, ['--spelling', 'loud']);
  expect(unknown.status).toBe(1);
  expect(unknown.stderr.trim()).toBe('--spelling takes off, hint or stop, not “loud”.');
});

test('words.txt of the content folder teaches the check a word, and is not published', async () => {
  const root = content({ [file]: `${head}The wubble is ready.\n` });
  expect((await check(root)).stdout).toContain('“wubble” is not in the dictionary');
  writeFileSync(join(root, 'words.txt'), '# Our words\nwubble\n');
  const { stdout } = await check(root);
  expect(stdout).not.toContain('wubble');
  expect(stdout).not.toContain('words.txt');
});

test('on GitHub each problem is shown beside its line, by its path in the repository', async () => {
  const root = content({ [file]: `${head}Good behavior, {name}.\n` });
  const { stdout, stderr } = await check(root, [], {
    GITHUB_ACTIONS: 'true',
    GITHUB_WORKSPACE: dirname(root),
  });
  const path = `${root.split('/').at(-1)}/${file}`;
  expect(stdout).toContain(
    `::error file=${path},line=5,col=16,endLine=5,endColumn=22::“{name}” stands in curly brackets, which mean something in MDX. Write \\{name\\}, or use a word.`,
  );
  expect(stdout).toContain(
    `::warning file=${path},line=5,col=6,endLine=5,endColumn=14::“behavior” is the American spelling. Write “behaviour”.`,
  );
  // Between these two lines GitHub takes nothing for a command, whatever a file is called.
  const [, secret] = /^::stop-commands::(\S{20,})$/mu.exec(stdout)!;
  expect(stdout.indexOf('hint: ')).toBeLessThan(stdout.indexOf(`::${secret}::\n`));
  expect(stderr).toContain(`${file}:5  “{name}”`);
});

test('a page that stands in from another folder is shown at its own path', async () => {
  // The accessibility page of the site stands in here, and links to a page that this folder does not have.
  const root = content({ 'glossary.yaml': '- id: a\n  term: "A"\n  meaning: "A behavior."\n' });
  const { stdout } = await check(root, [], { GITHUB_ACTIONS: 'true', GITHUB_WORKSPACE: resolve('.') });
  expect(stdout).toMatch(
    /::warning file=[^,]*glossary\.yaml,line=3,col=\d+,endLine=3,endColumn=\d+::“behavior”/u,
  );
});

test('links that are known to be dead are hints, new ones are errors, mended ones are named', async () => {
  const root = content({
    [file]: `${head}[Old](/p/gone/) and [older](/assets/gone.pdf), [never](about:blank).\n`,
  });
  expect((await check(root)).status).toBe(1);
  const accepted = await check(root, ['--accept-dead-links']);
  expect(accepted.status).toBe(0);
  expect(accepted.stdout).toContain('3 addresses written to dead-links.txt.');
  expect(readFileSync(join(root, 'dead-links.txt'), 'utf8')).toBe(
    '/assets/gone.pdf\n/p/gone/\nabout:blank\n',
  );
  expect(accepted.stdout).toContain(`hint: ${file}:5  there is no page /p/gone/`);

  writeFileSync(join(root, file), `${head}[Old](/p/gone/) and [new](/p/lost/).\n`);
  const { status, stderr, stdout } = await check(root);
  expect(status).toBe(1);
  expect(stderr).toContain('there is no page /p/lost/');
  expect(stdout).toContain('hint: dead-links.txt:1  /assets/gone.pdf is listed as leading nowhere');
});

test('the hints of one file can be asked for; errors are listed all the same', async () => {
  const root = content({
    [file]: `${head}Good behavior.\n`,
    'programmes/p/n/a.mdx': `${head}Good color.\n`,
    'programmes/p/o/a.mdx': '---\ntitel: "A"\n---\n',
  });
  const { stdout, stderr } = await check(root, [join(root, file)]);
  expect(stdout).toContain('behavior');
  expect(stdout).not.toContain('color');
  expect(stderr).toContain('“titel” is not a known field');
  expect((await check(root, [join(root, 'programmes/p')])).stdout).toContain('color');
});

test('--fix repairs, lists what it did, and then checks', async () => {
  const root = content({
    [file]: `${head}Good  behavior.`,
    'programmes/p/m/b.mdx': '---\ntitel: "A"\n---\n',
  });
  const { status, stdout, stderr } = await check(root, ['--fix']);
  expect(stdout).toContain(`repaired: ${file}:5  “behavior” is now “behaviour”`);
  expect(stdout).toContain('1 file repaired.');
  expect(readFileSync(join(root, file), 'utf8')).toBe(`${head}Good behaviour.\n`);
  expect(status).toBe(1);
  expect(stderr).toContain('“titel” is not a known field');
});

test('the command hands over what it is asked, and ends with 1 where something would stop a build', () => {
  const root = content({ [file]: `${head}[x](/nowhere/) behavior\n` });
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--import', 'tsx', 'scripts/check/check-content.ts', '--spelling', 'off'],
    { encoding: 'utf8', env: { ...process.env, CONTENT_DIR: root, GITHUB_ACTIONS: '' } },
  );
  expect(status).toBe(1);
  expect(stderr).toContain(`${file}:5  there is no page /nowhere/`);
  expect(stdout).not.toContain('behavior');
});

test('the content of the site would not stop a build', async () => {
  const { status, stderr } = await check(resolve('src/content'));
  expect(stderr).toBe('');
  expect(status).toBe(0);
}, 60_000);

test('as JSON every problem has its rule, its place, what stands there and what to write, and nothing else is printed', async () => {
  const root = content({ [file]: `${head}Good behavior, {name}.\n` });
  const { status, stdout } = await check(root, ['--json']);
  expect(status).toBe(1);
  const problems = JSON.parse(stdout) as Problem[];
  expect(problems).toEqual([
    {
      rule: 'blocks',
      severity: 'error',
      file: relative(process.cwd(), join(root, file)),
      line: 5,
      column: 16,
      endLine: 5,
      endColumn: 22,
      actual: '{name}',
      message: '“{name}” stands in curly brackets, which mean something in MDX',
      expected: 'Write \\{name\\}, or use a word.',
    },
    expect.objectContaining({ rule: 'spelling', severity: 'warning', column: 6, actual: 'behavior' }),
  ]);
});
