import { defineConfig } from 'vitest/config';

/** Tests that need neither a built site nor a browser. */
export default defineConfig({
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  test: { include: ['tests/**/*.test.{ts,tsx}'], exclude: ['tests/e2e/**', 'tests/built/**'] },
});
