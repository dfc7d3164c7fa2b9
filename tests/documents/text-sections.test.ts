import { expect, test } from 'vitest';
import { readDocument } from '../../src/documents/read-document.ts';

const read = (body: string) =>
  readDocument(
    {
      file: 'programmes/p/m/s.mdx',
      bytes: new TextEncoder().encode(`---\ntitle: "A"\n---\n\n${body}`),
      kind: 'session',
      url: '/p/m/s/',
      format: 'mdx',
    },
    () => (address) => address,
  );

test('text is given section by section, blocks, tables and lists included, without markup', () => {
  const { document } = read(
    `Above *all*.

## First part

- one
- two

| a | b |
|---|---|
| c | d |

<Callout title="Take care">

Inside <GlossaryTerm id="ect">ECT</GlossaryTerm>.

</Callout>

<Details summary="Open me">

Hidden.

</Details>
`,
  );
  expect(document?.sections).toEqual([
    { id: '', heading: '', text: 'Above all.' },
    { id: 'first-part', heading: 'First part', text: 'one two a b c d' },
    { id: 'take-care', heading: 'Take care', text: 'Inside ECT. Open me Hidden.' },
  ]);
});

test('a heading links to itself, unless it holds a link', () => {
  const { document } = read('## One\n\n## Two [here](/p/)\n');
  const html = document!.blocks.map((block) => (block.kind === 'html' ? block.html : '')).join('');
  expect(html).toContain('<h2 id="one"><a class="anchor" href="#one">One</a></h2>');
  expect(html).toContain('<h2 id="two-here">Two <a href="/p/">here</a></h2>');
});

test('a term is explained once: the second is marked as repeated, also inside another block', () => {
  const { document } = read(
    'An <GlossaryTerm id="ect">ECT</GlossaryTerm>.\n\n<Callout>\n\nThe <GlossaryTerm id="ect">ECT</GlossaryTerm>.\n\n</Callout>\n',
  );
  const found: Array<string | undefined> = [];
  const visit = (blocks: NonNullable<typeof document>['blocks']): void =>
    blocks.forEach((block) => {
      if (block.kind !== 'component') return;
      if (block.name === 'GlossaryTerm') found.push(block.attributes['repeated']);
      visit(block.children);
    });
  visit(document!.blocks);
  expect(found).toEqual([undefined, '']);
});
