import { expect, test } from 'vitest';
import { readGallery } from '../../src/documents/read-gallery.ts';
import { authorComponents } from '../../src/domain/session/author-components.ts';
import type { Block } from '../../src/domain/session/document.ts';

const glossary = [{ id: 'mentor', term: 'Mentor', meaning: 'A colleague.' }];
const gallery = readGallery(glossary, '/training/');

const named = (blocks: readonly Block[]): string[] =>
  blocks.flatMap((block) => (block.kind === 'component' ? [block.name, ...named(block.children)] : []));

test('every component is in the gallery once, in the order of the list', () => {
  expect(gallery.map(({ name }) => name)).toEqual(authorComponents.map(({ name }) => name));
});

test.each(gallery.map((item) => [item.name, item] as const))('the example of %s uses it', (name, item) => {
  expect(named(item.blocks)).toContain(name);
  const required = Object.entries(authorComponents.find((each) => each.name === name)!.attributes);
  for (const [attribute] of required) expect(item.source).toContain(`${attribute}="`);
});

test('files and terms of the examples lead to where this site has them', () => {
  const all = JSON.stringify(gallery);
  expect(all).toContain('"/training/writing/seating-plan.png"');
  expect(all).toContain('"id":"mentor"');
  expect(all).not.toContain('"/training/assets/');
});

test('headings of different examples do not share an id', () => {
  const ids = (blocks: readonly Block[]): string[] =>
    blocks.flatMap((block) =>
      block.kind === 'component'
        ? [...(block.id ? [block.id] : []), ...ids(block.children)]
        : [...block.html.matchAll(/ id="([^"]+)"/gu)].map(([, id]) => id!),
    );
  const all = gallery.flatMap(({ blocks }) => ids(blocks));
  expect(all.filter((id, index) => all.indexOf(id) !== index)).toEqual([]);
});
