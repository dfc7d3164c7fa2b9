// Long because each form of a verb (plain, -s, -ing, past) has its own signs, and they decide together.
import { oneOf } from '../../text/one-of.ts';
import {
  ADVERBS, BE, CAUSATIVES, DETERMINERS, HAVE, LY_NOUNS, MODALS, NEGATIONS, PREPOSITIONS, PRONOUNS, RELATIVES, SUBORDINATORS, TAKES_TO,
} from '../../lexicon/grammar.ts'; // prettier-ignore
import { PARTICLES } from '../../lexicon/acts/object-words.ts';
import { OWNER_ROLES, PEOPLE, TITLES } from '../../lexicon/places/people.ts';
import { SUBJECTS } from '../../lexicon/places/places.ts';
import { QUALIFIERS } from '../../lexicon/plain-words.ts';
import { BROAD_AREAS, TRAITS } from '../../lexicon/acts/things.ts';
import type { Tag, Token } from '../../text/token.ts';
import { FORMS, GENERIC, NOUNLIKE, PLAIN, vagueGroupOf } from '../../text/verbs.ts';
import type { VerbEntry } from '../../text/word-forms.ts';
import { isProperName } from '../../text/word-classes.ts';
import { present } from '../../../present.ts';

/** Endings of describing words, and of nouns that are never verbs. */
const ADJECTIVE = /(ive|ful|ous|able|ible|less|ic|ical|ary|ent|ant)$/;
const NEVER_VERB = /(ly|ness|ment|tion|sion|ity|ship|ism|ance|ence)$/;

/** Small words with one part to play, whatever stands round them. */
const CLOSED = new Map<string, Tag>(
  (
    [
      [ADVERBS, 'adverb'], [PREPOSITIONS, 'prep'], [SUBORDINATORS, 'sub'], [RELATIVES, 'wh'], [PRONOUNS, 'pronoun'], [DETERMINERS, 'det'],
      [BE, 'be'], [HAVE, 'have'], [MODALS, 'modal'],
    ] as const
  ).flatMap(([list, tag]) => [...list].map((word) => [word, tag] as const)),
); // prettier-ignore

/** Says of each word which part it plays. One walk from left to right: a word is read by what stands before and after it. */
export function tagWords(tokens: readonly Token[]): void {
  tokens.forEach((token, at) => {
    token.tag = tagOf(tokens, at);
  });
}

