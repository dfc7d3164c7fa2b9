import type { Token } from './token.ts';
import type { Reading } from './reading.ts';
import type { Run } from './act-object.ts';
import { isPupilOutcome, PUPIL } from './pupil-outcome.ts';
import { BROAD_AREAS, TRAITS } from './phrases/objects.ts';
import { QUALIFIERS } from './phrases/plain-words.ts';

/** The parts a specific target has, worked out once for all criteria. */
export interface Parts {
  /** The act that would be seen; a run of one token, or the technique of a verbless target. */
  act?: Run;
  /** A technique, task or resource fine enough to be seen. */
  object?: Run;
  /** Which class, pupils, part of the lesson or place. */
  setting?: Run;
  /** Only a heading, such as behaviour, or a verb that promises a change. */
  broad?: Run;
  trait?: Run;
  /** The figure is for pupils to reach, not for the teacher to do. */
  isPupilOutcome: boolean;
}

/** Verbs for what goes on in a head: with a class they still say nothing to see. */
const MENTAL =
  /^(think|consider|understand|know|be|reflect|learn|explore|believe|feel|appreciate|want|hope|intend|need|become)$/;

/** Works out the parts of a target. */
export function partsOf(reading: Reading): Parts {
  const object = findObject(reading);
  const setting = findSetting(reading, object);
  const isBare = reading.acts.every((act) => act.passive || isInPlace(reading.tokens, act.at, act.lemma));
  const trait = reading.objects.traits[0];
  const weasel = reading.acts.find((act) => act.kind !== 'act');
  const broad =
    reading.objects.broad[0] ??
    (weasel && !trait && !MENTAL.test(weasel.lemma) ? { from: weasel.at, to: weasel.at + 1 } : undefined);
  const isFigured = reading.measures.some(({ data }) => data === 'threshold' || data === 'frequency');
  const startsBroad = reading.objects.broad.some(
    (run) =>
      object !== undefined &&
      run.from < object.from &&
      !reading.tokens
        .slice(run.from, object.from)
        .some(({ text }) => text === ':' || text === '–' || text === '-'),
  );
  const act =
    findAct(reading) ??
    (object && setting && isPupilOutcome(reading) && hasThreshold(reading) ? object : undefined) ??
    (isBare && setting && !trait && !(startsBroad && !isFigured)
      ? reading.objects.techniques[0]
      : undefined) ??
    (reading.acts.every((one) => one.passive) &&
    setting &&
    !trait &&
    isFigured &&
    reading.vague.length === 0 &&
    !startsBroad
      ? object
      : undefined);
  return {
    ...(act ? { act } : {}), ...(object ? { object } : {}), ...(setting ? { setting } : {}), ...(broad ? { broad } : {}), ...(trait ? { trait } : {}),
    isPupilOutcome: isPupilOutcome(reading),
  }; // prettier-ignore
}

/** 'Seating plans will be in place': that it is there is what would be seen. */
function isInPlace(tokens: readonly Token[], at: number, lemma: string): boolean {
  return (
    lemma === 'be' && /^(in|ready|up|on|done|available|displayed|finished)$/.test(tokens[at + 1]?.text ?? '')
  );
}

function hasThreshold({ measures }: Reading): boolean {
  return measures.some((measure) => measure.data === 'threshold');
}

function findAct({ tokens, acts, objects, measures }: Reading): Run | undefined {
  const hasFigure = measures.some((measure) => measure.data === 'threshold' || measure.data === 'zero');
  const hasAmount = measures.some((measure) => measure.data === 'threshold');
  const found = acts.find((act, index) => {
    if (act.change && hasFigure) return true;
    const object = objects.ofActs[index];
    if (act.kind === 'weasel' || !object || (act.passive && object.kind === 'none')) return false;
    const next = acts[index + 1]?.at ?? Infinity;
    if (object.kind === 'granular' || objects.techniques.some((run) => run.from >= act.at && run.from < next))
      return true;
    if (PRONOUN.test(tokens[act.at + 1]?.text ?? '') && objects.techniques.some((run) => run.from < act.at))
      return true;
    // 'Plan lessons' and 'adapt teaching' are the job itself; 'circulate', 'visit a school' and 'plan three lessons' can be seen.
    const isOnTheClock = hasAmount && act.kind === 'generic';
    const isCounted = tokens.slice(object.from, object.to).some(isCount);
    if ((isCounted || isOnTheClock) && object.kind === 'broad') return true;
    return (
      act.kind === 'act' && (object.kind === 'broad' ? !JOB_ITSELF.test(act.lemma) : object.kind !== 'trait')
    );
  });
  return found && { from: found.at, to: found.at + 1 };
}

/** 'Plan lessons', 'adapt teaching', 'mark work': the job itself, unless it says which or how many. */
const JOB_ITSELF =
  /^(plan|teach|adapt|mark|assess|differentiate|model|monitor|support|challenge|question|review|complete|achieve|collect|meet|demonstrate|show|prepare|share|discuss|communicate|evaluate|analyse)$/;

/** 'run it', 'try them': what is meant stands before. */
const PRONOUN = /^(it|them|this|these|one)$/;

