import { execFileSync, spawn } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { filledIn, workflowSteps, type WorkflowStep } from '../github/workflow-steps.ts';

/**
 * The steps of the workflows as they are written, one after another, in a clone of what is being worked on. Each job has a
 * machine of its own on GitHub; here they share one, so that a step that several jobs write alike is taken once.
 */
const tests = 'is a run of the tests themselves';
const packages = 'installs packages of Ubuntu';
/** What is not done here, and why. That it could begin, `tests/github/github.test.ts` looks at. */
const notHere: ReadonlyArray<readonly [command: RegExp, reason: string]> = [
  [/^npm test -- --except browser$/u, tests],
  [/^npm run test:browser -- --lane quick --shard="\$SHARD"$/u, tests],
  [/^npm run test:engines$/u, tests],
  [/^npm run test:slow$/u, tests],
  [/^sudo apt-get update && sudo apt-get install --yes --no-install-recommends firefox/u, packages],
  [/^sudo apt-get update && sudo apt-get install --yes --no-install-recommends nginx/u, packages],
];
const leftOut = ({ run = '' }: WorkflowStep) => notHere.find(([command]) => command.test(run.trim()));

const place = mkdtempSync(join(tmpdir(), 'workflows-'));
const clone = join(place, 'clone');
const at = (file: string): string => readFileSync(join(clone, file), 'utf8');
const summary = join(place, 'summary.md');
const saidToGithub = join(place, 'gh.txt');
const changed = 'The changed page';
const changedPath = 'programmes/a-programme/a-module/summer-week-1-mentor-materials';

const git = (folder: string, ...words: string[]): string =>
  execFileSync('git', ['-c', 'user.name=Test', '-c', 'user.email=test@example.org', ...words], {
    cwd: folder,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
  }).trim();

/** A clone with what is not committed yet, and on top of it a proposal that adds a page. */
beforeAll(() => {
  git('.', 'clone', '--quiet', '--no-checkout', '.', clone);
  const files = git('.', 'ls-files', '-z', '--cached', '--others', '--exclude-standard').split('\0');
  for (const file of files) if (file && existsSync(file)) cpSync(file, join(clone, file));
  git(clone, 'add', '--all');
  git(clone, 'commit', '--quiet', '--allow-empty', '--message', 'As it is here');
  const page = join(clone, `src/content/${changedPath}.mdx`);
  mkdirSync(join(page, '..'), { recursive: true });
  writeFileSync(page, `---\ntitle: '${changed}'\n---\n\n## What to do\n\nRead it.\n`);
  git(clone, 'add', '--all');
  git(clone, 'commit', '--quiet', '--message', 'A proposal');

  // Stands in for GitHub’s own program, and writes down what it is asked for.
  mkdirSync(join(place, 'bin'));
  writeFileSync(join(place, 'bin/gh'), `#!/bin/sh\nprintf '%s\\n' "$@" > '${saidToGithub}'\n`, {
    mode: 0o755,
  });
  // Nobody’s site is asked: this content links to an address at which nobody answers.
  mkdirSync(join(place, 'content/programmes/p/m'), { recursive: true });
  writeFileSync(
    join(place, 'content/programmes/p/m/week-1-mentor.mdx'),
    '---\ntitle: "A"\n---\n\n[x](https://localhost:1/)\n',
  );
});
afterAll(() => rmSync(place, { recursive: true, force: true }));

/** What GitHub would put in. */
const values = (): Record<string, string> => ({
  'github.event.pull_request.base.sha': git(clone, 'rev-parse', 'HEAD~1'),
  'github.event.repository.default_branch': 'main',
  'github.repository': 'owner/name',
  'github.server_url': 'https://github.com',
  'github.token': 'a-token',
  'steps.pages.outputs.base_path': '/name',
  'steps.pages.outputs.origin': 'https://owner.github.io',
  'steps.upload.outputs.artifact-url': 'https://github.com/owner/name/actions/runs/1/artifacts/2',
});

/** Takes a step as GitHub would: its lines in bash, which stops at the first that fails, and none of our own settings. */
function take({ run = '', env }: WorkflowStep): Promise<{ status: number | null; said: string }> {
  const lines = join(place, 'step.sh');
  writeFileSync(lines, run);
  const known = values();
  const own = Object.entries(env).map(([name, value]) => [name, filledIn(value, known)] as const);
  const path = (process.env['PATH'] ?? '').split(delimiter).filter((each) => !each.includes('node_modules'));
  const step = spawn('bash', ['-e', lines], {
    cwd: clone,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      PATH: [join(place, 'bin'), ...path].join(delimiter),
      HOME: process.env['HOME'],
      CI: 'true',
      GITHUB_STEP_SUMMARY: summary,
      GITHUB_REF_NAME: 'v0.2.0',
      // What was fetched before is not fetched again.
      npm_config_prefer_offline: 'true',
      ...(run.includes('check:external-links') ? { CONTENT_DIR: join(place, 'content') } : {}),
      ...Object.fromEntries(own),
    },
  });
  let said = '';
  for (const stream of [step.stdout, step.stderr]) stream.on('data', (words) => (said += String(words)));
  return new Promise((resolve, reject) => {
    step.on('error', reject);
    step.on('close', (status) => resolve({ status, said }));
  });
}

