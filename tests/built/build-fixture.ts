import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { editedFolder, writeEditedContent } from './edited-content.ts';

/** Builds the fixture programme below a base path, as it would be for another host, and the content as others would have it. */
export default async function buildFixtures(): Promise<void> {
  await build({
    CONTENT_DIR: 'tests/fixtures/programme',
    OUT_DIR: '.build/fixture',
    BASE_PATH: '/training/',
    SITE_URL: 'https://example.org',
    REPOSITORY_URL: 'https://github.com/owner/name',
    BUILD_DATE: '2026-11-24',
  });
  writeEditedContent();
  await build({ CONTENT_DIR: `${editedFolder}/content`, OUT_DIR: `${editedFolder}/site` });
}

async function build(environment: Record<string, string>): Promise<void> {
  await promisify(execFile)(process.execPath, ['--import', 'tsx', 'scripts/build.ts'], {
    env: { ...process.env, ...environment },
  });
}
