import { expect, test } from 'vitest';
import { problemLine } from '../../src/domain/problem.ts';
import { checks } from '../../src/content-pipeline/check/list.ts';
import { readDocument } from '../../src/content-pipeline/tree/document.ts';

const head = '---\ntitle: "Year 2 Summer week 4 mentor materials"\n---\n\n';

/** Reads a session and returns its problems as an author sees them, without the name of the file. */
function read(text: string | Uint8Array, format: 'md' | 'mdx' = 'mdx'): string[] {
  const bytes = typeof text === 'string' ? new TextEncoder().encode(text) : text;
  const reading = readDocument({ file: 'x.mdx', bytes, kind: 'session', url: '/p/m/x/', format }, checks);
  return reading.problems.map((problem) => problemLine(problem).replace(/^x\.mdx:?/u, ''));
}

const inHead: ReadonlyArray<[name: string, text: string, line: string]> = [
  [
    'no frontmatter',
    '# Title\n',
    '1  the page has no title  Begin the file with "---", then title: "…", then "---".',
  ],
  [
    'frontmatter not closed',
    '---\ntitle: A\n',
    '1  the lines at the top are not closed  Write "---" on a line after them.',
  ],
  ['no title', '---\nheading: A\n---\n', '2  “title” is missing  Add a line: title: "…"'],
  [
    'empty title',
    '---\ntitle: ""\n---\n',
    '2  “title” is empty  Write text in straight quotes, for example title: "…"',
  ],
  [
    'title is a list',
    '---\ntitle: [a]\n---\n',
    '2  “title” has the wrong kind of value  Write text in straight quotes, for example title: "…"',
  ],
  [
    'misspelt key',
    '---\ntitle: A\nhaeding: B\n---\n',
    '3  “haeding” is not a known field  Did you mean “heading”?',
  ],
  [
    'unknown key',
    '---\ntitle: A\nxyzzy: B\n---\n',
    '3  “xyzzy” is not a known field  Use one of: title, heading, caption, topic, description, year, term, week, audience, order, needs, reviewed, reviewBy, imported.',
  ],
  ['key twice', '---\ntitle: A\ntitle: B\n---\n', '3  this field appears twice  Keep one of the two lines.'],
  ['tab', '---\ntitle: A\nneeds:\n\t- b\n---\n', '4  a tab is used to indent  Use spaces, not a tab.'],
  [
    'order is text',
    '---\ntitle: A\norder: first\n---\n',
    '3  “order” has the wrong kind of value  Write a whole number, for example order: 3',
  ],
  [
    'week is nought',
    '---\ntitle: A\nweek: 0\n---\n',
    '3  “week” is out of range (0)  Write a number from 1.',
  ],
  [
    'unknown audience',
    '---\ntitle: A\naudience: everyone\n---\n',
    '3  “audience” has the wrong kind of value  Use one of: ect, mentor, induction-tutor.',
  ],
  [
    'a review on a day that is none',
    '---\ntitle: A\nreviewed: 2026-02-30\n---\n',
    '3  “reviewed” is not a day of the calendar  Write it as year-month-day, for example reviewed: 2026-09-01',
  ],
  [
    'a review date in words',
    '---\ntitle: A\nreviewBy: next year\n---\n',
    '3  “reviewBy” is not a day of the calendar  Write it as year-month-day, for example reviewBy: 2026-09-01',
  ],
  [
    'a review due before the last one',
    '---\ntitle: A\nreviewed: 2026-09-01\nreviewBy: 2026-08-31\n---\n',
    '4  “reviewBy” is before the day of the last review  Write a day after “reviewed”, or correct that line.',
  ],
  [
    'YAML alias',
    '---\ntitle: &a A\nheading: *a\n---\n',
    '2  YAML anchors (& and *) are not allowed  Write the value out.',
  ],
  [
    'YAML tag',
    '---\ntitle: !!js/function "function(){}"\n---\n',
    '2  YAML tags (!) are not allowed  Write the value as plain text in quotes.',
  ],
];

test.each(inHead)('frontmatter: %s', (_name, text, line) => {
  expect(read(text)).toContain(line);
});

