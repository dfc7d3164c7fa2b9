import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { checks } from '../../src/content-pipeline/check/list.ts';
import { reportProblems, type ReportOptions } from '../../src/content-pipeline/check/report.ts';
import { fixText } from '../../src/content-pipeline/fix/text.ts';
import { sitePages } from '../../src/content-pipeline/read/settings.ts';
import { readTree } from '../../src/content-pipeline/tree/tree.ts';
import { warning, problemLine } from '../../src/domain/problem.ts';
import { sharedMaterial } from '../material.ts';

const title = 'title: "Year 1 Autumn week 1 mentor materials"';
const session = (body: string, head = title) => `---\n${head}\n---\n\n${body}\n`;
const file = 'programmes/p/m/a.mdx';

async function problemsOf(files: Record<string, string | Uint8Array>): Promise<string[]> {
  const root = mkdtempSync(join(tmpdir(), 'signs-'));
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), content);
  }
  const options = { root, fallback: 'tests/fixtures/programme', base: '/', sitePages };
  const { problems } = await readTree(options, checks);
  return problems.map((problem) => `${problem.severity} ${problemLine(problem)}`);
}

/** What an author wrote, the line that must be named, what the message must say, and the text after `--fix`. */
const speaks: ReadonlyArray<[string, number, RegExp, string?]> = [
  [
    'Bring:\n\n·  pens\n·  paper',
    7,
    /warning .*bullet of a word processor.*“- ”/u,
    'Bring:\n\n- pens\n- paper',
  ],
  ['| a |\n|---|\n| one | two |', 7, /error .*2 cells, and its head 1/u],
  ['a | b\n--|--\n1 | 2\n1 | 2 | 3', 8, /error .*3 cells, and its head 2/u],
  ['As shown.[^why]', 5, /error .*footnote why is used and not written/u],
  ['Text.\n\n[^2]: Never used.', 7, /warning .*footnote 2 is written and never used/u],
  [
    '![Plan](seating plan.png)',
    5,
    /error .*space stands in the address “seating plan.png”.*seating-plan\.png/u,
  ],
  [
    '![](/assets/the room.jpg "Room")',
    5,
    /error .*“\/assets\/the room.jpg”, and the picture has no description/u,
  ],
  ['Read [page one] (/p/m/a/).', 5, /error .*between “\]” and “\(”.*\[page one\]\(\/p\/m\/a\/\)/u],
  ['Stop –– then wait.', 5, /warning .*two dashes.*--fix/u, 'Stop – then wait.'],
  ['Say *it *is and wait.', 5, /warning .*the \* before “it” opens.*\*it\*/u, 'Say *it* is and wait.'],
  ['Say\n_not yet _and wait.', 6, /warning .*the _ before “not yet”/u, 'Say\n_not yet_ and wait.'],
  // What closes is not certain: said, and left alone.
  ['Say *it *is* and wait.', 5, /warning .*the \* before “it”/u, 'Say *it *is* and wait.'],
  ['A **very good **start.', 5, /warning .*space stands before the closing \*\*/u, 'A **very good** start.'],
  [
    'Dear {first name},',
    5,
    /error .*“\{first name\}” stands in curly brackets.*\\\{first name\\\}, or use a word/u,
  ],
  [
    'See <https://example.org/a>.',
    5,
    /error .*\[words\]\(https:\/\/example\.org\/a\)/u,
    'See [example.org/a](https://example.org/a).',
  ],
  [
    'Ask <a.b@school.example> now.',
    5,
    /error .*mailto:a\.b@school\.example/u,
    'Ask [a.b@school.example](mailto:a.b@school.example) now.',
  ],
  [
    '<Details summary="The "why" of it">\n\nText.\n\n</Details>',
    5,
    /error .*quotation marks stand inside a setting/u,
  ],
  [
    '<Activity title="Plan" minutes={15}>\n\nText.',
    5,
    /error .*Write minutes="15"/u,
    '<Activity title="Plan" minutes="15">\n\nText.',
  ],
  ['> ○ pens', 5, /warning .*bullet of a word processor/u, '> - pens'],
  ['o\tpens\no\tpaper', 6, /warning .*bullet of a word processor/u, '- pens\n- paper'],
  ['| a | b |\n|---|\n| 1 | 2 |', 6, /error .*has 1 cells, and the head 2, so that this is no table/u],
  ['One.[^a]\n\n[^a]: First.\n\n[^a]: Second.', 9, /error .*footnote a is written a second time/u],
  ['One.[^ 1] Two.[^1]\n\n[^1]: Text.', 5, /error .*space stands in the mark of a footnote.*\[\^1\]/u],
  ['Read [the guide][guide].', 5, /error .*no address is written for the link \[the guide\]\[guide\]/u],
  ['A ** very good** start.', 5, /warning .*space stands behind the opening \*\*/u],
  [
    'Ask <mailto:a@school.example>.',
    5,
    /error .*mail link/u,
    'Ask [a@school.example](mailto:a@school.example).',
  ],
  [
    'See <www.school.example>.',
    5,
    /error .*address stands in < >/u,
    'See [www.school.example](https://www.school.example).',
  ],
  ['Use {.wide} here.', 5, /error .*“\{\.wide\}” stands in curly brackets/u],
  ["<Callout title='It's'>\n\nText.\n\n</Callout>", 5, /error .*apostrophe.*straight double quotes/u],
  [
    '<Activity title="A", minutes="5">\n\nText.\n\n</Activity>',
    5,
    /error .*a comma stands between settings/u,
  ],
  ['Text.\n\n</Callout>', 7, /error .*no such block is open.*Delete <\/Callout>/u],
  [
    '<Activity title="A" minutes={15}>\n\nText.\n\n</Activity>',
    5,
    /error .*Write minutes="15"/u,
    '<Activity title="A" minutes="15">\n\nText.\n\n</Activity>',
  ],
];

