// Long because act, thing and setting are worked out together.
import { oneOf } from '../../text/one-of.ts';
import { ALL, OUTCOMES } from '../../lexicon/amounts/words.ts';
import { FORMS, vagueGroupOf, verbKind } from '../../text/verbs.ts';
import {
  BEING,
  HOW_WELL,
  IN_PLACE,
  LOOKING_BACK,
  JOB_VERBS,
  MENTAL_VERBS,
  SOMEBODY,
  START_VERBS,
} from '../../lexicon/acts/object-words.ts';
import { PUPILS, WRITERS } from '../../lexicon/places/people.ts';
import { QUALIFIERS } from '../../lexicon/plain-words.ts';
import { WEEKDAYS } from '../../lexicon/times/words.ts';
import { PREPOSITIONS } from '../../lexicon/grammar.ts';
import { SUBJECTS } from '../../lexicon/places/places.ts';
import { EMPTY_THINGS } from '../../lexicon/reasons/words.ts';
import { BROAD_AREAS, TRAITS } from '../../lexicon/acts/things.ts';
import { overlaps, type Run, type Token } from '../../text/token.ts';
import { PROMISING, type Act } from './acts.ts';
import type { Amount } from '../amounts.ts';
import type { Parts, Reading } from '../reading.ts';
import { isContent } from './things.ts';
import { present } from '../../../present.ts';

const isCounted = ({ kind }: Amount): boolean => oneOf(kind, 'threshold frequency zero all');

/** Works out the parts of a target. */
export function findParts(reading: Omit<Reading, 'parts'>): Parts {
  const { tokens, acts, techniques, broad, traits, amounts } = reading;
  const object = findObject(reading);
  const setting =
    findSetting(reading, object) ??
    (reading.acts.some(({ kind }) => kind === 'seen')
      ? (reading.times.find(
          ({ kind, from, to }) =>
            kind === 'recurring' && tokens.slice(from, to).some(({ stem }) => WEEKDAYS.includes(stem)),
        ) ?? reading.reasons.find(({ kind }) => kind === 'need'))
      : undefined);
  const trait =
    traits.find(({ from }) => !HOW_WELL.has(tokens[from]?.text ?? '')) ??
    (acts.some(({ lemma }) => BEING.has(lemma)) ? traits[0] : undefined);
  const hasFigure = amounts.some(({ kind }) => kind === 'threshold' || kind === 'frequency');
  const isBare = acts.every((act) => act.passive || isInPlace(tokens, act));
  const startsBroad = broad.some(
    (run) =>
      object &&
      run.from < object.from &&
      !tokens.slice(run.from, object.from).some(({ text }) => ':–-—'.includes(text)),
  );
  const outcome = isPupilOutcome(reading);
  const verbless =
    isBare &&
    setting &&
    !trait &&
    !(startsBroad && !hasFigure) &&
    reading.sayings.every(({ from }) => tokens[from]?.masks.has('reason'));
  const act =
    findAct(reading) ??
    (object && setting && outcome && amounts.some(({ kind }) => kind === 'threshold') ? object : undefined) ??
    (verbless
      ? (techniques[0] ??
        (hasFigure || isNote(reading) || acts.some(({ passive }) => passive) ? object : undefined))
      : undefined);
  const vague = acts.find(({ kind }) => kind !== 'seen');
  const wide =
    broad.find(({ from }) => !EMPTY_THINGS.has(tokens[from]?.stem ?? '')) ??
    (vague && !trait && !MENTAL_VERBS.has(vague.lemma) ? { from: vague.at, to: vague.at + 1 } : undefined);
  return {
    ...(act ? { act } : {}), ...(object ? { object } : {}), ...(setting ? { setting } : {}), ...(wide ? { broad: wide } : {}),
    ...(trait ? { trait } : {}), isPupilOutcome: outcome,
  }; // prettier-ignore
}

/** 'Seating plans will be in place': that it is there is what would be seen. */
function isInPlace(tokens: readonly Token[], { at, lemma }: Act): boolean {
  return lemma === 'be' && IN_PLACE.has(tokens[at + 1]?.text ?? '');
}

/** 'PE: demo before kit given out, then pairs': things named one after another, or where and when each is wanted, are done. */
function isNote({ tokens, broad, settings }: Omit<Reading, 'parts'>): boolean {
  const isPlace = (at: number) =>
    settings.some(({ from, to, kind }) => at >= from && at < to && kind !== 'class');
  const inNote = new Set<number>();
  let part = 0;
  tokens.forEach((token, at) => {
    if (
      token.opens ||
      (token.kind === 'punct' && !'\'’"“”()'.includes(token.text)) ||
      oneOf(token.tag, 'and sub prep')
    )
      part++;
    if (isLooseThing(token) && !isPlace(at) && !broad.some(({ from }) => from === at)) inNote.add(part);
  });
  return inNote.size > 1;
}

