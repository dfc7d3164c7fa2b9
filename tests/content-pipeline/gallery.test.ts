import { expect, test } from 'vitest';
import { readGallery } from '../../src/content-pipeline/tree/gallery.ts';
import { authorComponents } from '../../src/domain/session/writing/author-components.ts';
import { makeEdition } from '../../src/content-pipeline/mdx/edition.ts';
import type { ContentTree } from '../../src/content-pipeline/tree/tree.ts';
import { htmlOf, treeOf } from './print-document.ts';

const glossary = [{ id: 'mentor', term: 'Mentor', meaning: 'A colleague.' }];
const gallery = readGallery(glossary);
const edition = makeEdition(
  { glossary, paths: new Map(), bodies: new Map() } as unknown as ContentTree,
  {} as never,
  { root: '/content', fallback: '/content', base: '/training/', sitePages: [] },
);
const settings = ['file', 'id', 'headingId'];
const printed = await Promise.all(
  gallery.map(async ({ name, file }) => ({
    name,
    html: htmlOf(await treeOf(edition.bodies.get(edition.paths.get(file)!)!), settings),
  })),
);

test('every component is in the gallery once, in the order of the list', () => {
  expect(gallery.map(({ name }) => name)).toEqual(authorComponents.map(({ name }) => name));
});

test.each(printed.map(({ name, html }) => [name, html] as const))(
  'the example of %s uses it',
  (name, html) => {
    expect(html).toContain(`<${name}`);
    const required = Object.keys(authorComponents.find((each) => each.name === name)!.attributes);
    const { source } = gallery.find((item) => item.name === name)!;
    for (const attribute of required) expect(source).toContain(`${attribute}="`);
  },
);

test('files and terms of the examples lead to where this site has them', () => {
  const all = printed.map(({ html }) => html).join('');
  expect(all).toContain('="/training/writing/seating-plan.png"');
  expect(all).toContain('<GlossaryTerm id="mentor">');
  expect(all).not.toContain('"/training/assets/');
});

test('headings of different examples do not share an id', () => {
  const all = printed.flatMap(({ html }) =>
    [...html.matchAll(/<h\d id="([^"]+)"| headingId="([^"]+)"/gu)].map(([, id, block]) => id ?? block),
  );
  expect(all.length).toBeGreaterThan(5);
  expect(all.filter((id, index) => all.indexOf(id) !== index)).toEqual([]);
});
