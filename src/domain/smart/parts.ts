import type { Token } from './token.ts';
import type { Reading } from './reading.ts';
import type { Run } from './objects.ts';

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

/** What pupils reach: a figure on one of these is an outcome, however the sentence begins. */
const OUTCOME_NOUNS = /^(score|average|attainment|result|grade|attendance|incident|progress|punctuality|lateness|disruption|takes|detention|removal|data)$/;

/** Works out the parts of a target. */
export function partsOf(reading: Reading): Parts {
  const object = findObject(reading);
  const setting = findSetting(reading, object);
  const isBare = reading.acts.length === 0;
  const trait = reading.objects.traits[0];
  const weasel = reading.acts.find((act) => act.kind !== 'act');
  const broad = reading.objects.broad[0] ?? (weasel && !trait ? { from: weasel.at, to: weasel.at + 1 } : undefined);
  const act = findAct(reading) ?? (isBare && setting ? reading.objects.techniques[0] : undefined);
  return {
    ...(act ? { act } : {}), ...(object ? { object } : {}), ...(setting ? { setting } : {}), ...(broad ? { broad } : {}), ...(trait ? { trait } : {}),
    isPupilOutcome: isPupilOutcome(reading),
  }; // prettier-ignore
}

function findAct({ acts, objects, measures }: Reading): Run | undefined {
  const hasFigure = measures.some((measure) => measure.data === 'threshold' || measure.data === 'zero');
  const found = acts.find((act, index) => {
    if (act.kind === 'act') return true;
    if (act.change && hasFigure) return true;
    const object = objects.ofActs[index];
    if (act.kind !== 'generic' || !object) return false;
    return object.kind === 'granular' || objects.techniques.some((run) => run.from >= object.from && run.to <= object.to);
  });
  return found && { from: found.at, to: found.at + 1 };
}

function findObject({ tokens, acts, objects }: Reading): Run | undefined {
  const technique = objects.techniques[0];
  if (technique) return technique;
  const own = objects.ofActs.find(({ kind, act }) => kind === 'granular' || (kind === 'people' && act.kind === 'act'));
  if (own) return { from: own.from, to: own.to };
  if (acts.length > 0) return undefined;
  const loose = tokens.findIndex((token) => isLooseObject(token) && !objects.broad.some((run) => tokens[run.from] === token) && !objects.traits.some((run) => tokens[run.from] === token));
  return loose < 0 ? undefined : { from: loose, to: loose + 1 };
}

function isLooseObject(token: Token): boolean {
  return token.kind === 'word' && token.masks.size === 0 && token.value === undefined && isNoun(token);
}

function findSetting({ tokens, objects }: Reading, object: Run | undefined): Run | undefined {
  const overlaps = (a: Run, b: Run) => a.from < b.to && b.from < a.to;
  return objects.settings.find((run) => {
    if (objects.techniques.some((technique) => overlaps(run, technique)) && !objects.techniques.some((technique) => !overlaps(run, technique))) return false;
    if (object && run.from <= object.from && run.to >= object.to) return false;
    return tokens[run.from]?.masks.has('label') || !modifies(tokens, run);
  });
}

/** 'SEND' in 'the SEND code of practice' only describes the thing. */
function modifies(tokens: readonly Token[], run: Run): boolean {
  const next = tokens[run.to];
  return next !== undefined && next.kind === 'word' && !next.opens && isNoun(next) && !/^(pupil|student|child|children|lesson|class|group|learner|girl|boy|time|book|work|teaching|session|unit)$/.test(next.stem);
}

function isNoun(token: Token): boolean {
  return !STOP.test(token.text) && token.text.length > 2 && !token.text.endsWith('ly');
}

const STOP = /^(the|and|for|with|from|into|until|before|after|during|when|while|where|that|this|these|those|which|who|will|would|should|can|could|must|are|was|were|been|being|has|have|had|not|but|than|then|all|any|each|every|some|more|most|less|fewer|many|much|very|also|just|only|even|once|twice|their|there|they|them|our|your|his|her|its|how|why|what|over|under|about|around|through|across|per|via|using|better|good|great|well|new|different|effective|clear|least|next|last|first|better|high|low|way|out|off|onto|towards|its|yet|none|nothing|soon|asap|please|maybe|own|other|ideally|able|get|got|does|did|done|say|too|try|less|within|without|because|so)$/;

function isPupilOutcome({ tokens, acts, measures }: Reading): boolean {
  if (measures.length === 0) return false;
  const firstAct = acts.find((act) => act.kind !== 'weasel' || act.change);
  const outcome = tokens.findIndex((token) => OUTCOME_NOUNS.test(token.stem) && !token.masks.has('reason'));
  const changesOutcome = outcome >= 0 && (!firstAct || firstAct.change || firstAct.at > outcome) && !tokens.some((token) => /^(i|my)$/.test(token.text) && token.start < (tokens[outcome]?.start ?? 0));
  const pupils = tokens.findIndex((token) => /^(pupil|student|child|children|learner|girl|boy|everyone|everybody|class)$/.test(token.stem) || token.masks.has('label'));
  if (pupils < 0) return changesOutcome;
  const pupilAct = acts.find((act) => act.at > pupils);
  const isSubject = acts.every((act) => act.at > pupils || act.kind === 'weasel' || act.lemma === 'get') && pupilAct !== undefined && !pupilAct.passive && subjectReaches(tokens, pupils, pupilAct.at);
  return changesOutcome || isSubject;
}

/** Between the pupils and their verb there is no teacher. */
function subjectReaches(tokens: readonly Token[], from: number, to: number): boolean {
  const between = tokens.slice(0, to).filter((token) => /^(i|i'll|me|we|ect|sam|mentor|teacher|ta)$/.test(token.text));
  const clean = !tokens.slice(from, to).some((token) => /^[:;,]$/.test(token.text) || /^(will|to)$/.test(token.text) === false && token.opens && token !== tokens[from]);
  return between.length === 0 && clean;
}
