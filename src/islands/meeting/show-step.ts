/** The id that an address points to after its “#”, as plain text. */
export function stepIdOf(hash: string): string {
  try {
    return decodeURIComponent(hash.slice(1));
  } catch {
    return '';
  }
}

/** Shows one part of the meeting and hides the others. They are the page's own HTML: without a script all are shown. */
export function showStep(parts: ReadonlyArray<{ id: string }>, at: number, focus: boolean): void {
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
