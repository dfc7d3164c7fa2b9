import { mask, type Run, type Token } from '../text/token.ts';
import { tokenise } from '../text/tokenise.ts';
import { BROAD_AREAS, TRAITS } from '../lexicon/acts/things.ts';
import { PEOPLE, WRITERS } from '../lexicon/places/people.ts';
import { findActs } from './acts/acts.ts';
import { findAmounts } from './amounts.ts';
import { findClauses } from './acts/clauses.ts';
import { findHelp } from './reasons/help.ts';
import { markNameNumbers } from './name-numbers.ts';
import { findParts } from './acts/parts.ts';
import { findReasons } from './reasons/reasons.ts';
import { withoutAsides } from './kinds/set-aside.ts';
import { findSettings } from './settings.ts';
import { tagWords } from './acts/tags.ts';
import { findSayings, findTechniques, isBroad, wordsThat } from './acts/things.ts';
import { findQuotes, findTitles } from './kinds/titles.ts';
import { findTimes } from './times.ts';
import { spanOf, type Reading } from './reading.ts';
import { present } from '../../present.ts';

/** One pass over a text: it may use what earlier passes found, and adds its own. */
export interface Pass {
  name: string;
  read: (reading: Reading) => void;
  /** What it added, a line each, for the trace. */
  shows: (reading: Reading) => readonly string[];
}

const words = (reading: Reading, { from, to }: Run): string => {
  const { start, end } = spanOf(reading.tokens, from, to);
  return `“${reading.text.slice(start, end)}”`;
};
const kinds = (reading: Reading, runs: readonly (Run & { kind: string })[]): string[] =>
  runs.map((run) => `${run.kind} ${words(reading, run)}`);
const masked = (reading: Reading, name: 'label' | 'code'): string[] =>
  reading.tokens
    .filter(({ masks }) => masks.has(name))
    .map(({ raw }) => `${name === 'label' ? 'class' : 'name'} “${raw}”`);

/** 'able' in 'the most able' names pupils. */
const isNeed = ({ tokens, reasons }: Reading, token: Token): boolean =>
  reasons.some(
    ({ kind, from, to }) => kind === 'need' && tokens.indexOf(token) >= from && tokens.indexOf(token) < to,
  );

