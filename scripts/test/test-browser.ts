import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { createServer, type AddressInfo } from 'node:net';
import { dirname, join } from 'node:path';
import { chromiumForTests } from '../lib/find-chromium.ts';

/** Runs the browser tests, with a Chromium found on this machine or installed for them, on ports that nobody uses. */
const path = chromiumForTests();
if (!path) {
  console.error(
    'The browser tests need Chromium or Chrome: install one, or set CHROMIUM_PATH to its program.',
  );
  process.exit(1);
}
const playwright = join(
  dirname(createRequire(import.meta.url).resolve('@playwright/test/package.json')),
  'cli.js',
);
const [real, fixture] = [await freePort(), await freePort()];
const { status } = spawnSync(process.execPath, [playwright, 'test', ...process.argv.slice(2)], {
  stdio: 'inherit',
  env: { ...process.env, CHROMIUM_PATH: path, REAL_PORT: String(real), FIXTURE_PORT: String(fixture) },
});
process.exitCode = status ?? 1;

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((ready) => server.listen(0, ready));
  const { port } = server.address() as AddressInfo;
  await new Promise((closed) => server.close(closed));
  return port;
}
