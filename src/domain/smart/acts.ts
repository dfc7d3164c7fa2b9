import type { Token } from './token.ts';
import {
  CHANGE_VERBS,
  GENERIC_ACTS,
  NOUNLIKE_ACTS,
  ONE_OFF_ACTS,
  ONE_OFF_ACTS_WITH_ARTICLE,
  PLAIN_ACTS,
} from './phrases/acts.ts';
import { WEASEL_GROUPS, WEASEL_VERBS, type WeaselGroup } from './phrases/weasel-verbs.ts';
import { BROAD_AREAS, TRAITS } from './phrases/objects.ts';
import { FUNCTION_WORDS, QUALIFIERS } from './phrases/plain-words.ts';
import { addVerbForms, type VerbEntry } from './word-forms.ts';

/** A verb standing where a verb can stand. */
export interface Act {
  at: number;
  lemma: string;
  /** `act` could be seen, `generic` needs something particular with it, `weasel` promises a change. */
  kind: 'act' | 'generic' | 'weasel';
  /** Done once, after which it is plain that it is done. */
  oneOff: boolean;
  /** Promises more or less of something: an act when a figure goes with it. */
  change: boolean;
  /** 'stop', 'no longer', 'do not' before it. */
  negated: boolean;
  passive: boolean;
}

const lemmas = (list: string) => new Set(list.split(' ').map((word) => word.replace('-', '')));
const GENERIC = lemmas(GENERIC_ACTS);
const ONE_OFF = lemmas(ONE_OFF_ACTS);
const ONE_OFF_WITH_ARTICLE = lemmas(ONE_OFF_ACTS_WITH_ARTICLE);
const NOUNLIKE = lemmas(NOUNLIKE_ACTS);
const WEASEL = lemmas(WEASEL_VERBS);
const GROUP_OF = new Map(
  WEASEL_GROUPS.flatMap((group) => [...lemmas(group.words)].map((word) => [word, group] as const)),
);
const CHANGE = lemmas(CHANGE_VERBS);
const PLAIN = lemmas(PLAIN_ACTS);
const FORMS = [PLAIN_ACTS, GENERIC_ACTS, ONE_OFF_ACTS, NOUNLIKE_ACTS, WEASEL_VERBS, CHANGE_VERBS].reduce(
  addVerbForms,
  new Map<string, VerbEntry>(),
);

/** Verb forms a slip may be corrected to. Past forms are left out: 'planner' and 'planned' are both words. */
export const CORRECTABLE_VERBS: readonly string[] = [...FORMS].flatMap(([text, { form }]) =>
  form === 'past' ? [] : [text],
);

const BEFORE_PLAIN =
  /^(to|will|i|we|they|and|then|not|'ll|i'll|we'll|they'll|should|can|could|would|must|or|also|please|always|never|don't|won't|longer|who|he|she|pupils|students|children|help|&)$/;
