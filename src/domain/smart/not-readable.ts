import { FUNCTION_WORDS } from './phrases/plain-words.ts';
import { FOREIGN_WORDS } from './phrases/foreign-words.ts';

/** Why a text was not read as a target, with a calm sentence for the reader. */
export interface NotReadable {
  reason:
    | 'empty'
    | 'question'
    | 'request'
    | 'markup'
    | 'not-english'
    | 'not-words'
    | 'too-long'
    | 'form'
    | 'has-been';
  message: string;
}

/** Longer than any target. Beyond it nothing is read, so that no text, however odd, can make the page wait. In characters. */
export const LONGEST_TARGET = 2000;

const MESSAGES: Record<NotReadable['reason'], string> = {
  empty: 'Type a target and it will be read here.',
  question: 'This looks like a question. Type the target itself and it will be read here.',
  request:
    'This looks like a request. The checker reads a target that you have written; it does not write one.',
  markup: 'This looks like code or markup. Type the target in plain words.',
  'not-english': 'The checker reads targets in English only, so it has left this one alone.',
  'not-words': 'The checker could not find a target here. Type it in a sentence or two.',
  form: 'This looks like an empty form. Type the target itself and it will be read here.',
  'has-been': 'This says what has been. Type what will be done next and it will be read here.',
  'too-long': 'This is too long to read as one target. Try one target of a sentence or two.',
};

