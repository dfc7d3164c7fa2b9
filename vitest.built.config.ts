import { defineConfig } from 'vitest/config';

/** Tests of the finished site: they read `dist` and what `npm run build:fixtures` has built. */
export default defineConfig({
  test: {
    include: ['tests/built/**/*.test.ts'],
    // Every core: by default one is left idle, which on two is half of them.
    maxWorkers: '100%',
    reporters: ['default', './tests/reporters/vitest.ts'],
    testTimeout: 120_000,
  },
});
