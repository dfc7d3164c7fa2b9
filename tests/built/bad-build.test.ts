import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';

test('a build with mistakes names them all, shows no stack trace and writes nothing', () => {
  const root = mkdtempSync(join(tmpdir(), 'content-'));
  const folder = join(root, 'programmes', 'p', 'm');
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'a.mdx'), '---\ntitel: "A"\n---\n\n<Calout>\n\nx\n\n</Calout>\n');
  writeFileSync(
    join(folder, 'b.mdx'),
    '---\ntitle: "Year 1 Autumn week 1 mentor materials"\n---\n\n[x](/nowhere/)\n',
  );
  const out = join(root, 'out');

  const { status, stderr, stdout } = spawnSync(
    process.execPath,
    ['--import', 'tsx', 'scripts/build/build.ts'],
    {
      encoding: 'utf8',
      env: { ...process.env, CONTENT_DIR: root, OUT_DIR: out },
    },
  );

  expect(status).toBe(1);
  expect(
    stderr.split('\n').filter((line) => /^programmes\/p\/m\/[ab]\.mdx:\d+ {2}/u.test(line)),
  ).toHaveLength(4);
  expect(stderr).toContain('4 problems to put right. Nothing was built.');
  expect(stderr + stdout).not.toMatch(/\n\s+at .+:\d+:\d+/u);
  expect(existsSync(out)).toBe(false);
  expect(readdirSync(root)).toEqual(['programmes']);
});

test('an address that is none is refused in a sentence', () => {
  const { status, stderr } = spawnSync(process.execPath, ['--import', 'tsx', 'scripts/build/build.ts'], {
    encoding: 'utf8',
    env: { ...process.env, SITE_URL: 'nonsense' },
  });
  expect(status).toBe(1);
  expect(stderr.trim()).toBe('SITE_URL is “nonsense”. Write a whole address, such as https://example.org');
});