function tagOf(tokens: readonly Token[], at: number): Tag {
  const token = present(tokens[at]);
  const { text, masks } = token;
  if (masks.has('time')) return 'time';
  if (token.kind === 'punct') return '&/+'.includes(text) ? 'and' : 'mark';
  if (masks.has('label') || masks.has('code')) return 'label';
  if (token.value !== undefined) return 'number';
  if (masks.has('quote')) return 'noun';
  if ((text === 'do' || text === 'does') && isOwnDo(tokens, at)) return 'verb';
  if (oneOf(text, 'and or nor but')) return 'and';
  if (text === 'to') return isInfinitive(tokens, at) ? 'to' : 'prep';
  if (text === 'that' && !isRelativeThat(tokens, at)) return 'det';
  if (HAVE.has(text)) return isPerfect(tokens, at) ? 'have' : 'verb';
  if (token.joins && at > 0 && (PREPOSITIONS.has(text) || ADVERBS.has(text))) return 'noun';
  if (text === 'next' && tokens[at + 1]?.text === 'to') return 'prep';
  if (text === 'given' && !token.opens && tokens[at - 1]?.tag === 'be') return 'past';
  if (
    QUANTIFIERS.has(text) &&
    at + 1 < tokens.length &&
    !tokens[at + 1]?.opens &&
    isThingAhead(present(tokens[at + 1]))
  )
    return 'adjective';
  if ((text === 'am' && tokens[at - 1]?.text !== 'i') || text === 'pm') return 'noun';
  const closed =
    NEGATIONS.has(text) && !FORMS.has(text) && !MODALS.has(text) && !BE.has(text) ? 'not' : CLOSED.get(text);
  // 'even once before June' counts; 'once they are seated' says when.
  if (
    text === 'once' &&
    (!tokens[at + 1] ||
      CLOSED.get(tokens[at + 1]?.text ?? '') === 'prep' ||
      /^(to|then|and)$/.test(tokens[at + 1]?.text ?? '') ||
      tokens[at + 1]?.masks.has('time') ||
      tokens[at + 1]?.kind === 'punct')
  )
    return 'adverb';
  // 'my back', 'the front': after 'the' no adverb can stand alone.
  if (
    closed === 'adverb' &&
    tokens[at - 1]?.tag === 'det' &&
    CLOSED.get(tokens[at + 1]?.text ?? '') === 'prep'
  )
    return 'noun';
  if (closed) return closed;
  const entry = FORMS.get(text);
  if (entry && standsAsVerb(tokens, at, entry))
    return entry.form === 'ing' || entry.form === 'past' ? entry.form : 'verb';
  if (!entry && isUnknownVerb(tokens, at)) return 'verb';
  if (text.endsWith('ly') && !LY_NOUNS.has(text)) return 'adverb';
  if (QUALIFIERS.has(text) || (TRAITS.has(text) && text !== 'confidence')) return 'adjective';
  const next = tokens[at + 1];
  const isBeforeNoun =
    next !== undefined && next.kind === 'word' && !next.opens && !CLOSED.has(next.text) && next.text !== 'to';
  return isBeforeNoun && (ADJECTIVE.test(text) || entry?.form === 'past') ? 'adjective' : 'noun';
}

/** Words of amount that stand before a thing: 'more pupils', 'the first task'. */
const QUANTIFIERS = new Set('more less fewer most least first last longer shorter further'.split(' '));

const isThingAhead = (token: Token): boolean =>
  token.value !== undefined ||
  token.masks.has('label') ||
  (token.kind === 'word' && !CLOSED.has(token.text) && !oneOf(token.text, 'to and or'));

/** The word before that matters: adverbs are passed over; nothing at the start of a sentence. */
function before(tokens: readonly Token[], at: number): Token | undefined {
  if (tokens[at]?.opens) return undefined;
  let i = at - 1;
  while (i >= 0 && (tokens[i]?.tag === 'adverb' || isInside(tokens, i)) && !tokens[i]?.opens) i--;
  return i >= 0 && tokens[i]?.tag === 'adverb' ? undefined : tokens[i];
}

/** 'to further develop', 'to not give', 'will be ask': what stands between 'to' or a helper and its verb. */
const isInside = (tokens: readonly Token[], at: number): boolean => {
  const { tag, text } = present(tokens[at]);
  const last = tokens[at - 1]?.tag;
  return (
    (last === 'to' && tag === 'adjective') ||
    (last === 'modal' &&
      text === 'be' &&
      opensThing(tokens[at + 2]) &&
      FORMS.get(tokens[at + 1]?.text ?? '')?.form !== 'ing')
  );
};

function after(tokens: readonly Token[], at: number): Token | undefined {
  const next = tokens[at + 1];
  if (!next || next.opens) return undefined;
  return ADVERBS.has(next.text) || (next.text.endsWith('ly') && !LY_NOUNS.has(next.text))
    ? tokens[at + 2]?.opens
      ? undefined
      : tokens[at + 2]
    : next;
}

/** True for what opens a thing for certain: 'the', 'my', 'three', '8B', 'them'. */
function opensThing(token: Token | undefined): boolean {
  return (
    token !== undefined &&
    !token.masks.has('time') &&
    (token.value !== undefined ||
      token.masks.has('label') ||
      DETERMINERS.has(token.text) ||
      PRONOUNS.has(token.text))
  );
}

const isPeople = (token: Token | undefined): boolean =>
  token !== undefined &&
  (PEOPLE.has(token.stem) || OWNER_ROLES.has(token.text) || OWNER_ROLES.has(token.stem));
