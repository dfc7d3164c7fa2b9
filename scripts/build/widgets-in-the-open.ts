import type { AstroIntegration } from 'astro';

/**
 * Adds `/writing/widgets/`, which shows every state of each widget. It is there while somebody works on the site, and in a build that
 * asks for it with `WIDGETS=1`; readers do not get it.
 */
export function widgetsInTheOpen(): AstroIntegration {
  const folder = './src/pages/writing/_widgets';
  return {
    name: 'widgets-in-the-open',
    hooks: {
      'astro:config:setup': ({ command, injectRoute }) => {
        if (command !== 'dev' && process.env['WIDGETS'] !== '1') return;
        injectRoute({ pattern: '/writing/widgets', entrypoint: `${folder}/index.astro` });
        injectRoute({ pattern: '/writing/widgets/[state]', entrypoint: `${folder}/[state].astro` });
      },
    },
  };
}
