import { describe, expect, test } from 'vitest';
import { importTexts } from './import-for-test.ts';

const doc = (title: string, head = '', body = 'Text.') => `---\ntitle: "${title}"\n${head}---\n\n${body}\n`;

describe('places', () => {
  test('each path is the address, apostrophes, spaces and capitals included', () => {
    const { documents } = importTexts({
      'index.md': doc('Home'),
      'accessibility.md': doc('Accessibility'),
      'Ambition One.md': doc('Ambition'),
      "Ambition One/year-1-what's-next.md": doc('What’s next'),
      "Ambition One/year-1-what's-next/Week 1 it's-ect.md": doc('It'),
      'Ambition One/help.md': doc('Help'),
    });
    expect(documents.map(({ target, url }) => [target, url])).toEqual([
      ['pages/index.mdx', '/'],
      ['pages/accessibility.mdx', '/accessibility/'],
      ['programmes/Ambition One/index.mdx', '/Ambition One/'],
      ["programmes/Ambition One/year-1-what's-next/index.mdx", "/Ambition One/year-1-what's-next/"],
      [
        "programmes/Ambition One/year-1-what's-next/Week 1 it's-ect.mdx",
        "/Ambition One/year-1-what's-next/Week 1 it's-ect/",
      ],
      [
        'programmes/Ambition One/more-for-this-programme/help.mdx',
        '/Ambition One/more-for-this-programme/help/',
      ],
    ]);
  });

  test('another name for the programme changes the links as well', () => {
    const { files } = importTexts(
      {
        'old.md': doc('Old', '', '[One](/old/m/one) and [file](/assets/a.pdf)'),
        'old/m/one.md': doc('One', '', '[Two](two.md#part), [Two](/old/m/two/)'),
        'old/m/two.md': doc('Two', '', '## Part\n\nText.'),
      },
      { programme: 'new', files: new Map([['/assets/a.pdf', 'assets/a.pdf']]) },
    );
    expect(files['programmes/new/index.mdx']).toContain('[One](/new/m/one/) and [file](/assets/a.pdf)');
    expect(files['programmes/new/m/one.mdx']).toContain('[Two](/new/m/two/#part), [Two](/new/m/two/)');
  });

  test('two documents with one address: the second gets another and a line', () => {
    const { documents, lines } = importTexts({
      'p/m/a.md': doc('A'),
      'p/m/A.md': doc('B'),
      'p/m/a.mdx': doc('C'),
    });
    expect(documents.map(({ url }) => url)).toEqual(['/p/m/a/', '/p/m/A-2/', '/p/m/a-3/']);
    expect(lines.filter((line) => line.includes('is that of'))).toHaveLength(2);
  });

  test('a link to a page on its old host leads to the page here', () => {
    const { files } = importTexts({
      'p/m/a.md': doc('A', '', '[B](https://www.example.org/p/m/b)'),
      'p/m/b.md': doc('B'),
    });
    expect(files['programmes/p/m/a.mdx']).toContain('[B](/p/m/b/)');
  });

  test('links find headings by old names', () => {
    const { files } = importTexts({
      'p/m/a.md': doc('A', '', '[1](b#ref-1) [2](b#steps-10-minutes) [3](b#own)'),
      'p/m/b.md': doc(
        'B',
        '',
        '<a name="ref-1"></a>\n\n## One\n\nT.\n\n## Steps (10 minutes)\n\nT.\n\n## Three {#own}\n\nT.',
      ),
    });
    expect(files['programmes/p/m/a.mdx']).toContain('[1](/p/m/b/#one) [2](/p/m/b/#steps) [3](/p/m/b/#three)');
  });
});