const isPlural = ({ text, stem }: Token): boolean =>
  (text !== stem && text.endsWith('s')) || oneOf(text, 'children people staff');

/** 'to' before a verb; else it is a preposition: 'talk to pupils', 'access to feedback'. */
function isInfinitive(tokens: readonly Token[], at: number): boolean {
  const from = tokens[at + 1]?.text === 'not' ? at + 1 : at;
  const next = tokens[from + 1]?.tag === undefined ? undefined : after(tokens, from);
  if (!next || next.kind !== 'word' || next.masks.has('time') || next.masks.has('label')) return false;
  if (BE.has(next.text) || HAVE.has(next.text)) return true;
  if (TAKES_TO.has(tokens[at - 1]?.stem ?? '') && !opensThing(tokens[at + 2])) return false;
  const entry = FORMS.get(next.text);
  if (!entry)
    return (
      !CLOSED.has(next.text) &&
      !isPlural(next) &&
      !NEVER_VERB.test(next.text) &&
      !BROAD_AREAS.has(next.stem) &&
      !/^\p{Lu}/u.test(next.raw) &&
      looksFollowed(tokens, tokens.indexOf(next, at))
    );
  if (entry.form !== 'plain' || /^\p{Lu}/u.test(next.raw))
    return entry.form === 'plain' && !isProperName(next);
  return !OWNER_ROLES.has(next.text) || opensThing(tokens[at + 2]);
}

/** An unknown word is followed as a verb would be: by a thing or a particle. */
function looksFollowed(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at + 1];
  return (
    next !== undefined &&
    !next.opens &&
    (opensThing(next) ||
      PREPOSITIONS.has(next.text) ||
      RELATIVES.has(next.text) ||
      isPlural(next) ||
      isPeople(next) ||
      (at === 1 && next.text === ','))
  );
}

function isRelativeThat(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at + 1];
  const last = tokens[at - 1];
  if (!next || next.opens || !last || tokens[at]?.opens) return false;
  if (last.text === 'so' || oneOf(last.tag, 'verb ing past be'))
    return next.kind === 'word' || next.masks.has('label');
  return last.tag === 'noun' || last.tag === 'label'
    ? PEOPLE.has(next.stem) || FORMS.has(next.text) || CLOSED.has(next.text)
    : opensThing(next);
}

/** 'Do a past paper': an act; in 'do not' and 'do they' it only helps. */
function isOwnDo(tokens: readonly Token[], at: number): boolean {
  const next = after(tokens, at);
  return (
    next !== undefined &&
    !NEGATIONS.has(next.text) &&
    !(PRONOUNS.has(next.text) && next.text !== 'it' && next.text !== 'this') &&
    FORMS.get(next.text)?.form !== 'plain'
  );
}

/** 'have met', 'has been', 'having read'; in 'have a timer' it is a verb of its own. */
function isPerfect(tokens: readonly Token[], at: number): boolean {
  const next = after(tokens, at);
  if (!next) return false;
  return (
    next.text === 'been' ||
    next.text === 'had' ||
    FORMS.get(next.text)?.form === 'past' ||
    (/ed$/.test(next.text) && !opensThing(next))
  );
}

/** True when a listed verb stands where a verb can stand, and not as the noun it may also be. */
function standsAsVerb(tokens: readonly Token[], at: number, entry: VerbEntry): boolean {
  const token = present(tokens[at]);
  // 'share' in 'think, pair, share' names the technique; capitals inside a text are a short form.
  if (token.masks.has('technique') && !token.masks.has('saying') && tokens[at - 1]?.masks.has('technique'))
    return false;
  if (/^[A-Z]{3,}$/.test(token.raw) && tokens.some(({ raw }) => /[a-z]/.test(raw))) return false;
  const left = before(tokens, at);
  const starts =
    left === undefined || (left.tag === 'mark' && !'\'"’‘”%)'.includes(left.text)) || left.tag === 'time';
  switch (entry.form) {
    case 'plain':
      return plainStands(tokens, at, entry, left, starts);
    case 's':
      return sStands(tokens, at, entry, left, starts);
    case 'ing':
      return ingStands(tokens, at, left, starts);
    case 'past':
      return pastStands(tokens, at, left);
  }
}

