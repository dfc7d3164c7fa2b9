import { mkdir, realpath, rm, writeFile } from 'node:fs/promises';
import { dirname, join, relative, sep } from 'node:path';
import { planNewSession, type NewSessionPlan } from '../../src/content-pipeline/tree/new-session.ts';
import { readTree } from '../../src/content-pipeline/tree/tree.ts';
import { buildProgrammes } from '../../src/domain/programme/build/programmes.ts';
import type { Programme } from '../../src/domain/programme/programme.ts';
import { audiences } from '../../src/domain/session/audience.ts';
import { slugOf } from '../../src/domain/session/writing/new-session.ts';
import {
  readAudience,
  readFolder,
  readNewFolder,
  readTerm,
  readTitle,
  readWeek,
  readYear,
  type Answer,
} from '../../src/domain/session/writing/answers.ts';
import { terms } from '../../src/domain/session/term.ts';
import { askOnTerminal, Stopped, type Ask } from './ask.ts';
import { answerFlags, readNewOptions, usage, type AnswerFlag, type NewOptions } from './new-options.ts';
import { settingsOrExit } from '../lib/settings-or-exit.ts';
import { present } from '../../src/domain/present.ts';

/** Writes a new session: `npm run new`. What the flags do not say is asked; wrong answers write nothing. */
class Refusal extends Error {}

const anotherModule = 'a new module';
const options = readNewOptions(process.argv.slice(2));
if ('wrong' in options) refuse(options.wrong);
else if (options.help) console.log(usage);
else await run(options);

async function run(given: NewOptions): Promise<void> {
  const { tree: settings } = settingsOrExit();
  const onTerminal = Boolean(process.stdin.isTTY && process.stdout.isTTY);
  const missing = (Object.keys(answerFlags) as AnswerFlag[]).filter(
    (flag) => given.answers[flag] === undefined,
  );
  if (missing.length > 0 && !onTerminal) return refuse(missingWords(missing));
  const terminal = missing.length > 0 ? askOnTerminal(process.stdin, process.stdout) : undefined;
  try {
    const tree = await readTree(settings);
    const programmes = buildProgrammes(tree.documents, tree.outlines);
    const planned = planNewSession(await collect(given, programmes, terminal?.ask), tree);
    if (planned.wrong !== undefined) return refuse(planned.wrong);
    if (given.dryRun) {
      const shown = planned.files.map(({ file, text }) => `${file}\n\n${text}\n`);
      console.log(`${shown.join('')}Nothing was written: this was a dry run.`);
      return;
    }
    await writeAll(settings.root, planned.files);
    const written = planned.files.map(({ file }) => `Wrote ${shortest(join(settings.root, file))}`);
    const next = 'Put your own words in place of those in the file, then run npm run check:content.';
    console.log([...written, `Its address will be ${planned.url}`, next].join('\n'));
  } catch (cause) {
    if (cause instanceof Stopped) refuse('Stopped.');
    else if (cause instanceof Refusal) refuse(cause.message);
    else throw cause;
  } finally {
    terminal?.close();
  }
}

/** A path as people write it: from here when it is below, else whole. */
function shortest(path: string): string {
  const fromHere = relative(process.cwd(), path);
  return fromHere.startsWith('..') ? path : fromHere;
}

