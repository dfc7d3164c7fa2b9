import { describe, expect, test } from 'vitest';
import { importBody } from './import-for-test.ts';

const cases: ReadonlyArray<[name: string, old: string, text: string]> = [
  [
    'a block of details',
    '{details}\nVideo transcript.\n\nFirst words.\n {/details}',
    '<Details summary="Video transcript.">\n\nFirst words.\n\n</Details>',
  ],
  [
    'details that end in the middle of a line',
    'Before.\n\n{details}\nMore\n\nLast words. {/details}\n\nAfter.',
    'Before.\n\n<Details summary="More">\n\nLast words.\n\n</Details>\n\nAfter.',
  ],
  [
    'details right behind a list in HTML',
    '{details}\nTasks\n\n<ol>\n<li>One</li>\n</ol>\n {/details}\n\nAfter.',
    '<Details summary="Tasks">\n\n1. One\n\n</Details>\n\nAfter.',
  ],
  [
    'HTML details',
    '<details><summary>Open <b>me</b></summary>\n\nInside *it*.\n\n</details>',
    '<Details summary="Open me">\n\nInside _it_.\n\n</Details>',
  ],
  ['signs that MDX would read as code', 'If a < b and {c}, then <3.', 'If a \\< b and \\{c}, then \\<3.'],
  ['words that begin a program elsewhere', 'import the marks', '&#x69;mport the marks'],
  [
    'a list in HTML',
    '<ul>\n  <li>One</li>\n  <li>Two <i>or</i> three</li>\n</ul>',
    '- One\n- Two _or_ three',
  ],
  [
    'a formula in a line',
    'Half is $\\frac{1}{2} * a_b < c$ of *it*.',
    'Half is $\\frac{1}{2} * a_b < c$ of _it_.',
  ],
  ['a formula by itself', '$$\nx_{1} = {2}\n$$\n\n$$ a * b $$', '$$\nx_{1} = {2}\n$$\n\n$$a * b$$'],
  ['a formula in HTML', '<p>So $x^{2} &lt; *y*$.</p>', 'So $x^{2} < *y*$.'],
  ['prices', 'It costs $5 and *$10* or A$7, *a* $20.', 'It costs $5 and _$10_ or A$7, _a_ $20.'],
  ['dollars that were no formula', 'It is \\$x$ here.', 'It is \\$x\\$ here.'],
  ['one line break', 'One<br>two', 'One\\\ntwo'],
  ['two line breaks', 'One\n<br/>\n<br/>\nTwo', 'One\n\nTwo'],
  [
    'a link in HTML',
    'See <a href="https://example.org/x" target="_blank">the x</a>.',
    'See [the x](https://example.org/x).',
  ],
  [
    'a table in HTML',
    '<table><tr><th>A</th></tr><tr><td>b<br>c</td></tr></table>',
    '| A |\n| - |\n| b<br />c |',
  ],
  [
    'a caption of a table',
    '<table><caption>Marks</caption><tr><th>A</th></tr><tr><td>b</td></tr></table>',
    'Marks\n\n| A |\n| - |\n| b |',
  ],
  ['small print below and above', 'H<sub>2</sub>O and x<sup>2</sup>', 'H<sub>2</sub>O and x<sup>2</sup>'],
  ['entities', 'Fish &amp; chips &lt; 5&nbsp;p', 'Fish & chips \\< 5\u00a0p'],
  ['a comment', '<!-- for the editor -->\n\nText.', '{/* for the editor */}\n\nText.'],
  ['a box of another system', '$CTA\nDo this now.\n$CTA', '<Callout>\n\nDo this now.\n\n</Callout>'],
  ['an inset text', '{inset-text}\nMind this.\n{/inset-text}', '<Callout>\n\nMind this.\n\n</Callout>'],
  [
    'settings of a link',
    '[The x](https://example.org){:target="_blank"} here',
    '[The x](https://example.org) here',
  ],
  ['settings of a paragraph', 'Text.\n{: .lead}', 'Text.'],
  ['a division', '<div class="x">\n\nInside **it**.\n\n</div>', 'Inside **it**.'],
  ['a footnote', 'Claim[^1].\n\n[^1]: The source {here}.', 'Claim[^1].\n\n[^1]: The source \\{here}.'],
  ['code in a fence', '```\nif (a) { b }\n```', '```\nif (a) { b }\n```'],
  ['a timed line', 'Next Steps: 5 mins', '## Next Steps: 5 mins'],
  [
    'a timed line without a colon',
    '## Plan\n\nTheory to Practice 40 mins',
    '## Plan\n\n### Theory to Practice 40 mins',
  ],
  ['the whole duration', 'Duration: 45 minutes.', 'Duration: 45 minutes.'],
  ['a sentence with minutes', 'Watch for 10 minutes and talk.', 'Watch for 10 minutes and talk.'],
  ['a main heading', '# One\n\n## Two', '## One\n\n### Two'],
  ['a heading without words', 'Text.\n\n##\n\nMore.', 'Text.\n\nMore.'],
  [
    'italics on a line of their own',
    'The one (\n\n<i>\n  or two\n</i>\n\nor three) counts.',
    'The one ( _or two_ or three) counts.',
  ],
  ['italics that are not closed', '<i>One.\n\nTwo.', '_One._\n\nTwo.'],
  ['text set in by four spaces', 'One.\n\n    these are ordinary words', 'One.\n\nthese are ordinary words'],
  ['a list that is not closed', '<ol>\n<li>One</li>\n\n## Next\n\nText.', '1. One\n\n## Next\n\nText.'],
  [
    'a frame that is not closed',
    '<iframe src="https://youtu.be/aqz-KE-bpKQ" title="T">\n\nWords.',
    '<Video id="aqz-KE-bpKQ" title="T" />\n\nWords.',
  ],
  [
    'an address without https://',
    '[A](example.org/x) [B](me@example.org)',
    '[A](https://example.org/x) [B](mailto:me@example.org)',
  ],
  [
    'an address that hides where it leads',
    '[A](https://bank.example@example.org/x)',
    '[A](https://example.org/x)',
  ],
  ['an unknown sign', 'Press {start} now.', 'Press \\{start} now.'],
];

