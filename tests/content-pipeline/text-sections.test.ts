import { expect, test } from 'vitest';
import { readDocument } from '../../src/content-pipeline/tree/document.ts';

const read = (body: string) =>
  readDocument({
    file: 'programmes/p/m/s.mdx',
    bytes: new TextEncoder().encode(`---\ntitle: "A"\n---\n\n${body}`),
    kind: 'session',
    url: '/p/m/s/',
    format: 'mdx',
  });

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
