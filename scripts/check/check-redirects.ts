import { join } from 'node:path';
import { findGonePages } from '../../src/content-pipeline/tree/gone-pages.ts';
import { readTree } from '../../src/content-pipeline/tree/tree.ts';
import { problemsAsJson, reportProblems } from '../../src/content-pipeline/check/report.ts';
import { settingsOrExit } from '../lib/settings-or-exit.ts';

/**
 * Looks through the history for pages that are gone and that `redirects.yaml` does not mention. Exit code 1 when there is
 * one: people have its address in bookmarks and plans. `--json` prints them as a list for other programs.
 */
const { tree: options } = settingsOrExit();
const tree = await readTree(options);
const found = await findGonePages(options.root, tree);
const pathOf = (file: string): string => join(options.root, file);
if (process.argv.includes('--json')) {
  const problems = 'problems' in found ? found.problems : [];
  console.log(problemsAsJson(problems, pathOf));
  if ('skipped' in found) console.error(`Moved pages were not looked for: ${found.skipped}.`);
  if (problems.length > 0) process.exitCode = 1;
} else if ('skipped' in found) console.log(`Moved pages were not looked for: ${found.skipped}.`);
else if (found.problems.length > 0) {
  reportProblems(found.problems, pathOf);
  console.error(
    '\nAdd the lines to redirects.yaml in the content folder, and say there what became of each page.',
  );
  process.exitCode = 1;
} else console.log('Moved pages: every address that once was a page leads somewhere.');