test.each(cases)('%s', (_name, old, text) => {
  expect(importBody(old).text).toBe(text);
});

describe('videos', () => {
  test('a frame becomes the block for videos', () => {
    const old =
      '<iframe width="560" src="https://www.youtube.com/embed/aqz-KE-bpKQ" title="A film - YouTube" allowfullscreen></iframe>';
    expect(importBody(old).text).toBe('<Video id="aqz-KE-bpKQ" title="A film" />');
  });

  test.each([
    'https://youtu.be/aqz-KE-bpKQ',
    '//www.youtube-nocookie.com/embed/aqz-KE-bpKQ?rel=0',
    'https://www.youtube.com/watch?v=aqz-KE-bpKQ',
  ])('%s is known', (src) => {
    expect(importBody(`<iframe src="${src}" title="T"></iframe>`).text).toBe(
      '<Video id="aqz-KE-bpKQ" title="T" />',
    );
  });

  test('one without a title is called after the heading above it, and listed', () => {
    const { text, findings } = importBody(
      '## Greeting\n\n<iframe src="https://youtu.be/aqz-KE-bpKQ"></iframe>',
    );
    expect(text).toContain('title="Video: Greeting"');
    expect(findings.find(({ rule }) => rule === 'video')).toMatchObject({
      line: 7,
      message: 'the video has no title',
    });
  });

  test('another player becomes a link', () => {
    expect(importBody('<iframe src="https://player.example.org/1" title="A film"></iframe>').text).toBe(
      '[A film](https://player.example.org/1)',
    );
  });

  test('in the middle of a paragraph it stands on lines of its own', () => {
    expect(
      importBody('<p>One <iframe src="https://youtu.be/aqz-KE-bpKQ" title="T"></iframe> two</p>').text,
    ).toBe('One\n\n<Video id="aqz-KE-bpKQ" title="T" />\n\ntwo');
  });
});

describe('pictures', () => {
  const files = new Map([['/assets/a b.png', 'assets/a b.png']]);

  test('a figure keeps its picture, description and caption', () => {
    const old =
      '<figure>\n  <img url="/assets/a b.png" alt="Six tables" />\n  <figcaption>\n    Picture A\n  </figcaption>\n</figure>';
    const { text, kinds } = importBody(old, { files });
    expect(text).toBe('<Figure file="/assets/a%20b.png" alt="Six tables">\n\nPicture A\n\n</Figure>');
    expect(kinds).toEqual(['image repaired']);
  });

  test('one without a description is listed', () => {
    expect(importBody('![](/assets/a%20b.png)', { files }).kinds).toContain('image-text look');
  });

  test('one that is not there is listed, with the likely one', () => {
    const { findings } = importBody('![Six](/assets/a-b.png)', { files });
    expect(findings[0]).toMatchObject({
      rule: 'link-target',
      expected: 'It may be meant for /assets/a b.png',
    });
  });

  test('one on another site becomes a link', () => {
    expect(importBody('![Six tables](https://example.org/a.png)').text).toBe(
      '[Six tables](https://example.org/a.png)',
    );
  });
});

describe('links', () => {
  test('an address that is only in the words is used', () => {
    const { text } = importBody('See <a href="about:blank">https://doi.org/10.1000/1</a>.');
    expect(text).toBe('See [https://doi.org/10.1000/1](https://doi.org/10.1000/1).');
  });

  test.each(['javascript:alert(1)', 'data:text/html,x', '', 'about:blank'])(
    '“%s” leads nowhere; the words stay',
    (href) => {
      const { text, kinds } = importBody(`See <a href="${href}">the plan</a>.`);
      expect(text).toBe('See the plan.');
      expect(kinds).toEqual(['link-target look']);
    },
  );

  test('code is never kept', () => {
    const { text } = importBody(
      '<script>alert(1)</script><p onclick="x()">One <img src="x" onerror="y()" alt="A"></p>',
    );
    expect(text).not.toMatch(/script|onclick|onerror|alert/u);
    expect(text).toContain('One');
  });
});
