import { describe, expect, test } from 'vitest';
import { formulas as check } from '../../src/content-pipeline/check/bodies/formulas.ts';
import { readFormula } from '../../src/content-pipeline/parse/formula.ts';
import { asCode, findFormulas } from '../../src/content-pipeline/parse/formulas.ts';
import { readDocument } from '../../src/content-pipeline/tree/document.ts';
import { compiled, htmlOf } from './print-document.ts';

const head = '---\ntitle: "Year 2 Summer week 4 mentor materials"\n---\n\n';
const html = async (body: string, format: 'md' | 'mdx' = 'mdx') =>
  htmlOf((await compiled(head + body, { format })).tree).replaceAll('\n', '');
const problems = (body: string, format: 'md' | 'mdx' = 'mdx') => {
  const bytes = new TextEncoder().encode(head + body);
  return readDocument({ file: 'x', bytes, kind: 'session', url: '/p/m/x/', format }, [check]).problems;
};

describe('dollars of money stay as they are', () => {
  test.each([
    'It costs $5 and $10.',
    'From $5 to 10$, or A$12.',
    'US$5, AU$6, $20m-$30m, £5 and $6.',
    '$10 or A$',
    'Between $5/hour and $6/hour, or £4.50 ($5.75).',
    'Use $NAME$ and $HOME/$USER.',
    'It costs \\$5 and x$ more, 5$ in all.',
    'A $ by itself, $$ and $$$ for how dear it is',
    '`$x$` and `a $x$ b`',
    '$5\n$6\n$',
    '$$\nno end\n\nnext',
  ])('%s', (text) => {
    expect(findFormulas(text)).toEqual([]);
    expect(asCode(text, findFormulas(text))).toBe(text);
  });

  test('and so in a document, beside a formula', async () => {
    const body = 'It costs $5 and **$10**, or $5 < \\$6$ in all: $x$.';
    expect(await html('It costs $5 and **$10**.')).toBe('<p>It costs $5 and <strong>$10</strong>.</p>');
    expect(findFormulas(body).map(({ source }) => source)).toEqual(['5 < \\$6', 'x']);
  });

  test('in settings, comments, addresses and code nothing is a formula', async () => {
    const body =
      '<Callout title="Cost $x$">\n\n{/* $y$ */}\n\n[a](https://example.org/?q=$z$) ~~$a$~~\n\n</Callout>\n';
    const { document, tree } = await compiled(head + body);
    expect(document.components[0]?.attributes['title']).toBe('Cost $x$');
    expect(htmlOf(tree)).toContain('href="https://example.org/?q=$z$"');
    expect(htmlOf(tree).match(/<math>/gu)).toHaveLength(1);
    expect(await html('    $x$ in code\n', 'md')).toBe('<pre><code>$x$ in code</code></pre>');
  });
});

