import { defineConfig } from '@playwright/test';

const isRoot = process.getuid?.() === 0;

/** Two sites are tested: the real one, and a fixture tree below a base path that uses every author component. */
export default defineConfig({
  testDir: 'tests/e2e',
  fullyParallel: true,
  workers: 2,
  forbidOnly: Boolean(process.env['CI']),
  // A machine that is busy with something else may be too slow once; a second failure is a failure.
  retries: process.env['CI'] ? 1 : 0,
  reporter: [['line']],
  timeout: 30_000,
  use: {
    baseURL: 'http://localhost:4381',
    locale: 'en-GB',
    timezoneId: 'Europe/London',
    launchOptions: {
      executablePath: process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium',
      // Chromium refuses its sandbox to root, which is what a container usually runs as.
      args: isRoot ? ['--no-sandbox', '--disable-quic'] : [],
    },
  },
  webServer: [
    { command: 'node --import tsx scripts/serve.ts --port 4381', port: 4381, reuseExistingServer: false },
    {
      command: 'node --import tsx scripts/serve.ts --port 4382',
      port: 4382,
      reuseExistingServer: false,
      env: { OUT_DIR: '.build/fixture', BASE_PATH: '/training/', CONTENT_DIR: 'tests/fixtures/content' },
    },
  ],
});
