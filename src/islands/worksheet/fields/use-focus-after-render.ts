import { useCallback, useLayoutEffect, useRef } from 'preact/hooks';
import { reveal } from './focus-element.ts';

/** Returns a function that moves focus to the element with the id once the next drawing has put it on the page. */
export function useFocusAfterRender(): (id: string) => void {
  const wanted = useRef<string>();
  useLayoutEffect(() => {
    const element = wanted.current === undefined ? null : document.getElementById(wanted.current);
    if (element === null) return;
    wanted.current = undefined;
    reveal(element);
    element.focus();
  });
  return useCallback((id: string) => {
    wanted.current = id;
  }, []);
}
