import {
  CHANGE_VERBS,
  GENERIC_ACTS,
  NOUNLIKE_ACTS,
  ONE_OFF_ACTS,
  ONE_OFF_ACTS_WITH_ARTICLE,
  PLAIN_ACTS,
} from '../lexicon/acts/verbs.ts';
import { VAGUE_VERB_GROUPS, type VagueVerbGroup } from '../lexicon/acts/vague-verbs.ts';
import { addVerbForms, type VerbEntry } from './word-forms.ts';

const bare = (list: Iterable<string>) => new Set([...list].map((word) => word.replace('-', '')));
/** Seldom anything but a verb. */
export const PLAIN = bare(PLAIN_ACTS);
/** Too general on their own. */
export const GENERIC = bare(GENERIC_ACTS);
/** Done once. */
export const ONE_OFF = bare(ONE_OFF_ACTS);
/** Done once when there is one of it. */
export const ONE_OFF_WITH_ARTICLE = bare(ONE_OFF_ACTS_WITH_ARTICLE);
/** Also nouns or adjectives. */
export const NOUNLIKE = bare(NOUNLIKE_ACTS);
/** Promise more or less of something. */
export const CHANGE = CHANGE_VERBS;
const GROUP_OF = new Map(
  VAGUE_VERB_GROUPS.flatMap((group) => [...bare(group.words)].map((word) => [word, group] as const)),
);

/** Every form of every listed verb; the first list to claim a spelling keeps it. */
export const FORMS = [
  PLAIN_ACTS,
  GENERIC_ACTS,
  ONE_OFF_ACTS,
  NOUNLIKE_ACTS,
  GROUP_OF.keys(),
  CHANGE_VERBS,
].reduce(
  (forms: Map<string, VerbEntry>, list: Iterable<string>) => addVerbForms(forms, list),
  new Map<string, VerbEntry>(),
);

/** The group a verb that says nothing to see belongs to. */
export function vagueGroupOf(lemma: string): VagueVerbGroup | undefined {
  return GROUP_OF.get(lemma);
}

/** `seen` could be watched, `general` needs something particular with it, `vague` says nothing to see. */
export function verbKind(lemma: string): 'seen' | 'general' | 'vague' {
  if (GROUP_OF.has(lemma) && !PLAIN.has(lemma)) return 'vague';
  if (GENERIC.has(lemma)) return 'general';
  return PLAIN.has(lemma) || NOUNLIKE.has(lemma) || ONE_OFF.has(lemma)
    ? 'seen'
    : CHANGE.has(lemma) && lemma !== 'go'
      ? 'vague'
      : 'general';
}

/** True for any form of a verb the checker knows, wherever it stands. */
export function readsAsVerb(text: string): boolean {
  return FORMS.has(text);
}
