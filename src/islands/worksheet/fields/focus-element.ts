/** Moves focus to the element, opening what hides it: a panel's focus is on its summary, a section's on its heading. */
export function focusElement(id: string): void {
  const element = document.getElementById(id);
  if (element === null) return;
  reveal(element);
  const place =
    element instanceof HTMLDetailsElement
      ? element.querySelector('summary')
      : element.tagName === 'SECTION'
        ? element.querySelector<HTMLElement>('[tabindex]')
        : element;
  place?.focus();
  place?.scrollIntoView({ block: 'center' });
}

/** Opens everything around the element that hides it. What is hidden until found is told, as a browser's search tells it. */
export function reveal(element: HTMLElement): void {
  for (let around: HTMLElement | null = element; around !== null; around = around.parentElement) {
    if (around instanceof HTMLDetailsElement) around.open = true;
    if (!around.hidden) continue;
    around.hidden = false;
    around.dispatchEvent(new Event('beforematch', { bubbles: true }));
  }
}
