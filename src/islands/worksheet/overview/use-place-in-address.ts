import { useEffect } from 'preact/hooks';
import type { RefObject } from 'preact';
import { focusElement } from '../fields/focus-element.ts';

/** Goes to the place of the plan that the address of the page names, also when that is folded away. */
export function usePlaceInAddress(form: RefObject<HTMLElement>, ready: boolean): void {
  useEffect(() => {
    if (!ready) return;
    const look = (): void => {
      const id = location.hash.slice(1);
      const place = id === '' ? null : document.getElementById(id);
      if (place !== null && form.current?.contains(place)) focusElement(id);
    };
    look();
    addEventListener('hashchange', look);
    return () => removeEventListener('hashchange', look);
  }, [form, ready]);
}