async function collect(
  { answers, moduleTitle }: NewOptions,
  programmes: readonly Programme[],
  ask: Ask | undefined,
): Promise<NewSessionPlan> {
  const answer = async <Value>(
    flag: AnswerFlag,
    read: (text: string) => Answer<Value>,
    question: string,
    choices: readonly string[] = [],
  ): Promise<Value> => {
    const written = answers[flag];
    if (written === undefined) return present(ask)(question, choices, read);
    return valueOf(read(written));
  };

  const slugs = programmes.map(({ slug }) => slug);
  const slug = await answer(
    'programme',
    (text) => readFolder(text, 'programme', slugs),
    'Which programme?',
    slugs,
  );
  const programme = present(programmes.find((each) => each.slug === slug));
  const module = await moduleFor(programme, answers.module, moduleTitle, ask);
  const session = {
    year: await answer('year', readYear, 'Which year of the programme? (1 to 5)'),
    term: await answer('term', readTerm, 'Which term?', terms),
    week: await answer('week', readWeek, 'Which week of the module? (1 to 40)'),
    audience: await answer('audience', readAudience, 'Who is it for?', audiences),
    title: await answer(
      'title',
      readTitle,
      'What is it about? (its heading, such as “Working with parents”)',
    ),
  };
  return { programme, module, session };
}

async function moduleFor(
  programme: Programme,
  written: string | undefined,
  title: string | undefined,
  ask: Ask | undefined,
): Promise<NewSessionPlan['module']> {
  const slugs = programme.modules.map(({ slug }) => slug);
  const known = (name: string) => present(programme.modules.find(({ slug }) => slug === name));
  if (written === undefined && title === undefined) {
    const choices = [...slugs, anotherModule];
    const chosen = await present(ask)('Which module?', choices, (text) =>
      readFolder(text, 'module', choices),
    );
    if (chosen !== anotherModule) return known(chosen);
  } else if (written !== undefined && title === undefined) {
    const found = readFolder(written, 'module', slugs);
    if ('value' in found) return known(found.value);
    throw new Refusal(`${found.wrong} To make a new module, add its title: --module-title "Module 3: …"`);
  } else if (written !== undefined && slugs.includes(written)) {
    throw new Refusal(`The module “${written}” is there already. Leave --module-title out.`);
  }
  const name =
    title === undefined
      ? await present(ask)('What is the module called?', [], readTitle)
      : valueOf(readTitle(title));
  if (written !== undefined) return { slug: valueOf(readNewFolder(written)), title: name };
  const folder = await present(ask)(
    'What is its folder called? It becomes part of the address.',
    [slugOf(name)],
    (text) => {
      const read = readNewFolder(text);
      return 'value' in read && slugs.includes(read.value)
        ? { wrong: 'That folder is there already.' }
        : read;
    },
  );
  return { slug: folder, title: name };
}

function valueOf<Value>(answer: Answer<Value>): Value {
  if ('wrong' in answer) throw new Refusal(answer.wrong);
  return answer.value;
}

/** Writes all files or none. A file that is there already is never touched. */
async function writeAll(root: string, files: ReadonlyArray<{ file: string; text: string }>): Promise<void> {
  const undo: string[] = [];
  try {
    const folder = dirname(join(root, present(files[0]).file));
    const made = await mkdir(folder, { recursive: true });
    if (made !== undefined) undo.push(made);
    if (!(await realpath(folder)).startsWith((await realpath(root)) + sep))
      throw new Refusal('The folder of the module leads out of the content folder.');
    for (const { file, text } of files) {
      await writeFile(join(root, file), text, { flag: 'wx' });
      undo.push(join(root, file));
    }
  } catch (cause) {
    for (const path of undo) await rm(path, { recursive: true, force: true });
    if (cause instanceof Refusal) throw cause;
    const { code, message } = cause as NodeJS.ErrnoException;
    throw new Refusal(
      code === 'EEXIST'
        ? `A file is there already: ${message.split("'")[1] ?? ''}`
        : `It cannot be written: ${message}`,
    );
  }
}

function missingWords(flags: readonly AnswerFlag[]): string {
  const names = flags.map((flag) => `--${flag}`);
  const list = names.length === 1 ? names[0] : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
  const examples = flags.map((flag) => `--${flag} ${answerFlags[flag]}`).join(' ');
  return `${list} ${names.length === 1 ? 'is' : 'are'} missing. Add, for example: ${examples}`;
}

function refuse(sentence: string): void {
  console.error(`${sentence}\nNothing was written.`);
  process.exitCode = 1;
}
