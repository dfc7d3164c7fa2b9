import { useEffect, useLayoutEffect, useReducer, useRef } from 'preact/hooks';
import type { RefObject } from 'preact';
import type { Plan } from '../../../domain/plan/model/schema.ts';
import { summarise } from '../../../domain/plan/present/plan-summary.ts';

/** On the element of a target: its id in the plan. */
const MARK = 'data-target';

/** Which targets are open: one at a time, or all. */
export interface OpenTarget {
  readonly isOpen: (target: string) => boolean;
  readonly all: boolean;
  readonly setAll: (all: boolean) => void;
}

/**
 * Keeps one target open. At first that is the one somebody is writing in, or the one with the next step; later the one that
 * was last looked for, by a link, by the focus or by the browser’s own search, which says so to what it finds hidden.
 */
export function useOpenTarget(plan: Plan, ready: boolean, list: RefObject<HTMLElement>): OpenTarget {
  const open = useRef<string>();
  const place = useRef(0);
  const all = useRef(false);
  const changed = useRef(false);
  const [, redraw] = useReducer((count: number, _: void) => count + 1, 0);

  const { targets } = plan;
  if (ready && open.current === undefined) {
    const typedIn = document.activeElement?.closest(`[${MARK}]`) ? 1 : undefined;
    open.current = targets[(typedIn ?? summarise(plan).next?.target ?? 1) - 1]?.id;
  }
  // When the open target is gone, the one in its place is open.
  const found = targets.findIndex(({ id }) => id === open.current);
  if (found >= 0) place.current = found;
  else if (ready) open.current = targets[Math.min(place.current, targets.length - 1)]?.id;

  useEffect(() => {
    const element = list.current;
    const onMatch = ({ target }: Event): void => {
      const id = target instanceof Element && target.closest(`[${MARK}]`)?.getAttribute(MARK);
      if (!id || id === open.current) return;
      open.current = id;
      changed.current = true;
      redraw();
    };
    element?.addEventListener('beforematch', onMatch);
    return () => element?.removeEventListener('beforematch', onMatch);
  }, [list]);

  // The target that closes above may be several screens long: what has the focus would slip out of sight with it.
  useLayoutEffect(() => {
    if (!changed.current) return;
    changed.current = false;
    const focused = document.activeElement;
    if (focused?.closest(`[${MARK}="${open.current}"]`)) focused.scrollIntoView({ block: 'center' });
  });

  return {
    isOpen: (target) => !ready || all.current || target === open.current,
    all: all.current,
    setAll(wish) {
      all.current = wish;
      // Steps are opened and closed by the reader; this opens or closes them once.
      list.current
        ?.querySelectorAll<HTMLDetailsElement>('details.worksheet-step')
        .forEach((step) => (step.open = wish));
      redraw();
    },
  };
}
