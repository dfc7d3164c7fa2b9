import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { expect, test } from 'vitest';

test('a few random sequences of edits, kills and an emptied storage in a real Chromium lose nothing', () => {
  const site = '.build/fixture';
  const run = (...words: string[]) => spawnSync('npm', ['run', '--silent', ...words], { encoding: 'utf8' });
  if (!existsSync(`${site}/action-plan/index.html`)) {
    const built = run('build:fixtures', '--', '--programme-only');
    expect(built.status, `${built.stdout}${built.stderr}`).toBe(0);
  }
  const { stdout, stderr } = run(
    'faults',
    '--',
    ...['--site', site, '--base', '/training/', '--sequences', '5', '--seed', '2000'],
  );
  expect(`${stdout}${stderr}`).toMatch(/^5 sequences, [1-9]\d* edits confirmed, 0 lost/mu);
});
