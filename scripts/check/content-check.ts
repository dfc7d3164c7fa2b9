import { appendFile } from 'node:fs/promises';
import { join, resolve, sep } from 'node:path';
import { parseArgs } from 'node:util';
import { ruleOf, type Problem } from '../../src/domain/problem.ts';
import { checks } from '../../src/content-pipeline/check/list.ts';
import { spelling } from '../../src/content-pipeline/check/words/spelling.ts';
import { loadDictionary } from '../../src/content-pipeline/check/words/dictionary.ts';
import { fixTree } from '../../src/content-pipeline/fix/tree.ts';
import { runGit } from '../../src/content-pipeline/history/run-git.ts';
import { readTree } from '../../src/content-pipeline/tree/tree.ts';
import { problemsAsJson, reportProblems, type Say } from '../../src/content-pipeline/check/report.ts';
import { plural } from '../lib/plural.ts';
import { settingsOf } from '../lib/settings-or-exit.ts';

const options = {
  fix: { type: 'boolean', default: false },
  spelling: { type: 'string', default: 'hint' },
  all: { type: 'boolean', default: false },
  json: { type: 'boolean', default: false },
  'accept-dead-links': { type: 'boolean', default: false },
} as const;

/**
 * The command `check-content.ts`: checks the content that the environment names, as the words after the command ask, and
 * says what it found. Returns the exit code: 1 when something would stop a build.
 */
export async function checkContent(
  words: readonly string[],
  environment: Record<string, string | undefined>,
  say: Say = console,
): Promise<0 | 1> {
  try {
    return await check(readOptions(words), environment, say);
  } catch (cause) {
    if (!(cause instanceof Unusable)) throw cause;
    say.error(cause.message);
    return 1;
  }
}

/** A wish or a setting that nothing can be done with; the message says why. */
class Unusable extends Error {}

async function check(
  { values, positionals }: ReturnType<typeof readOptions>,
  environment: Record<string, string | undefined>,
  output: Say,
): Promise<0 | 1> {
  // What is not a problem goes beside the list, so that a program can read it.
  const say: Say = values.json ? { log: output.error, error: output.error } : output;
  const chosen = positionals.map((path) => resolve(path));
  const { tree: settings } = usable(() => settingsOf(environment));
  const folders = [...new Set([settings.fallback, settings.root])];
  const dictionary = values.spelling === 'off' ? undefined : await loadDictionary(folders);

  if (values.fix) {
    const { repairs, files } = await fixTree(settings.root);
    for (const line of repairs) say.log(line);
    say.log(files === 0 ? 'Nothing to repair.' : `${plural(files, 'file')} repaired.`);
  }

  const read = () => readTree(settings, checks, dictionary);
  let tree = await read();
  if (values['accept-dead-links']) {
    const found = tree.deadLinks.fresh;
    if (found.length > 0) await appendFile(join(settings.root, 'dead-links.txt'), `${found.join('\n')}\n`);
    say.log(`${plural(found.length, 'address', 'addresses')} written to dead-links.txt.`);
    tree = await read();
  }

  const pathOf = (file: string): string => tree.paths.get(file) ?? join(settings.root, file);
  /** Spelling stops the check where the team has asked for it. */
  const strictly = (problem: Problem): Problem =>
    values.spelling === 'stop' && problem.rule === ruleOf(spelling.name)
      ? { ...problem, severity: 'error' }
      : problem;
  const listed = ({ severity, file }: Problem): boolean => {
    if (severity === 'error') return true;
    const path = pathOf(file);
    const isChosen = chosen.some((each) => path === each || path.startsWith(each + sep));
    return chosen.length === 0 || isChosen;
  };
  const problems = tree.problems.map(strictly).filter(listed);
  if (values.json) {
    output.log(problemsAsJson(problems, pathOf));
    return problems.some(({ severity }) => severity === 'error') ? 1 : 0;
  }
  const { errors, hints } = reportProblems(problems, pathOf, environment, say, {
    everything: values.all || chosen.length > 0,
    touched: await touchedFiles(environment),
  });
  if (errors > 0) {
    const also = hints > 0 ? `, and ${plural(hints, 'hint')}` : '';
    say.error(`\n${plural(errors, 'problem')} to put right${also}.`);
    return 1;
  }
  const also = ` No problem${hints > 0 ? `, ${plural(hints, 'hint')}` : ' and no hint'}.`;
  say.log(`Content: ${plural(tree.documents.length, 'document')} checked.${also}`);
  return 0;
}

/** Files that the pull request at hand changes, by their paths in the repository; undefined outside pull requests. */
async function touchedFiles(
  environment: Record<string, string | undefined>,
): Promise<ReadonlySet<string> | undefined> {
  const base = environment['GITHUB_BASE_REF'];
  if (environment['GITHUB_ACTIONS'] !== 'true' || !base) return undefined;
  const folder = environment['GITHUB_WORKSPACE'] ?? process.cwd();
  const names = await runGit(folder, ['diff', '-z', '--name-only', `origin/${base}...HEAD`]);
  return names === undefined ? undefined : new Set(names.split('\0').filter(Boolean));
}

function readOptions(words: readonly string[]) {
  const parsed = usable(() => parseArgs({ args: [...words], options, allowPositionals: true }));
  if (!['off', 'hint', 'stop'].includes(parsed.values.spelling)) {
    throw new Unusable(`--spelling takes off, hint or stop, not “${parsed.values.spelling}”.`);
  }
  return parsed;
}

function usable<Value>(read: () => Value): Value {
  try {
    return read();
  } catch (cause) {
    throw new Unusable(cause instanceof Error ? cause.message : String(cause));
  }
}
