/** Where on the page of a session this page stands in a frame. */
export interface PlaceInSession {
  /** What the session is called. */
  readonly title: string;
  /** Whole address of the page of the session. */
  readonly address: string;
  /** Calls back once, as soon as the reader has opened the part that holds the frame. */
  whenOpened(act: () => void): void;
}

/**
 * The session around this page; undefined when somebody opens the page by itself, or shows it on a page of their own: a
 * browser tells a page nothing of another site’s around it.
 */
export function placeInSession(): PlaceInSession | undefined {
  const frame = window.frameElement as HTMLElement | null;
  const part = frame?.closest('details');
  if (!frame || !part) return undefined;
  return {
    title: part.dataset['title'] ?? '',
    address: new URL(part.dataset['address'] ?? part.ownerDocument.location.pathname, location.href).href,
    whenOpened(act) {
      // A browser that fetches frames early has this page ready before anybody has asked for it.
      if (part.open) act();
      else part.addEventListener('toggle', act, { once: true });
    },
  };
}

/** Keeps the frame around this page as high as what stands in it. */
export function fitFrame(): void {
  const frame = window.frameElement as HTMLElement | null;
  if (!frame) return;
  const { body } = document;
  new ResizeObserver(() => (frame.style.height = `${body.scrollHeight}px`)).observe(body);
}
