import { oneOf } from '../../text/one-of.ts';
import { ADULTS, WRITERS } from '../../lexicon/places/people.ts';
import { HEADING_WORDS } from '../../lexicon/kinds/forms.ts';
import { LACKING } from '../../lexicon/kinds/reports.ts';
import { DENIED, HABITS_OF_NOW, NOW } from '../../lexicon/reasons/states.ts';
import { FORMS } from '../../text/verbs.ts';
import type { Run, Token } from '../../text/token.ts';

const STOPS = ',;:–—-()';

/**
 * Clauses that tell how things are before anything is done: 'it is always the same four', 'we always run over', 'voice too quiet'.
 * Beside an act they say why it is wanted. By the form of the clause, whatever it is about.
 */
export function findStates(tokens: readonly Token[]): Run[] {
  const states: Run[] = [];
  let isPlan = false;
  const runs = stretches(tokens);
  for (const [i, run] of runs.entries()) {
    const isBefore = isBehind(tokens, run, runs[i + 1]);
    isPlan ||= isBefore;
    if (isBefore || isState(tokens, run) || isLastWord(tokens, run)) states.push(run);
    else isPlan ||= tokens.slice(run.from, run.to).some(({ tag, masks }) => oneOf(tag, 'verb modal past') || masks.has('technique')) || tokens[run.from]?.tag === 'number'; // prettier-ignore
  }
  return isPlan ? states : [];
}