const inBody: ReadonlyArray<[name: string, body: string, line: string]> = [
  [
    'import',
    'import x from "y"',
    '5  import and export are not allowed  Delete the line: every block works without it.',
  ],
  [
    'export',
    'export const a = 1',
    '5  import and export are not allowed  Delete the line: every block works without it.',
  ],
  [
    'expression',
    'Hello {name}',
    '5  “{name}” stands in curly brackets, which mean something in MDX  Write \\{name\\}, or use a word.',
  ],
  [
    'command in an expression',
    "{await (await import('node:child_process')).execSync('id')}",
    '5  code in { } is not allowed in content  Delete it. For a brace in the text write \\{ and \\}.',
  ],
  [
    'unclosed brace',
    'Use {name here',
    '5  “{” starts code, and there is no “}”  For a brace in the text write \\{.',
  ],
  [
    'unknown component',
    '<Calout>\n\nx\n\n</Calout>',
    '5  there is no block called <Calout>  Did you mean <Callout>?',
  ],
  ['script', '<script>\n\nx\n\n</script>', '5  the HTML tag <script> is not allowed  '],
  [
    'wrong closing tag',
    '<Callout>Text</Callot>',
    '5  </Callot> does not match <Callout>  Close each block with the name that opened it.',
  ],
  [
    'block not closed',
    '<Callout>\n\nText',
    '5  <Callout> is not closed  Write its closing tag on a line of its own, or end it with " />".',
  ],
  [
    'br not closed',
    'One<br>two',
    '5  <br> is not closed  For a new line write <br />, or leave an empty line. For a picture write ![what it shows](file).',
  ],
  ['HTML comment', '<!-- note -->', '5  this kind of comment is not understood  Write it as {/* note */}.'],
  [
    'no quotes',
    '<Callout title=tip>x</Callout>',
    '5  a value has no quotes  Put straight quotes around it: title="…".',
  ],
  [
    'curly quotes',
    '<Callout title=“tip”>x</Callout>',
    '5  the quotes are curly  Use straight quotes: title="…".',
  ],
  [
    'less than',
    'If 3 <5, say so',
    '5  “<” starts a block, and no block follows  For the sign itself write \\<.',
  ],
  [
    'unknown setting',
    '<Activity titel="A" title="B" minutes="5">\n\nx\n\n</Activity>',
    '5  <Activity> has no setting “titel”  Did you mean title="…"?',
  ],
  [
    'event handler',
    '<Callout onclick="alert(1)">\n\nx\n\n</Callout>',
    '5  “onclick” is not allowed in <Callout>  Delete it: settings like this are for developers.',
  ],
  [
    'client directive',
    '<Callout client:load>\n\nx\n\n</Callout>',
    '5  “client:load” is not allowed in <Callout>  Delete it: settings like this are for developers.',
  ],
  [
    'code as a value',
    '<Callout title={1}>\n\nx\n\n</Callout>',
    '5  code in { } is not allowed in <Callout>  Write title="1". --fix does it.',
  ],
  [
    'spread',
    '<Callout {...x}>\n\nx\n\n</Callout>',
    '5  code in { } is not allowed in <Callout>  Write plain text in straight quotes: title="…".',
  ],
  [
    'activity without minutes',
    '<Activity title="A">\n\nx\n\n</Activity>',
    '5  <Activity> has no minutes  Write minutes="10".',
  ],
  [
    'minutes in words',
    '<Activity title="A" minutes="ten">\n\nx\n\n</Activity>',
    '5  minutes="ten" in <Activity> is not a whole number of minutes  Write minutes="10".',
  ],
  [
    'video without a title',
    '<Video id="aqz-KE-bpKQ" />',
    '5  <Video> has no title  Write title="Greeting pupils at the door".',
  ],
  [
    'video address for id',
    '<Video id="https://youtu.be/abc" title="T" />',
    '5  id="https://youtu.be/abc" in <Video> is not the id of a video  Write the 11 characters after v= in the YouTube address: id="aqz-KE-bpKQ".',
  ],
  [
    'image without alt',
    '![](/assets/a.png)',
    '5  an image has no description  Say what it shows: ![A seating plan with six tables](file.png)',
  ],
  [
    'figure without alt',
    '<Figure file="/assets/a.png">\n\nx\n\n</Figure>',
    '5  <Figure> has no alt  Write alt="Plan of a classroom with six tables".',
  ],
  [
    'second main heading',
    '# Title',
    '5  a second main heading (#)  Use ##: the page already shows its heading from the frontmatter.',
  ],
  ['empty heading', '##', '5  a heading without words  Write the heading, or delete the # signs.'],
  ['empty block', '<Callout></Callout>', '5  <Callout> is empty  Write its text before </Callout>.'],
  [
    'block inside a line',
    'Now <ActionPlan /> here',
    '5  <ActionPlan> stands inside a line of text  Put it on a line of its own, with an empty line before and after.',
  ],
  [
    'text in a block that takes none',
    '<ActionPlan>\n\nx\n\n</ActionPlan>',
    '5  <ActionPlan> cannot hold text  Write <ActionPlan … /> and put the text after it.',
  ],
  [
    'merge conflict',
    '<<<<<<< HEAD\nA\n=======\nB\n>>>>>>> x',
    '5  this file holds a merge conflict  Keep one version and delete the <<<, === and >>> lines.',
  ],
];

