import { readTree } from '../src/documents/read-tree.ts';
import { plural } from './plural.ts';
import { reportProblems } from './report-problems.ts';
import { settingsOrExit } from './settings-or-exit.ts';

/** Checks the content without building it. Exit code 1 when something would stop a build. */
const { documents, problems } = await readTree(settingsOrExit().tree);
if (reportProblems(problems)) process.exitCode = 1;
else console.log(`Content: ${plural(documents.length, 'document')} checked.`);
