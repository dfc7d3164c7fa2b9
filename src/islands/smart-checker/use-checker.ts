import { useCallback, useEffect, useState } from 'preact/hooks';
import type { checkTarget } from '../../domain/smart/check-target.ts';

/** The rules, once they are here; until then whether they are on their way or could not be fetched. */
export type Checker =
  | { state: 'waiting' | 'loading' }
  | { state: 'failed'; retry: () => void }
  | { state: 'ready'; check: typeof checkTarget };

let rules: Promise<{ checkTarget: typeof checkTarget }> | undefined;

/** The rules are the largest part of the checker, so they are fetched when there is first something to check. */
function loadRules(): Promise<{ checkTarget: typeof checkTarget }> {
  rules ??= import('../../domain/smart/check-target.ts').catch((cause: unknown) => {
    rules = undefined;
    throw cause;
  });
  return rules;
}

/** The checker, fetched as soon as `wanted`. A failed fetch can be tried again; nothing else depends on it. */
export function useChecker(wanted: boolean): Checker {
  const [checker, setChecker] = useState<Checker>({ state: 'waiting' });
  const [attempt, setAttempt] = useState(0);
  const retry = useCallback(() => setAttempt((count) => count + 1), []);
  useEffect(() => {
    if (!wanted) return;
    let current = true;
    setChecker((before) => (before.state === 'ready' ? before : { state: 'loading' }));
    loadRules().then(
      (module) => current && setChecker({ state: 'ready', check: module.checkTarget }),
      () => current && setChecker({ state: 'failed', retry }),
    );
    return () => {
      current = false;
    };
  }, [wanted, attempt, retry]);
  return checker;
}