test.each(inBody)('body: %s', (_name, body, line) => {
  const found = read(head + body);
  expect(
    found.some((each) => each.startsWith(line)),
    found.join('\n'),
  ).toBe(true);
});

test('a page holds each widget once, an activity holds no activity, a link no term', () => {
  expect(read(`${head}<SessionNotes />\n\n<SessionNotes />\n`)).toEqual([
    '7  a second <SessionNotes> on this page  Keep one of them.',
  ]);
  const nested =
    '<Activity title="A" minutes="5">\n\n<Activity title="B" minutes="5">\n\nx\n\n</Activity>\n\n</Activity>';
  expect(read(head + nested)[0]).toMatch(/^7 {2}an <Activity> stands inside another/u);
  expect(read(`${head}[a <GlossaryTerm id="ect">b</GlossaryTerm>](/c/)`)[0]).toMatch(
    /^5 {2}a <GlossaryTerm> stands/u,
  );
});

test('code between two comments is still code, and a picture by reference needs its description too', () => {
  expect(read(`${head}{/* a */ x /* b */}`)[0]).toMatch(/^5 {2}code in \{ \}/u);
  expect(read(`${head}![][a]\n\n[a]: /assets/a.png`)[0]).toMatch(/^5 {2}an image has no description/u);
});

test('text nested ten thousand deep gets a line, not a crash', () => {
  expect(read(`${head}${'>'.repeat(10_000)} a`)).toEqual([
    '  the text is nested too deeply to read  Look for a long run of >, - or * signs, and delete it.',
  ]);
});

test('HTML in a Markdown file is named once, also behind a comment', () => {
  expect(read(`${head}a <b>c</b> d`, 'md')).toHaveLength(1);
  expect(read(`${head}<!-- x --> <script>alert(1)</script>`, 'md')[0]).toContain('<script> is not allowed');
});

test('every problem of a file is reported at once', () => {
  const found = read(
    '---\nheading: A\nweak: 3\n---\n\n<Calout>\n\nx\n\n</Calout>\n\n![](a.png)\n\nHello {name}\n',
  );
  expect(found).toHaveLength(5);
});

test('files that are not UTF-8 text, or far too large, get one clear line', () => {
  expect(read(new Uint8Array([0xff, 0xfe, 0x2d, 0x00]))).toEqual([
    '  the file is not UTF-8 text  Save it as UTF-8.',
  ]);
  expect(read(new Uint8Array(5_000_000))).toEqual([
    '  the file is 5.0 MB  Split it: a page can hold 1 MB of text.',
  ]);
});

test('Windows line ends and a byte-order mark are accepted, and lines keep their numbers', () => {
  expect(read('\ufeff---\r\ntitle: "A"\r\n---\r\n\r\nText.\r\n')).toEqual([]);
  expect(read('\ufeff---\r\ntitle: "A"\r\n---\r\n\r\nHello {name}\r\n')[0]).toMatch(/^5 {2}“/u);
});

test('a Markdown file holds no HTML, and says how blocks are used', () => {
  expect(read(`${head}<ActionPlan />\n`, 'md')).toEqual([
    '5  <ActionPlan> is not allowed in a Markdown file  Blocks work in .mdx files: rename this file to end in .mdx.',
  ]);
  expect(read(`${head}<iframe src="https://example.org"></iframe>\n`, 'md')[0]).toContain(
    '<iframe> is not allowed',
  );
});

const silent: ReadonlyArray<[name: string, text: string, format: 'md' | 'mdx']> = [
  ['a sign between spaces in MDX', 'If 3 < 5, say so', 'mdx'],
  ['braces and signs in Markdown', 'If 3 < 5 then {x}.', 'md'],
  ['a comment in MDX', '{/* for the editor */}\n\nText.', 'mdx'],
  ['a comment in Markdown', '<!-- for the editor -->\n\nText.', 'md'],
  ['escaped signs in MDX', 'If 3 \\< 5 then \\{x\\}.', 'mdx'],
  ['a line break', 'One<br />two', 'mdx'],
  [
    'a block inside a block',
    '<Activity title="A" minutes="5">\n\n<Callout>\n\nx\n\n</Callout>\n\n</Activity>',
    'mdx',
  ],
  ['a video with a transcript', '<Video id="aqz-KE-bpKQ" title="T">\n\nWords.\n\n</Video>', 'mdx'],
  ['a term in a line', 'Ask the <GlossaryTerm id="senco">SENCO</GlossaryTerm>.', 'mdx'],
];

test.each(silent)('nothing is said about %s', (_name, body, format) => {
  expect(read(head + body, format)).toEqual([]);
});
