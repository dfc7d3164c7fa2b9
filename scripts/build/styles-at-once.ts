import { compile } from 'sass';
import type { Plugin } from 'vite';

/** How Sass finds GOV.UK Frontend. */
export const SASS_SETTINGS = { loadPaths: ['node_modules'], quietDeps: true };

/**
 * In a build, Sass reads each of our style sheets at once. Vite asks it for every file with a question that waits for its answer,
 * which takes almost twice as long. What comes out is plain CSS, which Vite goes on with as with any sheet.
 */
export function stylesAtOnce(): Plugin {
  return {
    name: 'styles-at-once',
    apply: 'build',
    enforce: 'pre',
    transform: {
      filter: { id: /\.scss(?:\?transform-only)?$/u },
      handler: (_text, id) => ({ code: compile(id.replace(/\?.*$/u, ''), SASS_SETTINGS).css, map: null }),
    },
  };
}
