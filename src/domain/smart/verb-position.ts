import type { Token } from './token.ts';
import { BROAD_AREAS, TRAITS } from './phrases/objects.ts';
import { FUNCTION_WORDS, QUALIFIERS } from './phrases/plain-words.ts';
import { NOUNLIKE, PLAIN } from './verb-lists.ts';
import type { VerbEntry } from './word-forms.ts';

/** What stands before the plain form of a verb. */
export const BEFORE_PLAIN =
  /^(to|will|i|we|they|and|then|not|'ll|i'll|we'll|they'll|should|can|could|would|must|or|also|please|always|never|don't|won't|longer|who|he|she|pupils|students|children|help|&)$/;
const BEFORE_ING =
  /^(by|start|begin|stop|practise|keep|try|avoid|to|be|am|are|is|when|while|myself|and|continue|of|for|on|before|after|through|trying|me|pupils|i'm|start|not|without)$/;
/** Words between a determiner and a noun: after them a verb-like word is a noun. */
const NOUN_BEFORE =
  /^(a|an|the|my|our|their|your|his|her|its|this|that|these|those|of|in|on|for|with|better|good|more|use|using|each|every|no|any|some|same|s)$/;

const DETERMINERS =
  /^(a|an|the|this|these|those|my|our|their|your|his|her|its|all|each|every|any|at|no|how|what|which|who|it|them|me|us|to|with|in|for|on)$/;
/** What opens a thing. */
export const ARTICLES =
  /^(a|an|the|this|these|those|my|our|their|your|his|her|its|all|each|every|any|it|them|how|what)$/;
/** What stands before a verb and hardly ever before anything else. */
const BEFORE_UNKNOWN = /^(to|will|i'll|we'll|they'll|should|can|could|would|must|i|we|then|i've|we've|have)$/;
const AFTER_UNKNOWN =
  /^(a|an|the|my|our|their|his|her|its|each|every|all|any|some|both|this|these|those|it|them)$/;
const PARTICLES = /^(up|out|off|in|down|away|over|round|around|back|on|through|into|onto)$/;

/**
 * A word no list knows, standing where only a verb can: after 'to' or 'will', or first in the sentence with a thing after it.
 * It counts as an act when a particular thing goes with it, so that no list of verbs has to be whole.
 */
export function readUnknownVerb(tokens: readonly Token[], at: number): VerbEntry | undefined {
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

/** True when a listed verb stands where a verb can stand, and not as the noun it may also be. */
export function standsAsVerb(tokens: readonly Token[], at: number, { lemma, form }: VerbEntry): boolean {
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
        !(
          NOUNLIKE.has(lemma) &&
          before?.masks.has('label') &&
          !/^(a|an|the|my|our|their|it|them)$/.test(next?.text ?? '')
        )) ||
      (before !== undefined &&
        /^\p{Lu}\p{Ll}/u.test(before.raw) &&
        (ARTICLES.test(next?.text ?? '') || /^(me|us|mr|mrs|ms|miss)$/.test(next?.text ?? '')))
    );
  if (NOUNLIKE.has(lemma)) return false;
  if (
    form === 'plain' &&
    !isVerbBySubject(tokens, at) &&
    before !== undefined &&
    !/(ly|^,|^and|^or|^&|^\/)$/.test(before.text) &&
    !isProperNoun(before)
  )
    return false;
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
    tokens[at + 1]?.kind !== 'punct' &&
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
