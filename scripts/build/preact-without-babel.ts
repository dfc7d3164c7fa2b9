import { fileURLToPath } from 'node:url';
import astroPreact from '@astrojs/preact';
import { preact as preset } from '@preact/preset-vite';
import type { AstroIntegration } from 'astro';

/** What starts an island in the browser. */
const CLIENT = fileURLToPath(new URL('../../src/islands/start-island.ts', import.meta.url));

/**
 * Preact as Astro integrates it, but its JSX compiled by Vite itself. The integration hands settings to Babel even when
 * there are none, and so parses every file of ours a second time.
 */
export function preact(): AstroIntegration {
  const integration = astroPreact();
  const setup = integration.hooks['astro:config:setup'];
  return {
    ...integration,
    hooks: {
      ...integration.hooks,
      'astro:config:setup': (options) =>
        setup?.({
          ...options,
          updateConfig: (config) => {
            const [, ...others] = config.vite?.plugins ?? [];
            const plugins = [preset({ reactAliasesEnabled: false }), ...others];
            return options.updateConfig({ ...config, vite: { ...config.vite, plugins } });
          },
          addRenderer: (renderer) => options.addRenderer({ ...renderer, clientEntrypoint: CLIENT }),
        }),
    },
  };
}
