import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { workflowFaults } from './workflow-rules.ts';
import { lostFiles, npmScripts, workflowSteps } from './workflow-steps.ts';

const folder = '.github/workflows';
const read = (name: string): string => readFileSync(`${folder}/${name}`, 'utf8');
const workflows = readdirSync(folder);

test.each(workflows)('%s lets a proposal be looked at and nothing more', (name) => {
  expect(workflowFaults(read(name))).toEqual([]);
});

const site = read('site.yml');
const pin = 'de0fac2e4500dabe0009e67214ff5f5447ce83dd # v6.0.2';
const mistakes: ReadonlyArray<[name: string, text: string, fault: RegExp]> = [
  ['an action by its tag', site.replace(pin, 'v6'), /^actions\/checkout@v6 is not pinned/u],
  ['a short commit', site.replace(pin, 'de0fac2 # v6.0.2'), /is not pinned/u],
  ['a pin without its version', site.replace(' # v6.0.2', ''), /does not say its version/u],
  ['pull_request_target', site.replace('pull_request:', 'pull_request_target:'), /runs on pull_request_target/u],
  ['workflow_run', site.replace('pull_request:', 'workflow_run:'), /runs on workflow_run/u],
  ['a secret', site.replace('run: npm test -- --except browser', 'run: npm test\n        env:\n          KEY: ${{ secrets.KEY }}'), /could see a secret/u],
  ['no permissions', site.replace('permissions:\n  contents: read\n', ''), /its permissions are not/u],
  ['write-all', site.replace('permissions:\n  contents: read\n', 'permissions: write-all\n'), /its permissions are not/u],
  ['a job of proposals that may write', site.replace('    timeout-minutes: 30\n', '    timeout-minutes: 30\n    permissions:\n      contents: write\n'), /test gives a proposal more/u],
  ['no time limit', site.replace('    timeout-minutes: 30\n', ''), /test has no timeout-minutes/u],
  ['credentials left behind', site.replace('persist-credentials: false', 'persist-credentials: true'), /leaves its credentials/u],
  ['a title in a command', site.replace('run: npm test -- --except browser', 'run: echo "${{ github.event.pull_request.title }}"'), /puts a value from GitHub into a command/u],
]; // prettier-ignore

test.each(mistakes)('the rules notice %s', (_name, text, fault) => {
  expect(text).not.toBe(site);
  expect(workflowFaults(text)).toEqual(expect.arrayContaining([expect.stringMatching(fault)]));
});

test('pages get their dates and moved pages are found: those jobs fetch the whole history', () => {
  for (const name of ['site.yml', 'preview.yml']) {
    const jobs = Object.values(parse(read(name)).jobs as Record<string, { steps: Array<Record<string, never>> }>);
    const checkouts = jobs.flatMap(({ steps }) => steps.filter(({ uses }) => `${uses}`.startsWith('actions/checkout')));
    expect(checkouts.length).toBeGreaterThan(0);
    for (const step of checkouts) expect(step).toMatchObject({ with: { 'fetch-depth': 0 } });
  }
}); // prettier-ignore

test('the look at external links is weekly and stops nothing', () => {
  const { on, jobs } = parse(read('external-links.yml'));
  expect(Object.keys(on).sort()).toEqual(['schedule', 'workflow_dispatch']);
  expect(on.schedule[0].cron).toMatch(/^\d+ \d+ \* \* \d$/u);
  expect(jobs.look['continue-on-error']).toBe(true);
});

const steps = workflowSteps();
const commands = steps.flatMap(({ name, run }) => (run === undefined ? [] : [[name, run] as const]));

test.each(commands)('%s can be read by bash, and what it runs is there', (_, run) => {
  expect(spawnSync('bash', ['-n'], { input: run, encoding: 'utf8' }).stderr).toBe('');
  expect(npmScripts(run).flatMap(lostFiles)).toEqual([]);
});

test('a script or a file that a command needs and that is gone is named', () => {
  expect(npmScripts('npm ci && npm run no-such -- --x\nnpm test')).toEqual(['no-such', 'test']);
  expect(lostFiles('no-such')).toEqual(['the script “no-such” of package.json']);
  expect(lostFiles('check')).toEqual([]);
});

test('a job that runs something of the project has installed it before', () => {
  for (const { job, name, run } of steps) {
    if (npmScripts(run ?? '').length === 0) continue;
    const before = steps.filter((each) => each.job === job).map((each) => each.run);
    expect(before.slice(0, before.indexOf(run)), name).toContain('npm ci');
  }
}); // prettier-ignore

test('Dependabot brings npm packages and actions once a week, in groups', () => {
  const { updates } = parse(readFileSync('.github/dependabot.yml', 'utf8'));
  expect(updates.map((each: Record<string, unknown>) => each['package-ecosystem'])).toEqual(['npm', 'github-actions']);
  for (const { schedule, groups } of updates) {
    expect(schedule.interval).toBe('weekly');
    expect(Object.keys(groups)).toHaveLength(1);
  }
}); // prettier-ignore

test.each(['page-problem.yml', 'suggestion.yml'])('the form %s is whole', (name) => {
  const form = parse(readFileSync(`.github/ISSUE_TEMPLATE/${name}`, 'utf8'));
  for (const key of ['name', 'description', 'body']) expect(form[key], key).toBeTruthy();
  const ids = form.body.flatMap(({ id }: { id?: string }) => id ?? []);
  expect(new Set(ids).size).toBe(ids.length);
  for (const { type, id, attributes } of form.body) {
    expect(['markdown', 'input', 'textarea', 'dropdown', 'checkboxes']).toContain(type);
    expect(type === 'markdown' ? attributes.value : id && attributes.label).toBeTruthy();
  }
});

test.each(['page-problem.yml', 'suggestion.yml'])('links of pages fill in a field that %s has', (name) => {
  const form = parse(readFileSync(`.github/ISSUE_TEMPLATE/${name}`, 'utf8'));
  expect(form.body.map(({ id }: { id?: string }) => id)).toContain('page');
});

test('every line of the example in CODEOWNERS names something that is there, and somebody; nobody made up is asked', () => {
  const text = readFileSync('.github/CODEOWNERS', 'utf8');
  expect(text.split('\n').filter((line) => line && !line.startsWith('#'))).toEqual([]);
  const lines = [...text.matchAll(/^# ([*/]\S* +@.+)$/gmu)].map(([, line]) => line!);
  expect(lines.length).toBeGreaterThan(3);
  for (const line of lines) {
    const [path = '', ...owners] = line.split(/\s+/u);
    if (path !== '*') expect(existsSync(path.slice(1)), path).toBe(true);
    expect(owners.length, line).toBeGreaterThan(0);
    for (const owner of owners) expect(owner).toMatch(/^@[\w-]+\/[\w-]+$/u);
  }
}); // prettier-ignore