function findAct({ tokens, acts, techniques, amounts }: Omit<Reading, 'parts'>): Run | undefined {
  const hasFigure = amounts.some(({ kind }) => kind === 'threshold' || kind === 'zero');
  const found = acts.find((act, index) => {
    if (act.past) return false;
    if (act.change && hasFigure && act.lemma !== 'go') return true;
    // 'Make the slides shorter: no more than 20 words': a promise that is counted.
    if (PROMISING.has(act.lemma) && act.object.kind === 'fine' && hasFigure) return true;
    // 'Secure a minimum of two opportunities': how many makes it plain.
    if (act.kind === 'vague' && act.object.kind === 'fine' && !MENTAL_VERBS.has(act.lemma) && tokens.slice(act.object.from, act.object.to).some(isNumber)) return true; // prettier-ignore
    const { object } = act;
    if (object.kind === 'none' && LOOKING_BACK.has(act.lemma)) return false;
    // 'Ensure that instructions are given in no more than four steps'
    if (act.passive && hasFigure && object.kind === 'fine' && verbKind(act.lemma) !== 'vague') return true;
    if (act.kind === 'vague' || (act.passive && object.kind === 'none')) return false;
    const next = acts[index + 1]?.at ?? Infinity;
    if (object.kind === 'fine' || techniques.some((run) => run.from >= act.at && run.from < next))
      return true;
    // 'run it', 'try them': what is meant stands before.
    if (isStandIn(tokens, act) && techniques.some((run) => run.from < act.at)) return true;
    if (object.kind === 'broad' && isWithThing(tokens, object.to)) return true;
    // 'Mark the Year 8 assessments': the class says which.
    if (
      MARKING.has(act.lemma) &&
      object.kind === 'broad' &&
      tokens.slice(object.from, object.to).some(({ masks }) => masks.has('label'))
    )
      return true;
    const isCountedThing =
      tokens.slice(object.from, object.to).some(isNumber) ||
      (act.kind === 'general' && amounts.some(({ kind }) => kind === 'threshold'));
    if (isCountedThing && object.kind === 'broad') return true;
    return (
      act.kind === 'seen' && (object.kind === 'broad' ? !JOB_VERBS.has(act.lemma) : object.kind !== 'trait')
    );
  });
  return found && { from: found.at, to: found.at + 1 };
}

/** 'time each one', 'rule it into columns': the thing is named before. */
const isStandIn = (tokens: readonly Token[], { at }: Act): boolean =>
  STAND_INS.has(tokens[at + 1]?.text ?? '') ||
  ((tokens[at + 1]?.text === 'each' || tokens[at + 1]?.text === 'every') && tokens[at + 2]?.text === 'one');

const STAND_INS = new Set(['it', 'them', 'this', 'these', 'those']);

const isNumber = ({ value, masks }: Token): boolean =>
  value !== undefined && !masks.has('label') && !masks.has('code');

