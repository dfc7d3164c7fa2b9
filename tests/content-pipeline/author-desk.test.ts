import { expect, test } from 'vitest';
import { z } from 'zod';
import {
  indexFrontmatter,
  pageFrontmatter,
  sessionFrontmatter,
} from '../../src/domain/session/frontmatter.ts';
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
