import { oneOf } from '../text/one-of.ts';
import type { Criterion, TargetFinding, Verdict } from '../target-finding.ts';
import type { Act } from '../reading/acts/acts.ts';
import { spanOf, type Reading } from '../reading/reading.ts';
import { SUBJECTS } from '../lexicon/places/places.ts';
import type { Run } from '../text/token.ts';
import {
  CLASS_ELSE, EXAMPLE_AREAS, HELP_ELSE, MEASURE_ELSE, REASON_ELSE, WHEN_ELSE, WHERE_ELSE, type ExampleArea,
} from './examples.ts'; // prettier-ignore
import { present } from '../../present.ts';

/** Most words of the target that are said back. */
const MOST_WORDS = 7;

/** One plain sentence for a criterion, with words of the target itself: what is clear, or what would help and one example that fits. */
export function adviceFor(
  criterion: Criterion,
  verdict: Verdict,
  findings: readonly TargetFinding[],
  reading: Reading,
): string {
  if (verdict === 2) return clear(criterion, findings, reading);
  switch (criterion) {
    case 'specific':
      return specific(reading);
    case 'measurable':
      return measurable(reading, findings);
    case 'achievable':
      return achievable(reading, findings, verdict);
    case 'relevant':
      return relevant(reading);
    case 'timeBound':
      return timeBound(reading, findings);
  }
}

/** The one question to talk about, on words of the target itself, which are only ever quoted. */
export function questionAbout(criterion: Criterion, reading: Reading): string {
  const { act, object, setting } = reading.parts;
  const about = lower(actWords(reading));
  const where = setting && quoted(reading, setting);
  switch (criterion) {
    case 'specific':
      if (act && object) return `With which pupils, and at what moment, would somebody see ${about}?`;
      return `What would somebody see ${isAboutPupils(reading) ? 'your pupils' : 'you'} doing? You wrote ${about}${where && !about.includes(where.slice(1, -1)) ? `, ${where}` : ''}.`;
    case 'measurable':
      return `How will you both know that ${about} has worked: how many, how often, or what piece of evidence?`;
    case 'achievable':
      return `How confident are you of ${about}, from 1 to 10, and what would move it up by one?`;
    case 'relevant':
      return `Which pupils, need or piece of feedback is ${about} for?`;
    case 'timeBound':
      return `When will you look at ${about} again?`;
  }
}

/** Whether pupils are those who are to be seen doing something. */
const isAboutPupils = ({ parts, text }: Reading): boolean =>
  parts.isPupilOutcome ||
  /^(?:(?:all|most|my|the|more)\s+)?(?:pupils|children|students|learners)\b/iu.test(text.trimStart());

/** What makes it clear, in the writer's own words. */
function clear(criterion: Criterion, findings: readonly TargetFinding[], reading: Reading): string {
  const { text } = reading;
  const found = findings.filter(({ kind }) => kind === 'evidence');
  const all = [
    ...new Set(found.flatMap(({ span }) => (span ? [quote(text.slice(span.start, span.end))] : []))),
  ];
  // “time” is said once where “time each” is said too.
  const said = all
    .filter((words) => !all.some((other) => other !== words && other.includes(words.slice(1, -1))))
    .slice(0, criterion === 'specific' ? 3 : 1);
  if (said.length === 0) return found[0]?.message ?? '';
  switch (criterion) {
    case 'specific':
      return `${inARow(said)} ${said.length === 1 ? 'says' : 'say'} what will be seen, and where.`;
    case 'measurable':
      return `${said[0]} lets two people agree whether it was done.`;
    case 'achievable':
      return found[0]?.rule.endsWith('/support')
        ? `${said[0]} says what or who will help.`
        : `${upperQuote(actWords(reading))} is small enough to do, as far as the words can show.`;
    case 'relevant':
      return `${said[0]} says why, or for whom.`;
    case 'timeBound':
      return `${said[0]} says when it ends or gets looked at.`;
  }
}