describe('what Markdown passes over without a word is named', () => {
  test.each(speaks)('%s', async (body, line, message, fixed) => {
    const found = await problemsOf({ [file]: session(body) });
    const here = found.filter((each) => each.includes(`${file}:${line}  `));
    expect(here.join('\n')).toMatch(message);
    expect(here).toHaveLength(1);
    if (fixed !== undefined) expect(fixText(session(body), 'mdx').text).toBe(session(fixed));
  });

  test('curly quotes around a value of the frontmatter', async () => {
    const text = session('Text.', 'title: “Year 1 Autumn week 1 mentor materials”');
    expect((await problemsOf({ [file]: text })).join('\n')).toMatch(/error .*a\.mdx:2 {2}curly quotes/u);
    expect(fixText(text, 'mdx').text).toBe(session('Text.'));
  });

  test.each([
    '```\n• not a list [^1] {x}\n| a |\n|---|\n| 1 | 2 |\n```',
    'The code `• [^9] ](a b)` is code.',
    '| a | b |\n|---|---|\n| `x\\|y` | 2 |\n| one \\| two | 3 |\n| short |',
    'A claim.[^1] Again.[^1]\n\n[^1]: Its source.',
    'Read [the guide][g] or [g][].\n\n[g]: https://example.org',
    '[A plan](plan.pdf "Our plan") is **bold**, then text (in brackets).',
    'Times: 3 ** 2 and a **bold** **word**.',
    '*Say *it* so* and *a* *b*, 3 *4 *5, snake_case _so_ _on_, *one* and*two*.',
    'Name: –––––––– and 2024–25 – so — there.',
    'The code `a –– b *it *is` is code, and \\*it \\*is escaped, * alone * so.',
    '*Note: what is marked so is a note.\n\n*Another *note* it is.*',
    '- *one*\n- *two *three* four*\n\n$a –– *b *c$',
  ])('silent: %s', async (body) => {
    const found = await problemsOf({ [file]: session(body), 'programmes/p/m/plan.pdf': '%PDF' });
    expect(
      found.filter((each) =>
        /bullet|cells|footnote|space stands|not bold|no address|two dashes|opens emphasis/u.test(each),
      ),
    ).toEqual([]);
  });
});

