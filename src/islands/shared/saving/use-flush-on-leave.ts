import { useEffect } from 'preact/hooks';

/** What the page's coming and going asks for. Each is the same function at every drawing. */
export interface PageLife {
  /** Saves what is waiting: the page is hidden and may not come back. */
  readonly flush: () => void;
  /** Sends off what is waiting: the page is going away now. */
  readonly leave: () => void;
  /** Reads what is stored: the reader is back. */
  readonly refresh: () => void;
}

/** Calls `flush`, `leave` and `refresh` at the moments they are for. */
export function useFlushOnLeave({ flush, leave, refresh }: PageLife): void {
  useEffect(() => {
    const onVisibility = (): void => (document.visibilityState === 'hidden' ? flush() : refresh());
    const onShow = (event: PageTransitionEvent): void => {
      if (event.persisted) refresh();
    };
    document.addEventListener('visibilitychange', onVisibility);
    addEventListener('pagehide', leave);
    addEventListener('pageshow', onShow);
    return () => {
      document.removeEventListener('visibilitychange', onVisibility);
      removeEventListener('pagehide', leave);
      removeEventListener('pageshow', onShow);
    };
  }, [flush, leave, refresh]);
}