function findObject(reading: Reading): Run | undefined {
  const { tokens, acts, objects, measures } = reading;
  const technique = objects.techniques[0];
  if (technique) return technique;
  const own = objects.ofActs.find(
    ({ kind, act, from }) =>
      kind === 'granular' || (kind === 'people' && act.kind === 'act' && tokens[from]?.text !== 'for'),
  );
  if (own) return { from: own.from, to: own.to };
  const detail = objects.ofActs.find(
    ({ kind, act, from, to }) =>
      act.kind !== 'weasel' &&
      (isCountedThing(tokens, from, to, kind) ||
        (kind === 'none' &&
          !/^(start|begin|try|want|go|get)$/.test(act.lemma) &&
          hasDetail(tokens, act.at + 1))),
  );
  if (detail) return { from: detail.act.at, to: Math.max(detail.to, detail.act.at + 3) };
  const grade = isPupilOutcome(reading)
    ? measures.find(({ from, to }) =>
        tokens.slice(from, to).some((token) => /^(grade|mark|score|level|\/)$/.test(token.stem)),
      )
    : undefined;
  if (grade || acts.some((act) => !act.passive)) return grade;
  const loose = tokens.findIndex(
    (token) =>
      isLooseObject(token) &&
      !objects.broad.some((run) => tokens[run.from] === token) &&
      !objects.traits.some((run) => tokens[run.from] === token),
  );
  return loose < 0 ? undefined : { from: loose, to: loose + 1 };
}

function isCount(token: Token): boolean {
  return token.value !== undefined && !token.masks.has('label') && !token.masks.has('code');
}

function isCountedThing(tokens: readonly Token[], from: number, to: number, kind: string): boolean {
  return kind === 'broad' && tokens.slice(from, to).some(isCount);
}

/** 'Count to five', 'stand by the door': what follows the preposition makes the act particular. */
function hasDetail(tokens: readonly Token[], at: number): boolean {
  if (
    !/^(to|for|by|at|through|round|around|between|next|beside|behind|in|on|with|into|over|out|off|about|apart|up|down|onto)$/.test(
      tokens[at]?.text ?? '',
    )
  )
    return false;
  const end = tokens
    .slice(at + 1, at + 6)
    .findIndex(
      (token) => token.kind === 'punct' || token.opens || token.masks.has('time') || token.masks.has('label'),
    );
  return tokens
    .slice(at + 1, end < 0 ? at + 6 : at + 1 + end)
    .some(
      (token) =>
        token.value !== undefined ||
        (token.masks.size === 0 &&
          isLooseObject(token) &&
          !TRAITS.has(token.text) &&
          !BROAD_AREAS.has(token.stem) &&
          !SOMEBODY.test(token.stem)),
    );
}

/** Who, not what: 'speak to my mentor' still has nothing it is about. */
const SOMEBODY =
  /^(mentor|ta|hod|senco|colleague|teacher|parent|class|staff|myself|themselves|slt|carer|somebody|someone)$/;

function isLooseObject(token: Token): boolean {
  return (
    token.kind === 'word' &&
    !QUALIFIERS.has(token.text) &&
    !/(ive|ful|ous|able|ible|ery|ence|ance)$/.test(token.text) &&
    token.masks.size === 0 &&
    token.value === undefined &&
    isNoun(token) &&
    !PUPIL.test(token.stem)
  );
}

function findSetting({ tokens, objects }: Reading, object: Run | undefined): Run | undefined {
  const overlaps = (a: Run, b: Run) => a.from < b.to && b.from < a.to;
  return objects.settings.find((run) => {
    if (
      objects.techniques.some((technique) => overlaps(run, technique)) &&
      !objects.techniques.some((technique) => !overlaps(run, technique))
    )
      return false;
    if (object && run.from <= object.from && run.to >= object.to) return false;
    return tokens[run.from]?.masks.has('label') || !modifies(tokens, run);
  });
}

/** A subject or a system says where even before a thing: 'French vocabulary lists', 'CPOMS logs'. */
const NAMES_A_PLACE =
  /^(maths|english|science|biology|chemistry|physics|history|geography|french|german|spanish|mandarin|latin|mfl|music|drama|dance|art|dt|pe|computing|pshe|sociology|psychology|economics|politics|cpoms|classcharts|arbor|sims|seesaw|tapestry|teams|phonics|rshe)$/;

/** 'SEND' in 'the SEND code of practice' only describes the thing. */
function modifies(tokens: readonly Token[], run: Run): boolean {
  if (run.to === run.from + 1 && NAMES_A_PLACE.test(tokens[run.from]?.text ?? '')) return false;
  const next = tokens[run.to];
  return (
    next !== undefined &&
    next.kind === 'word' &&
    !next.opens &&
    !next.masks.has('time') &&
    isNoun(next) &&
    !/^(pupil|student|child|children|lesson|class|group|learner|girl|boy|time|book|work|teaching|session|unit|attendance|score|average|punctuality|result|homework|parent|reader|speaker|writer|topic|mock|paper|exam|coursework|base|room|unit|table|provision|corner|mum|dad|family|carer|teacher)$/.test(
      next.stem,
    )
  );
}

function isNoun(token: Token): boolean {
  return !STOP.test(token.text) && token.text.length > 2 && !token.text.endsWith('ly');
}

const STOP =
  /^(the|and|for|with|from|into|until|before|after|during|when|while|where|that|this|these|those|which|who|will|would|should|can|could|must|are|was|were|been|being|has|have|had|not|but|than|then|all|any|each|every|some|more|most|less|fewer|many|much|very|also|just|only|even|once|twice|their|there|they|them|our|your|his|her|its|how|why|what|over|under|about|around|through|across|per|via|using|better|good|great|well|new|different|effective|clear|least|next|last|first|better|high|low|way|out|off|onto|towards|its|yet|none|nothing|soon|asap|please|maybe|own|other|ideally|able|get|got|does|did|done|say|too|try|less|within|without|because|so)$/;
