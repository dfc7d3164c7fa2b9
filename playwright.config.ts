import { defineConfig } from '@playwright/test';

const isRoot = process.getuid?.() === 0;
/** `scripts/test/test-browser.ts` finds ports that nobody uses. */
const port = process.env['FIXTURE_PORT'] ?? '4382';
const realPort = process.env['REAL_PORT'] ?? '4381';
process.env['REAL_SITE'] = `http://localhost:${realPort}/`;

/**
 * The fixture programme below a base path is what is tried out; of the real site a few pages are looked at, whatever they say.
 * Nothing is tried twice: a test that fails by chance has a cause to be found.
 */
export default defineConfig({
  testDir: 'tests/e2e',
  fullyParallel: true,
  workers: 2,
  forbidOnly: Boolean(process.env['CI']),
  reporter: [
    ['line'],
    ['./tests/reporters/playwright.ts'],
    ...(process.env['E2E_JSON'] ? [['json', { outputFile: process.env['E2E_JSON'] }] as const] : []),
  ],
  // Far above what anything takes: a busy machine is no reason to fail.
  timeout: 240_000,
  expect: { timeout: 60_000 },
  use: {
    baseURL: `http://localhost:${port}/training/`,
    locale: 'en-GB',
    timezoneId: 'Europe/London',
    // Nothing glides or fades: what is seen is where it will be, in the colour it will have.
    contextOptions: { reducedMotion: 'reduce' },
    launchOptions: {
      executablePath: process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium',
      // Chromium refuses its sandbox to root, which is what a container usually runs as.
      args: isRoot ? ['--no-sandbox', '--disable-quic', '--disable-gpu'] : ['--disable-gpu'],
    },
  },
  webServer: [
    {
      command: `node --import tsx scripts/build/serve.ts --port ${realPort}`,
      port: Number(realPort),
      reuseExistingServer: false,
    },
    {
      command: `node --import tsx scripts/build/serve.ts --port ${port}`,
      port: Number(port),
      reuseExistingServer: false,
      env: { OUT_DIR: '.build/fixture', BASE_PATH: '/training/', CONTENT_DIR: 'tests/fixtures/programme' },
    },
  ],
});