describe('a formula', () => {
  test.each(['mdx', 'md'] as const)('is MathML in a line of an .%s file', async (format) => {
    expect(await html('Half is $\\frac{1}{2}$, “so” $x_1 < 2$.', format)).toMatch(
      /^<p>Half is <math><semantics><mfrac><mn>1<\/mn><mn>2<\/mn><\/mfrac><annotation encoding="application\/x-tex">\\frac\{1\}\{2\}<\/annotation><\/semantics><\/math>, “so” <math>.*&(?:lt|#x3C);.*<\/math>\.<\/p>$/u,
    );
  });

  test.each(['$$\n\\frac{1}{2}\n= x\n$$', '$$ \\frac{1}{2} = x $$', '- $$\n  \\frac{1}{2}\n  = x\n  $$', '> $$\n> \\frac{1}{2}\n> = x\n> $$'])(
    'stands by itself: %j',
    async (body) => {
      for (const format of ['mdx', 'md'] as const)
        expect(await html(body, format)).toMatch(/<math display="block">.*<mfrac>.*<mo>=<\/mo>/u);
    },
  ); // prettier-ignore

  test('of several lines scrolls in a box of its own, which the keyboard reaches', async () => {
    expect(await html('$$\nx\n$$')).toMatch(/^<div class="table-scroll" tabindex="0" role="group" aria-label="Formula"><math/u);
  }); // prettier-ignore

  test('stands in headings, tables, emphasis and lists, and everything behind it keeps its place', async () => {
    const body = '## The mean $\\bar{x}$\n\n| Sign 😀 | $x^2$ |\n|--|--|\n| $a\\|b$ | **$y$** |\n\n## Next\n';
    const { document, tree } = await compiled(head + body);
    expect(document.headings.map(({ id }) => id)).toHaveLength(2);
    expect(htmlOf(tree).match(/<math>/gu)).toHaveLength(4);
    expect(htmlOf(tree)).toContain('<h2 id="next">');
  });

  test('holds no style, no script and no link', async () => {
    const source = '\\begin{aligned} a &= {\\color{red}b} \\\\ c &= \\text{<script>x</script>} \\end{aligned}';
    const read = await html(`$$\n${source}\n$$`);
    expect(read).toContain('<mtable');
    expect(read).not.toMatch(/ style=|<script|href/u);
    for (const refused of ['\\href{javascript:alert(1)}{x}', '\\includegraphics{x.png}', '\\def\\a{\\a\\a}\\a'])
      expect(readFormula(refused, false)).toHaveProperty('wrong');
  }); // prettier-ignore

  test.each([
    ['\\frac{a+b}{2} \\times x_1^2', '(a + b)/2 × x_1^2'],
    ['\\text{speed} = \\frac{d}{t}', 'speed = d/t'],
    ['\\sqrt{2} \\leq 5\\%', '√2 ≤ 5%'],
  ])('%s is found by the search in one line: %s', async (source, words) => {
    const { document } = await compiled(`${head}So $${source}$ holds.\n\n$$\n${source}\n$$\n`);
    expect(document.sections[0]?.text).toBe(`So ${words} holds. ${words}`);
  });
});

describe('what is wrong with a formula is said with its place', () => {
  test.each([
    ['x\n\nThe mean $\\frac{a}{2$.', 7, 10, 'it ends where “}” is expected'],
    ['$\\fraq{1}{2}$', 5, 1, 'there is no command \\fraq'],
    ['$x^$', 5, 1, 'something is missing behind its last sign'],
    ['$x}$', 5, 1, '“}” stands where nothing opens or needs it'],
    ['- $$\n  \\left( x\n  $$', 5, 3, 'it ends where “\\right” is expected'],
  ])('%j', (body, line, column, why) => {
    const [problem, ...more] = problems(body);
    expect(problem).toMatchObject({ line, column, severity: 'error', fault: true });
    expect(problem?.message).toMatch(new RegExp(`cannot be read: ${why.replace(/[\\^$.*+?()[\]{}|]/gu, '\\$&')}$`, 'u'));
    expect(more).toEqual([]);
  }); // prettier-ignore

  test('words and functions that would be set letter by letter', () => {
    expect(problems('$speed = \\frac{d}{t}$')[0]?.expected).toContain('\\text{speed}');
    expect(problems('$sin x = 1$')[0]?.expected).toContain('\\sin');
    expect(problems('$\\text{speed} = \\sin x + \\operatorname{area}(ABC)$')).toEqual([]);
  });

  test('a formula that is opened and not closed', () => {
    expect(problems('Text\n\n$$\nx\n\n$$')).toMatchObject([{ line: 7, severity: 'warning' }, { line: 10 }]);
  });

  test('in imported material it stops nothing, and its source is shown', async () => {
    const text =
      '---\ntitle: "Year 2 Summer week 4 mentor materials"\nimported: true\n---\n\n$\\frac{a$ and $$\n';
    expect(htmlOf((await compiled(text)).tree)).toContain('<code>\\frac{a</code>');
  });
});
