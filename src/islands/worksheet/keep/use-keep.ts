import { useCallback, useEffect, useRef } from 'preact/hooks';
import type { RefObject } from 'preact';
import { keptWords } from '../../shared/saving/StatusLine.tsx';
import { STATUS_ID } from '../fields/focus-ids.ts';
import type { PlanSession } from '../session/plan-view.ts';

/**
 * Keeps the plan where the reader says, and gives the focus back to the field they were in: the buttons that were pressed go
 * away. `say` reads something short aloud.
 */
export function useKeep(
  session: PlanSession | undefined,
  form: RefObject<HTMLElement>,
  say: (words: string) => void,
): (where: 'device' | 'visit') => void {
  const last = useRef<HTMLElement>();
  useEffect(() => {
    const element = form.current;
    const onFocus = ({ target }: FocusEvent): void => {
      if (target instanceof HTMLElement && target.matches('[data-field]')) last.current = target;
    };
    element?.addEventListener('focusin', onFocus);
    return () => element?.removeEventListener('focusin', onFocus);
  }, [form]);
  return useCallback(
    (where) => {
      const back = last.current?.isConnected ? last.current : document.getElementById(STATUS_ID);
      back?.focus({ preventScroll: true });
      say(keptWords(where));
      void session?.keep(where);
    },
    [session, say],
  );
}
