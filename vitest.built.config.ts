import { defineConfig } from 'vitest/config';

/** Tests of the finished site: they read `dist`, the fixture programme and a changed copy of the content, each built once. */
export default defineConfig({
  test: {
    include: ['tests/built/**/*.test.ts'],
    reporters: ['default', './tests/reporters/vitest.ts'],
    globalSetup: ['tests/built/build-fixture.ts'],
    testTimeout: 120_000,
  },
});
