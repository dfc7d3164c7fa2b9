import { useEffect } from 'preact/hooks';

/** Calls `flush` whenever the page may be about to go away, and `refresh` when the reader comes back to it. */
export function useFlushOnLeave(flush: () => void, refresh: () => void): void {
  useEffect(() => {
    const onVisibility = (): void => (document.visibilityState === 'hidden' ? flush() : refresh());
    const onShow = (event: PageTransitionEvent): void => {
      if (event.persisted) refresh();
    };
    document.addEventListener('visibilitychange', onVisibility);
    addEventListener('pagehide', flush);
    addEventListener('pageshow', onShow);
    return () => {
      document.removeEventListener('visibilitychange', onVisibility);
      removeEventListener('pagehide', flush);
      removeEventListener('pageshow', onShow);
    };
  }, [flush, refresh]);
}
