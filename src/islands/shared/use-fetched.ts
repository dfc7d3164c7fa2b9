import { useCallback, useEffect, useState } from 'preact/hooks';
import { failedWords, whyFailed } from './why-failed.ts';

/** Code that is fetched when it is first wanted: on its way, here, or not to be had; then why, in a sentence. */
export type Fetched<Code> =
  | { state: 'waiting' | 'loading' }
  | { state: 'failed'; why: string; retry: () => void }
  | { state: 'ready'; code: Code };

/** Fetches once, as soon as `wanted`. A failed fetch can be tried again. `load` stays the same function. */
export function useFetched<Code>(load: () => Promise<Code>, wanted: boolean): Fetched<Code> {
  const [fetched, setFetched] = useState<Fetched<Code>>({ state: 'waiting' });
  const [attempt, setAttempt] = useState(0);
  const retry = useCallback(() => setAttempt((count) => count + 1), []);
  useEffect(() => {
    if (!wanted) return;
    let current = true;
    setFetched((before) => (before.state === 'ready' ? before : { state: 'loading' }));
    load().then(
      (code) => current && setFetched({ state: 'ready', code }),
      async (cause: unknown) => {
        const why = failedWords[await whyFailed(cause)];
        if (current) setFetched({ state: 'failed', why, retry });
      },
    );
    return () => {
      current = false;
    };
  }, [wanted, attempt, retry, load]);
  return fetched;
}
