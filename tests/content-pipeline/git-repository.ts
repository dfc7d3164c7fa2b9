import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** A repository to try things in. */
export interface TestRepository {
  root: string;
  git: (...words: string[]) => string;
  write: (file: string, text: string) => void;
  remove: (file: string) => void;
  /** Commits everything, on a day at noon. */
  commit: (day: string) => void;
}

/** Makes an empty repository that takes no settings from the machine. */
export function makeRepository(): TestRepository {
  const root = realpathSync(mkdtempSync(join(tmpdir(), 'repository-')));
  const run = (words: string[], day = '2026-01-01'): string =>
    execFileSync('git', words, {
      cwd: root,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
      env: {
        ...process.env,
        GIT_CONFIG_GLOBAL: '/dev/null',
        GIT_CONFIG_SYSTEM: '/dev/null',
        GIT_AUTHOR_NAME: 'Test',
        GIT_AUTHOR_EMAIL: 'test@example.org',
        GIT_COMMITTER_NAME: 'Test',
        GIT_COMMITTER_EMAIL: 'test@example.org',
        GIT_AUTHOR_DATE: `${day}T12:00:00Z`,
        GIT_COMMITTER_DATE: `${day}T12:00:00Z`,
      },
    });
  run(['init', '-q', '-b', 'main']);
  return {
    root,
    git: (...words) => run(words),
    write: (file, text) => {
      mkdirSync(dirname(join(root, file)), { recursive: true });
      writeFileSync(join(root, file), text);
    },
    remove: (file) => rmSync(join(root, file)),
    commit: (day) => {
      run(['add', '-A']);
      run(['commit', '-q', '-m', 'Change'], day);
    },
  };
}
