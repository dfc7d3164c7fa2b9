import { defineConfig } from 'vitest/config';

/**
 * Proofs that take long and change seldom: time in proportion to the text, and a whole service imported and built. One at a
 * time, as some of them measure.
 */
export default defineConfig({
  test: {
    include: ['tests/slow/**/*.test.ts'],
    reporters: ['default', './tests/reporters/vitest.ts'],
    testTimeout: 600_000,
    hookTimeout: 600_000,
    fileParallelism: false,
  },
});
