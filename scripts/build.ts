import { mkdir, rename, rm } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { readTree } from '../src/documents/read-tree.ts';
import { plural } from './plural.ts';
import { reportProblems } from './report-problems.ts';
import { runAstro } from './run-astro.ts';
import { settingsOrExit } from './settings-or-exit.ts';

/**
 * Checks the content, builds the site beside its final place and moves it there when it is whole: whatever stops the
 * build, the folder holds the previous site or none, never half of one. `OUT_DIR` names the folder (default `dist`).
 */
const { tree } = settingsOrExit();
const target = resolve(process.env['OUT_DIR'] ?? 'dist');
const unfinished = join(resolve('.build'), `unfinished-${process.pid}`);

const { documents, problems } = await readTree(tree);
if (reportProblems(problems)) process.exit(1);
console.log(`Content: ${plural(documents.length, 'document')} checked.`);

const code = await runAstro(['build', '--silent'], { OUT_DIR: unfinished });
if (code === 0) {
  await mkdir(dirname(target), { recursive: true });
  await rm(target, { recursive: true, force: true });
  await rename(unfinished, target);
  console.log(`Built ${target}`);
} else {
  await rm(unfinished, { recursive: true, force: true });
  console.error('The build stopped. Nothing was written.');
  process.exitCode = code;
}
