import { readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { authorComponents } from '../../../src/domain/session/writing/author-components.ts';

/** Astro files of the folder that authors cannot name: parts of the others. */
const parts = ['BlockHeading'];

test('what authors may use is what the site can print', () => {
  const files = readdirSync('src/components/authoring').filter((file) => file.endsWith('.astro'));
  const names = files.map((file) => file.replace('.astro', '')).filter((name) => !parts.includes(name));
  expect(authorComponents.map(({ name }) => name).sort()).toEqual(names.sort());
});