function plainStands(
  tokens: readonly Token[],
  at: number,
  { lemma }: VerbEntry,
  left: Token | undefined,
  starts: boolean,
): boolean {
  const token = present(tokens[at]);
  const next = after(tokens, at);
  const isNounToo =
    (NOUNLIKE.has(lemma) || (vagueGroupOf(lemma) !== undefined && !starts && left?.tag === 'label')) &&
    !GENERIC.has(lemma);
  const takesThing = opensThing(next) || (next !== undefined && isPeople(next));
  if (starts || !left) {
    // 'narrate the positive' begins with an act, 'exit ticket' does not.
    if (token.masks.has('technique') && tokens[at + 1]?.masks.has('technique') && !tokens[at + 1]?.opens)
      return opensThing(next) || (PLAIN.has(lemma) && PREPOSITIONS.has(next?.text ?? ''));
    if (next?.text === 'of') return false;
    // 'Tutor group attendance'
    if (isNounToo && next && OWNER_ROLES.has(token.text) && !opensThing(next) && next.stem === 'group')
      return false;
    // 'Mentor tallies…', 'Line manager to check…': somebody, not something done.
    if (
      isNounToo &&
      next &&
      ((OWNER_ROLES.has(token.text) && FORMS.get(next.text)?.form === 's') ||
        ((OWNER_ROLES.has(next.text) || OWNER_ROLES.has(next.stem)) &&
          !opensThing(next) &&
          (tokens[at + 2]?.text === 'to' || MODALS.has(tokens[at + 2]?.text ?? ''))))
    )
      return false;
    // 'Questioning', 'Time management', 'Plan: …': a heading, not an order.
    // 'Plan, teach, mark and report …': a list of acts.
    if (
      isNounToo &&
      (next?.text === ',' || next?.text === 'and') &&
      FORMS.get(tokens[at + 2]?.text ?? '')?.form === 'plain' &&
      (left?.text !== ',' || lastVerb(tokens, at) !== undefined)
    )
      return !BROAD_AREAS.has(token.stem) || next.text === ',';
    if (isNounToo && (!next || next.kind === 'punct' || isUnlike(next))) return false;
    if (left?.text === ',' && isNounToo) return takesThing;
    return true;
  }
  const { tag } = left;
  if (oneOf(tag, 'to modal not')) return true;
  if (tag === 'pronoun')
    return !left.text.endsWith('self') && (CAN_DO.has(left.text) || isCaused(tokens, at));
  if (tag === 'wh') return left.text !== 'how' && left.text !== 'what' && !(next && BE.has(next.text));
  if (tag === 'and') {
    const first = lastVerb(tokens, at);
    return (
      first !== undefined && (isNounToo ? takesThing || opensThing(tokens[at + 1]) : !TRAITS.has(token.text))
    );
  }
  if (tag === 'verb') return left.text === 'help' || left.text === 'go' || left.text === "let's";
  if (left.text === 'so') return !isNounToo || takesThing;
  if (tag === 'sub') return !isNounToo && lastVerb(tokens, at) === undefined && takesThing;
  const isTwo = tokens[tokens.indexOf(left, 0) - 1]?.tag === 'and' && OWNER_ROLES.has(left.text);
  if (
    tag === 'label' ||
    (tag === 'noun' && isPeople(left) && (isPlural(left) || isTwo) && left.owns !== true)
  )
    return isNounToo
      ? takesThing ||
          ((tag !== 'label' || CAUSATIVES.has(lastVerb(tokens, at)?.text ?? '')) &&
            next !== undefined &&
            (PREPOSITIONS.has(next.text) || next.masks.has('time')))
      : next !== undefined || tag !== 'label';
  return false;
}

