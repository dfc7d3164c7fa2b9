import { satteri } from '@astrojs/markdown-satteri';
import mdx from '@astrojs/mdx';
import type { AstroIntegration, AstroUserConfig } from 'astro';
import type { Plugin } from 'vite';
import { problemLine, type Problem } from '../../domain/problem.ts';
import { contentProblems, reportProblems } from '../check/report.ts';
import { bodyCompiler, type Compile, type Content, type JsxRuntime } from './body-compiler.ts';
import { compilerSettings } from './compiler-settings.ts';
import { bodyAt, currentEdition, formInEdition } from './edition.ts';

/** The module through which the pages find the compiled documents. */
const bodiesModule = 'virtual:bodies';
/** Where that module finds the compiler: Astro prints pages in a program of their own. */
const key = 'compiled-body';
/** Where it finds the forms. */
const formKey = 'named-form';

const settings = compilerSettings(bodyAt);

/**
 * How the documents of the site are compiled: `.mdx` by @astrojs/mdx, `.md` the matching way with the same plugins.
 *
 * A document is compiled when a page first asks for it. Bundling thousands of modules that import nothing would cost a
 * third of a build’s time and half its memory: docs/decisions/0020-documents-are-compiled-by-astrojs-mdx.md.
 */
export function compileBodies(): Required<Pick<AstroUserConfig, 'markdown' | 'integrations'>> {
  const bodies: AstroIntegration = {
    name: 'bodies',
    hooks: {
      'astro:config:setup': ({ updateConfig, command, addMiddleware }) => {
        if (command === 'dev') {
          addMiddleware({ order: 'post', entrypoint: new URL('show-problems.ts', import.meta.url) });
        }
        updateConfig({ vite: { plugins: [bodiesPlugin(command === 'dev' ? showProblems : endBuild)] } });
      },
    },
  };
  const processor = satteri({
    mdastPlugins: [...settings.mdastPlugins],
    hastPlugins: [...settings.hastPlugins],
    features: settings.features,
  });
  return { markdown: { processor, syntaxHighlight: false }, integrations: [mdx({ optimize: true }), bodies] };
}

/** While authors work, Astro shows the message of an error on the page itself. */
function showProblems(problems: Problem[]): never {
  throw new Error(problems.map(problemLine).join('\n'));
}

function endBuild(problems: Problem[]): never {
  reportProblems(problems, () => undefined);
  process.exit(contentProblems);
}

/** Takes the compiler from @astrojs/mdx, and lets the pages ask for compiled documents. */
function bodiesPlugin(stop: (problems: Problem[]) => never): Plugin {
  return {
    name: 'bodies',
    configResolved({ plugins }) {
      const transform = plugins.find(({ name }) => name === '@mdx-js/rolldown')?.transform;
      if (typeof transform !== 'object') throw new Error('@astrojs/mdx has no compiler where it had one.');
      const compileMdx: Compile = async (text, path) => {
        const compiled = await transform.handler.call({} as never, text, path, {} as never);
        return (compiled as { code: string }).code;
      };
      const compile = bodyCompiler(compileMdx, settings, stop);
      const byFile = (file: string, runtime: JsxRuntime): Promise<Content> => {
        const { paths, bodies } = currentEdition();
        const path = paths.get(file) ?? '';
        const body = bodies.get(path);
        if (!body) throw new Error(`There is no document ${file}.`);
        return compile(body, path, runtime);
      };
      const shared = globalThis as Record<symbol, unknown>;
      shared[Symbol.for(key)] = byFile;
      shared[Symbol.for(formKey)] = formInEdition;
    },
    resolveId: (id) => (id === bodiesModule ? `\0${id}` : undefined),
    load: (id) =>
      id === `\0${bodiesModule}`
        ? `export const bodyOf = (...request) => globalThis[Symbol.for('${key}')](...request);\n` +
          `export const formOf = (...request) => globalThis[Symbol.for('${formKey}')](...request);`
        : undefined,
  };
}
