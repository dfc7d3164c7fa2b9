import { execFileSync } from 'node:child_process';
import { editedFolder, writeEditedContent } from './edited-content.ts';

/**
 * Builds what the tests of the finished site and of the browser look at beside the site itself: the fixture programme below a
 * base path, as it would be for another host, and the content as others would have it.
 */
build({
  CONTENT_DIR: 'tests/fixtures/programme',
  OUT_DIR: '.build/fixture',
  BASE_PATH: '/training/',
  SITE_URL: 'https://example.org',
  REPOSITORY_URL: 'https://github.com/owner/name',
  BUILD_DATE: '2026-11-24',
  // What a host may call something of its own.
  BASE_URL: '/elsewhere/',
  // Every state of each widget, for the browser tests.
  WIDGETS: '1',
});
if (!process.argv.includes('--programme-only')) {
  writeEditedContent();
  build({ CONTENT_DIR: `${editedFolder}/content`, OUT_DIR: `${editedFolder}/site` });
}

function build(environment: Record<string, string>): void {
  execFileSync(process.execPath, ['--import', 'tsx', 'scripts/build/build.ts'], {
    stdio: 'inherit',
    env: { ...process.env, ...environment },
  });
}
