import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseBody } from '../../src/content-pipeline/parse/body.ts';
import { compareWords } from '../../src/importing/report/words/compare-words.ts';
import { wordsOfHtml } from '../../src/importing/report/words/words-of-html.ts';
import { wordsOfPage } from '../../src/importing/report/words/words-of-page.ts';
import { wordsOfSource } from '../../src/importing/report/words/words-of-source.ts';
import { importTexts } from './import-for-test.ts';

/** Pieces of old text, each with a kind of trouble; any of them may follow any other, with or without an empty line. */
const pieces: readonly string[] = [
  'Plain words, and more of them.',
  'A line that\ngoes on.',
  '## A heading (10 minutes)',
  '#### Another one',
  '# Main',
  '##',
  '- one\n- two\n  - three',
  '1. first\n\n   still first\n2. second',
  '* star',
  '> quoted\n<br/>\n<br/>\nafter',
  '{details}\nVideo transcript.\n\nSpoken words. {/details}',
  '{details}\n\nNever closed',
  'Stray end {/details} of it',
  '{inset-text}\nMind this.\n{/inset-text}',
  '$CTA\nDo it now\n$CTA',
  '<iframe src="https://www.youtube.com/embed/aqz-KE-bpKQ" title="T"></iframe>',
  '<ol>\n  <li>First <i>thing</i></li>\n  <li>Second</li>\n</ol>',
  '<ul><li>open',
  '<div class="a">\n\nInside *it*.\n\n</div>',
  '<table><caption>Cap</caption><tr><td>a</td><td><ul><li>b</li><li>c</li></ul></td></tr></table>',
  '| a | b |\n| - | - |\n| c | `d {e}` |',
  '<i>\n  where are they?),\n</i>',
  '<b>bold</b>and<em> spaced </em>words',
  '<i>never closed',
  'if a < b and {c} or 3 <4> or a<4',
  '{% if x %} {{ y }} {z}',
  'import x from y',
  'export this',
  'A\\*b \\{c\\} \\<d\\>',
  '**bold **broken** and * alone _ here',
  '[link](/p/m/x) [empty]() <a href="about:blank">https://example.org/1</a>',
  '<a href="https://example.org/2"> https://example.org/2</a>',
  'Note[^1].\n\n[^1]: The {note}.',
  '&amp; &lt;b&gt; &nbsp;x &copy;',
  '<!-- hidden */ words -->',
  '    four spaces of prose here',
  '```\ncode {x} <y>\n```',
  'Next steps: 5 mins',
  'Text.\n{: .lead}',
  '<details><summary>Sum <b>mary</b></summary>In it</details>',
  '<p>para <br> with</p>',
  '---',
  'Term  \nhard break',
  'A very “quoted” line’s end – yes… 100% #1 @me',
  '<figure><img url="/assets/a.png" alt="A"><figcaption>Cap</figcaption></figure>',
  '~~gone~~ ++ == ~x~',
  'H<sub>2</sub>O x<sup>2</sup>',
  '| not | a table',
  '=====',
  '+ plus',
  '<iframe src="https://youtu.be/aqz-KE-bpKQ" title="T" />',
  '<iframe src="https://youtu.be/aqz-KE-bpKQ" title="T">',
  '1986. A great year.',
];

const text = fc
  .array(fc.tuple(fc.constantFrom(...pieces), fc.constantFrom('\n\n', '\n\n', '\n', '\n   \n')), {
    minLength: 1,
    maxLength: 9,
  })
  .map((parts) => parts.map(([piece, gap]) => piece + gap).join(''));

const read = (body: string) => {
  const { documents, notes: findings } = importTexts({
    'p/m/autumn-week-1-mentor-materials.md': `---\ntitle: "T"\n---\n\n${body}`,
  });
  return { document: documents[0]!, findings };
};

test('no mixture of old text loses a word, and each can be read back', () => {
  fc.assert(
    fc.property(text, (body) => {
      const { document, findings } = read(body);
      expect(findings.filter(({ rule, action }) => rule === 'words' && action === 'look')).toEqual([]);
      expect(parseBody('x.mdx', document.text, 'mdx')).toHaveProperty('root');
    }),
    { numRuns: 600, seed: 20_261_124 },
  );
}, 120_000);

test('any characters at all can be imported', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), (body) => {
      const { document } = read(body.replace(/\0/gu, ''));
      expect(parseBody('x.mdx', document.text, 'mdx')).toHaveProperty('root');
    }),
    { numRuns: 600, seed: 7 },
  );
}, 60_000);

test('importing what was imported before gives the same text', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...pieces.filter((piece) => /^[A-Z#|-]|^\d/u.test(piece) && !/[<{$[]/u.test(piece))),
      (piece) => {
        const once = read(piece).document.text.replace(/^---\n[^]*?\n---\n\n/u, '');
        expect(read(once).document.text.replace(/^---\n[^]*?\n---\n\n/u, '')).toBe(once);
      },
    ),
  );
});

test('the comparison sees a missing word, an added one, and one in another place', () => {
  const words = 'one two three four five six seven'.split(' ');
  expect(compareWords(words, words)).toEqual([]);
  expect(compareWords(words, words.toSpliced(3, 1))).toEqual([
    { before: 'one two three', missing: ['four'], added: [] },
  ]);
  expect(compareWords(words, words.toSpliced(3, 0, 'new'))).toEqual([
    { before: 'one two three', missing: [], added: ['new'] },
  ]);
  expect(compareWords(words, ['seven', ...words.slice(0, -1)])).toHaveLength(2);
});

test('words are parted where a browser parts them', () => {
  expect(wordsOfHtml('<p>o<b>ne</b></p><p>two<br>three</p><ul><li>four<li>five</ul>')).toEqual([
    'one',
    'two',
    'three',
    'four',
    'five',
  ]);
  expect(wordsOfHtml('<p>one<script>two</script><iframe>x</iframe></p>')).toEqual(['one']);
});

test('the words of an old document are those a plain reader shows', () => {
  const { top, body } = wordsOfSource(
    '---\ntitle: "A title"\nlayout: x\n---\n\n{details}\nMore\n\n*It* [goes](/x){:target="_blank"} on.\n{/details}\n',
  );
  expect([top, body]).toEqual([
    ['A', 'title'],
    ['More', 'It', 'goes', 'on.'],
  ]);
});

test('the words of a page are its headings and its text, without what the site adds', () => {
  const page =
    wordsOfPage(`<title>T – Site</title><nav>menu</nav><main><div class="page-heading"><p class="caption">C</p><h1>H</h1></div>
    <table id="agenda"><tr><td>no</td></tr></table><div class="prose"><p>Yes.</p><div class="block-video"><p>Watch “x” on YouTube</p></div></div></main>`);
  expect(page).toEqual({ title: 'T – Site', top: ['C', 'H'], body: ['Yes.'] });
});