test('a glossary with one bad entry: one message, and its terms are still known', async () => {
  const glossary =
    '- id: senco\n  term: SENCO\n- id: ect\n  term: ECT\n  meaning: A teacher in the first two years.\n';
  const body =
    'Ask the <GlossaryTerm id="senco">SENCO</GlossaryTerm> and the <GlossaryTerm id="ect">ECT</GlossaryTerm>.';
  const found = await problemsOf({ [file]: session(body), 'glossary.yaml': glossary });
  expect(found).toEqual(['error glossary.yaml:1  “meaning” is missing  Add a line: meaning: "…"']);
});

test('one run names a broken tag and, further down, a picture without a description', async () => {
  const body = `Text.\n\n</Callout>\n\n${'Text.\n\n'.repeat(10)}![](/assets/a.png)`;
  const found = (await problemsOf({ [file]: session(body), 'assets/a.png': 'png' })).join('\n');
  expect(found).toMatch(/error .*:7 {2}/u);
  expect(found).toMatch(/:29 {2}an image has no description/u);
});

test('files beside sessions: a download is none of them, a picture from a camera is', async () => {
  const found = await problemsOf({
    [file]: session('<Download file="/p/m/offered.docx" title="Form" />'),
    'programmes/p/m/offered.docx': 'PK',
    'programmes/p/m/draft.txt': 'x',
    'assets/camera.jpg': new Uint8Array(9_000_000),
  });
  expect(found.filter((each) => each.includes('no page offers'))).toHaveLength(1);
  expect(found.join('\n')).toMatch(/draft\.txt {2}no page offers this file.*<Download/u);
  expect(found.join('\n')).toMatch(
    /error assets\/camera\.jpg {2}the picture has 9\.0 MB, and the limit is 8 MB/u,
  );
});

describe('reports', () => {
  const many = (count: number) =>
    Array.from({ length: count }, (_, at) =>
      warning(`p/${at % 50}.mdx`, at, `“w${at}” is old`, `Write “n${at}”.`),
    );
  const linesOf = (
    problems: Parameters<typeof reportProblems>[0],
    environment: Record<string, string> = {},
    options: ReportOptions = {},
  ): string[] => {
    const lines: string[] = [];
    const take = (line: string): void => {
      lines.push(line);
    };
    const say = { log: take, error: take };
    reportProblems(problems, (each) => `${process.cwd()}/${each}`, environment, say, options);
    return lines;
  };

  test('many hints are groups of three places with one remedy', () => {
    expect(linesOf(many(120))).toHaveLength(1);
    expect(linesOf(many(120))[0]).toMatch(
      /^hint: 120 × “…” is old\n(?: {4}p.*\n){3} {4}… and 117 more\n {2}→ For example: Write “n0”\.$/u,
    );
    expect(linesOf(many(3))).toHaveLength(3);
  });

  test('a pull request is annotated where it touches files, and has one line for the rest', () => {
    const github = { GITHUB_ACTIONS: 'true', GITHUB_WORKSPACE: process.cwd() };
    const lines = linesOf(many(120), github, { touched: new Set(['p/3.mdx', 'p/4.mdx']) });
    const annotations = lines.filter((line) => line.startsWith('::warning'));
    expect(annotations).toHaveLength(6);
    expect(annotations.every((line) => /file=p\/[34]\.mdx/u.test(line))).toBe(true);
    expect(lines.filter((line) => line.startsWith('::notice'))).toEqual([
      '::notice::114 hints in 48 files that this change does not touch; the log has them.',
    ]);
  });
});

const cases = sharedMaterial('real-world-cases.jsonl');
test.each(
  cases === undefined
    ? []
    : readFileSync(cases, 'utf8')
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line) as { id: string; kind: string; input: string })
        .filter(({ kind, input }) => kind === 'author' && /[[<{•|“*]/u.test(input)),
)('$id', async ({ input }) => {
  const text = input.startsWith('title:') ? session('Text.', input) : session(input);
  const found = await problemsOf({ [file]: text });
  expect(found.filter((each) => !each.includes('neither title'))).not.toEqual([]);
});
