import {
  CHANGE_VERBS,
  GENERIC_ACTS,
  NOUNLIKE_ACTS,
  ONE_OFF_ACTS,
  ONE_OFF_ACTS_WITH_ARTICLE,
  PLAIN_ACTS,
} from './phrases/acts.ts';
import { WEASEL_GROUPS, WEASEL_VERBS, type WeaselGroup } from './phrases/weasel-verbs.ts';
import { addVerbForms, type VerbEntry } from './word-forms.ts';

const lemmas = (list: string) => new Set(list.split(' ').map((word) => word.replace('-', '')));
/** Too general on their own. */
export const GENERIC = lemmas(GENERIC_ACTS);
/** Done once. */
export const ONE_OFF = lemmas(ONE_OFF_ACTS);
/** Done once when there is one of it. */
export const ONE_OFF_WITH_ARTICLE = lemmas(ONE_OFF_ACTS_WITH_ARTICLE);
/** Also nouns or adjectives. */
export const NOUNLIKE = lemmas(NOUNLIKE_ACTS);
/** Say nothing to see. */
export const WEASEL = lemmas(WEASEL_VERBS);
const GROUP_OF = new Map(
  WEASEL_GROUPS.flatMap((group) => [...lemmas(group.words)].map((word) => [word, group] as const)),
);
/** Promise more or less of something. */
export const CHANGE = lemmas(CHANGE_VERBS);
/** Seldom anything but a verb. */
export const PLAIN = lemmas(PLAIN_ACTS);
/** Every form of every listed verb; the first list to claim a spelling keeps it. */
export const FORMS = [
  PLAIN_ACTS,
  GENERIC_ACTS,
  ONE_OFF_ACTS,
  NOUNLIKE_ACTS,
  WEASEL_VERBS,
  CHANGE_VERBS,
].reduce(addVerbForms, new Map<string, VerbEntry>());

/** Verb forms a slip may be corrected to. Past forms are left out: 'planner' and 'planned' are both words. */
export const CORRECTABLE_VERBS: readonly string[] = [...FORMS].flatMap(([text, { form }]) =>
  form === 'past' ? [] : [text],
);

/** The group a verb that says nothing to see belongs to. Undefined for a saying, and for a verb that only reads so where it stands. */
export function weaselGroupOf(lemma: string): WeaselGroup | undefined {
  return GROUP_OF.get(lemma);
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
