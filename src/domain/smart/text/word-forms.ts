import { IRREGULAR_FORMS } from '../lexicon/acts/verbs.ts';

/** How a verb is written: plain, with -s, -ing, or as a past or participle. */
type VerbForm = 'plain' | 's' | 'ing' | 'past';

/** A verb found in a text. */
export interface VerbEntry {
  lemma: string;
  form: VerbForm;
}

const IRREGULAR = new Map(
  [...IRREGULAR_FORMS].map((entry) => {
    const [lemma = '', forms = ''] = entry.split(':');
    return [lemma, forms.split(',')] as const;
  }),
);

/** Ends in one vowel and one consonant and is stressed there, so the consonant doubles: plan, planning. */
const DOUBLES = /^[^aeiou]*[aeiou][bdgmnprt]$|refer$|submit$|commit$|embed$|transfer$/;

/** Adds every form of the listed verbs to `forms`; the first verb to claim a spelling keeps it. */
export function addVerbForms(forms: Map<string, VerbEntry>, verbs: Iterable<string>): Map<string, VerbEntry> {
  for (const lemma of verbs) {
    const base = lemma.replace('-', '');
    const stem = DOUBLES.test(base) ? base + base.at(-1) : base.replace(/e$/, '');
    const claim = (text: string, form: VerbForm) => forms.has(text) || forms.set(text, { lemma: base, form });
    claim(base, 'plain');
    claim(base.replace(/([^aeiou])y$/, '$1ie').replace(/(s|x|z|ch|sh)$/, '$1e') + 's', 's');
    claim(/ee$/.test(base) ? `${base}ing` : `${stem}ing`, 'ing');
    const own = IRREGULAR.get(lemma);
    for (const past of own ?? [`${stem.replace(/([^aeiou])y$/, '$1i')}ed`])
      claim(past, /ing$/.test(past) ? 'ing' : 'past');
  }
  return forms;
}
