import { format, resolveConfig } from 'prettier';
import { expect, test } from 'vitest';
import { z } from 'zod';
import {
  indexFrontmatter,
  pageFrontmatter,
  sessionFrontmatter,
} from '../../src/domain/session/frontmatter.ts';
import { audiences } from '../../src/domain/session/audience.ts';
import {
  authorComponents,
  type AttributeRule,
  type AuthorComponent,
} from '../../src/domain/session/writing/author-components.ts';
import { authorExamples } from '../../src/domain/session/writing/author-examples.ts';

const json = (value: unknown): string => `${JSON.stringify(value, undefined, 2)}\n`;

test('an editor offers every block as a snippet', async () => {
  const snippets = Object.fromEntries(
    authorExamples({ id: 'senco', words: 'SENCO' }).map(({ name, source }) => [
      name,
      {
        scope: 'mdx',
        prefix: name,
        description: `The block <${name}>, as in “Blocks to copy”`,
        body: source.replace(/\\/gu, '\\\\').replace(/\$/gu, '\\$').split('\n'),
      },
    ]),
  );
  await expect(json(snippets)).toMatchFileSnapshot('../../.vscode/blocks.code-snippets');
});

test.each([
  ['session', sessionFrontmatter],
  ['module', indexFrontmatter],
  ['page', pageFrontmatter],
])('an editor knows the frontmatter of a %s', async (name, schema) => {
  const known = z.toJSONSchema(schema, { unrepresentable: 'any', io: 'input' });
  expect(Object.keys(known.properties ?? {})).toContain('title');
  await expect(json(known)).toMatchFileSnapshot(`../../.vscode/frontmatter/${name}.schema.json`);
});

const typeOf = ({ kind }: AttributeRule): string =>
  kind === 'audience' ? audiences.map((each) => `'${each}'`).join(' | ') : 'string';

function componentType({ name, purpose, content, attributes }: AuthorComponent): string {
  const settings = Object.entries(attributes).map(
    ([key, rule]) =>
      `/** For example ${key}="${rule.example}". */ ${key}${rule.required ? '' : '?'}: ${typeOf(rule)};`,
  );
  if (content !== 'none') settings.push('/** Its text, between the two tags. */ children?: unknown;');
  const props = settings.length === 0 ? 'Record<string, never>' : `{\n${settings.join('\n')}\n}`;
  return `/** ${purpose}. */\n${name}: (props: ${props}) => unknown;`;
}

test('an editor completes the blocks and their settings, and says what each is for', async () => {
  const source = `
    /**
     * The blocks of an .mdx file, for the MDX extension of editors, which looks for this name. Made from the list in
     * domain/session/writing/author-components.ts: npx vitest run tests/content-pipeline/author-desk.test.ts -u
     */
    interface MDXProvidedComponents { ${authorComponents.map(componentType).join('\n')} }`;
  const known = await format(source, { ...(await resolveConfig('src/x.ts')), parser: 'typescript' });
  await expect(known).toMatchFileSnapshot('../../src/mdx-components.d.ts');
});
