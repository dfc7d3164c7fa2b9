import { oneOf } from '../../text/one-of.ts';
import { WRITERS } from '../../lexicon/places/people.ts';
import { LACKING, OUTCOME_WORDS, PRAISE, SHOWING, WAS } from '../../lexicon/kinds/reports.ts';
import { HEADING_WORDS } from '../../lexicon/kinds/forms.ts';
import { DENIED } from '../../lexicon/reasons/states.ts';
import { MENTAL_VERBS } from '../../lexicon/acts/object-words.ts';
import { FORMS } from '../../text/verbs.ts';
import type { Run, Token } from '../../text/token.ts';
import type { Reading } from '../reading.ts';
import { present } from '../../../present.ts';

/** What a sentence does: `ahead` says what will be done, the others tell what was or is. `note` has no verb to tell by. */
export type SentenceKind = 'ahead' | 'past' | 'praise' | 'finding' | 'note';

/** Each sentence, line or bullet with what it does. */
export function sentenceKinds(reading: Reading): (Run & { kind: SentenceKind })[] {
  return sentencesOf(reading.tokens).map((run) => ({ ...run, kind: kindOf(reading, run) }));
}

/** The sentences of a text, as runs. */
export function sentencesOf(tokens: readonly Token[]): Run[] {
  const runs: Run[] = [];
  tokens.forEach((token, at) => {
    const last = runs.at(-1);
    if (token.opens || !last) runs.push({ from: at, to: at + 1 });
    else last.to = at + 1;
  });
  return runs.filter(({ from, to }) => tokens.slice(from, to).some(({ kind }) => kind !== 'punct'));
}

function kindOf({ tokens, acts, amounts, times, clauses }: Reading, { from, to }: Run): SentenceKind {
  const own = tokens.slice(from, to);
  const inside = (run: Run) => run.from >= from && run.from < to;
  const first = own.findIndex(({ kind }) => kind !== 'punct');
  const mains = clauses.filter((clause) => clause.kind === 'main' && inside(clause));
  const isMain = (at: number) => mains.some((clause) => at >= clause.from && at < clause.to);
  const leads = (token: Token, i: number): boolean => isMain(from + i) && isFinite(token);
  // 'Parents have complained about it, so sign them': what says why does not lead.
  const stated = own.findIndex((token, i) => leads(token, i) && !token.masks.has('reason'));
  const finite = stated < 0 ? own.findIndex(leads) : stated;
  const lead = finite < 0 ? undefined : own[finite];
  const isAhead = own.some(
    ({ tag, masks, text }) => tag === 'modal' || tag === 'to' || (masks.has('end') && text !== 'today'),
  );
  if (THANKS.has(own[first]?.text ?? '') || (PRAISE.has(own[first]?.text ?? '') && !isAhead && own.some(({ text }) => SAID_TO.has(text)))) return 'praise'; // prettier-ignore
  if (tellsOfNow(own, finite)) return 'finding';
  // 'Targets from last year: all met'
  if (HEADING_WORDS.has(own[first]?.stem ?? '') && !isAhead && OUTCOME_WORDS.has(own.findLast(({ kind }) => kind === 'word')?.text ?? '')) return 'past'; // prettier-ignore
  const isPast = lead !== undefined && (WAS.has(lead.text) || (lead.tag === 'past' && isTold(own, finite)));
  const praises = own.filter(({ text, masks }) => PRAISE.has(text) && !masks.has('quote')).length;
  if (OUTCOME_WORDS.has(own[first]?.text ?? '') && own.length < first + 3 && own[first + 1]?.text !== ':')
    return 'past';
  if (lead?.text === 'be' || lead?.text === 'being') return 'ahead';
  // '9/10 homeworks in on time, was 6/10': where it stood.
  if (lead !== undefined && finite > 1 && own[finite - 1]?.text === ',' && lead.tag === 'be') return 'note';
  // 'Met with SENCo', 'Discussed the passport': told without saying who.
  if (
    lead?.tag === 'past' &&
    finite === first &&
    !own.some(({ text, masks }) => masks.has('end') && oneOf(text, 'by before until')) &&
    opensTold(own[finite + 1])
  )
    return 'past';
  if (isPast)
    return own.some(
      ({ tag, text }, i) =>
        i > finite && tag === 'modal' && text !== 'did' && text !== "didn't" && isMain(from + i),
    )
      ? 'ahead'
      : praises > 0
        ? 'praise'
        : 'past';
  if (
    lead === undefined &&
    own.some(({ text }) => text === 'well') &&
    own.some(({ text }) => text === 'done')
  )
    return 'praise';
  // 'This year has been long'; 'will have met' is still ahead.
  if (
    lead?.tag === 'have' &&
    finite > first &&
    !(own[finite + 1]?.text === 'been' && own.some(({ masks }) => masks.has('end')))
  )
    return praises > 0 ? 'praise' : 'past';
  if (lead === undefined && PRAISE.has(own[first]?.text ?? '') && own.some(({ text }) => SAID_TO.has(text)))
    return 'praise';
  if (lead?.tag === 'modal' || lead?.tag === 'to') return 'ahead';
  if (lead?.tag === 'verb' || lead?.tag === 'ing') {
    // 'Keep it up'
    if (lead.text === 'keep' && own[finite + 1]?.text === 'it') return 'note';
    // 'Books show that…', 'Feedback isn't acted on'
    const hasSubject =
      finite > first && own.slice(first, finite).some(({ tag }) => tag === 'noun' || tag === 'label');
    if (hasSubject && SHOWING.has(lead.text) && !WRITERS.has(own[finite - 1]?.text ?? ''))
      return mains
        .slice(1)
        .some((clause) => tokens[clause.from + 1]?.tag === 'verb' && tokens[clause.from]?.text === 'so')
        ? 'ahead'
        : 'finding';
    return 'ahead';
  }
  if (lead?.tag === 'be' && !own.some(({ text }) => text === 'to' || WRITERS.has(text))) {
    if (own.some(({ text }) => LACKING.has(text))) return 'finding';
    return praises > 0 ? 'praise' : 'note';
  }
  const hasPlan =
    times.some((time) => inside(time) && time.kind !== 'past') ||
    amounts.some((amount) => inside(amount) && amount.kind !== 'direction');
  if (hasPlan || acts.some((act) => act.at >= from && act.at < to && !act.past && !act.passive))
    return lead?.tag === 'past' || lead === undefined ? 'note' : 'ahead';
  if (praises > 0 && own.some(({ text }) => oneOf(text, 'you well your !'))) return 'praise';
  if (own.length > 1 && isLack(own, first)) return 'finding';
  return 'note';
}

