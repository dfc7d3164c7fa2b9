import { defineConfig } from 'vitest/config';

/** Tests that need neither a built site nor a browser, and are quick. */
export default defineConfig({
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  test: {
    include: ['tests/**/*.test.{ts,tsx}'],
    exclude: ['tests/e2e/**', 'tests/built/**', 'tests/slow/**', 'tests/engines/**'],
    setupFiles: ['tests/seed.ts'],
    // Every core: by default one is left idle, which on two is half of them.
    maxWorkers: '100%',
    reporters: ['default', './tests/reporters/vitest.ts'],
    // Far above what anything takes: a busy machine is no reason to fail.
    testTimeout: 60_000,
    // Each file begins anew what it changes; starting a program for each would take longer than the tests.
    isolate: false,
  },
});
