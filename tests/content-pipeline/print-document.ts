import { fileURLToPath } from 'node:url';
import mdx from '@astrojs/mdx';
import { satteri } from '@astrojs/markdown-satteri';
import * as runtime from 'astro/jsx-runtime';
import type { Plugin } from 'vite';
import { authorComponents } from '../../src/domain/session/writing/author-components.ts';
import { buildChecks } from '../../src/content-pipeline/check/list.ts';
import type { Check } from '../../src/content-pipeline/check/check.ts';
import { bodyCompiler, type Compile } from '../../src/content-pipeline/mdx/body-compiler.ts';
import type { Refuse } from '../../src/content-pipeline/mdx/body-plugin.ts';
import { compilerSettings, type CompilerSettings } from '../../src/content-pipeline/mdx/compiler-settings.ts';
import type { PreparedBody } from '../../src/content-pipeline/mdx/edition.ts';
import { readDocument } from '../../src/content-pipeline/tree/document.ts';

/** The compiler of @astrojs/mdx, set up as Astro does it for the site. */
async function mdxCompiler(settings: CompilerSettings): Promise<Compile> {
  const { hooks } = mdx({ optimize: true });
  let plugin: Plugin | undefined;
  await hooks['astro:config:setup']?.({
    config: {},
    addRenderer: () => undefined,
    addPageExtension: () => undefined,
    addContentEntryType: () => undefined,
    updateConfig: (config: { vite: { plugins: Plugin[] } }) => (plugin = config.vite.plugins[0]),
  } as never);
  const processor = satteri({
    mdastPlugins: [...settings.mdastPlugins],
    hastPlugins: [...settings.hastPlugins],
    features: settings.features,
  });
  await hooks['astro:config:done']?.({
    config: { markdown: { processor, syntaxHighlight: false }, srcDir: new URL('file:///src/') },
    logger: console,
  } as never);
  const transform = plugin?.transform;
  if (typeof transform !== 'object') throw new Error('@astrojs/mdx has no compiler where it had one.');
  return async (text, path) => {
    const compiled = await transform.handler.call({} as never, text, path, {} as never);
    return (compiled as { code: string }).code;
  };
}

/** A document as it is printed for a test. */
export interface Printing {
  file?: string;
  format?: 'md' | 'mdx';
  address?: (written: string) => string;
  /** Checks that the reading makes. */
  checks?: readonly Check[];
  /** The allow-list inside the compiler. */
  refuse?: Refuse;
}

/** Compiles a prepared body and returns the tree that it makes of itself. `folder` is where its file would be on disk. */
export async function treeOf(body: PreparedBody, refuse?: Refuse, folder = '/content'): Promise<unknown> {
  const path = `${folder}/document.${body.format}`;
  const settings = compilerSettings((url) => (url && fileURLToPath(url) === path ? body : undefined), refuse);
  const compile = bodyCompiler(await mdxCompiler(settings), settings, (problems) => {
    throw new Error(JSON.stringify(problems));
  });
  const content = await compile(body, path, runtime);
  const names = [...authorComponents.map(({ name }) => name), 'Part'];
  return content({
    components: { Fragment: runtime.Fragment, ...Object.fromEntries(names.map((name) => [name, { name }])) },
    context: {},
  });
}

/** Reads a whole document, compiles it and returns what was read and the tree that it makes of itself. */
export async function compiled(text: string, printing: Printing = {}) {
  const { format = 'mdx', file = 'x.mdx', address = (to) => to, checks = buildChecks, refuse } = printing;
  const bytes = new TextEncoder().encode(text);
  const reading = readDocument({ file, bytes, kind: 'session', url: '/p/m/x/', format }, checks);
  const { document, body } = reading;
  if (!document || !body) throw new Error(JSON.stringify(reading.problems));
  return { document, body, tree: await treeOf({ ...body, file, address }, refuse) };
}

/** A tree as HTML. A block is written as an element of its name, with the settings named in `settings`. */
export function htmlOf(tree: unknown, settings: readonly string[] = []): string {
  if (Array.isArray(tree)) return tree.map((each) => htmlOf(each, settings)).join('');
  if (tree instanceof String) return String(tree);
  if (typeof tree === 'string') return tree.replaceAll('&', '&#x26;').replaceAll('<', '&#x3C;');
  if (typeof tree !== 'object' || tree === null) return '';
  const { type, props } = tree as { type: unknown; props: Record<string, unknown> };
  const { children, ...rest } = props;
  const inside = htmlOf(children, settings);
  if (type === runtime.Fragment) return inside;
  const isElement = typeof type === 'string';
  const name = isElement ? type : (type as { name: string }).name;
  const attributes = Object.entries(rest)
    .filter(([key]) => isElement || settings.includes(key))
    .map(([key, value]) => ` ${key}="${String(value)}"`);
  if (name === 'Part') return settings.includes('Part') ? '<Part/>' : '';
  return `<${name}${attributes.join('')}>${inside}</${name}>`;
}
