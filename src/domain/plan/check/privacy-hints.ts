import { fieldKind, planFields, readField } from '../model/field.ts';
import type { PlanField } from '../model/field.ts';
import type { Plan } from '../model/schema.ts';

/** What in a plan could say too much about somebody. Advice only. */
export interface PrivacyHint {
  readonly field: PlanField;
  readonly kind: 'email' | 'phone' | 'pupil-name' | 'health';
  /** The words, as typed. */
  readonly found: string;
}

interface Recogniser {
  readonly kind: PrivacyHint['kind'];
  readonly pattern: RegExp;
  /** Looks at a match once more. */
  readonly accept?: (match: RegExpExecArray) => boolean;
}

/** Words that begin with a capital after "pupil", "for" and the like and are no names. */
const NOT_NAMES = new Set(
  `I A The My Our Their His Her We They In On At By And Or Year Years Set Class Group Key Stage Pupil Premium Voice Progress
   Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February March April May June July August September
   October November December Development Protection Psychology Line Autumn Spring Summer English Maths Mathematics Science History Geography French German Spanish
   Latin Art Music Drama Computing Biology Chemistry Physics PE RE PSHE SEND SEN EAL EHCP TA TAs LSA SENCO KS1 KS2 KS3 KS4
   GCSE Reception Nursery Mr Mrs Ms Miss Dr Sir Rosenshine`.split(/\s+/u),
);

/** Each pattern is read once over the text; none repeats a repetition, or looks behind itself: Safari 15 cannot. */
const RECOGNISERS: readonly Recogniser[] = [
  { kind: 'email', pattern: /(?:^|[^\w.+-])(?<found>[\w.+-]{1,64}@[\w-]{1,63}\.[\w.-]{2,63})/gu },
  {
    kind: 'phone',
    pattern: /(?:\+44|\b0)[\d ()-]{8,16}\d/gu,
    accept: ([found]) => {
      const digits = found.replace(/\D/gu, '').length;
      return digits >= 10 && digits <= 13;
    },
  },
  {
    kind: 'pupil-name',
    pattern: /\b(?:pupil|student|child|boy|girl|learner)s? (?:called |named |like )?(\p{Lu}\p{Ll}+)/gu,
    accept: ([, name = '']) => !NOT_NAMES.has(name),
  },
  {
    kind: 'pupil-name',
    pattern: /\b(\p{Lu}\p{Ll}+) \p{Lu}\p{Ll}+ \((?:\d{1,2}\p{Lu}\w?|Year \d{1,2})\)/gu,
    accept: ({ 1: name = '', input, index }) =>
      !NOT_NAMES.has(name) && !/\b(?:Mr|Mrs|Ms|Miss|Dr) $/u.test(input.slice(Math.max(0, index - 6), index)),
  },
  {
    kind: 'pupil-name',
    pattern: /\b(\p{Lu}\p{Ll}+) \p{Lu}\. in (?:\d{1,2}\p{Lu}\w?\b|Year \d{1,2})/gu,
    accept: ([, name = '']) => !NOT_NAMES.has(name),
  },
  {
    kind: 'pupil-name',
    pattern:
      /\b(\p{Lu}\p{Ll}+)[’']s (?:behaviour|EHCP|EHC plan|attendance|SEN|seat|parents|mum|dad|carer|report card|individual plan)/gu,
    accept: ([, name = '']) => !NOT_NAMES.has(name),
  },
  {
    kind: 'health',
    pattern:
      /\b(\p{Lu}\p{Ll}+) (?:has|suffers from|is diagnosed with|was diagnosed with) (?:ADHD|autism|epilepsy|asthma|anxiety|depression|diabetes|dyslexia|dyspraxia|an eating disorder)/gu,
    accept: ([, name = '']) => !NOT_NAMES.has(name),
  },
];

/** Points out e-mail addresses, telephone numbers, names that look like pupils' and details of health. */
export function privacyHints(plan: Plan): PrivacyHint[] {
  return planFields(plan)
    .filter((field) => ['lines', 'line'].includes(fieldKind(field)))
    .flatMap((field) => hintsIn(readField(plan, field) ?? '').map((hint) => ({ field, ...hint })));
}

/** The same for one text. */
export function hintsIn(text: string): Pick<PrivacyHint, 'kind' | 'found'>[] {
  return RECOGNISERS.flatMap(({ kind, pattern, accept }) =>
    [...text.matchAll(pattern)]
      .filter((match) => accept?.(match) ?? true)
      .map(({ 0: whole, groups }) => ({ kind, found: (groups?.['found'] ?? whole).trim() })),
  );
}
