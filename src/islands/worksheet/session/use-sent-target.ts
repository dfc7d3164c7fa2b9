import { useEffect } from 'preact/hooks';
import { takeTarget } from '../../shared/target-on-its-way.ts';
import { keyFor } from '../fields/dom-keys.ts';
import type { DomKeys } from '../fields/dom-keys.ts';
import { targetFocusId } from '../fields/focus-ids.ts';
import type { PlanSession } from './plan-view.ts';
import { useFocusAfterRender } from '../fields/use-focus-after-render.ts';

/**
 * Puts a target that comes from the checker into the plan, once the plan is there, and moves focus to it. It can be undone.
 * Without room its words are shown to be copied. `say` reads something short aloud.
 */
export function useSentTarget(
  session: PlanSession | undefined,
  ready: boolean,
  keys: DomKeys,
  say: (words: string) => void,
): void {
  const focus = useFocusAfterRender();
  useEffect(() => {
    if (!ready || session === undefined) return;
    const sent = takeTarget('plan');
    if (sent === undefined) return;
    void import('./place-sent.ts').then(
      ({ placeSent }) => {
        const placed = placeSent(session, sent);
        if (placed === undefined) return;
        focus(targetFocusId(keyFor(keys, placed.target)));
        say(placed.words);
      },
      // The words are not lost with the code.
      () => session.keepStray([sent.text, ...(sent.more ?? [])].join('\n')),
    );
  }, [ready, session, keys, focus, say]);
}
