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
    (attempt === 0 ? load() : loadAnew(load, attempt)).then(
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

/** How the built scripts import one file, and which part of it they take where it holds several modules. */
const IMPORT = /import\(\s*[`"']([^`"']+\.js)[`"']\s*\)(?:\.then\((\w+)\s*=>\s*\2\.(\w+)\))?/u;

/**
 * Loads again what failed to load. Firefox and Safari remember a module that did not come and do not ask for it again under the
 * same address, so it gets another one. `load` is a function that imports one built file; any other is called again.
 */
async function loadAnew<Code>(load: () => Promise<Code>, attempt: number): Promise<Code> {
  const [, file, , part] = IMPORT.exec(String(load)) ?? [];
  if (file === undefined) return load();
  const address = new URL(`${file}?again=${attempt}`, import.meta.url).href;
  const module = (await import(/* @vite-ignore */ address)) as Record<string, unknown>;
  return (part === undefined ? module : module[part]) as Code;
}