const CAN_DO = new Set('i we they you everyone everybody ourselves'.split(' '));

/** 'get them to', 'help him settle': what somebody else is to do. */
function isCaused(tokens: readonly Token[], at: number): boolean {
  return CAUSATIVES.has(FORMS.get(tokens[at - 2]?.text ?? '')?.lemma ?? '');
}

/** After one of these a word that is noun and verb is a noun: 'Support in maths', 'Plan and review'. */
const isUnlike = (next: Token): boolean =>
  (PREPOSITIONS.has(next.text) && !oneOf(next.text, 'with onto into') && !PARTICLES.has(next.text)) ||
  next.text === 'and' ||
  next.text === 'to' ||
  BE.has(next.text) ||
  MODALS.has(next.text) ||
  next.masks.has('time');

/** The verb before in the same sentence. */
function lastVerb(tokens: readonly Token[], at: number): Token | undefined {
  for (let i = at - 1; i >= 0 && i > at - 20; i--) {
    const token = present(tokens[i]);
    if (oneOf(token.tag, 'verb ing past')) return token;
    if (token.opens) return undefined;
  }
  return undefined;
}

function sStands(
  tokens: readonly Token[],
  at: number,
  { lemma }: VerbEntry,
  left: Token | undefined,
  starts: boolean,
): boolean {
  const next = after(tokens, at);
  const isNounToo = NOUNLIKE.has(lemma) && !GENERIC.has(lemma);
  if (starts || !left)
    return (
      tokens[at]?.opens === true &&
      !isNounToo &&
      next !== undefined &&
      next.kind === 'word' &&
      !PREPOSITIONS.has(next.text) &&
      next.text !== 'and'
    );
  const { tag, text } = left;
  if (tag === 'wh' || (tag === 'pronoun' && oneOf(text, 'he she it'))) return true;
  if (tag === 'and')
    return lastVerb(tokens, at)?.text.endsWith('s') === true && (!isNounToo || opensThing(next));
  if (tag === 'label') return !isNounToo || opensThing(next);
  if (tag === 'noun' && SUBJECTS.has(text) && tokens[at - 2]?.text === 'of')
    return !isNounToo || opensThing(next);
  if (tag !== 'noun' || isPlural(left)) return false;
  if (
    OWNER_ROLES.has(text) ||
    isPeople(left) ||
    (isProperName(left) &&
      (at > 1 ||
        (!isNounToo &&
          (opensThing(next) || tokens.slice(at).some(({ text: own }) => own === 'her' || own === 'his'))))) ||
    TITLES.has(tokens[at - 2]?.text ?? '')
  )
    return (
      !isNounToo ||
      opensThing(next) ||
      (next !== undefined && (isPeople(next) || PREPOSITIONS.has(next.text)))
    );
  return !isNounToo && (opensThing(next) || isPeople(next));
}

const BEFORE_DOING = new Set(
  'by start starts begin stop practise keep try trying avoid when while whilst before after without for of continue start started on through about from in at into than'.split(
    ' ',
  ),
);