const BEFORE_ING =
  /^(by|start|begin|stop|practise|keep|try|avoid|to|be|am|are|is|when|while|myself|and|continue|of|for|on|before|after|through|trying|me|pupils|i'm|start|not|without)$/;
const DETERMINERS =
  /^(a|an|the|this|these|those|my|our|their|your|his|her|its|all|each|every|any|at|no|how|what|which|who|it|them|me|us|to|with|in|for|on)$/;
const ARTICLES =
  /^(a|an|the|this|these|those|my|our|their|your|his|her|its|all|each|every|any|it|them|how|what)$/;
/** Words between a determiner and a noun: after them a verb-like word is a noun. */
const NOUN_BEFORE =
  /^(a|an|the|my|our|their|your|his|her|its|this|that|these|those|of|in|on|for|with|better|good|more|use|using|each|every|no|any|some|same|s)$/;

/** Finds the verbs of a text in order. */
export function findActs(
  tokens: readonly Token[],
  techniques: readonly { from: number; to: number }[],
): Act[] {
  const acts: Act[] = [];
  tokens.forEach((token, at) => {
    // 'share' in 'think, pair, share' names the technique.
    if (
      techniques.some(({ from, to }) => at > from && at < to) ||
      (techniques.some(({ from }) => from === at) &&
        !token.opens &&
        at > 0 &&
        !BEFORE_PLAIN.test(tokens[at - 1]?.text ?? ''))
    )
      return;
    const isEnsured = acts.some(({ lemma, kind }) => kind === 'weasel' && /^(ensure|guarantee|make)$/.test(lemma));
    const act =
      token.kind === 'word' && !/time|reason|label|code|quote/.test([...token.masks].join())
        ? readVerb(tokens, at)
        : undefined;
    // 'Ensure lessons are well planned': promised, by nobody.
    if (act) acts.push(isEnsured && act.passive && !techniques.some(({ from }) => from > 0) ? { ...act, kind: 'weasel' } : act);
  });
  return acts;
}

function readVerb(tokens: readonly Token[], at: number): Act | undefined {
  // SEND pupils, an EAL group: capitals inside a text are a short form, never a verb.
  if (/^[A-Z]{3,}$/.test(tokens[at]?.raw ?? '') && tokens.some(({ raw }) => /[a-z]/.test(raw)))
    return undefined;
  const entry = FORMS.get(tokens[at]?.text ?? '') ?? readUnknownVerb(tokens, at);
  if (!entry || !standsAsVerb(tokens, at, entry) || isSubordinate(tokens, at)) return undefined;
  const { lemma, form } = entry;
  if (tokens[at]?.masks.has('vague')) return actOf(tokens, at, lemma, 'weasel', form);
  if (isWeaselPhrase(tokens, at, lemma)) return actOf(tokens, at, lemma, 'weasel', form);
  const kind =
    PLAIN.has(lemma) || NOUNLIKE.has(lemma) || GENERIC.has(lemma)
      ? GENERIC.has(lemma)
        ? 'generic'
        : 'act'
      : FORMS.has(tokens[at]?.text ?? '')
        ? 'weasel'
        : 'generic';
  return actOf(tokens, at, lemma, WEASEL.has(lemma) && !PLAIN.has(lemma) ? 'weasel' : kind, form);
}

/** What stands before a verb and hardly ever before anything else. */
const BEFORE_UNKNOWN = /^(to|will|i'll|we'll|they'll|should|can|could|would|must|i|we|then|i've|we've|have)$/;
const AFTER_UNKNOWN =
  /^(a|an|the|my|our|their|his|her|its|each|every|all|any|some|both|this|these|those|it|them)$/;
const PARTICLES = /^(up|out|off|in|down|away|over|round|around|back|on|through|into|onto)$/;

/**
 * A word no list knows, standing where only a verb can: after 'to' or 'will', or first in the sentence with a thing after it.
 * It counts as an act when a particular thing goes with it, so that no list of verbs has to be whole.
 */
function readUnknownVerb(tokens: readonly Token[], at: number): VerbEntry | undefined {
  const token = tokens[at] as Token;
  const next = tokens[at + 1];
  const { text } = token;
  if (token.kind !== 'word' || token.masks.size > 0 || !/^[a-z]{3,}$/.test(text) || !next || next.opens)
    return undefined;
  if (FUNCTION_WORDS.has(text) || QUALIFIERS.has(text) || TRAITS.has(text) || BROAD_AREAS.has(token.stem))
    return undefined;
  if (/(ly|ness|ment|tion|sion|ity|ship|ism)$/.test(text)) return undefined;
  const isFollowed = AFTER_UNKNOWN.test(next.text) || next.value !== undefined || next.masks.has('label');
  const before = tokens[at - 1];
  const isLed = before !== undefined && BEFORE_UNKNOWN.test(before.text) && !token.opens;
  if (isLed && /^(i've|we've|have)$/.test(before.text))
    return /ed$/.test(text) && (isFollowed || PARTICLES.test(next.text))
      ? { lemma: text, form: 'past' }
      : undefined;
  if (/(ed|ing|s)$/.test(text) && !/(ss|eed)$/.test(text)) return undefined;
  if (isLed) {
    if (before.text !== 'to') return { lemma: text, form: 'plain' };
    return /^\p{Lu}/u.test(token.raw) || (!isFollowed && !PARTICLES.test(next.text) && next.kind !== 'word')
      ? undefined
      : isFollowed || PARTICLES.test(next.text) || isPluralNoun(next)
        ? { lemma: text, form: 'plain' }
        : undefined;
  }
  const isFirst =
    at === 0 ||
    token.opens ||
    (before?.kind === 'punct' && /^[:;–-]$/.test(before.text)) ||
    before?.masks.has('time');
  return isFirst && (isFollowed || (PARTICLES.test(next.text) && next.text !== 'in' && next.text !== 'on'))
    ? { lemma: text, form: 'plain' }
    : undefined;
}

function isPluralNoun({ text, stem, kind }: Token): boolean {
  return kind === 'word' && text !== stem && text.endsWith('s');
}

/** The group a verb that says nothing to see belongs to. Undefined for a saying, and for a verb that only reads so where it stands. */
export function weaselGroupOf(lemma: string): WeaselGroup | undefined {
  return GROUP_OF.get(lemma);
}

/** 'when pupils arrive late', 'pupils who finish': says when or which, not what will be done. */
function isSubordinate(tokens: readonly Token[], at: number): boolean {
  for (let i = at - 1; i >= Math.max(0, at - 6); i--) {
    const token = tokens[i] as Token;
    // 'the time it takes 8B to settle' measures; it does not say what will be done.
    if (/^takes?$/.test(token.text) && /^(it|they)$/.test(tokens[i - 1]?.text ?? '')) return true;
    if (/^(will|,|;|:|and|i'll|we'll)$/.test(token.text) || tokens[i + 1]?.opens) return false;
    if (token.text === 'to' && !tokens.slice(Math.max(0, i - 4), i).some(({ text }) => /^takes?$/.test(text)))
      return false;
    if (token.text === 'make' && makesSomebody(tokens, i) && at - i < 5) return true;
    if (/^(when|whenever|while|if|who|which|unless|whether|what|how|way)$/.test(token.text)) return true;
  }
  return false;
}

function actOf(tokens: readonly Token[], at: number, lemma: string, kind: Act['kind'], form: string): Act {
  const before = tokens.slice(Math.max(0, at - 3), at).map((token) => token.text);
  return {
    at, lemma, kind,
    oneOff: isOneOff(lemma, tokens[at + 1]?.text ?? '', tokens[at + 2]?.text ?? ''),
    change: CHANGE.has(lemma),
    negated: before.some((word) => /^(not|don't|won't|never|longer|stop|avoid)$/.test(word)),
    passive: form === 'past',
  }; // prettier-ignore
}

/** 'Read aloud to a class' goes on; 'read the code of practice' is done once. */
function isOneOff(lemma: string, next: string, afterNext: string): boolean {
  if (lemma === 'read') return !/^(aloud|to|out|with)$/.test(next);
  if (lemma === 'ask') return /^(my|our|the|another|senco|hod|mr|mrs|ms|miss)$/.test(next);
  // 'Lead a meeting', 'put up a display': one of it, so it will be plain when it is done.
  if (ONE_OFF_WITH_ARTICLE.has(lemma))
    return /^(a|an|another)$/.test(next) || /^(a|an|another)$/.test(afterNext);
  return ONE_OFF.has(lemma) || (lemma === 'apply' && next === 'for');
}

/** 'look at', 'learn about', 'work on', 'be aware of', 'make sure', 'get better at': no act although the verb could be one. */
function isWeaselPhrase(tokens: readonly Token[], at: number, lemma: string): boolean {
  const next = tokens[at + 1]?.text ?? '';
  const after = tokens[at + 2]?.text ?? '';
  if (lemma === 'learn') return /^(about|how|from|more)$/.test(next);
  if (lemma === 'draw' && /^(on|upon)$/.test(next)) return true;
  if (lemma === 'make' && /^(use|difference|impact|effort)$/.test(content(tokens, at + 1))) return true;
  if (lemma === 'make')
    return /^(sure|progress|improvements|better|more)$/.test(next) || makesSomebody(tokens, at);
  if (lemma === 'get' && isGroup(tokens, at + 1)) return true;
  if (lemma === 'get') return /^(better|more|good|used|to|on|round|through|to|into)$/.test(next);
  if (lemma === 'have')
    return (
      /^(a|more|better|high|higher|good)$/.test(next) &&
      /^(better|good|positive|clear|understanding|high|expectations|confidence|greater)$/.test(`${after}`)
    );
  if (lemma === 'build')
    return /^(link|relationship|rapport|trust|confidence|resilience|bond|connection|capacity|on)$/.test(
      tokens[at + 1]?.stem ?? '',
    );
  if (lemma === 'take') return /^(more|on|part|account|into)$/.test(next);
  if (lemma === 'find') return true;
  return (
    lemma === 'keep' &&
    /^(up|on|going|supporting|improving|developing|growing|working|trying|being)$/.test(next)
  );
}

/** 'Get the choir performing', 'get Y11 through the mock': an effect on a group. With a figure it is a change, and counts. */
function isGroup(tokens: readonly Token[], at: number): boolean {
  const run = tokens.slice(at, at + 5);
  const head = run.findIndex(
    (token) =>
      token.masks.has('label') ||
      /^(group|class|pupil|student|child|children|form|choir|band|team|boy|girl|everyone|set)$/.test(
        token.stem,
      ),
  );
  return (
    head >= 0 &&
    run
      .slice(0, head)
      .every((token) => token.kind === 'word' && !/^(in|to|for|with|from|on|at|of)$/.test(token.text))
  );
}

/** The first word from a place on that is no article and no describing word: 'a real difference'. */
function content(tokens: readonly Token[], from: number): string {
  return (
    tokens
      .slice(from, from + 4)
      .find(({ text }) => !ARTICLES.test(text) && !FUNCTION_WORDS.has(text) && !QUALIFIERS.has(text))?.stem ??
    tokens[from]?.text ??
    ''
  );
}

/** 'Make all pupils love maths', 'make learning stick': promises an effect on somebody, whatever the next verb. */
function makesSomebody(tokens: readonly Token[], at: number): boolean {
  const object = tokens.slice(at + 1, at + 4).filter((token) => !ARTICLES.test(token.text));
  const head = object[0];
  return (
    head !== undefined &&
    (head.masks.has('label') ||
      /^(pupil|student|child|children|learner|class|them|everyone|it|lesson|learning|teaching|thing|math)$/.test(
        head.stem,
      )) &&
    object[1] !== undefined &&
    !/^(a|an|some|two|three|one)$/.test(tokens[tokens.indexOf(head) + 1]?.text ?? '')
  );
}

function standsAsVerb(tokens: readonly Token[], at: number, { lemma, form }: VerbEntry): boolean {
  const token = tokens[at] as Token;
  const before = tokens[at - 1];
  const next = tokens[at + 1];
  const first =
    !before ||
    token.opens ||
    (before.kind === 'punct' && before.text !== '/' && before.text !== "'" && before.text !== '%') ||
    before.masks.has('time');
  if (form === 'ing') return standsAsIng(tokens, at, first);
  // 'Folders, emails, desk' is a list of things; 'Uses cold call' opens a sentence.
  if (form === 's' && first && at > 0 && !token.opens) return false;
  if (form === 'past' && TRAITS.has(token.text)) return false;
  if (form === 'past')
    return !/^(as|be|is)$/.test(before?.text ?? '') || !/^(discussed|agreed|mentioned)$/.test(token.text)
      ? !/^(based|linked|given)$/.test(token.text)
      : false;
  if (first && before?.text === ',')
    return DETERMINERS.test(next?.text ?? '') || next?.value !== undefined || PLAIN.has(lemma);
  if (first) return !isTopicLabel(tokens, at, lemma);
  if (before && BEFORE_PLAIN.test(before.text)) {
    const joins = /^(and|or|&|help|pupils|students|children)$/.test(before.text);
    if (before.text === 'to' && /^(access|up|according)$/.test(tokens[at - 2]?.text ?? '')) return false;
    if (before.text === 'to' && ROLE_NOUNS.test(lemma) && !ARTICLES.test(next?.text ?? '')) return false;
    return !joins || !NOUNLIKE.has(lemma) || ARTICLES.test(next?.text ?? '') || next?.value !== undefined;
  }
  if (before && (NOUN_BEFORE.test(before.text) || /['’]s?$/.test(before.raw))) return false;
  if (form === 'plain' && next?.text === 'of') return false;
  if (form === 's')
    return (
      (isVerbBySubject(tokens, at) &&
        !(NOUNLIKE.has(lemma) && before?.masks.has('label') && !ARTICLES.test(next?.text ?? ''))) ||
      (before !== undefined &&
        /^\p{Lu}\p{Ll}/u.test(before.raw) &&
        (ARTICLES.test(next?.text ?? '') || /^(me|us|mr|mrs|ms|miss)$/.test(next?.text ?? '')))
    );
  if (NOUNLIKE.has(lemma)) return false;
  if (form === 'plain' && !isVerbBySubject(tokens, at) && before !== undefined && !/(ly|^,|^and|^or|^&|^\/)$/.test(before.text) && !isProperNoun(before)) return false;
  return (
    !/^(cut|set|put|split|note|end|start|list|record|hand|pass|record|name|answer|track|share|issue|file|post|circle|point|break|support|focus|work|aim|need|control|progress|balance|trust|love|value|worry|care|fear|own|mind|respect|panic|stress|speed|limit|struggle|weather|influence|champion|push|hope|want|act|attempt|look|find|ease|doubt|wonder|nurture|lead|drill|film|break|screen|stock|test|rate|rank|type|sort|type|print|range|use|place|move|time|match|plan|signal|notice|display|display|play|face|watch|cover|log|run|call|copy|return|repeat|cast|mark|value|finish|pause|review|reward|praise|tick|exit|scaffold|spell|praise|report|reports|walk|read)$/.test(
      token.text,
    ) || isVerbBySubject(tokens, at)
  );
}

/** 'Sam checks', 'my TA and I swap': a name or an initial before a verb. */
function isProperNoun({ raw }: Token): boolean {
  return /^\p{Lu}/u.test(raw);
}

const ROLE_NOUNS =
  /^(mentor|tutor|coach|head|support|staff|assembly|group|form|class|practice|feedback|question|work|lunch|mark)$/;

/** 'J runs', 'pupils read', 'Y7 read': a subject right before. */
function isVerbBySubject(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1];
  return (
    before !== undefined &&
    (/^(pupil|student|child|children|teacher|ect|mentor|ta|senco|hod|hoy|slt|tutor|coach|who|they|boy|girl|class|everyone|everybody|choir|band|team)$/.test(
      before.stem,
    ) ||
      before.masks.has('label')) &&
    at + 1 < tokens.length
  );
}

function standsAsIng(tokens: readonly Token[], at: number, first: boolean): boolean {
  const before = tokens[at - 1];
  const next = tokens[at + 1];
  if (!before) return next !== undefined && (DETERMINERS.test(next.text) || next.value !== undefined);
  if (
    /^(by|start|starting|begin|stop|avoid|am|are|i'm|myself|when|while|to|round|try|trying|continue|without)$/.test(
      before.text,
    )
  )
    return true;
  return (
    (first || BEFORE_ING.test(before.text)) &&
    next !== undefined &&
    (DETERMINERS.test(next.text) || next.value !== undefined)
  );
}

/** 'Questioning', 'Time management', 'Behaviour: …', 'Exit tickets', 'Question stems': a heading, not an order. */
function isTopicLabel(tokens: readonly Token[], at: number, lemma: string): boolean {
  if (
    !NOUNLIKE.has(lemma) &&
    !/^(exit|set|wait|talk|work|call|name|time|praise|display|sort|name|watch)$/.test(lemma)
  )
    return false;
  const next = tokens[at + 1];
  if (!next || next.opens || next.kind === 'punct') return true;
  if (/^(mentor|coach|tutor)$/.test(lemma)) return !ARTICLES.test(next.text);
  if (/^(exit|time|pace|support|group|peer|help)$/.test(lemma))
    return (
      !DETERMINERS.test(next.text) &&
      next.value === undefined &&
      !FUNCTION_WORDS.has(next.text) &&
      !next.masks.has('label')
    );
  return /^(management|policy|knowledge|stems|routine|point|points|ticket|tickets|level|meeting|date|deadline|time)$/.test(
    next.text,
  );
}

/** True for a form that is hardly ever a noun: 'learned', 'growing', 'improved'. */
export function isVerbOnly(text: string): boolean {
  const entry = FORMS.get(text);
  return (
    entry !== undefined &&
    (entry.form === 'past' || entry.form === 'ing') &&
    (WEASEL.has(entry.lemma) || GENERIC.has(entry.lemma))
  );
}

/** True for any form of a verb the checker knows, wherever it stands. */
export function readsAsVerb(text: string): boolean {
  return FORMS.has(text);
}
