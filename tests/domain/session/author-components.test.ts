import { readdirSync } from 'node:fs';
import { basename } from 'node:path';
import { expect, test } from 'vitest';
import { authorComponents } from '../../../src/domain/session/writing/author-components.ts';

test('what authors may use is what the site can print', () => {
  const files = readdirSync('src/components/authoring', { recursive: true, encoding: 'utf8' })
    .map((file) => basename(file))
    .filter((file) => file.endsWith('.astro'));
  const names = files.map((file) => file.replace('.astro', ''));
  expect(authorComponents.map(({ name }) => name).sort()).toEqual(names.sort());
});
