import { defineConfig } from 'vitest/config';

/** Tests of the finished site: they read `dist`, and build the fixture tree once. */
export default defineConfig({
  test: {
    include: ['tests/built/**/*.test.ts'],
    globalSetup: ['tests/built/build-fixture.ts'],
    testTimeout: 60_000,
    fileParallelism: false,
  },
});
