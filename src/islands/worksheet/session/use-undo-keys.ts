import { useEffect } from 'preact/hooks';

/** Input types whose own Ctrl+Z takes back typing. */
const TYPED = 'textarea, input:not([type=radio], [type=checkbox], [type=file], [type=button])';

/** Calls back for Ctrl+Z and Ctrl+Shift+Z (Ctrl+Y, or ⌘ on a Mac) outside text fields; in them the browser does it. */
export function useUndoKeys(onStep: (way: 'undo' | 'redo') => void): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (!(event.ctrlKey || event.metaKey) || event.altKey || event.defaultPrevented) return;
      if (event.target instanceof Element && event.target.matches(TYPED)) return;
      const key = event.key.toLowerCase();
      if (key !== 'z' && !(key === 'y' && !event.shiftKey)) return;
      event.preventDefault();
      onStep(key === 'y' || event.shiftKey ? 'redo' : 'undo');
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [onStep]);
}
