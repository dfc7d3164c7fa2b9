import { pathToFileURL } from 'node:url';
import { Script } from 'node:vm';
import { init, parse } from 'es-module-lexer';
import { markdownToJs } from 'satteri';
import type { Problem } from '../../domain/problem.ts';
import { explainParser } from '../parse/body.ts';
import { RefusedBody } from './body-plugin.ts';
import type { CompilerSettings } from './compiler-settings.ts';
import type { PreparedBody } from './edition.ts';

/** What a compiled document makes its nodes with: Astro's JSX runtime, of the program that prints the page. */
export type JsxRuntime = Pick<typeof import('astro/jsx-runtime'), 'Fragment' | 'jsx' | 'jsxs'>;
/** A compiled document: a component that is given the components it may use, and `context`. */
export type Content = (props: { components: object; context: object }) => unknown;
/** Turns the text of a document into the text of a JavaScript module. */
export type Compile = (text: string, path: string) => Promise<string>;

/**
 * A function that gives the compiled body of a document. Each body is compiled once, when it is first asked for. What the
 * compiler refuses goes to `stop` as problems with their lines.
 */
export function bodyCompiler(
  compileMdx: Compile,
  settings: CompilerSettings,
  stop: (problems: Problem[]) => never,
): (body: PreparedBody, path: string, runtime: JsxRuntime) => Promise<Content> {
  const compileMarkdown = markdownCompiler(settings);
  const compiled = new WeakMap<PreparedBody, Promise<Content>>();
  const compile = async (body: PreparedBody, path: string, runtime: JsxRuntime): Promise<Content> => {
    try {
      const code = await (body.format === 'mdx' ? compileMdx : compileMarkdown)(body.text, path);
      return await run(code, path, runtime);
    } catch (cause) {
      return stop(compilerProblems(cause, body));
    }
  };
  return (body, path, runtime) => {
    const content = compiled.get(body) ?? compile(body, path, runtime);
    compiled.set(body, content);
    return content;
  };
}

/** @astrojs/mdx compiles `.mdx` alone; a document without blocks goes through the same compiler, in its other mode. */
const markdownCompiler =
  (settings: CompilerSettings): Compile =>
  async (text, path) => {
    const { code } = await markdownToJs(text, {
      ...settings,
      fileURL: pathToFileURL(path),
      optimizeStatic: { component: 'Fragment', prop: 'set:html' },
      jsxImportSource: 'astro',
      elementAttributeNameCase: 'html',
    });
    return code;
  };

/**
 * Runs a compiled module. Its one import is the JSX runtime, which it is given; with any other it is not run: documents
 * import nothing, whatever they say.
 */
async function run(code: string, path: string, runtime: JsxRuntime): Promise<Content> {
  await init;
  const [imports] = parse(code);
  let body = code;
  for (const { n: source, ss: start, se: end } of [...imports].reverse()) {
    if (source !== 'astro/jsx-runtime') throw new Error(`it would import ${source ?? 'something'}`);
    body = body.slice(0, start) + body.slice(end);
  }
  // The compiler writes every text in one line, so a line that begins so is a statement of its own.
  body = body.replace(/^export default .*$/gmu, '').replace(/^export /gmu, '');
  const script = new Script(
    `({ Fragment: _Fragment, jsx: _jsx, jsxs: _jsxs }) => {\n${body}\nreturn MDXContent;\n}`,
    { filename: path },
  );
  return (script.runInThisContext() as (runtime: JsxRuntime) => Content)(runtime);
}

/** What stopped the compiler, in words that the author can act on. */
function compilerProblems(cause: unknown, { file, text }: PreparedBody): Problem[] {
  if (cause instanceof RefusedBody) return [...cause.problems];
  return [explainParser(file, text, cause instanceof Error ? cause.message : String(cause))];
}