/** 'His mother asks for more homework, I will…', 'Half of them copy: check…': what others do, right before what will be done about it. */
function isBehind(tokens: readonly Token[], { from, to }: Run, next: Run | undefined): boolean {
  const own = tokens.slice(from, to);
  const at = own.findIndex(({ tag }) => FINITE.has(tag));
  const [who, what] = next
    ? tokens
        .slice(next.from, next.to)
        .filter(({ tag, text }) => tag !== 'and' && tag !== 'time' && text !== 'so')
    : [];
  const isTheWriter =
    who !== undefined &&
    WRITERS.has(who.text) &&
    (what?.tag === 'modal' || what?.tag === 'verb' || what?.text === 'going' || /'(ll|m)$/.test(who.text));
  const isAct =
    FORMS.has(who?.text ?? '') &&
    tokens[to]?.text !== ',' &&
    (own[at]?.tag !== 'past' || HAS_OBJECT.has(own[at + 1]?.tag ?? ''));
  return (
    at > 0 && !FORMS.has(own[0]?.text ?? '') && own[at]?.tag !== 'to' && (own[at]?.tag !== 'modal' || own[at + 1]?.text === 'not') &&
    own.slice(0, at).some(({ tag }) => oneOf(tag, 'noun label number')) &&
    !ADULTS.has(own.find(({ tag }, i) => tag === 'noun' && own[i + 1]?.tag !== 'noun')?.stem ?? '') &&
    !HEADING_WORDS.has(own[at - 1]?.text ?? '') && !own.some(({ text, masks }) => WRITERS.has(text) || masks.has('end')) &&
    (isTheWriter || isAct)
  ); // prettier-ignore
}

/** What stands between two marks; 'and I', 'but they', 'so' begin one of their own. */
function stretches(tokens: readonly Token[]): Run[] {
  const runs: Run[] = [];
  let from = 0;
  const close = (to: number) => {
    if (to > from) runs.push({ from, to });
  };
  tokens.forEach((token, at) => {
    const next = tokens[at + 1];
    const isStop = token.kind === 'punct' && STOPS.includes(token.text) && !token.joins;
    const joins =
      (token.tag === 'and' && next?.tag === 'pronoun') ||
      (token.tag === 'sub' && verbOrMark(tokens, at)?.tag !== 'mark') ||
      (token.tag === 'wh' && at > from) ||
      (token.tag === 'be' && next?.tag === 'wh');
    if (!token.opens && !isStop && !joins) return;
    close(at);
    from = isStop ? at + 1 : at;
  });
  close(tokens.length);
  return runs;
}

function isState(tokens: readonly Token[], { from, to }: Run): boolean {
  const own = tokens.slice(from, to).filter(({ tag }) => tag !== 'mark');
  const start = own.findIndex(({ tag }) => tag !== 'and' && tag !== 'adverb');
  const first = own[start];
  if (!first || first.tag === 'sub' || first.tag === 'wh' || own.some(({ masks }) => masks.has('end')))
    return false;
  // 'Starts are too slow': a word that is also a verb, before one that can be nothing else.
  const isNoun = own[start + 1]?.tag === 'be' || own[start + 1]?.tag === 'have';
  const at = own.findIndex(
    ({ tag, masks }, i) => FINITE.has(tag) && !masks.has('saying') && !(i === start && isNoun),
  );
  const finite = own[at];
  const isWriter =
    own.slice(0, at + 1).some(({ text }) => WRITERS.has(text)) || /^(i|we)'/.test(finite?.text ?? '');
  const isLow = isTooMuch(own) || own.some(({ text }) => HABITS_OF_NOW.has(text));
  if (own.some(({ text }) => NOW.has(text)))
    return own.some(({ tag }) => tag === 'number') || finite !== undefined;
  if (!finite)
    return (
      own.length > 2 && (isTooMuch(own) || HABITS_OF_NOW.has(own[start + 1]?.text ?? '') || isSaidAfter(own))
    );
  const hasSubject = at > start || /'/.test(finite.text);
  if (!hasSubject || own.slice(0, at).some(({ tag }) => tag === 'prep' && at < 3)) return false;
  const next = own.slice(at + 1).find(({ tag }) => tag !== 'adverb');
  const isLacking = isLow || own.slice(at).some(({ text }) => LACKING.has(text));
  switch (finite.tag) {
    case 'be':
      if (next === undefined || AHEAD.has(next.text) || next.tag === 'to') return false;
      if (WAS.has(finite.text)) return true;
      return isWriter || first.tag !== 'pronoun' ? isLacking : next.tag !== 'past';
    case 'have':
      return true;
    case 'past':
      return first.tag === 'pronoun' || isLacking;
    case 'modal':
      return DENIED.has(finite.text) && own.length > at + 2;
    default:
      // 'the fast finishers get bored'
      if (finite.text === 'get' && !isWriter && (next?.tag === 'adjective' || /[a-z]{2}ed$/.test(next?.text ?? ''))) return true; // prettier-ignore
      return isLow || (finite.tag === 'verb' && finite.text.startsWith('keep') && next?.tag === 'ing');
  }
}

/** '…, they set each other off': said of others after what will be done, and last. */
function isLastWord(tokens: readonly Token[], { from, to }: Run): boolean {
  const [first, second] = tokens.slice(from, to);
  return (
    from > 3 && tokens.slice(from, -1).every(({ kind }) => kind !== 'punct') && tokens[from - 1]?.kind === 'punct' && to > from + 2 &&
    (oneOf(first?.text, 'they he she')) && second?.tag !== 'modal'
  ); // prettier-ignore
}

/** 'After lunch:' belongs to what stands before it, 'after they come in' does not. */
const verbOrMark = (tokens: readonly Token[], at: number): Token | undefined =>
  tokens.slice(at + 1, at + 5).find(({ tag }) => FINITE.has(tag) || tag === 'ing' || tag === 'mark');

/** 'Spellings low in the mock': said of a thing after its name. */
const isSaidAfter = (own: readonly Token[]): boolean =>
  own.some(
    ({ text }, i) => i > 0 && SAID_LOW.has(text) && own[i - 1]?.tag === 'noun' && own[i + 1]?.tag !== 'noun',
  );

const SAID_LOW = new Set(
  'low worst weak weaker poor slow unclear missing lacking inconsistent behind coasting'.split(' '),
);
const HAS_OBJECT = new Set(['det', 'number', 'pronoun']);
const FINITE = new Set(['be', 'have', 'past', 'verb', 'modal', 'to']);
const AHEAD = new Set(['going', 'gonna', 'due']);
const WAS = new Set(['was', 'were', "wasn't", "weren't"]);

/** 'too quiet', 'too much', but not 'me too'. */
const isTooMuch = (own: readonly Token[]): boolean =>
  own.some(({ text }, at) => text === 'too' && own[at + 1] !== undefined && own[at + 1]?.tag !== 'time');
