import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readDocument } from '../../src/content-pipeline/tree/document.ts';
import { sharedMaterial } from '../material.ts';
import { importBody, importTexts } from './import-for-test.ts';

const agendaOf = (body: string) => {
  const { files } = importTexts({
    'p/m/week-1.md': `---\ntitle: Autumn week 1 mentor materials\n---\n\n${body}\n`,
  });
  const bytes = new TextEncoder().encode(Object.values(files)[0]);
  const { document } = readDocument({
    file: 'programmes/p/m/week-1.mdx',
    bytes,
    kind: 'session',
    url: '/p/m/week-1/',
    format: 'mdx',
  });
  return {
    parts: document?.agenda.map(({ title, minutes }) => `${title} ${minutes}`),
    whole: document?.statedMinutes,
  };
};

describe('code is kept byte for byte', () => {
  test.each([
    '```\nexport const a = {b}\n  import x\n\n\n```',
    '```js title="a b" {1,3}\nif (a) {\n\n    <iframe src="x">\n}\n```',
    '````md\n```\n{details}\n{: .note }\n:::note\n• point\n[[Link]] {{ x }} ==y==\n```\n````',
    '~~~\n--- task ---\n> [!NOTE]\n~~~',
    'Use `a  b`, `{: .x}`, `{{ y }}`, `[[z]]`, ``a`b`` and `<iframe src="q">`.',
    '- One\n\n  ```sh\n  cat a  |  b\n  ```\n- Two `  spaced  `',
  ])('%s', (code) => {
    const { text } = importBody(code);
    const normal = code.replace(/```\n- Two/u, '```\n\n- Two');
    expect(text).toBe(normal);
  });

  test('code in a box that is set in loses only what sets it in', () => {
    expect(importBody('!!! note\n\n    ```py\n    def a():\n        return 1\n    ```').text).toBe(
      '<Callout>\n\n```py\ndef a():\n    return 1\n```\n\n</Callout>',
    );
  });
});

test.each([
  ['::: {.callout-warning title="Look"}\nOne.\n:::', '<Callout title="Look">\n\nOne.\n\n</Callout>'],
  [
    '::::note\nA\n\n:::tip Inner\nB\n:::\n::::',
    '<Callout>\n\nA\n\n<Callout title="Inner">\n\nB\n\n</Callout>\n\n</Callout>',
  ],
  ['!!! danger\n\tOne.\n\nAfter.', '<Callout>\n\nOne.\n\n</Callout>\n\nAfter.'],
  ['???+ tip "Why"\n    One.', '<Details summary="Why">\n\nOne.\n\n</Details>'],
  ['> [!IMPORTANT]\n> One\n> two.\n\nAfter.', '<Callout>\n\nOne\ntwo.\n\n</Callout>\n\nAfter.'],
  ['--- task ---\n\nDo it.\n\n--- /task ---', '<Callout>\n\nDo it.\n\n</Callout>'],
  [
    '--- collapse ---\n---\ntitle: A hint\n---\nHere.\n--- /collapse ---',
    '<Details summary="A hint">\n\nHere.\n\n</Details>',
  ],
  ['{% hint style="info" %}\nOne.\n{% endhint %}', '<Callout>\n\nOne.\n\n</Callout>'],
  [
    '1. One\n\n    !!! tip\n        In it.\n\n2. Two',
    '1. One\n\n   <Callout>\n\n   In it.\n\n   </Callout>\n\n2. Two',
  ],
])('the box %j', (old, wanted) => {
  const { text, kinds } = importBody(old);
  expect(text).toBe(wanted);
  expect(kinds).toContain('box repaired');
  expect(kinds).not.toContain('words look');
});

test.each([
  ['## Review and plan (5 mins)', 'Review and plan (5 mins) 5'],
  ['## Next steps: 5 mins', 'Next steps: 5 mins 5'],
  ['## Review [10 mins]', 'Review [10 mins] 10'],
  ['## Review (about 10 minutes):', 'Review (about 10 minutes): 10'],
  ['## 10 minutes: Review', '10 minutes: Review 10'],
  ['## Review – 5–10 mins', 'Review – 5–10 mins 10'],
  ['**Discussion (20 minutes)**', 'Discussion (20 minutes) 20'],
])('minutes in %j count', (heading, wanted) => {
  const said = agendaOf(`${heading}\n\nText.`).parts?.[0] ?? '';
  expect(said.replace(/\D+/gu, ' ').trim().split(' ').at(-1)).toBe(wanted.split(' ').at(-1));
});

test.each([
  'In all: 45 minutes',
  'Total time: 45 mins',
  'Time needed: 45 minutes',
  'Session length: 45 minutes',
])('“%s” is the whole and no part', (line) => {
  const { parts, whole } = agendaOf(`${line}\n\n## Review (5 mins)\n\nText.\n\n## Plan (10 mins)\n\nText.`);
  expect([parts?.length, whole]).toEqual([2, 45]);
});

test('a linked picture keeps picture, link and description; nested lists and tables stay', () => {
  const files = new Map([['/programme/module/small.png', 'assets/small.png']]);
  const picture = '[![Two desks](small.png)](https://example.org/large.png)';
  expect(importBody(picture, { files }).text).toBe(
    '[![Two desks](/assets/small.png)](https://example.org/large.png)',
  );
  const list = '- a\n  - b\n    1. c\n\n       | x | y |\n       | - | - |\n       | 1 | 2 |';
  expect(importBody(list).text.replace(/\s+/gu, ' ')).toBe(list.replace(/\s+/gu, ' '));
});

test('a linked picture in a figure keeps its link and its caption', () => {
  const figure =
    '<figure><a href="https://example.org/large"><img src="small.png" alt="Two desks"></a><figcaption>Before the lesson</figcaption></figure>';
  const files = new Map([['/programme/module/small.png', 'assets/small.png']]);
  expect(importBody(figure, { files }).text).toBe(
    '[![Two desks](/assets/small.png)](https://example.org/large)\n\nBefore the lesson',
  );
});

test('an address without its kind leads to another site, one with two strokes to this one', () => {
  expect(importBody('[a](//example.org/b)').text).toBe('[a](https://example.org/b)');
  expect(importBody('[a](//programme/module/)').text).toContain('[a](/programme/module/)');
});

test('addresses that are none: words stay, and the report names file, line and address', () => {
  const { text, findings } = importBody(
    'Read [the guide](ht!tp://not one).\n\nSee <https://example.org/a b>.',
  );
  expect(text).toContain('the guide');
  expect(findings.map(({ line, message }) => `${line ?? ''} ${message}`)).toEqual([
    '5 “ht!tp://not one” is no address',
    '7 a space stands in the address https://example.org/a b',
  ]);
});

const cases = sharedMaterial('real-world-cases.jsonl');
const given =
  cases === undefined
    ? []
    : readFileSync(cases, 'utf8')
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line) as { id: string; kind: string; input: string })
        .filter(({ kind }) => kind === 'import');

test.each(given.filter(({ input }) => /[`:[+]/u.test(input)))(
  '$id can be read back, and no word is lost',
  ({ input }) => {
    const { files, notes: findings } = importTexts({ 'p/m/week-1.md': input });
    const [text = ''] = Object.values(files);
    const bytes = new TextEncoder().encode(text);
    const { problems } = readDocument({
      file: 'programmes/p/m/week-1.mdx',
      bytes,
      kind: 'session',
      url: '/p/m/week-1/',
      format: 'mdx',
    });
    expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(findings.filter(({ rule, action }) => rule === 'words' && action === 'look')).toEqual([]);
    if (input.startsWith('```')) expect(text).toContain(input);
  },
);
