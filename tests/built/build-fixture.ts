import { spawnSync } from 'node:child_process';

/** Builds the fixture tree below a base path, as it would be for another host. */
export default function buildFixture(): void {
  const { status, stderr } = spawnSync(process.execPath, ['--import', 'tsx', 'scripts/build.ts'], {
    encoding: 'utf8',
    env: {
      ...process.env,
      CONTENT_DIR: 'tests/fixtures/content',
      OUT_DIR: '.build/fixture',
      BASE_PATH: '/training/',
      SITE_URL: 'https://example.org',
      REPOSITORY_URL: 'https://github.com/owner/name',
      BUILD_DATE: '2026-11-24',
    },
  });
  if (status !== 0) throw new Error(`The fixture tree did not build:\n${stderr}`);
}
