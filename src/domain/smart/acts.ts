import type { Token } from './token.ts';
import { FUNCTION_WORDS, QUALIFIERS } from './phrases/plain-words.ts';
import {
  CHANGE,
  FORMS,
  GENERIC,
  NOUNLIKE,
  ONE_OFF,
  ONE_OFF_WITH_ARTICLE,
  PLAIN,
  WEASEL,
} from './verb-lists.ts';
import { ARTICLES, BEFORE_PLAIN, readUnknownVerb, standsAsVerb } from './verb-position.ts';

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
    const isEnsured = acts.some(
      ({ lemma, kind }) => kind === 'weasel' && /^(ensure|guarantee|make)$/.test(lemma),
    );
    const act =
      token.kind === 'word' && !/time|reason|label|code|quote/.test([...token.masks].join())
        ? readVerb(tokens, at)
        : undefined;
    // 'Ensure lessons are well planned': promised, by nobody.
    if (act)
      acts.push(
        isEnsured && act.passive && !techniques.some(({ from }) => from > 0)
          ? { ...act, kind: 'weasel' }
          : act,
      );
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
  if (lemma === 'go' && isOneOff(lemma, tokens[at + 1]?.text ?? '', tokens[at + 2]?.text ?? ''))
    return actOf(tokens, at, lemma, 'generic', form);
  const kind =
    PLAIN.has(lemma) ||
    NOUNLIKE.has(lemma) ||
    GENERIC.has(lemma) ||
    (ONE_OFF.has(lemma) && !WEASEL.has(lemma))
      ? GENERIC.has(lemma)
        ? 'generic'
        : 'act'
      : FORMS.has(tokens[at]?.text ?? '')
        ? 'weasel'
        : 'generic';
  return actOf(tokens, at, lemma, WEASEL.has(lemma) && !PLAIN.has(lemma) ? 'weasel' : kind, form);
}

/** 'when pupils arrive late', 'pupils who finish': says when or which, not what will be done. */
function isSubordinate(tokens: readonly Token[], at: number): boolean {
  for (let i = at - 1; i >= Math.max(0, at - 6); i--) {
    const token = tokens[i] as Token;
    // 'the time it takes 8B to settle' measures; it does not say what will be done.
    if (/^takes?$/.test(token.text) && /^(it|they)$/.test(tokens[i - 1]?.text ?? '')) return true;
    if (/^(will|,|;|:|and|i'll|we'll)$/.test(token.text) || tokens[i + 1]?.opens) return false;
    if (token.text === 'to' && /^(how|what|when|where|whether)$/.test(tokens[i - 1]?.text ?? '')) return true;
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
    passive: form === 'past' && !isPerfect(before),
  }; // prettier-ignore
}

/** 'Read aloud to a class' goes on; 'read the code of practice' is done once. */
function isOneOff(lemma: string, next: string, afterNext: string): boolean {
  if (lemma === 'read') return !/^(aloud|to|out|with)$/.test(next);
  if (lemma === 'hand') return next !== 'out';
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
  if (lemma === 'sort') return next === 'out' || next === 'everything';
  if (lemma === 'make' && makesMore(tokens, at)) return true;
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

/** 'I have met', 'I’ll have sat': done by the one who writes. */
function isPerfect(before: readonly string[]): boolean {
  return (
    before.some((word) => /^(have|i've|we've|having|had|has)$/.test(word)) &&
    !before.includes('been') &&
    !before.includes('be')
  );
}

/** 'Make my instructions snappier', 'make lessons more engaging': promises more of a quality. */
function makesMore(tokens: readonly Token[], at: number): boolean {
  const end = tokens.slice(at + 1, at + 6);
  return end.some(
    ({ text, kind }, i) =>
      i > 0 &&
      kind === 'word' &&
      (/^(more|less|better|easier|clearer)$/.test(text) || (/[^aeiou]ier$/.test(text) && text.length > 5)),
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
