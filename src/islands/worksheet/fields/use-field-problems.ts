import { useCallback, useState } from 'preact/hooks';
import { fieldKey } from '../../../domain/plan/model/field.ts';
import type { PlanField } from '../../../domain/plan/model/field.ts';
import type { Plan } from '../../../domain/plan/model/schema.ts';

/** Which field is not kept, in words with its place, or an empty text; and the function that fields tell it to. */
export function useFieldProblems(
  plan: () => Plan | undefined,
  say: (words: string) => void,
): readonly [words: string, tell: (field: PlanField, problem: string) => void] {
  const [wrong, setWrong] = useState({ key: '', words: '' });
  const tell = useCallback(
    (field: PlanField, problem: string) => {
      const key = fieldKey(field);
      const now = plan();
      if (problem === '' || now === undefined) {
        setWrong((before) => (before.key === key ? { key: '', words: '' } : before));
        return;
      }
      // The names of fields are fetched when one is first spoken of.
      void import('../../../domain/plan/model/field-names.ts').then(
        ({ placeOfField }) => {
          const words = `${placeOfField(now, field)}: ${problem}`;
          setWrong({ key, words });
          say(words);
        },
        () => say(`A field is ${problem}`),
      );
    },
    [plan, say],
  );
  return [wrong.words, tell];
}
