import { useEffect } from 'preact/hooks';
import type { RefObject } from 'preact';

/**
 * Keeps the height of something that covers the edge of the window in a custom property, so that what gets the focus is
 * scrolled clear of it (`scroll-padding` in the style sheet).
 */
export function useHeightVariable(
  around: RefObject<HTMLElement>,
  selector: string,
  name: `--${string}`,
): void {
  useEffect(() => {
    const element = around.current?.querySelector<HTMLElement>(selector);
    if (!element) return;
    const { style } = document.documentElement;
    const observer = new ResizeObserver(() => style.setProperty(name, `${element.offsetHeight}px`));
    observer.observe(element);
    return () => {
      observer.disconnect();
      style.removeProperty(name);
    };
  }, [around, selector, name]);
}
