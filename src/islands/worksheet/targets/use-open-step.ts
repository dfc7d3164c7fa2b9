import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { RefObject } from 'preact';

/**
 * Whether a step is open. The page as built has every step open, for those without a script and for paper; once what is
 * stored is there, only those that are `wanted` open and the one that somebody is in stay so. Afterwards it is the reader's.
 */
export function useOpenStep(
  ready: boolean,
  wanted: boolean,
): readonly [RefObject<HTMLDetailsElement>, boolean, (open: boolean) => void] {
  const row = useRef<HTMLDetailsElement>(null);
  const settled = useRef(ready);
  const [open, setOpen] = useState(!ready || wanted);
  useLayoutEffect(() => {
    if (!ready || settled.current) return;
    settled.current = true;
    setOpen(wanted || Boolean(row.current?.contains(document.activeElement)));
  }, [ready, wanted]);
  return [row, open, setOpen];
}
