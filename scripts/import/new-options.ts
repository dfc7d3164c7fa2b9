import { parseArgs } from 'node:util';
import { didYouMean } from '../../src/domain/did-you-mean.ts';

/** Every answer as a flag, in the order of the questions, with an example of each. */
export const answerFlags = {
  programme: 'early-career-programme',
  module: 'year-2-fulfilling-professional-responsibilities',
  year: '2',
  term: 'summer',
  week: '5',
  audience: 'mentor',
  title: '"Working with parents and carers"',
} as const;

/** One of the questions. */
export type AnswerFlag = keyof typeof answerFlags;

/** What the command line of `npm run new` says. */
export interface NewOptions {
  answers: Partial<Record<AnswerFlag, string>>;
  /** Title of a module to make, with the folder that `--module` names. */
  moduleTitle: string | undefined;
  dryRun: boolean;
  help: boolean;
}

const texts = [...Object.keys(answerFlags), 'module-title'];
const switches = ['dry-run', 'help'];

/** How to use the command, with every flag. */
export const usage = `npm run new -- ${Object.entries(answerFlags)
  .map(([flag, example]) => `--${flag} ${example}`)
  .join(' ')}

Without a flag its question is asked. --dry-run shows the file and writes nothing. For a new module give its folder with
--module and its title with --module-title.`;

/** Reads the command line, or says in a sentence what is wrong with it. */
export function readNewOptions(words: readonly string[]): NewOptions | { wrong: string } {
  const { tokens } = parseArgs({
    args: [...words],
    strict: false,
    tokens: true,
    options: {
      ...Object.fromEntries(texts.map((name) => [name, { type: 'string' as const }])),
      ...Object.fromEntries(switches.map((name) => [name, { type: 'boolean' as const }])),
    },
  });
  const options: NewOptions = { answers: {}, moduleTitle: undefined, dryRun: false, help: false };
  const seen = new Set<string>();
  for (const token of tokens) {
    if (token.kind === 'positional') {
      const wrong = `“${token.value}” stands without a flag. Write npm run new -- and then flags, with quotes around words that belong together: --title "Working with parents"`;
      return { wrong };
    }
    if (token.kind !== 'option') continue;
    const { name, value } = token;
    if (![...texts, ...switches].includes(name)) {
      const meant = didYouMean(name, [...texts, ...switches]);
      const known = `The flags are: ${[...texts, ...switches].map((each) => `--${each}`).join(', ')}.`;
      return { wrong: `There is no flag --${name}. ${meant ? `Did you mean --${meant}?` : known}` };
    }
    if (seen.has(name)) return { wrong: `--${name} is there twice. Keep one of them.` };
    seen.add(name);
    if (name === 'dry-run') options.dryRun = true;
    else if (name === 'help') options.help = true;
    else if (value === undefined) return { wrong: `--${name} has no value. Write it after the flag.` };
    else if (name === 'module-title') options.moduleTitle = value;
    else options.answers[name as AnswerFlag] = value;
  }
  return options;
}
