import { useCallback, useState } from 'preact/hooks';
import type { PlanSession } from './plan-view.ts';
import { useUndoKeys } from './use-undo-keys.ts';

/** Undo and redo by buttons and keys, with the words for what was just done, which `say` reads aloud. */
export function useUndo(
  session: PlanSession | undefined,
  say: (words: string) => void,
): {
  readonly onStep: (way: 'undo' | 'redo') => void;
  readonly said: string;
} {
  const [said, setSaid] = useState('');
  const onStep = useCallback(
    (way: 'undo' | 'redo') => {
      if (session === undefined) return;
      const before = session.view().plan;
      const edit = session.stepThrough(way);
      const tell = (words: string): void => {
        setSaid(words);
        say(words);
      };
      if (edit === undefined) {
        tell(way === 'undo' ? 'Nothing to undo.' : 'Nothing to redo.');
        return;
      }
      const done = way === 'undo' ? 'Undone' : 'Redone';
      // The names of fields are fetched when one is first spoken of.
      void import('../../../domain/plan/edit/describe.ts').then(
        ({ describeEdit }) => tell(`${done}: ${describeEdit(before, edit)}`),
        () => tell(`${done}.`),
      );
    },
    [session, say],
  );
  useUndoKeys(onStep);
  return { onStep, said };
}
