import { oneOf } from '../../text/one-of.ts';
import { FOREIGN_WORDS } from '../../lexicon/kinds/other-languages.ts';
import { FORM_WORDS, HEADING_WORDS, JUDGEMENT_LABELS } from '../../lexicon/kinds/forms.ts';
import {
  DO_THIS, FIELD, HAS_BEEN, JUDGED, FORM_LABEL, INSTRUCTION, IS_TO_COME, MARKUP, NOT_YET, ODD_WORD, OF_SCHOOL, OPEN_QUESTION, PLACEHOLDER, PROMPT, PROMPT_ASKED, PROMPT_ASKS, PROMPT_LENGTH, PROMPT_CLOSES, PROMPT_OPENS, QUESTION_OPENERS, REQUEST,
} from '../../lexicon/kinds/words.ts'; // prettier-ignore
import { BROAD_AREAS, TRAITS } from '../../lexicon/acts/things.ts';
import { OWNER_ROLES, PEOPLE } from '../../lexicon/places/people.ts';
import { DOCUMENTS, OCCASIONS, PLACES, SCHOOL_WORDS, SUBJECTS } from '../../lexicon/places/places.ts';
import { FUNCTION_WORDS, QUALIFIERS } from '../../lexicon/plain-words.ts';
import { stemOf } from '../../text/stem.ts';
import { readsAsVerb } from '../../text/verbs.ts';
import type { Reading } from '../reading.ts';
import { isStandardTitle } from '../acts/things.ts';
import { sentenceKinds, sentencesOf } from './sentence-kinds.ts';

/**
 * What a text is. Only a `target` and a `heading` are judged: a heading is what is left of a target without an act. `report`
 * tells what was done, `finding` what was missing, `praise` what was good, `prompt` is a form's own words, `not-words` no words.
 */
export type TextKind =
  | 'target' | 'heading' | 'report' | 'finding' | 'praise' | 'question' | 'request' | 'prompt' | 'form' | 'markup' | 'not-english'
  | 'not-words' | 'empty' | 'several' | 'long'; // prettier-ignore

/** A line of a form or a judgement is no longer than this, in characters. */
const LONGEST_LINE = 80;

/** What a text is by its look alone; undefined when its words have to be read. Linear in the length of the text. */
export function kindByLook(text: string): TextKind | undefined {
  const trimmed = text.trim();
  if (trimmed === '') return 'empty';
  if (MARKUP.test(trimmed)) return 'markup';
  const words = trimmed.toLowerCase().match(/[\p{L}\p{M}]+/gu) ?? [];
  if (PLACEHOLDER.test(trimmed) || saysNone(words)) return 'not-words';
  if (words.length === 0 && !/^\W*\d{1,5}\W*$/.test(trimmed)) return 'not-words';
  if (words.some((word) => word.length > 40) || /\d{12}/.test(trimmed)) return 'not-words';
  if (isPrompt(trimmed, words) || /_{3,}|\.{5,}|…{2,}/.test(trimmed)) return 'prompt';
  if (
    INSTRUCTION.test(trimmed) ||
    DO_THIS.test(trimmed) ||
    (REQUEST.test(trimmed) && !OF_SCHOOL.test(trimmed))
  )
    return 'request';
  if (isQuestion(trimmed)) return 'question';
  if (isTable(trimmed) || (trimmed.length < LONGEST_LINE && FIELD.test(trimmed))) return 'form';
  if (trimmed.length < LONGEST_LINE && JUDGED.test(trimmed)) return 'praise';
  const marks = trimmed.match(/[:#*_|]/g)?.length ?? 0;
  if (marks > 1 && !/\d/.test(trimmed) && words.every((word) => FORM_WORDS.has(word))) return 'form';
  if (FORM_LABEL.test(trimmed) && words.every((word) => FORM_WORDS.has(word))) return 'form';
  if (HAS_BEEN.test(trimmed) && !IS_TO_COME.test(trimmed)) return 'report';
  return languageOf(words, trimmed);
}

function isPrompt(text: string, words: readonly string[]): boolean {
  return (
    text.length < 300 &&
    (PROMPT.test(text) || PROMPT_LENGTH.test(text) || asksYou(words) || standsBetweenSigns(text)) &&
    (!/^\W*\(/.test(text) || words.every((word) => FORM_WORDS.has(word)))
  );
}

/** 'Describe what you will do', 'List up to three actions'. */
function asksYou(words: readonly string[]): boolean {
  const [first = '', second = '', ...rest] = words[0] === 'please' ? words.slice(1) : words;
  if (!PROMPT_ASKS.has(first)) return false;
  if (second === 'up' && rest[0] === 'to') return true;
  return PROMPT_ASKED.has(second) && rest.slice(0, 4).some((word) => word === 'you' || word === 'your');
}

/** 'tbc with Karen', 'No target this term', 'I'm not going to set a target'. */
function saysNone(words: readonly string[]): boolean {
  const said = words.join(' ');
  if (words.length < 8 && NOT_YET.some((opener) => said === opener || said.startsWith(`${opener} `)))
    return true;
  const at = words.slice(0, 8).findIndex((word) => oneOf(word, 'target goal objective'));
  const no = words.slice(0, Math.max(at, 0)).findIndex((word) => word === 'no' || word === 'not');
  return at > 0 && no >= 0 && no < 3 && (at - no === 1 || words[at - 1] === 'a' || words[at - 1] === 'any');
}

/** Whether all words stand in one pair of brackets, dots or lines, as a form writes what is to be filled in. */
function standsBetweenSigns(text: string): boolean {
  const first = text.search(/\w/);
  const opens = first > 0 && PROMPT_OPENS.includes(text.charAt(first - 1));
  if (!opens) return false;
  let last = text.length - 1;
  while (!/\w/.test(text.charAt(last))) last -= 1;
  const closes = [...text.slice(last + 1)].some((sign) => PROMPT_CLOSES.includes(sign));
  return closes && last - first < 200 && !/[\])}>]/.test(text.slice(first, last));
}

