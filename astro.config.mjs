import { createHash } from 'node:crypto';
import { OLDEST_BROWSERS } from './scripts/build/browsers.ts';
import { preact } from './scripts/build/preact-without-babel.ts';
import { defineConfig } from 'astro/config';
import { bundledPackages } from './scripts/build/notices/bundled-packages.ts';
import { finishPages } from './scripts/build/pages/finish-pages.ts';
import { sizedPictures } from './scripts/build/pages/sized-pictures.ts';
import { widgetsInTheOpen } from './scripts/build/widgets-in-the-open.ts';
import { scriptGroups } from './scripts/build/script-groups.ts';
import { compileBodies } from './src/content-pipeline/mdx/compile-bodies.ts';
import { siteSettings } from './src/content-pipeline/read/settings.ts';
import { PRE_HYDRATION_SOURCE } from './src/islands/shared/saving/pre-hydration-input.ts';

const { siteUrl, base } = siteSettings(process.env);
const bodies = compileBodies();
const hashOf = (script) => `sha256-${createHash('sha256').update(script).digest('base64')}`;

export default defineConfig({
  site: siteUrl,
  base,
  // scripts/build/build.ts moves the finished site to dist, so that a failed build leaves nothing half-written.
  outDir: process.env.OUT_DIR ?? 'dist',
  trailingSlash: 'always',
  build: { format: 'directory', inlineStylesheets: 'never' },
  compressHTML: true,
  devToolbar: { enabled: false },
  markdown: bodies.markdown,
  integrations: [
    preact(),
    ...bodies.integrations,
    widgetsInTheOpen(),
    sizedPictures(),
    finishPages(),
    bundledPackages(),
  ],
  // Astro writes the policy into a meta element of each page, with the hashes of its own scripts and styles.
  // What a meta element cannot carry (frame-ancestors) belongs in the host's headers: docs/deploying.md.
  security: {
    csp: {
      directives: [
        "default-src 'none'",
        "img-src 'self' data:",
        "font-src 'self'",
        "connect-src 'self'",
        "manifest-src 'self'",
        "worker-src 'self'",
        "form-action 'self'",
        "base-uri 'none'",
        'frame-src https://www.youtube-nocookie.com',
      ],
      scriptDirective: { resources: ["'self'"], hashes: [hashOf(PRE_HYDRATION_SOURCE)] },
      styleDirective: { resources: ["'self'"] },
    },
  },
  vite: {
    // The default minifier refuses some of GOV.UK Frontend's style sheets.
    build: { target: OLDEST_BROWSERS, cssMinify: 'esbuild', assetsInlineLimit: 0 },
    environments: {
      client: { build: { rolldownOptions: { output: { codeSplitting: { groups: scriptGroups } } } } },
    },
    css: { preprocessorOptions: { scss: { loadPaths: ['node_modules'], quietDeps: true } } },
  },
});