describe('top lines', () => {
  const top = (text: string) => {
    const { files, lines } = importTexts({ 'p/m/some-page.md': text });
    return { head: /^---\n([^]*?)\n---/u.exec(files['programmes/p/m/some-page.mdx'] ?? '')?.[1], lines };
  };

  test('title, heading and caption stay; previous and next go', () => {
    const { head } = top('---\ntitle: "A"\nheading: "B"\ncaption: "C"\nprevious_title: "X"\n---\n\nT\n');
    expect(head).toBe('title: "A"\nheading: "B"\ncaption: "C"\nimported: true');
  });

  test('what has no place is kept as a remark', () => {
    const { head, lines } = top('---\ntitle: A\nlayout: page\ntags: [x, y]\n---\n\nT\n');
    expect(head).toBe(
      'title: "A"\nimported: true\n# From the old top lines:\n# tags: ["x","y"]\n# layout: page',
    );
    expect(lines[0]).toContain('top lines this site does not know: tags, layout');
  });

  test.each([
    ['no top lines', 'Just words.\n', 'title: "Some page"'],
    ['no top lines, but a main heading', '# The topic\n\nWords.\n', 'title: "The topic"'],
    ['broken YAML', '---\ntitle: "Open\nheading: [x\n---\n\nWords.\n', 'title: "Open"\nheading: "[x"'],
    ['a key twice', '---\ntitle: A\ntitle: B\n---\n\nWords.\n', 'title: "A"'],
    ['tabs', '---\n\ttitle:\tA\n---\n\nWords.\n', 'title: "A"'],
    ['not closed', '---\ntitle: A\nheading: B\n\nWords.\n', 'title: "A"\nheading: "B"'],
    [
      'Windows line ends and a byte-order mark',
      '\ufeff---\r\ntitle: A\r\n---\r\n\r\nWords.\r\n',
      'title: "A"',
    ],
    ['an empty line first', '\n---\ntitle: A\n---\n\nWords.\n', 'title: "A"'],
    ['entities', '---\ntitle: "Fish &amp; chips"\n---\n\nWords.\n', 'title: "Fish & chips"'],
    ['a colon in the title', '---\ntitle: Week 1: start\n---\n\nWords.\n', 'title: "Week 1: start"'],
    ['a number as title', '---\ntitle: 2020\n---\n\nWords.\n', 'title: "2020"'],
  ])('%s', (_name, text, wanted) => {
    const { head, lines } = top(text);
    expect(head).toContain(wanted);
    expect(lines.filter((line) => /words|“” the old/u.test(line) && line.includes('old text says'))).toEqual(
      [],
    );
  });

  test('a page that was hidden has a line', () => {
    expect(top('---\ntitle: A\nhidden: true\n---\n\nT\n').lines.join('\n')).toContain(
      'kept this page from being listed',
    );
  });
});

describe('order', () => {
  const name = (part: string) => `p/m/autumn-week-1-ect-${part}`;
  const week = (links: Record<string, string>) =>
    importTexts(
      Object.fromEntries(
        ['evidence', 'instructions', 'outcomes'].map((part) => [
          `${name(part)}.md`,
          doc(part, links[part] ?? ''),
        ]),
      ),
    );
  const orders = (files: Record<string, string>) =>
    Object.fromEntries(
      Object.entries(files).map(([file, text]) => [file.slice(33, -4), /order: (\d)/u.exec(text)?.[1]]),
    );

  test('a typed order that differs from that of the names is kept as “order”', () => {
    const { files, notes: findings } = week({
      instructions: `next_path: "/${name('outcomes')}"\n`,
      outcomes: `next_path: "/${name('evidence')}"\n`,
    });
    expect(orders(files)).toEqual({ evidence: '3', instructions: '1', outcomes: '2' });
    expect(findings).toEqual([]);
  });

  test('a typed order that the names give is dropped without a word', () => {
    const { files, notes: findings } = week({ evidence: `next_path: "/${name('instructions')}"\n` });
    expect(orders(files)).toEqual({ evidence: undefined, instructions: undefined, outcomes: undefined });
    expect(findings).toEqual([]);
  });

  test('a typed page that cannot come next has a line', () => {
    const { lines } = week({
      instructions: `next_path: "/${name('outcomes')}"\n`,
      evidence: `previous_path: "/${name('nowhere')}"\n`,
    });
    expect(lines).toEqual([
      `${name('evidence')}.md:3  the previous page was typed as /${name('nowhere')}/, which is not there  The site now finds the previous page by year, week and reader.`,
    ]);
  });

  test('a circle ends', () => {
    const { documents } = week({
      instructions: `next_path: "/${name('outcomes')}"\n`,
      outcomes: `next_path: "/${name('instructions')}"\n`,
    });
    expect(documents).toHaveLength(3);
  });
});