/** Signs that somebody is spoken to about what has just been seen. */
const SAID_TO = new Set(['!', 'you', 'your', 'today', 'well']);

/** The word that says when: a verb of its own, a helper, or 'to' before one. */
function isFinite({ tag }: Token): boolean {
  return oneOf(tag, 'verb modal be past to ing have');
}

/** 'I managed', 'pupils finished', 'we shared': somebody did it; 'books marked' is left to be done. */
function isTold(own: readonly Token[], at: number): boolean {
  const before = own.slice(0, at).findLast(({ tag }) => tag !== 'adverb' && tag !== 'time');
  const next = own[at + 1];
  const isTelling = next !== undefined && oneOf(next.tag, 'det pronoun number');
  return (
    before !== undefined &&
    (before.tag === 'pronoun' ||
      (isTelling && before.tag === 'noun') ||
      (/^\p{Lu}/u.test(before.raw) && before === own[0] && /^[A-Z]{2,4}$/.test(before.raw)))
  );
}

/** 'Pupils do not know the routine', 'Questions mostly answered by five': how it is, and nothing that will be done. */
function tellsOfNow(own: readonly Token[], finite: number): boolean {
  const lead = own[finite];
  const before = own.slice(0, Math.max(finite, 0));
  if (
    !lead ||
    before.every(({ tag }) => tag !== 'noun' && tag !== 'label') ||
    own.some(({ masks }) => masks.has('end'))
  )
    return false;
  const next = own
    .slice(finite + 1)
    .find(({ tag, text }) => tag !== 'adverb' && tag !== 'not' && text !== 'not');
  const isDenied = lead.tag === 'modal' && (DENIED.has(lead.text) || own[finite + 1]?.text === 'not');
  if (isDenied)
    return (
      MENTAL_VERBS.has(FORMS.get(next?.text ?? '')?.lemma ?? '') &&
      !before.some(({ text }) => WRITERS.has(text)) &&
      own.slice(finite + 1).every(({ tag }) => tag !== 'mark' && tag !== 'modal')
    );
  return lead.tag === 'past' && before.some(({ text }) => oneOf(text, 'mostly mainly largely only'));
}

const THANKS = new Set(['thank', 'thanks', 'congratulations']);

const opensTold = (next: Token | undefined): boolean =>
  next !== undefined && (oneOf(next.tag, 'det pronoun number') || next.text === 'with');

/** 'Not enough wait time', 'Too much talk', 'Plenary missing', 'Starter – slow'. */
function isLack(own: readonly Token[], first: number): boolean {
  const start = present(own[first]).text;
  const last = present(own.findLast(({ kind }) => kind !== 'punct'));
  if (oneOf(start, 'not too insufficient lack lacked lacking limited inconsistent'))
    return own[first + 1]?.tag !== 'ing';
  return LACKING.has(last.text) && last !== own[first] && own.length < 6;
}