function ingStands(tokens: readonly Token[], at: number, left: Token | undefined, starts: boolean): boolean {
  const next = after(tokens, at);
  const takesThing = opensThing(next) || isPeople(next);
  if (starts || !left)
    return left?.text === ',' || left?.tag === 'mark'
      ? takesThing || (left.text === ',' && lastVerb(tokens, at)?.tag === 'ing')
      : takesThing ||
          (next !== undefined &&
            next.kind === 'word' &&
            !BROAD_AREAS.has(tokens[at]?.stem ?? '') &&
            !isUnlike(next) &&
            !tokens[at]?.masks.has('technique'));
  const { tag, text } = left;
  if (tag === 'be' || tag === 'to') return true;
  if (oneOf(text, 'by when while whilst without stop avoid myself'))
    return !BROAD_AREAS.has(tokens[at]?.stem ?? '') || takesThing;
  if (oneOf(tag, 'verb ing past'))
    return (
      takesThing ||
      BEFORE_DOING.has(text) ||
      (next !== undefined &&
        !BROAD_AREAS.has(tokens[at]?.stem ?? '') &&
        next.tag !== 'mark' &&
        !PREPOSITIONS.has(next.text))
    );
  if (tag === 'prep' || tag === 'sub')
    return (
      takesThing ||
      (next !== undefined &&
        next.kind === 'word' &&
        BEFORE_DOING.has(text) &&
        !BROAD_AREAS.has(tokens[at]?.stem ?? '') &&
        !CLOSED.has(next.text))
    );
  if (tag === 'and') return takesThing && lastVerb(tokens, at)?.tag === 'ing';
  if (tag === 'label' && !takesThing && next?.kind === 'word' && !CLOSED.has(next.text)) return false;
  // 'Yr 4 spelling – half of them…'
  if (tag === 'label' && next?.kind !== 'word' && tokens[at]?.masks.has('technique')) return false;
  if (oneOf(tag, 'noun label pronoun'))
    return (
      (isPeople(left) && left?.owns !== true) || tag === 'label' || tokens[at]?.text === 'using' || takesThing
    );
  return false;
}

function pastStands(tokens: readonly Token[], at: number, left: Token | undefined): boolean {
  if (TRAITS.has(tokens[at]?.text ?? '') && left?.tag !== 'be') return false;
  const next = tokens[at + 1];
  const isBeforeNoun =
    next !== undefined &&
    next.kind === 'word' &&
    !next.opens &&
    !CLOSED.has(next.text) &&
    next.text !== 'to' &&
    next.text !== 'and' &&
    !next.masks.has('time') &&
    !next.text.endsWith('ly');
  if (!left) return !isBeforeNoun || opensThing(next);
  // 'only 9 of 27 used the bar model'
  if (left.tag === 'number') return next !== undefined && DETERMINERS.has(next.text);
  if (oneOf(left.tag, 'det adjective prep')) return false;
  return !(isBeforeNoun && oneOf(left.tag, 'verb ing mark and'));
}

/**
 * A word no list knows, standing where only a verb can: after 'to' or 'will', or first in the sentence with a thing after it.
 * So no list of verbs has to be whole.
 */
function isUnknownVerb(tokens: readonly Token[], at: number): boolean {
  const token = present(tokens[at]);
  const { text, masks } = token;
  if (token.kind !== 'word' || masks.size > 0 || !/^[a-z]{3,}$/.test(text)) return false;
  if (QUALIFIERS.has(text) || TRAITS.has(text) || BROAD_AREAS.has(token.stem) || NEVER_VERB.test(text))
    return false;
  const left = before(tokens, at);
  const next = tokens[at + 1];
  if (!next || next.opens) return left?.tag === 'modal' || left?.tag === 'to';
  if (left?.tag === 'have') return /ed$/.test(text);
  if (isPlural(token) || /(ed|ing)$/.test(text)) return false;
  if (left?.tag === 'modal') return true;
  if (left?.tag === 'to') return !/^\p{Lu}/u.test(token.raw);
  if (left?.tag === 'pronoun') return CAN_DO.has(left.text) && opensThing(next);
  const starts =
    left === undefined || left.tag === 'time' || (left.tag === 'mark' && ':;–—-'.includes(left.text));
  // 'Update CPOMS'
  if (at === 0 && /^[A-Z]{2,}/.test(next.raw) && token.text === token.raw.toLowerCase()) return true;
  return (
    starts &&
    (opensThing(next) || (PREPOSITIONS.has(next.text) && !isLocative(next.text))) &&
    !/^[A-Z]{2,}$/.test(token.raw)
  );
}

const isLocative = (text: string): boolean => oneOf(text, 'in on of for with at during from by');