function findObject({
  tokens,
  acts,
  techniques,
  amounts,
  broad,
  traits,
  settings,
}: Omit<Reading, 'parts'>): Run | undefined {
  const own = acts.find(
    ({ object, kind, past }) =>
      !past &&
      (object.kind === 'fine' ||
        (object.kind === 'people' && kind === 'seen' && tokens[object.from]?.text !== 'for')),
  );
  // 'Give fewer prompts in guided reading': where, not what.
  const isWhere = (run: Run) =>
    own && own.object.to <= run.from && IN_WHICH.has(tokens[run.from - 1]?.text ?? '');
  const technique = techniques.find((run) => !isWhere(run));
  if (technique) return technique;
  if (own) return { from: own.object.from, to: own.object.to };
  const marked = acts.find(
    (act) =>
      !act.past &&
      MARKING.has(act.lemma) &&
      act.object.kind === 'broad' &&
      tokens.slice(act.object.from, act.object.to).some(({ masks }) => masks.has('label')),
  );
  if (marked) return { from: marked.object.from, to: marked.object.to };
  const standIn = acts.find(
    (act) => !act.past && act.kind !== 'vague' && act.object.kind !== 'fine' && isStandIn(tokens, act),
  );
  if (
    standIn &&
    tokens
      .slice(0, standIn.at)
      .some(
        (token) =>
          isContent(token) && token.tag === 'noun' && !BROAD_AREAS.has(token.stem) && !PUPILS.has(token.stem),
      )
  )
    return { from: standIn.at, to: standIn.at + 2 };
  const detail = acts.find(
    ({ at, kind, lemma, past, object }) =>
      !past &&
      kind !== 'vague' &&
      ((object.kind === 'broad' && tokens.slice(object.from, object.to).some(isNumber)) ||
        (object.kind === 'none' && !START_VERBS.has(lemma) && hasDetail(tokens, at + 1)) ||
        (object.kind !== 'none' &&
          (kind === 'seen' || OPENING_VERBS.has(lemma)) &&
          isWithThing(tokens, object.to))),
  );
  if (detail) return { from: detail.at, to: Math.max(detail.object.to, detail.at + 3) };
  // 'Check that all have the pen and the book': what is checked stands in the clause after it.
  const checked = acts.find(({ at, kind, past, object }) => !past && kind === 'seen' && object.kind === 'none' && tokens[at + 1]?.tag === 'wh'); // prettier-ignore
  const seen = checked ? tokens.findIndex((token, at) => at > checked.at && isLooseThing(token) && !BROAD_AREAS.has(token.stem) && !TRAITS.has(token.text)) : -1; // prettier-ignore
  if (seen >= 0) return { from: seen, to: seen + 1 };
  const result = acts.some(({ change, kind }) => change || kind === 'vague') && amounts.some(({ kind }) => kind === 'threshold') ? tokens.findIndex(({ stem, tag, masks }) => OUTCOMES.has(stem) && tag === 'noun' && !masks.has('reason')) : -1; // prettier-ignore
  if (result >= 0 && acts.every(({ object }) => object.kind !== 'fine'))
    return { from: result, to: result + 1 };
  const changed = acts.some(({ change, kind }) => change && kind === 'vague')
    ? amounts.find(
        ({ kind, hasUnit, from, to }) =>
          kind === 'threshold' &&
          hasUnit &&
          (tokens.slice(from, to + 1).some(({ tag, stem }) => tag === 'noun' && stem !== 'percent') ||
            acts.some(({ change, object }) => change && tokens[object.to]?.tag === 'wh')),
      )
    : undefined;
  if (changed) return changed;
  // 'Circulate – L shape, 2 laps': how it is done stands after the mark.
  const noted = acts.find(
    ({ at, kind, past, object }) =>
      !past && kind === 'seen' && object.kind === 'none' && '–-:—'.includes(tokens[at + 1]?.text ?? 'x'),
  );
  const note = noted ? tokens.findIndex((token, at) => at > noted.at && isLooseThing(token)) : -1;
  if (note >= 0) return { from: note, to: note + 1 };
  const isOutcome = amounts.some(({ ofPupils }) => ofPupils);
  const score = isOutcome
    ? amounts.find(({ from, to }) => tokens.slice(from, to).some((token) => SCORES.has(token.stem)))
    : undefined;
  if (score || acts.some(({ passive }) => !passive)) return score;
  const isLoose = (token: Token, at: number): boolean =>
    isLooseThing(token) && !broad.some((run) => run.from === at) && !traits.some((run) => run.from === at);
  // What is not also where: 'Phonics: robot arms'.
  const apart = tokens.findIndex((token, at) => isLoose(token, at) && !settings.some(({ from, to }) => at >= from && at < to)); // prettier-ignore
  const loose = apart < 0 ? tokens.findIndex(isLoose) : apart;
  return loose < 0 ? undefined : { from: loose, to: loose + 1 };
}

const IN_WHICH = new Set(['in', 'during', 'at']);

const MARKING = new Set(['mark', 'complete', 'moderate', 'return']);

const OPENING_VERBS = new Set(['start', 'begin', 'open', 'end', 'finish', 'close']);

const SCORES = new Set(['grade', 'mark', 'score', 'level', '/']);

/** 'Count to five', 'stand by the door': what follows the preposition makes the act particular. */
function hasDetail(tokens: readonly Token[], at: number): boolean {
  if (tokens[at]?.text === 'aloud' || tokens[at]?.text === 'apart') return true;
  const isBefore =
    (tokens[at]?.text === 'before' || tokens[at]?.text === 'after') && tokens[at].tag === 'sub';
  if (
    !isBefore &&
    !PREPOSITIONS.has(tokens[at]?.text ?? '') &&
    tokens[at]?.tag !== 'prep' &&
    tokens[at]?.tag !== 'to' &&
    tokens[at]?.text !== 'to'
  )
    return false;
  for (let i = at + 1; i < Math.min(tokens.length, at + 6); i++) {
    const token = present(tokens[i]);
    if (token.kind === 'punct' || token.opens || token.masks.has('time') || token.masks.has('label'))
      return false;
    if (
      token.value !== undefined ||
      (isLooseThing(token) &&
        !TRAITS.has(token.text) &&
        !BROAD_AREAS.has(token.stem) &&
        !SOMEBODY.has(token.stem))
    )
      return true;
  }
  return false;
}