/** The passes in order: what is set aside, then what a word can no longer be, then what it is. */
const PASSES: readonly Pass[] = [
  {
    name: 'words',
    read: (reading) => (reading.tokens = withoutAsides(reading.text, tokenise(reading.text))),
    shows: ({ tokens }) => [`${tokens.length} words and marks`],
  },
  {
    name: 'names with numbers',
    read: ({ tokens }) => markNameNumbers(tokens),
    shows: (reading) => [...masked(reading, 'label'), ...masked(reading, 'code')],
  },
  {
    name: 'quotations and titles',
    read: (reading) => {
      reading.techniques = [...findQuotes(reading.tokens), ...findTitles(reading.tokens)];
      for (const run of reading.techniques) mask(reading.tokens, run, 'quote');
    },
    shows: (reading) => reading.techniques.map((run) => words(reading, run)),
  },
  {
    name: 'times',
    read: (reading) => {
      reading.times = findTimes(reading.tokens, reading.today);
      for (const time of reading.times) {
        mask(reading.tokens, time, 'time');
        if (time.kind !== 'recurring' && time.kind !== 'soft') mask(reading.tokens, time, 'end');
      }
    },
    shows: (reading) =>
      reading.times.map(
        (time) => `${time.kind} ${words(reading, time)}${time.date ? ` = ${time.date}` : ''}`,
      ),
  },
  {
    name: 'named things',
    read: (reading) => {
      reading.sayings = findSayings(reading.tokens);
      for (const run of reading.sayings) mask(reading.tokens, run, 'saying');
      reading.techniques = [...reading.techniques, ...findTechniques(reading.tokens)].sort(
        (a, b) => a.from - b.from,
      );
      for (const run of reading.techniques) mask(reading.tokens, run, 'technique');
    },
    shows: (reading) => [
      ...reading.techniques.map((run) => `technique ${words(reading, run)}`),
      ...reading.sayings.map((run) => `saying ${words(reading, run)}`),
    ],
  },
  {
    name: 'parts of speech',
    read: ({ tokens }) => tagWords(tokens),
    shows: ({ tokens }) => [tokens.map(({ raw, tag }) => `${raw}/${tag}`).join(' ')],
  },
  {
    name: 'clauses',
    read: (reading) => (reading.clauses = findClauses(reading.tokens)),
    shows: (reading) => kinds(reading, reading.clauses),
  },
  {
    name: 'reasons',
    read: (reading) => {
      reading.reasons = findReasons(reading.tokens, reading.clauses);
      for (const run of reading.reasons) if (run.masks) mask(reading.tokens, run, 'reason');
      // 'Because she sees them every Monday' says when something is so, not when this is done.
      reading.times = reading.times.filter(
        ({ kind, from }) =>
          kind === 'deadline' ||
          !reading.reasons.some(
            (run) =>
              run.kind === 'cause' &&
              from >= run.from &&
              from <= run.to &&
              !reading.tokens.slice(run.from, run.to).some(({ text }) => WRITERS.has(text)),
          ),
      );
    },
    shows: (reading) => kinds(reading, reading.reasons),
  },
  {
    name: 'acts',
    read: (reading) => {
      const { tokens } = reading;
      const isMain = (token: Token) => !token.masks.has('reason');
      reading.acts = findActs(tokens, reading.clauses);
      reading.techniques = reading.techniques.filter(
        ({ from, to }) =>
          isMain(present(tokens[from])) && tokens.slice(from, to).some(({ masks }) => !masks.has('saying')),
      );
      reading.broad = wordsThat(
        tokens,
        (token) =>
          isMain(token) &&
          isBroad(token) &&
          !PEOPLE.has(token.stem) &&
          !(TRAITS.has(token.text) && !BROAD_AREAS.has(token.stem)),
      );
      reading.traits = wordsThat(
        tokens,
        (token) =>
          isMain(token) &&
          TRAITS.has(token.text) &&
          !tokens[tokens.indexOf(token) + 1]?.joins &&
          !tokens[tokens.indexOf(token) + 1]?.masks.has('technique') &&
          !(BROAD_AREAS.has(token.stem) && token.tag === 'noun') &&
          !isNeed(reading, token),
      );
    },
    shows: (reading) =>
      reading.acts.map(
        (act) =>
          `${act.kind}${act.negated ? ' negated' : ''}${act.passive ? ' passive' : ''}${act.past ? ' past' : ''} ${act.lemma}, by ${act.by}, ${act.object.kind} ${act.object.to > act.object.from ? words(reading, act.object) : 'nothing'}`,
      ),
  },
  {
    name: 'settings',
    read: (reading) => (reading.settings = findSettings(reading.tokens, reading.clauses, reading.acts)),
    shows: (reading) => kinds(reading, reading.settings),
  },
  {
    name: 'amounts',
    read: (reading) => {
      // 'Because three children…' counts what is so, not what will be.
      const causes = reading.reasons.filter(({ kind }) => kind === 'cause');
      reading.amounts = findAmounts(reading.tokens).filter(
        (amount) => !causes.some(({ from, to }) => amount.from >= from && amount.to <= to),
      );
    },
    shows: (reading) => kinds(reading, reading.amounts),
  },
  {
    name: 'help',
    read: (reading) => (reading.help = findHelp(reading.tokens, reading.clauses)),
    shows: (reading) =>
      Object.entries(reading.help).flatMap(([kind, runs]) =>
        (runs as readonly Run[]).map((run) => `${kind} ${words(reading, run)}`),
      ),
  },
  {
    name: 'parts',
    read: (reading) => (reading.parts = findParts(reading)),
    shows: (reading) =>
      Object.entries(reading.parts).map(([part, found]) =>
        typeof found === 'boolean'
          ? found
            ? 'pupils are to reach it'
            : 'the teacher is to do it'
          : `${part} ${words(reading, found as Run)}`,
      ),
  },
];

/** Reads a text by all passes. `watch` hears of each pass after it has run. */
export function readText(
  text: string,
  today: string,
  watch?: (pass: Pass, reading: Reading) => void,
): Reading {
  const reading: Reading = {
    text, today, tokens: [], times: [], techniques: [], sayings: [], broad: [], traits: [], clauses: [], reasons: [], acts: [], settings: [],
    amounts: [], help: { support: [], means: [], conditions: [] }, parts: { isPupilOutcome: false },
  }; // prettier-ignore
  for (const pass of PASSES) {
    pass.read(reading);
    watch?.(pass, reading);
  }
  return reading;
}
