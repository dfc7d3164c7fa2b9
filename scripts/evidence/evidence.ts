import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { stripVTControlCharacters, parseArgs } from 'node:util';
import { readEvidence, writeEvidence } from './evidence-page.ts';
import { promises, type Promised } from './promises.ts';

/**
 * Runs the command of each promise and writes what it said to docs/evidence.md.
 *
 *   --only faults      runs one, or several with commas; the figures of the others stay
 *   --output run.log   takes what the one command said from a file, where it ran elsewhere
 */
const { values } = parseArgs({ options: { only: { type: 'string' }, output: { type: 'string' } } });
const page = 'docs/evidence.md';
const wanted = values.only?.split(',') ?? promises.map(({ id }) => id);
const unknown = wanted.filter((id) => !promises.some((each) => each.id === id));
if (unknown.length > 0 || (values.output !== undefined && wanted.length !== 1)) {
  console.error(
    unknown.length > 0
      ? `There is no promise “${unknown.join(', ')}”. There are: ${promises.map(({ id }) => id).join(', ')}.`
      : '--output goes with --only and one name.',
  );
  process.exit(1);
}

const figures = readEvidence(existsSync(page) ? readFileSync(page, 'utf8') : '');
for (const promised of promises.filter(({ id }) => wanted.includes(id))) {
  console.log(`\n— ${promised.id} —`);
  const said = values.output === undefined ? run(promised) : readFileSync(values.output, 'utf8');
  const figure = promised.figure.exec(stripVTControlCharacters(said))?.[1];
  if (figure === undefined) {
    console.error(`The command of “${promised.id}” gave no figure; what the page says of it stays.`);
    process.exitCode = 1;
    continue;
  }
  const day = new Date().toISOString().slice(0, 10);
  figures.set(promised.id, { figure, day });
  console.log(figure);
  writeFileSync(page, writeEvidence(promises, figures));
}

function run({ command: [program = '', ...words] }: Promised): string {
  const { stdout, stderr } = spawnSync(program, words, { encoding: 'utf8', maxBuffer: 2 ** 28 });
  return `${stdout}\n${stderr}`;
}
