import { defineConfig } from 'vitest/config';

/** Journeys in the engines of Firefox and Safari, where they are found. One browser at a time: there are two cores. */
export default defineConfig({
  test: {
    include: ['tests/engines/**/*.test.ts'],
    reporters: ['default', './tests/reporters/vitest.ts'],
    testTimeout: 120_000,
    fileParallelism: false,
    passWithNoTests: true,
  },
});