describe('lists of a module', () => {
  const sessions = {
    'p/m/autumn-week-1-ect-instructions.md': doc('Instructions'),
    'p/m/autumn-week-1-ect-outcomes.md': doc('Outcomes'),
    'p/m/autumn-week-1-mentor-materials.md': doc('Mentor materials', '', '## Rules that hold\n\nText.'),
  };
  const page = (body: string) => importTexts({ 'p/m.md': doc('Module', '', body), ...sessions });
  const links =
    '1. [Instructions](/p/m/autumn-week-1-ect-instructions)\n2. [Outcomes](/p/m/autumn-week-1-ect-outcomes)';

  test('a list that says what the tree says is made by the site', () => {
    const { files } = page(`## Week 1\n\nRead these (45 minutes):\n\n${links}`);
    expect(files['programmes/p/m/index.mdx']).toContain(
      'Read these (45 minutes):\n\n<SessionLinks week="1" audience="ect" />',
    );
  });

  test.each([
    ['other words', links.replace('[Outcomes]', '[What you will learn]')],
    ['more than links', `${links} (10 minutes)`],
    ['a part of the week', links.split('\n')[0]!],
  ])('%s: it stays', (_name, list) => {
    const text = page(`## Week 1\n\nRead:\n\n${list}`).files['programmes/p/m/index.mdx'];
    expect(text).not.toContain('SessionLinks');
    expect(text).toContain('](/p/m/autumn-week-1-ect-instructions/)');
  });

  test('the list of the page gives the order', () => {
    const turned = links
      .split('\n')
      .reverse()
      .join('\n')
      .replace('2.', '1.')
      .replace(/1\. \[Ins/u, '2. [Ins');
    const { files } = page(`## Week 1\n\nRead:\n\n${turned}`);
    expect(files['programmes/p/m/autumn-week-1-ect-outcomes.mdx']).toContain('order: 1');
    expect(files['programmes/p/m/index.mdx']).toContain('<SessionLinks week="1" audience="ect" />');
  });

  test('a week that says no more than the tree is taken out, one that does stays', () => {
    const week = (title: string, more = '') =>
      `## Week 1: ${title}\n\n### ECTs\n\n${links}\n\n### Mentors\n\n[View mentor materials](/p/m/autumn-week-1-mentor-materials)\n\n${more}## Reflections\n\nText.`;
    const taken = page(week('Rules that hold'));
    expect(taken.files['programmes/p/m/index.mdx']).not.toContain('Week 1');
    expect(taken.documents.find(({ source }) => source === 'p/m.md')?.derived).toContain(
      'View mentor materials',
    );
    expect(page(week('Another title')).files['programmes/p/m/index.mdx']).toContain('Week 1');
    expect(page(week('Rules that hold', 'Bring tea.\n\n')).files['programmes/p/m/index.mdx']).toContain(
      'Bring tea.',
    );
  });
});

test('a text that is nested too deeply has a line, and the rest is imported', () => {
  const { documents, lines } = importTexts({
    'p/m/a.md': doc('A', '', '>'.repeat(20_000)),
    'p/m/b.md': doc('B'),
  });
  expect(documents.map(({ source }) => source)).toEqual(['p/m/b.md']);
  expect(lines[0]).toContain('nested too deeply');
});
