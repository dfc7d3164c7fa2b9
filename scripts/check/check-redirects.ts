import { findGonePages } from '../../src/content-pipeline/tree/gone-pages.ts';
import { readTree } from '../../src/content-pipeline/tree/tree.ts';
import { problemLine } from '../../src/domain/problem.ts';
import { settingsOrExit } from '../lib/settings-or-exit.ts';

/**
 * Looks through the history for pages that are gone and that `redirects.yaml` does not mention. Exit code 1 when there is
 * one: people have its address in bookmarks and plans.
 */
const { tree: options } = settingsOrExit();
const tree = await readTree(options);
const found = await findGonePages(options.root, tree);
if ('skipped' in found) console.log(`Moved pages were not looked for: ${found.skipped}.`);
else if (found.problems.length > 0) {
  for (const problem of found.problems) console.error(problemLine(problem));
  console.error(
    '\nAdd the lines to redirects.yaml in the content folder, and say there what became of each page.',
  );
  process.exitCode = 1;
} else console.log('Moved pages: every address that once was a page leads somewhere.');
