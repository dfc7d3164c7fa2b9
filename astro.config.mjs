import { createHash } from 'node:crypto';
import { OLDEST_BROWSERS } from './scripts/build/browsers.ts';
import { preact } from './scripts/build/preact-without-babel.ts';
import { defineConfig } from 'astro/config';
import { bundledPackages } from './scripts/build/notices/bundled-packages.ts';
import { finishPages } from './scripts/build/pages/finish-pages.ts';
import { plainPictures } from './scripts/build/pages/plain-pictures.ts';
import { sizedPictures } from './scripts/build/pages/sized-pictures.ts';
import { widgetsInTheOpen } from './scripts/build/widgets-in-the-open.ts';
import { SASS_SETTINGS, stylesAtOnce } from './scripts/build/styles-at-once.ts';
import { scriptGroups } from './scripts/build/script-groups.ts';
import { compileBodies } from './src/content-pipeline/mdx/compile-bodies.ts';
import { siteSettings } from './src/content-pipeline/read/settings.ts';
import { PRE_HYDRATION_SOURCE } from './src/islands/shared/saving/pre-hydration-recorder.ts';

// A variable of the host with one of these names would take the place of Astro's own value in the pages.
for (const name of ['ASSETS_PREFIX', 'BASE_URL', 'DEV', 'MODE', 'PROD', 'SITE', 'SSR'])
  delete process.env[name];

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
    plainPictures(),
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
        "frame-src 'self' https://www.youtube-nocookie.com",
      ],
      scriptDirective: { resources: ["'self'"], hashes: [hashOf(PRE_HYDRATION_SOURCE)] },
      styleDirective: { resources: ["'self'"] },
    },
  },
  vite: {
    // The default minifier refuses some of GOV.UK Frontend's style sheets.
    build: { target: OLDEST_BROWSERS, cssMinify: 'esbuild', assetsInlineLimit: 0 },
    // Named as all other scripts are: hosts and offline use know them by it.
    worker: { format: 'es', rolldownOptions: { output: { entryFileNames: '_astro/[name].[hash].js' } } },
    environments: {
      client: { build: { rolldownOptions: { output: { codeSplitting: { groups: scriptGroups } } } } },
    },
    plugins: [stylesAtOnce()],
    css: { preprocessorOptions: { scss: SASS_SETTINGS } },
  },
});
