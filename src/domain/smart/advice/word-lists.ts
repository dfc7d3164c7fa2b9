import { GENERIC_ACTS, NOUNLIKE_ACTS, ONE_OFF_ACTS, PLAIN_ACTS } from '../lexicon/acts/verbs.ts';
import { AMOUNT_RULES } from '../lexicon/amounts/rules.ts';
import { FEEDBACK_NOUNS, FEEDBACK_PHRASES } from '../lexicon/reasons/feedback.ts';
import { SUPPORT } from '../lexicon/reasons/help.ts';
import { NAME_NUMBERS } from '../lexicon/amounts/name-numbers.ts';
import { NEEDS } from '../lexicon/reasons/needs.ts';
import { DOCUMENTS, OCCASIONS, PLACES, SETTING_PHRASES, SUBJECTS } from '../lexicon/places/places.ts';
import { EMPTY_EFFECTS, REASON_OPENERS } from '../lexicon/reasons/rules.ts';
import { SAYINGS } from '../lexicon/acts/sayings.ts';
import { SHORTHAND } from '../lexicon/shorthand.ts';
import { BROAD_AREAS, TECHNIQUES, TRAITS } from '../lexicon/acts/things.ts';
import { TIME_RULES } from '../lexicon/times/rules.ts';
import { VAGUE_VERB_REASONS } from '../lexicon/acts/vague-verb-reasons.ts';
import { VAGUE_VERB_GROUPS } from '../lexicon/acts/vague-verbs.ts';
import type { Criterion } from '../target-finding.ts';

/** A list of words the rules go by, for readers. */
export interface WordList {
  title: string;
  /** Why these words are listed. */
  reason: string;
  criteria: readonly Criterion[];
  /** Words and phrases in reading form, in alphabetical order, none twice. */
  words: readonly string[];
}

const CLASS_WORDS: Readonly<Record<string, string>> = {
  num: 'a number', digits: 'a number', daynum: 'a day', monthnum: 'a month', onetwo: '1 or 2', year: 'a year', weekday: 'a weekday', month: 'a month',
  ht: 'HT1 to HT6', label: 'a class', classcode: 'a class', slash: '/', slashonly: '/', clock: 'a clock time', word: '…', initial: 'an initial',
  ing: '… -ing', means: '… -ing', ratio: '4:1', yeardigits: 'a year', groupnoun: 'a group', placenoun: 'a place, occasion or document', system: 'a school system', proper: 'a name', propers: 'a name’s', pupilgroup: 'pupils', capital: 'a name', name: 'a name', plural: '…', whom: 'pupils', cycle: 'lesson, day, week…', amount: 'a number', bound: 'at least, no more than…',
  unit: 'a unit', per: 'a, per', by: 'by, before, until…', on: 'on, by…', in: 'in, within…', det: 'the, my, next…', when: 'end, start…', ending: 'a term, month or topic',
  term: 'a term', halfterm: 'half term', holiday: 'a holiday', event: 'a school event', period: 'a week, term or lesson', day: 'a date', numdate: 'a date', shortdate: 'a date',
  season: 'autumn, spring, summer', count: 'a number of', length: 'weeks, months…', occasion: 'lesson, day, week…', nth: 'a day',
}; // prettier-ignore

/** A pattern in the notation of `pattern.ts`, written so that anybody can read it: optional words in brackets, choices with “or”. */
function readingForm(pattern: string): string {
  return pattern
    .split(' ')
    .map((part) => {
      if (part.startsWith('..')) return '…';
      const isOptional = part.endsWith('?') && part.length > 1;
      const choices = (isOptional ? part.slice(0, -1) : part)
        .split('/')
        .map((choice) => (choice.startsWith('<') ? (CLASS_WORDS[choice.slice(1, -1)] ?? '…') : choice))
        .filter((choice) => choice !== '');
      const shown = choices.length > 0 ? choices.join(' or ') : '/';
      return isOptional ? `(${shown})` : shown;
    })
    .join(' ');
}

const inOrder = (list: Iterable<string>): string[] =>
  [...new Set(list)].filter((word) => word !== '').sort((a, b) => a.localeCompare(b, 'en-GB'));
