import { defineConfig } from 'vitest/config';

/** Tests of the finished site: they read `dist` and what `npm run build:fixtures` has built. */
export default defineConfig({
  test: {
    include: ['tests/built/**/*.test.ts'],
    reporters: ['default', './tests/reporters/vitest.ts'],
    testTimeout: 120_000,
  },
});