/** 'Start lessons with the hook', 'ring home with good news': what it is done with. */
function isWithThing(tokens: readonly Token[], at: number): boolean {
  const opener = tokens[at]?.text;
  return oneOf(opener, 'with using about on against from') && hasDetail(tokens, at);
}

/** A word that could be a thing two people could point to. */
function isLooseThing(token: Token): boolean {
  return (
    isContent(token) &&
    token.tag === 'noun' &&
    token.text.length > 2 &&
    vagueGroupOf(FORMS.get(token.text)?.lemma ?? '') === undefined &&
    !QUALIFIERS.has(token.text) &&
    !token.masks.has('reason') &&
    !PUPILS.has(token.stem) &&
    !/(ful|ous|able|ible|ery|ence|ance|ly)$/.test(token.text)
  );
}

/** 'SEND' in 'the SEND code of practice' only describes the thing; a subject says where even so. */
function findSetting(
  { tokens, settings, techniques }: Omit<Reading, 'parts'>,
  object: Run | undefined,
): Run | undefined {
  return settings.find((run) => {
    if (oneOf(run.kind, 'class moment subject'))
      return (
        !(object && run.from <= object.from && run.to >= object.to && run.kind !== 'moment') ||
        run.kind === 'class'
      );
    const inside = techniques.filter((technique) => overlaps(run, technique));
    if (inside.length > 0 && inside.length === techniques.length && (!object || overlaps(run, object)))
      return false;
    if (object && run.from <= object.from && run.to >= object.to) return false;
    const next = tokens[run.to];
    const isModifier =
      run.kind === 'phrase' &&
      next !== undefined &&
      !next.opens &&
      next.tag === 'noun' &&
      !isPeopleOrWork(next);
    return !isModifier;
  });
}

const isPeopleOrWork = ({ stem }: Token): boolean =>
  PUPILS.has(stem) || SOMEBODY.has(stem) || BROAD_AREAS.has(stem) || SUBJECTS.has(stem) || WORK.has(stem);

const WORK = new Set(
  'book lesson session unit attendance score average homework reader speaker writer topic mock paper exam coursework base room table corner mum family time'.split(
    ' ',
  ),
);

/** True when pupils are to reach something: they are the subject, or what they reach is what changes. */
function isPupilOutcome({ tokens, acts, amounts, techniques }: Omit<Reading, 'parts'>): boolean {
  const first = acts.find(({ kind, change, past }) => !past && (kind !== 'vague' || change));
  const at = first?.at ?? Infinity;
  const free = (token: Token) => !token.masks.has('reason') && !token.masks.has('time');
  const isWanted = first?.by === 'pupils' && first.owner !== undefined && !first.passive;
  if (!isWanted && tokens.some((token, i) => i <= at && free(token) && WRITERS.has(token.text))) return false;
  if (first?.by === 'others' && !first.caused) return false;
  const figure = amounts.find(isCounted);
  const outcome = tokens.findIndex((token) => free(token) && OUTCOMES.has(token.stem));
  if (first?.change && figure && (outcome > at || isAboutPupils(tokens, first))) return true;
  if (first && (first.by === 'pupils' || first.caused) && !first.passive) return true;
  if (!figure) return false;
  // 'Achieve a gain for four of the seven': theirs, though the teacher is to see to it.
  if (acts.some(({ lemma, past }) => !past && GAINING.has(lemma)) && amounts.some(({ ofPupils }) => ofPupils))
    return true;
  if (outcome >= 0 && outcome < at && outcome < figure.to + 2) return true;
  const isShare =
    figure.ofPupils &&
    tokens
      .slice(figure.from, figure.to + 2)
      .some(({ text }) => oneOf(text, '% of percent /') || ALL.has(text));
  if (!first && techniques[0] && techniques[0].from < figure.from) return false;
  if (!first) return (figure.ofPupils && figure.from < 5) || isShare;
  return isShare && figure.from < at && !first.passive;
}

const GAINING = new Set(['achieve', 'attain', 'secure', 'reach', 'gain']);

/** 'reduce the number of pupils leaving', 'the time it takes 7F to settle'. */
export function isAboutPupils(tokens: readonly Token[], { object, lemma }: Act): boolean {
  const own = tokens.slice(object.from, object.to);
  return (
    !oneOf(lemma, 'move take bring cut') &&
    own.some(
      ({ stem, masks }) =>
        PUPILS.has(stem) || (masks.has('label') && own.some(({ text }) => text === 'time')),
    )
  );
}