function specific(reading: Reading): string {
  const { parts } = reading;
  const example = areaOf(reading);
  if (parts.act && parts.object)
    return `Say where or with whom: ${lower(actWords(reading))} “${example?.where ?? inTurn(WHERE_ELSE, reading)} with ${classOf(reading)}”, perhaps.`;
  if (parts.act)
    return `${quoted(reading, parts.act)} is something to see. Say what with, and where, such as “${fitted(reading, example)}”.`;
  const opening = `${upperQuote(actWords(reading))} does not yet say what somebody would see.`;
  return `${opening} It could be “${fitted(reading, example)}”.`;
}

/** An act that would fit: of the area and with the class of the target. */
function fitted(reading: Reading, example: ExampleArea | undefined): string {
  const act = example?.act ?? 'ask three pupils to say the answer in a full sentence';
  return reading.settings.length > 0 && hasClass(reading)
    ? `${act} with ${classOf(reading)}`
    : `${act} ${example?.where ?? inTurn(WHERE_ELSE, reading)} with ${classOf(reading)}`;
}

function measurable(reading: Reading, findings: readonly TargetFinding[]): string {
  const direction = findings.find(
    ({ rule, span }) => span && (rule === 'measurable/direction' || rule === 'measurable/evidence'),
  );
  const example = areaOf(reading)?.measure ?? inTurn(MEASURE_ELSE, reading);
  if (findings.some(({ rule }) => rule === 'measurable/deliverable'))
    return `It will be plain when ${lower(actWords(reading))} is done. Say what would show that it helped, such as what ${classOf(reading)} can then do.`;
  if (direction)
    return `${quote(slice(reading, direction))} gives a direction. Say how much would be enough, such as “${example}”.`;
  return `Say how many or how often for ${lower(actWords(reading))}, such as “${example}”.`;
}

function achievable(reading: Reading, findings: readonly TargetFinding[], verdict: Verdict): string {
  const none = findings.find(({ rule }) => rule === 'achievable/no-target');
  if (none) return none.message;
  const found = findings.find(({ kind, span }) => kind === 'vague' && span);
  const example = areaOf(reading);
  const help = example?.help ?? inTurn(HELP_ELSE, reading);
  if (verdict === 0 && found)
    return `${quote(slice(reading, found))}: ${lowerFirst(found.message)} “${example?.act ?? 'One act with one class'}” could be a first step.`;
  if (found) return `${quote(slice(reading, found))}: ${lowerFirst(found.message)}`;
  if (reading.parts.isPupilOutcome)
    return `This is for pupils to reach. Say what you will do to bring it about, such as “${help}”.`;
  return `Say what or who will help with ${lower(actWords(reading))}, such as “${help}”.`;
}

function relevant(reading: Reading): string {
  const empty = reading.reasons.find(({ kind }) => kind === 'empty');
  const reason = areaOf(reading)?.reason ?? inTurn(REASON_ELSE, reading);
  if (empty)
    return `${quoted(reading, empty)} fits any target. Say which pupils or need, such as “${reason}”.`;
  return `Say which pupils, need or feedback ${lower(actWords(reading))} is for, such as “${reason}”.`;
}

function timeBound(reading: Reading, findings: readonly TargetFinding[]): string {
  const plain = findings.find(({ rule }) =>
    oneOf(rule, 'timeBound/past timeBound/field-past timeBound/impossible'),
  );
  if (plain) return plain.message;
  const when = areaOf(reading)?.when ?? inTurn(WHEN_ELSE, reading);
  const soft = findings.find(({ span, kind }) => span && kind === 'vague');
  if (soft)
    return `${quote(slice(reading, soft))}: ${lowerFirst(soft.message)} “${upperFirst(when)}” would do.`;
  return `Say when ${lower(actWords(reading))} ends or gets looked at, such as “${when}”.`;
}

/** The words of the target that say what it is about: its act with its thing, else its thing, else its first words. */
function actWords(reading: Reading): string {
  const { parts, acts, tokens } = reading;
  const act =
    acts.find(({ at, past }) => !past && at === parts.act?.from) ??
    acts.find(({ past, object }) => !past && object.to > object.from) ??
    acts.find(({ past }) => !past);
  const run = act
    ? runOfAct(act)
    : (parts.object ?? parts.broad ?? parts.trait ?? { from: 0, to: Math.min(tokens.length, 5) });
  return quoted(reading, run);
}

