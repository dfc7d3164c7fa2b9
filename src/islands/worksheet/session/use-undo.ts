import { useCallback, useState } from 'preact/hooks';
import { describeEdit } from '../../../domain/plan/edit/describe.ts';
import type { PlanSession } from './plan-session.ts';
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
      const nothing = way === 'undo' ? 'Nothing to undo.' : 'Nothing to redo.';
      const words = edit ? `${way === 'undo' ? 'Undone' : 'Redone'}: ${describeEdit(before, edit)}` : nothing;
      setSaid(words);
      say(words);
    },
    [session, say],
  );
  useUndoKeys(onStep);
  return { onStep, said };
}