/** What must be there after a step, by words of its lines. */
const outcomes: ReadonlyArray<readonly [lines: string, look: () => void]> = [
  ['npm run preview', () => expect(at('preview/changed-pages.md')).toContain(changed)],
  [
    'GITHUB_STEP_SUMMARY',
    () => {
      const shown = readFileSync(summary, 'utf8');
      expect(shown).toContain(changed);
      expect(shown).toContain(`(${values()['steps.upload.outputs.artifact-url']})`);
    },
  ],
  [
    'awk',
    () => {
      const parts = at('CHANGELOG.md').split(/^## .*\n/mu);
      const wanted = at('CHANGELOG.md').match(/^## .*$/gmu)!.findIndex((each) => each.startsWith('## 0.2.0')) + 1;
      expect(at('notes.md')).toBe(parts[wanted]);
    },
  ],
  [
    'gh release create',
    () =>
      expect(readFileSync(saidToGithub, 'utf8').trim().split('\n')).toEqual([
        ...['release', 'create', 'v0.2.0', '--title', 'v0.2.0', '--notes-file', 'notes.md'],
      ]),
  ],
  [
    'npm run check:external-links',
    () => expect(readFileSync(summary, 'utf8')).toContain('https://localhost:1/'),
  ],
  [
    'npm run sbom',
    () => expect(JSON.parse(at('sbom.cdx.json'))).toMatchObject({ bomFormat: 'CycloneDX' }),
  ],
]; // prettier-ignore

/** A step that reads as an earlier one would do the same again. Installing comes first, as in every job. */
const seen = new Set<string>();
const toTake = workflowSteps()
  .filter((step) => step.run !== undefined || step.with['path'] !== undefined)
  .filter((step) => {
    const alike = JSON.stringify([step.run, step.uses, step.with, step.env]);
    return seen.has(alike) ? false : (seen.add(alike), true);
  })
  .filter((step) => !leftOut(step))
  .sort((one, other) => Number(other.run === 'npm ci') - Number(one.run === 'npm ci'));

/** Far above what any of them takes alone: `npm run check` has been seen to take a quarter of an hour beside other work. */
const patience = 45 * 60_000;

let lastJob = '';
/** On GitHub each job has a machine of its own, without what the one before has left. */
function tidyBefore({ job }: WorkflowStep): void {
  if (job !== lastJob) git(clone, 'clean', '--force', '-d', '--quiet');
  lastJob = job;
}

describe('in a new clone', { timeout: patience }, () => {
  test.each(toTake.map((step) => [step.name, step] as const))('%s', async (_, step) => {
    tidyBefore(step);
    if (step.run === undefined) {
      // What is uploaded has been made by then; what is kept for the next time may be missing the first time.
      if (step.uses!.includes('upload')) expect(existsSync(join(clone, step.with['path']!))).toBe(true);
      return;
    }
    const { status, said } = await take(step);
    expect(status, said.slice(-4_000)).toBe(0);
    for (const [lines, look] of outcomes) if (step.run.includes(lines)) look();
  });

  test('the site is built for the address that GitHub gives it', () => {
    expect(at('dist/index.html')).toContain('href="https://owner.github.io/name/"');
    expect(at(`dist${changedPath.slice('programmes'.length)}/index.html`)).toContain(
      `https://github.com/owner/name/edit/main/src/content/${changedPath}.mdx`,
    );
  });

  test('a tag without its part of the changelog is said in a sentence', async () => {
    const step = workflowSteps().find(({ run }) => run?.includes('awk'))!;
    const { status, said } = await take({ ...step, env: { ...step.env, GITHUB_REF_NAME: 'v9.9.9' } });
    expect(status).toBe(1);
    expect(said).toContain('CHANGELOG.md has no part “## 9.9.9”.');
  });
});

test('everything that is left out is still there to be left out', () => {
  const steps = workflowSteps();
  for (const [command] of notHere)
    expect(steps.some(({ run }) => command.test(run?.trim() ?? '')), String(command)).toBe(true);
}); // prettier-ignore
