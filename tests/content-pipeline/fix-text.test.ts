import { mkdir, mkdtemp, readdir, readFile, stat, chmod, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { fixes } from '../../src/content-pipeline/fix/list.ts';
import { fixText } from '../../src/content-pipeline/fix/text.ts';
import { fixTree } from '../../src/content-pipeline/fix/tree.ts';
import { parseBody } from '../../src/content-pipeline/parse/body.ts';
import { textOf } from '../../src/content-pipeline/parse/syntax-tree.ts';

// Hundreds of texts in one test; a busy machine needs its time.
vi.setConfig({ testTimeout: 60_000 });

const head = '---\ntitle: "Week 1"\n---\n\n';

const repaired: ReadonlyArray<
  [name: string, format: 'md' | 'mdx', before: string, after: string, done: string]
> = [
  ['a byte-order mark', 'md', `\ufeff${head}Text.\n`, `${head}Text.\n`, 'byte-order mark removed'],
  [
    'Windows line ends',
    'md',
    `${head}Text.\n`.replace(/\n/gu, '\r\n'),
    `${head}Text.\n`,
    'Windows line ends made plain (5 lines)',
  ],
  ['no line end at the end', 'md', `${head}Text.`, `${head}Text.\n`, 'line end added at the end of the file'],
  ['empty lines at the end', 'md', `${head}Text.\n\n\n`, `${head}Text.\n`, 'empty lines at the end removed'],
  [
    'spaces at the end of a paragraph',
    'md',
    `${head}One. \n\nTwo.   \n`,
    `${head}One.\n\nTwo.\n`,
    'spaces at the end of 2 lines removed',
  ],
  ['double spaces', 'md', `${head}One.  Two.\n`, `${head}One. Two.\n`, '5: double space made one'],
  [
    'a heading without its space',
    'md',
    `${head}##Review\n\nText.\n`,
    `${head}## Review\n\nText.\n`,
    '5: space put after the # signs',
  ],
  [
    'an American spelling',
    'mdx',
    `${head}Praise good behavior and organize it.\n`,
    `${head}Praise good behaviour and organise it.\n`,
    '5: “behavior” is now “behaviour”',
  ],
  [
    'a zero-width space',
    'md',
    `${head}One\u200b two.\n`,
    `${head}One two.\n`,
    '5: invisible character removed',
  ],
  [
    'curly quotes round a setting',
    'mdx',
    `${head}<Callout title=“Before the meeting”>\n\nText.\n\n</Callout>\n`,
    `${head}<Callout title="Before the meeting">\n\nText.\n\n</Callout>\n`,
    '5: curly quotes round a setting made straight',
  ],
  ['an open line break', 'mdx', `${head}One<br>two.\n`, `${head}One<br />two.\n`, '5: <br> closed'],
  [
    'a comment of HTML',
    'mdx',
    `${head}<!-- for the editor -->\n\nText.\n`,
    `${head}{/* for the editor */}\n\nText.\n`,
    '5: comment written as MDX knows it',
  ],
  [
    'a tab in the frontmatter',
    'md',
    '---\ntitle: "Week 1"\nneeds:\n\t- "a"\n---\n\nText.\n',
    '---\ntitle: "Week 1"\nneeds:\n  - "a"\n---\n\nText.\n',
    '4: tab replaced by spaces',
  ],
];

test.each(repaired)('%s is repaired, and said', (_name, format, before, after, done) => {
  const { text, notes } = fixText(before, format);
  expect(text).toBe(after);
  expect(notes.map((note) => (note.line === undefined ? note.done : `${note.line}: ${note.done}`))).toContain(
    done,
  );
});

const left: ReadonlyArray<[name: string, format: 'md' | 'mdx', text: string]> = [
  ['a line break made of two spaces', 'md', 'One  \ntwo.'],
  ['spaces in code', 'md', '```\na  b   \n```\n\nUse `a  b`.'],
  ['spaces that line up a table', 'md', '| a    | b |\n| ---- | - |\n| c    | d |'],
  ['spaces that indent a list', 'md', '- a\n  - b\n    - c'],
  ['an American title in italics', 'md', 'Read *Managing student behavior* first.'],
  ['an American quotation', 'md', 'She wrote “their behavior changed” twice.'],
  ['an American name', 'md', 'The Center for Learning is in Boston.'],
  [
    'an American title in a list of references',
    'md',
    'Jones, A. (2016). Improving behavior in class. A journal.',
  ],
  ['a link to an American address', 'md', 'See [the color report](https://example.org/color-center).'],
  ['an American word in an address', 'md', 'See https://example.org/behavior for more.'],
  ['a number sign before a number', 'md', '#1 is the first question.'],
  ['a word that is right in both countries', 'md', 'Check the license program at practice.'],
  ['curly quotes in a sentence', 'mdx', 'She said “yes” to <Callout title="a">\n\nx\n\n</Callout>'],
];

test.each(left)('%s is left alone', (_name, format, body) => {
  const text = `${head}${body}\n`;
  expect(fixText(text, format)).toEqual({ text, notes: [] });
});

test('code stays as it is, even in a file that is made readable', () => {
  const text = `${head}Write \`<br>\`.\n\n\`\`\`\n<br>\n\`\`\`\n\nOne<br>two.\n`;
  expect(fixText(text, 'mdx').text).toBe(text.replace('One<br>', 'One<br />'));
});

test('a file that cannot be read is repaired in how it is stored, and in nothing else', () => {
  const broken = '---\ntitle: "Week 1"\n---\n\n<Callout title=“x”>\n\nGood  behavior. \n';
  expect(fixText(broken.replace(/\n/gu, '\r\n'), 'mdx').text).toBe(broken);
});

/** Texts made of the pieces that the repairs look for. */
const piece = fc.constantFrom(
  'behavior',
  'color',
  'Word',
  'word',
  ' ',
  '  ',
  '   ',
  '\n',
  '\n\n',
  '\r\n',
  '\t',
  '##',
  '## ',
  '#',
  '- ',
  '> ',
  '*',
  '**',
  '`',
  '```\n',
  '“',
  '”',
  '"',
  '[a](b)',
  '| a | b |\n|---|---|\n',
  '<br>',
  '<br />',
  '<!-- x -->',
  '{',
  '}',
  '<Callout title=“a”>',
  '<Callout>',
  '</Callout>',
  '\u200b',
  '\ufeff',
  '\\',
  '(2016)',
  '1. ',
  '    ',
  '---\n',
  '&amp;',
  'a_b_c',
  '\r',
  'https://a.b/color',
);
const anyText = fc.array(piece, { maxLength: 30 }).map((parts) => parts.join(''));
const anyFile = fc.oneof(
  anyText,
  anyText.map((text) => `${head}${text}\n`),
);

test('repairing twice is repairing once, whatever the text', () => {
  fc.assert(
    fc.property(anyFile, fc.constantFrom('md' as const, 'mdx' as const), (text, format) => {
      const once = fixText(text, format).text;
      expect(fixText(once, format)).toEqual({ text: once, notes: [] });
    }),
    { numRuns: 600 },
  );
});

test('a repair changes no word but its spelling, and what it changes it says', () => {
  const letters = (text: string): string =>
    text
      .replace(/behaviou?r/gu, 'b')
      .replace(/colou?r/gu, 'c')
      .replace(/[^\p{L}\p{Nd}]/gu, '');
  fc.assert(
    fc.property(anyFile, fc.constantFrom('md' as const, 'mdx' as const), (text, format) => {
      const fixed = fixText(text, format);
      expect(letters(fixed.text)).toBe(letters(text));
      expect(fixed.notes.length > 0).toBe(fixed.text !== text);
    }),
    { numRuns: 400 },
  );
});

test('a page that can be read can be read afterwards, with the same words', () => {
  const words = (text: string, format: 'md' | 'mdx'): string | undefined => {
    const parsed = parseBody('x', text, format);
    if ('problem' in parsed) return undefined;
    return textOf(parsed.root)
      .replace(/behavior/gu, 'behaviour')
      .replace(/color/gu, 'colour')
      .replace(/[\s#\u200b\ufeff]/gu, '');
  };
  fc.assert(
    fc.property(anyText, fc.constantFrom('md' as const, 'mdx' as const), (text, format) => {
      const stored = `${head}${text.replace(/\r\n?/gu, '\n').replace(/^\ufeff+/u, '')}\n`;
      const before = words(stored, format);
      if (before !== undefined) expect(words(fixText(stored, format).text, format)).toBe(before);
    }),
    { numRuns: 400 },
  );
});

test('each repair is named', () => {
  expect(new Set(fixes.map(({ name }) => name)).size).toBe(fixes.length);
});

test('files are replaced whole, keep their mode, and are listed line by line', async () => {
  const root = await mkdtemp(join(tmpdir(), 'fix-'));
  const write = async (name: string, text: string | Uint8Array): Promise<void> => {
    await mkdir(dirname(join(root, name)), { recursive: true });
    await writeFile(join(root, name), text);
  };
  await write('programmes/p/m/a.mdx', `${head}Good  behavior.`);
  await write('programmes/p/m/b.mdx', `${head}Text.\n`);
  await write('programmes/p/m/c.md', new Uint8Array([0xff, 0xfe, 0x20, 0x20, 0x0d, 0x0a]));
  await write('assets/notes.txt', 'Two  spaces.  \r\n');
  await chmod(join(root, 'programmes/p/m/a.mdx'), 0o640);

  expect(await fixTree(root)).toEqual({
    files: 1,
    repairs: [
      'repaired: programmes/p/m/a.mdx  line end added at the end of the file',
      'repaired: programmes/p/m/a.mdx:5  double space made one',
      'repaired: programmes/p/m/a.mdx:5  “behavior” is now “behaviour”',
    ],
  });
  expect(await readFile(join(root, 'programmes/p/m/a.mdx'), 'utf8')).toBe(`${head}Good behaviour.\n`);
  expect((await stat(join(root, 'programmes/p/m/a.mdx'))).mode & 0o777).toBe(0o640);
  expect(await readdir(join(root, 'programmes/p/m'))).toEqual(['a.mdx', 'b.mdx', 'c.md']);
  expect(await readFile(join(root, 'assets/notes.txt'), 'utf8')).toBe('Two  spaces.  \r\n');
  expect(await fixTree(root)).toEqual({ files: 0, repairs: [] });
});
