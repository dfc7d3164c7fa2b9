import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { expect, test } from 'vitest';

const guides = [
  'README.md',
  'CONTRIBUTING.md',
  ...readdirSync('docs')
    .filter((name) => name.endsWith('.md'))
    .map((name) => join('docs', name)),
];
const decisions = readdirSync('docs/decisions').map((name) => join('docs/decisions', name));

const ours = ['src', 'tests', 'scripts', 'docs', 'public', '.github'];
const names = new Set(
  ours.flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((path) => basename(path)),
  ),
);
/** Where a path in a guide may begin: at the top of the project, in `src`, or with the content. */
const isThere = (path: string): boolean =>
  path.includes('/')
    ? ['', 'src', 'src/content'].some((top) => existsSync(join(top, path)))
    : names.has(path) || existsSync(path);

/** Names that stand for others, and files of the finished site. */
const examples = ['kebab-case.ts', 'PascalCase.astro', 'offline/modules.json'];

/** Paths in backticks: to a file of ours, or to a folder of `src`. */
function pathsIn(text: string): string[] {
  const floors = readdirSync('src').join('|');
  const path = new RegExp(
    `^(?:(?:${[...ours, floors].join('|')})/[\\w./-]+|[\\w-]+\\.(?:ts|tsx|astro))$`,
    'u',
  );
  return [...text.matchAll(/`([^`\s<>*[\]]+)`/gu)]
    .map(([, word]) => word!)
    .filter((word) => path.test(word) && !examples.includes(word));
}

test.each(guides)('every path in %s is there', (guide) => {
  expect(pathsIn(readFileSync(guide, 'utf8')).filter((path) => !isThere(path))).toEqual([]);
});

test.each([...guides, ...decisions])('every link to a file in %s leads to one', (guide) => {
  // Examples of what authors write stand in code.
  const text = readFileSync(guide, 'utf8').replace(/^ *(`{3,})[^]*?^ *\1$|(`{1,2})[^`\n]+\2/gmu, '');
  const links = [...text.matchAll(/\]\((?!https?:|#|mailto:)([^)#\s]+)(?:#[^)]*)?\)/gu)];
  expect(links.map(([, to]) => to!).filter((to) => !existsSync(join(guide, '..', to)))).toEqual([]);
});

test.each(decisions)('%s says its status and its day', (decision) => {
  expect(readFileSync(decision, 'utf8')).toMatch(/^Status: .+ Date: \d{4}-\d\d-\d\d\./mu);
});

test('where to put things is told of paths that are there', () => {
  const table = readFileSync('docs/architecture.md', 'utf8').split('## Where do I put')[1]!;
  expect(pathsIn(table).length).toBeGreaterThan(30);
});