/** A pasted table of short cells without a figure: the head of a plan, or its first column. */
function isTable(text: string): boolean {
  const cells = text.split(/[|\t\n]/).filter((cell) => /\p{L}/u.test(cell));
  return (
    /[|\t][^|\t\n]*[|\t]/.test(text) && !/\d/.test(text) && cells.length > 1 && cells.every((cell) => cell.trim().split(/\s+/).length < 4)
  ); // prettier-ignore
}

function isQuestion(text: string): boolean {
  if (!text.endsWith('?')) return OPEN_QUESTION.test(text);
  return QUESTION_OPENERS.test(text) || !/[.!;]\s/.test(text);
}

function languageOf(words: readonly string[], text: string): TextKind | undefined {
  const letters = words.join('');
  const latin = letters.match(/[a-z\u00c0-\u024f]/g)?.length ?? 0;
  if (latin < letters.length * 0.7) return 'not-english';
  const english = words.filter((word) => FUNCTION_WORDS.has(word)).length;
  const foreign = words.filter((word) => FOREIGN_WORDS.has(word)).length;
  const accented = words.filter((word) => /[\u00c0-\u024f]/.test(word)).length;
  if (foreign + accented >= 2 && foreign + accented > english) return 'not-english';
  if (english === 0 && words.length > 3 && words.filter(isKnown).length < words.length / 4)
    return 'not-english';
  const odd = words.filter((word) => ODD_WORD.test(word)).length;
  return words.length > 2 && odd > words.length / 2 && english === 0 && !/\d/.test(text)
    ? 'not-words'
    : undefined;
}

/** A word of any list of verbs, school life, people, places or things. */
const isKnown = (word: string): boolean =>
  word.length < 3 || readsAsVerb(word) || KNOWN.some((list) => list.has(word) || list.has(stemOf(word)));
const KNOWN = [
  SCHOOL_WORDS,
  PLACES,
  OCCASIONS,
  DOCUMENTS,
  SUBJECTS,
  PEOPLE,
  OWNER_ROLES,
  BROAD_AREAS,
  TRAITS,
  QUALIFIERS,
  FORM_WORDS,
];

/** What a text is by what was read in it. */
export function kindByReading(reading: Reading): TextKind {
  const { text, acts, parts, times, amounts } = reading;
  const sentences = sentenceKinds(reading);
  const kinds = sentences.map(({ kind }) => kind);
  const label = /^\W{0,3}([a-z]+)( (point|area)s?)?\s*[:=–-]/i.exec(text)?.[1]?.toLowerCase();
  if (label && JUDGEMENT_LABELS.has(label) && !(kinds.includes('ahead') && IS_TO_COME.test(text)))
    return 'praise';
  if (isStandardTitle(reading.tokens) && reading.settings.every(({ kind }) => kind !== 'class'))
    return 'heading';
  if (acts.length === 0 && amounts.length === 0 && isTitle(reading)) return 'heading';
  const told = kinds.find((kind) => kind === 'past' || kind === 'praise' || kind === 'finding');
  const praises = kinds.includes('praise');
  const isNoted = told === 'finding' && sentences.some(({ kind, from, to }, i) => kind === 'note' && i > 0 && reading.techniques.some((run) => run.from >= from && run.to <= to)); // prettier-ignore
  if (
    told &&
    !kinds.includes('ahead') &&
    (praises || !(kinds.includes('note') && (hasPlan(reading) || isNoted)))
  )
    return praises ? 'praise' : told === 'past' ? 'report' : told;
  return acts.length > 0 || parts.object || parts.setting || times.length > 0 || amounts.length > 0
    ? 'target'
    : 'heading';
}

const TITLE_WORDS = [
  HEADING_WORDS,
  FORM_WORDS,
  BROAD_AREAS,
  OWNER_ROLES,
  new Set(['autumn', 'spring', 'summer', 'term', 'year']),
];

/** 'Behaviour and routines:', 'Development targets – summer 2027': nothing follows the mark, or every word is one of a form. */
function isTitle({ text, tokens }: Reading): boolean {
  const said = tokens.filter(
    ({ kind, masks }) => kind === 'word' && !masks.has('time') && !masks.has('label'),
  );
  return (
    /:\s*$/.test(text) ||
    isListOfWords(tokens) ||
    (said.length > 0 &&
      said.every(({ text: word, stem }) => TITLE_WORDS.some((list) => list.has(stem) || list.has(word))))
  );
}

/** 'Planning. Marking. Data.': three sentences of one word. */
const isListOfWords = (tokens: Reading['tokens']): boolean => {
  const runs = sentencesOf(tokens);
  return runs.length > 2 && runs.every(({ from, to }) => tokens.slice(from, to).filter(({ kind }) => kind === 'word').length < 2);
}; // prettier-ignore

/** A note beside what was: '9/10 homeworks in on time, was 6/10' is a plan; 'Starter – slow' is none. */
function hasPlan({ amounts, times, parts }: Reading): boolean {
  return (
    (amounts.some(({ kind }) => kind === 'threshold') || times.some(({ kind }) => kind === 'deadline')) &&
    (parts.act !== undefined || parts.setting !== undefined)
  );
}