const MARKUP = /<[/!]?[a-z][^<>]{0,300}>|\{\{|\$\{|\]\(|javascript:|<\?php|^\s*[{[]\s*"/i;
const QUESTION_OPENERS =
  /^(what|why|how|when|where|who|which|can|could|should|would|will|do|does|did|is|are|am|may|have|has|shall|any)\b/i;
const REQUEST =
  /^(please |hi |hello |hey |pls |ok )?(can you |could you |would you |will you |i want you to |i need you to |help me |please )?(write|give|generate|suggest|create|make|produce|draft|rewrite|improve|fix|tell|show|turn|check|rate|mark|score)( me| us)? (me |us |a |an |some |this |my |the )?(\w+ )?(\w+ )?(smart|target|targets|goal|goals|objective|objectives)\b/i;
const INSTRUCTION =
  /\b(ignore|disregard|forget|override|bypass) (all |any |the |your |of |my |these |those ){0,3}(previous|prior|above|earlier|instructions?|rules|rubric|criteria|guidance|prompt|checks?|checker)\b|\b(give|award) (this|it|me|my target) (a |an )?(full|top|perfect|maximum|the best|the highest|clear|10|2|5)\b|\b(mark|score|rate|grade|judge|count) (this|it|everything|all of it) (as |a )?(smart|clear|met|perfect|full|2|10|high)|\b(say|tell me|reply|respond|answer|output|print) (that )?(this|it|everything|the target|only|just|with) (is |target is |meets )?(smart|clear|perfect|yes|ok|all)|\byou are (a|an|now)\b|\bas an ai\b|\bact as an?\b|\bpretend (to be|you)\b|^(dear |hey |hi )?(checker|computer|chatgpt|ai|bot|robot)\b ?[,:!]|\bdear (checker|computer|ai|chatgpt)\b|\b(you|this checker|the checker) (must|should|will) (say|give|mark|return|output)\b|\b(system|assistant) ?(prompt|:)/i;

/** 'Rewrite this', 'make it SMART': something is to be done to a target that is not there. */
const DO_THIS =
  /^(please |pls |can you |could you )?(rewrite|reword|rephrase|improve|fix|check|rate|mark|score|grade|make|turn|change|edit|correct|sharpen) (this|it|that)( up| one)?( please| for me)?( so | to be | into | as |[ ,:]*(smart|better|clearer|more (specific|measurable|clear))\b|[.!]?$)/i;

/** The words of an empty form. */
const FORM_WORDS = new Set(
  's m a r t smart target targets goal goals objective objectives specific measurable achievable relevant time bound timebound action actions step steps by when who what how success criteria measure evidence review date name class'.split(
    ' ',
  ),
);

/** 'Last year's Y9 scored…': tells what has been, with no word for what is to come. */
const HAS_BEEN = /^(last|the previous|the last) (year|term|half term|week|month|lesson)\b/i;
const IS_TO_COME =
  /\b(will|shall|to|aim|aiming|plan|planning|want|going|next|by|until|before|so|now|need|needs|must|should|try|target|i'll|let's)\b/i;

/** Five consonants in a row, a q without u, or hardly any vowel: no English word looks like this. */
const ODD_WORD = /[bcdfghjklmnpqrstvwxz]{5}|q[^u]|^[^aeiouy]{4,}$/;

/** What people type to try a box, or instead of an answer. */
const PLACEHOLDER =
  /^(asdf[a-z]*|qwert[a-z]*|test(ing)?( test(ing)?)?|hello( world)?|hi|hey|blah( blah)*|lorem ipsum.*|abc|xyz|xx+|n\/?a|none|nothing|tbc|tbd|todo|dunno|idk|no idea|not sure( yet)?|target( \d)?|my target)[.!]?$/i;

/** Says why a text cannot be read as a target; undefined when it can. Linear in the length of the text. */
export function whyNotReadable(text: string): NotReadable | undefined {
  const reason = reasonFor(text);
  return reason && { reason, message: MESSAGES[reason] };
}

function reasonFor(text: string): NotReadable['reason'] | undefined {
  if (text.length > LONGEST_TARGET) return 'too-long';
  const trimmed = text.trim();
  if (trimmed === '') return 'empty';
  if (MARKUP.test(trimmed)) return 'markup';
  const words = trimmed.toLowerCase().match(/[\p{L}\p{M}]+/gu) ?? [];
  if (PLACEHOLDER.test(trimmed)) return 'not-words';
  const isFigure = /^\W*\d{1,5}\W*$/.test(trimmed);
  if (words.length === 0 && !isFigure) return 'not-words';
  if (words.some((word) => word.length > 40) || /\d{12}/.test(trimmed)) return 'not-words';
  if (
    INSTRUCTION.test(trimmed) ||
    DO_THIS.test(trimmed) ||
    (REQUEST.test(trimmed) && !/\b(pupils?|students?|child|children|class|\d+[a-z]\d?|y\d+)\b/i.test(trimmed))
  )
    return 'request';
  if (isQuestion(trimmed)) return 'question';
  if (
    (trimmed.match(/[:#*]/g) ?? []).length > 1 &&
    !/\d/.test(trimmed) &&
    words.every((word) => FORM_WORDS.has(word))
  )
    return 'form';
  if (HAS_BEEN.test(trimmed) && !IS_TO_COME.test(trimmed)) return 'has-been';
  return languageReason(words, trimmed);
}

function isQuestion(text: string): boolean {
  if (!text.endsWith('?'))
    return /^(what should|how (do|can|should|would) i|can you|could you|what is|what are|why (is|do|does|are))\b/i.test(
      text,
    );
  return QUESTION_OPENERS.test(text) || !/[.!;]\s/.test(text);
}

function languageReason(words: readonly string[], text: string): 'not-english' | 'not-words' | undefined {
  const letters = words.join('');
  const latin = letters.match(/[a-z\u00c0-\u024f]/g)?.length ?? 0;
  if (latin < letters.length * 0.7) return 'not-english';
  const english = words.filter((word) => FUNCTION_WORDS.has(word)).length;
  const foreign = words.filter((word) => FOREIGN_WORDS.has(word)).length;
  const accented = words.filter((word) => /[\u00c0-\u024f]/.test(word)).length;
  if (foreign + accented >= 2 && foreign + accented > english) return 'not-english';
  const odd = words.filter((word) => ODD_WORD.test(word)).length;
  return words.length > 2 && odd > words.length / 2 && english === 0 && !/\d/.test(text)
    ? 'not-words'
    : undefined;
}
