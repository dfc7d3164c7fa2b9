/** The id that an address points to after its “#”, as plain text. */
export function stepIdOf(hash: string): string {
  try {
    return decodeURIComponent(hash.slice(1));
  } catch {
    return '';
  }
}

/** A part of the meeting, of which this page holds a section with that id. */
type Parts = ReadonlyArray<{ id: string }>;

/** Shows one part of the meeting and hides the others. They are the page's own HTML: without a script all are shown. */
export function showStep(parts: Parts, at: number, focus: boolean): void {
  parts.forEach(({ id }, index) => {
    const section = document.getElementById(id);
    if (section) section.hidden = index !== at;
  });
  const section = document.getElementById(parts[at]?.id ?? '');
  if (!focus || !section) return;
  // The browser looked for the part while it was still hidden.
  section.querySelector<HTMLElement>('h2')?.focus({ preventScroll: true });
  section.scrollIntoView({ block: 'start' });
}

/**
 * The place of the part that an address points into: the part itself, the one in which `id` stands, or `here` where it is at
 * hand there too or stands beside the parts. `kept` is the part that this entry of the history belonged to, if any.
 */
export function partOf(parts: Parts, id: string, here: number, kept: string | undefined): number {
  const itself = parts.findIndex((part) => part.id === id);
  if (itself >= 0) return itself;
  const before = parts.findIndex((part) => part.id === kept);
  if (before >= 0) return before;
  if (atHand(parts, id, here)) return here;
  const place = document.getElementById(id);
  const around = parts.findIndex((part) => document.getElementById(part.id)?.contains(place));
  return place !== null && around >= 0 ? around : here;
}

/** Opens and shows a place inside a part, or beside the parts, that is folded away; its summary gets the focus. */
export function reveal(parts: Parts, id: string, here: number): void {
  const place = atHand(parts, id, here) ?? document.getElementById(id);
  if (place === null) return;
  for (
    let around = place.closest('details');
    around;
    around = around.parentElement?.closest('details') ?? null
  ) {
    around.open = true;
  }
  if (place.matches('details')) place.querySelector('summary')?.focus({ preventScroll: true });
  place.scrollIntoView({ block: 'start' });
}

/** What a part of the meeting shows of another section of the session. */
function atHand(parts: Parts, id: string, here: number): HTMLElement | null {
  const section = document.getElementById(parts[here]?.id ?? '');
  return section?.querySelector<HTMLElement>(`[data-at-hand="${CSS.escape(id)}"]`) ?? null;
}
