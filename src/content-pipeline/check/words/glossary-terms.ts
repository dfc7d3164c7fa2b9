import { didYouMean } from '../../../domain/did-you-mean.ts';
import { error, type Problem } from '../../../domain/problem.ts';
import type { GlossaryEntry } from '../../../domain/programme/glossary.ts';
import type { Check } from '../check.ts';

/** Terms that sessions refer to, and the files of the glossary and the outlines themselves. */
export const glossaryTerms: Check = {
  name: 'Glossary and outlines',
  looksAt:
    'Whether each term that is used is in glossary.yaml, each entry is there once, and outline.yaml can be read.',
  gives: 'errors',
  example: {
    mistake: 'Ask the <GlossaryTerm id="senko">SENCO</GlossaryTerm>.',
    says: '5  the glossary has no term “senko”  Did you mean id="senco"?',
  },
  tree({ dataProblems, references, glossary }) {
    const ids = new Set(glossary.map(({ id }) => id));
    const unknown = references.flatMap(({ file, references: all }) =>
      all
        .filter(({ kind, target }) => kind === 'term' && !ids.has(target))
        .map(({ target, line }) => {
          const meant = didYouMean(target, [...ids]);
          const instead = meant ? `Did you mean id="${meant}"?` : 'Add it to glossary.yaml.';
          return error(file, line, `the glossary has no term “${target}”`, instead);
        }),
    );
    return [...dataProblems, ...unknown, ...repeatedTerms(glossary)];
  },
};

function repeatedTerms(glossary: readonly GlossaryEntry[]): Problem[] {
  const ids = glossary.map(({ id }) => id);
  const repeated = new Set(ids.filter((id, index) => ids.indexOf(id) !== index));
  return [...repeated].map((id) =>
    error('glossary.yaml', undefined, `the term “${id}” appears twice`, 'Keep one of the two entries.'),
  );
}