const patterns = (list: readonly string[]): string[] => inOrder(list.map(readingForm));
const first = <T>(list: readonly (readonly [string, T])[]): string[] => list.map(([pattern]) => pattern);

/** Every list the rules go by. Made from the same data as the rules, so the published page cannot fall behind. */
const WORD_LISTS: readonly WordList[] = [
  { title: 'Acts that can be seen', reason: 'Somebody in the room could watch these being done.', criteria: ['specific'], words: inOrder([...PLAIN_ACTS, ...NOUNLIKE_ACTS]) },
  { title: 'Acts too general on their own', reason: 'They count when something particular goes with them: “use cold call”, not “use good strategies”.', criteria: ['specific'], words: inOrder(GENERIC_ACTS) },
  ...VAGUE_VERB_GROUPS.map(({ rule, words: verbs }): WordList => ({ title: VAGUE_VERB_REASONS[rule]?.title ?? rule, reason: VAGUE_VERB_REASONS[rule]?.reason ?? '', criteria: ['specific'], words: inOrder(verbs) })),
  { title: 'Sayings, and phrases for everything at once', reason: 'They could be said of any teacher in any year, so nothing in them is a thing to see.', criteria: ['specific'], words: patterns(SAYINGS) },
  { title: 'Techniques, tasks and resources', reason: 'Things small enough to be seen, from the vocabulary of English schools. Other things are recognised by where they stand in the sentence.', criteria: ['specific'], words: patterns(TECHNIQUES) },
  { title: 'Wide areas', reason: 'Headings everybody agrees with. They need something smaller inside them.', criteria: ['specific'], words: inOrder(BROAD_AREAS) },
  { title: 'How somebody is', reason: 'Qualities cannot be practised; what somebody does can.', criteria: ['specific'], words: inOrder(TRAITS) },
  { title: 'Where, and with whom', reason: 'Classes, groups, places, subjects and parts of a lesson. Other places, moments and people are recognised by where they stand: after “in”, “at”, “when”, “while”, “with”.', criteria: ['specific'], words: inOrder([...PLACES, ...OCCASIONS, ...DOCUMENTS, ...SUBJECTS, ...SETTING_PHRASES.map(readingForm)]) },
  { title: 'Numbers that are names', reason: 'They name pupils, rooms, pages or standards, so they are never a measure.', criteria: ['measurable'], words: patterns(first(NAME_NUMBERS)) },
  { title: 'Measures', reason: 'Phrases that count, compare or point to evidence.', criteria: ['measurable'], words: patterns(first(AMOUNT_RULES)) },
  { title: 'Done once', reason: 'When one of these is done, it is plain that it is done.', criteria: ['measurable', 'achievable'], words: inOrder(ONE_OFF_ACTS) },
  { title: 'Help', reason: 'People, times and ways of working that make a step more likely.', criteria: ['achievable'], words: patterns(SUPPORT) },
  { title: 'Reasons', reason: 'Phrases that open a reason, or name feedback or a priority.', criteria: ['relevant'], words: inOrder([...first(REASON_OPENERS), ...FEEDBACK_PHRASES].map(readingForm).concat([...FEEDBACK_NOUNS])) },
  { title: 'Reasons that fit any target', reason: 'They say nothing about this one, so they do not count.', criteria: ['relevant'], words: patterns(EMPTY_EFFECTS) },
  { title: 'Pupils with a need', reason: 'Naming a need says whom the target is for.', criteria: ['relevant', 'specific'], words: patterns(NEEDS) },
  { title: 'Times', reason: 'Written from how English schools talk about dates. Days are read in British order.', criteria: ['timeBound'], words: patterns(first(TIME_RULES)) },
  { title: 'Shorthand', reason: 'Staffroom shorthand and common slips, read as the full word.', criteria: ['specific', 'measurable', 'timeBound'], words: inOrder(SHORTHAND.split(' ').map((entry) => entry.replace('=', ' is read as '))) },
]; // prettier-ignore

/** The lists of a criterion; one that serves several stands with the first of them. */
export function listsOf(criterion: Criterion): WordList[] {
  return WORD_LISTS.filter(({ criteria }) => criteria[0] === criterion);
}