const runOfAct = ({ at, object, passive }: Act): Run =>
  passive ? { from: Math.min(object.from, at), to: at + 1 } : { from: at, to: Math.max(at + 1, object.to) };

function quoted({ text, tokens }: Reading, { from, to }: Run): string {
  const { start, end } = spanOf(tokens, from, Math.max(from + 1, Math.min(to, from + MOST_WORDS)));
  return quote(text.slice(start, end));
}

function slice({ text }: Reading, { span }: TargetFinding): string {
  return span ? text.slice(span.start, span.end) : '';
}

/** Words of the target between quotation marks, without marks of their own and in one line. */
const quote = (words: string): string => {
  const line = words.replace(/[“”"]/gu, '').replace(/\s+/gu, ' ');
  // A bracket that is cut off in the middle is left out.
  const bracket = line.lastIndexOf('(');
  const isCut = bracket >= 0 && !line.includes(')', bracket);
  return `“${shorten((isCut ? line.slice(0, bracket) : line).trim())}”`;
};

function shorten(words: string): string {
  const all = words.split(' ');
  return all.length > MOST_WORDS + 3 ? `${all.slice(0, MOST_WORDS).join(' ')} …` : words;
}

const lower = (words: string): string =>
  words.replace(/^“(\p{Lu})(?=\p{Ll})/u, (_, first: string) => `“${first.toLowerCase()}`);
const upperQuote = (words: string): string =>
  words.replace(/^“(\p{Ll})/u, (_, first: string) => `“${first.toUpperCase()}`);
const lowerFirst = (words: string): string => words.charAt(0).toLowerCase() + words.slice(1);
const upperFirst = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);
const inARow = (said: readonly string[]): string =>
  said.length < 2 ? said.join('') : `${said.slice(0, -1).join(', ')} and ${said.at(-1)}`;

/** One of a list, chosen by the words of the target, so that the same target always gets the same and another often another. */
function inTurn(list: readonly string[], { text }: Reading): string {
  let sum = 0;
  for (let at = 0; at < text.length; at++) sum = (sum * 31 + text.charCodeAt(at)) % 9973;
  return present(list[sum % list.length]);
}

/** What the target is about, for examples only; its main clause counts first, then its reason. */
function areaOf({ tokens }: Reading): ExampleArea | undefined {
  const has = ({ words }: ExampleArea, inReason: boolean) =>
    tokens.some(
      ({ masks, stem, text }) =>
        masks.has('reason') === inReason && !masks.has('end') && (words.has(stem) || words.has(text)),
    );
  return EXAMPLE_AREAS.find((each) => has(each, false)) ?? EXAMPLE_AREAS.find((each) => has(each, true));
}

const hasClass = ({ tokens }: Reading): boolean => tokens.some(({ masks }) => masks.has('label'));

/** The class of the target, or one of its age, with its subject where one is named. */
function classOf(reading: Reading): string {
  const { tokens } = reading;
  const from = tokens.findIndex(({ masks }) => masks.has('label'));
  const subject = tokens.find(({ text, tag }) => SUBJECTS.has(text) && tag === 'noun')?.raw ?? '';
  if (from < 0) return `${CLASS_ELSE[ageOf(reading)]} ${subject}`.trim();
  let to = from;
  while (tokens[to]?.masks.has('label')) to++;
  return tokens.slice(from, to).map(({ raw }) => raw).join(' '); // prettier-ignore
}

function ageOf({ tokens }: Reading): keyof typeof CLASS_ELSE {
  const has = (list: readonly string[]) =>
    tokens.some(({ text, stem }) => list.includes(text) || list.includes(stem));
  if (has(['carpet', 'nursery', 'reception', 'eyfs', 'provision'])) return 'early';
  if (has(['phonics', 'child', 'children', 'chn', 'sats', 'playground', 'topic'])) return 'primary';
  return has(['sixth', 'alevel', 'btec']) ? 'sixth' : 'secondary';
}
