import { appendFile } from 'node:fs/promises';
import { join, resolve, sep } from 'node:path';
import { parseArgs } from 'node:util';
import type { Problem } from '../src/domain/problem.ts';
import { checks } from '../src/documents/checks.ts';
import { spelling } from '../src/documents/checks/spelling.ts';
import { loadDictionary } from '../src/documents/dictionary.ts';
import { fixTree } from '../src/documents/fix-tree.ts';
import { readTree } from '../src/documents/read-tree.ts';
import { plural } from './plural.ts';
import { reportProblems } from '../src/documents/report-problems.ts';
import { settingsOrExit } from './settings-or-exit.ts';

/**
 * Checks the content without building it. Exit code 1 when something would stop a build.
 *
 *   --fix                  makes the safe repairs first, and lists them
 *   --spelling off         leaves spelling out; “stop” lets a spelling mistake stop the check, “hint” is the default
 *   --accept-dead-links    writes the links that lead nowhere to dead-links.txt, where they count as hints from then on
 *   a file or folder       lists the hints of these alone, for a change among old pages; errors are all listed
 */
const options = {
  fix: { type: 'boolean', default: false },
  spelling: { type: 'string', default: 'hint' },
  'accept-dead-links': { type: 'boolean', default: false },
} as const;
const { values, positionals } = readOptions();
const chosen = positionals.map((path) => resolve(path));
const { tree: settings } = settingsOrExit();
const folders = [...new Set([settings.fallback, settings.root])];
const dictionary = values.spelling === 'off' ? undefined : await loadDictionary(folders);

if (values.fix) {
  const { repairs, files } = await fixTree(settings.root);
  for (const line of repairs) console.log(line);
  console.log(files === 0 ? 'Nothing to repair.' : `${plural(files, 'file')} repaired.`);
}

const read = () => readTree(settings, checks, dictionary);
let tree = await read();
if (values['accept-dead-links']) {
  const found = tree.deadLinks.fresh;
  if (found.length > 0) await appendFile(join(settings.root, 'dead-links.txt'), `${found.join('\n')}\n`);
  console.log(`${plural(found.length, 'address', 'addresses')} written to dead-links.txt.`);
  tree = await read();
}

const pathOf = (file: string): string => tree.paths.get(file) ?? join(settings.root, file);
const problems = tree.problems.map(strictly).filter(listed);
const { errors, hints } = reportProblems(problems, pathOf);
if (errors > 0) {
  process.exitCode = 1;
  const also = hints > 0 ? `, and ${plural(hints, 'hint')}` : '';
  console.error(`\n${plural(errors, 'problem')} to put right${also}.`);
} else {
  const also = ` No problem${hints > 0 ? `, ${plural(hints, 'hint')}` : ' and no hint'}.`;
  console.log(`Content: ${plural(tree.documents.length, 'document')} checked.${also}`);
}

function listed({ severity, file }: Problem): boolean {
  if (severity === 'error') return true;
  const path = pathOf(file);
  return chosen.length === 0 || chosen.some((each) => path === each || path.startsWith(each + sep));
}

/** Spelling stops the check where the team has asked for it. */
function strictly(problem: Problem): Problem {
  return values.spelling === 'stop' && problem.check === spelling.name
    ? { ...problem, severity: 'error' }
    : problem;
}

function readOptions() {
  try {
    const parsed = parseArgs({ options, allowPositionals: true });
    if (!['off', 'hint', 'stop'].includes(parsed.values.spelling)) {
      throw new Error(`--spelling takes off, hint or stop, not “${parsed.values.spelling}”.`);
    }
    return parsed;
  } catch (cause) {
    console.error(cause instanceof Error ? cause.message : String(cause));
    process.exit(1);
  }
}
