import type { Check } from '../../src/content-pipeline/check/check.ts';
import { checks } from '../../src/content-pipeline/check/list.ts';
import { fixes } from '../../src/content-pipeline/fix/list.ts';
import { styleRules, type NamedStyleRule } from '../../src/content-pipeline/check/words/style-rules.ts';

const gives: Record<Check['gives'], string> = {
  errors: 'Errors: a page with one is not published.',
  hints: 'Hints: advice, which stops nothing.',
  'errors and hints': 'Errors, which keep a page from being published, and hints, which stop nothing.',
};

const introduction = `# Checks of the content

\`npm run check:content\` reads every page and says what is wrong, where, and what to write instead. On GitHub it runs by
itself with each pull request, and shows each line beside the text it is about. Errors come first and have to be put
right. Hints are advice: read them, and decide.

This page is made from the list of checks in \`src/content-pipeline/check/list.ts\`. After a change there, \`npx vitest run
tests/content-pipeline/checks.test.ts -u\` writes it anew.

## Commands

- \`npm run check:content\` checks everything.
- \`npm run check:content -- src/content/programmes/…\` lists the hints of one file or folder, and every error.
- \`npm run check:content -- --fix\` makes the safe repairs first, and lists them.
- \`npm run check:content -- --spelling off\` leaves spelling out; \`--spelling stop\` makes a spelling mistake an error.
- \`npm run check:content -- --accept-dead-links\` writes the links that lead nowhere to \`dead-links.txt\`, for old
  material that cannot be put right at once. They are hints from then on. A new one is still an error.
- In a page with \`imported: true\` in its frontmatter, faults of old text are hints until you delete that line: see
  [importing.md](importing.md).
- \`npm run check:links\` checks every link of the finished site in \`dist\`, after \`npm run build\`.
- \`npm run --silent check:content -- --json\` prints a list for editors and other programs. Each problem has \`rule\`,
  \`severity\`, \`file\`, \`line\`, \`column\`, \`endLine\`, \`endColumn\`, \`actual\` (what stands there), \`message\` (what is wrong)
  and \`expected\` (what to write). \`check:links\`, \`check:redirects\` and \`import\` take \`--json\` too.

## Words the dictionary does not know

Add them to \`src/content/words.txt\`, one a line. The file is not published.
`;

/** The documentation of the checks, for the content team. A test holds \`docs/checks.md\` equal to it. */
export function checksPage(): string {
  return [
    introduction,
    '## What is checked\n',
    'An example that is a text alone stands below four lines of frontmatter, so its first line is line 5.\n',
    ...checks.map(checkPart),
    '## What --fix repairs\n',
    'Each repair is made only where the page says the same afterwards. In a file that cannot be read, a repair is kept\nonly if the file can be read with it. What has been repaired is listed line by line.\n',
    `${fixes.map(({ name }) => `- ${name}`).join('\n')}\n`,
    '## The style list\n',
    'These words get a hint, each with its reason. The list is `src/content-pipeline/check/words/style-rules.ts`.\n',
    ...faults().map(stylePart),
  ].join('\n');
}

function checkPart({ name, looksAt, gives: kind, example }: Check): string {
  const { mistake, says } = example;
  const files =
    typeof mistake === 'string'
      ? [['a.mdx', mistake]]
      : Object.entries(mistake).filter(([file]) => !file.startsWith('assets/'));
  const texts = files.map(([file, text]) =>
    [...(typeof mistake === 'string' ? [] : [`\`${file}\`:`, '']), '```text', text!.trimEnd(), '```'].join(
      '\n',
    ),
  );
  const place = files.at(-1)![0]!.replace(/^.*\//u, '');
  const line = /^\d/u.test(says) ? `${place}:${says}` : `${place}${says}`;
  return [
    `### ${name}`,
    looksAt,
    gives[kind],
    'For example, this',
    ...texts,
    'gets',
    `\`\`\`text\n${line}\n\`\`\`\n`,
  ].join('\n\n');
}

function faults(): string[] {
  return [...new Set(styleRules.map(({ fault }) => fault))];
}

function stylePart(fault: string): string {
  const line = ({ find, write, reason }: NamedStyleRule) => `- **${find}**: ${write} ${reason}`;
  const rules = styleRules.filter((rule) => rule.fault === fault);
  return `### A word that ${fault}\n\n${rules.map(line).join('\n')}\n`;
}
