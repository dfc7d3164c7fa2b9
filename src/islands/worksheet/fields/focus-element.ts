/** Moves focus to the element, opening what hides it. The panels' own focus is on their summary. */
export function focusElement(id: string): void {
  const element = document.getElementById(id);
  for (let around = element; around !== null; around = around.parentElement) {
    if (around instanceof HTMLDetailsElement) around.open = true;
  }
  const place = element instanceof HTMLDetailsElement ? element.querySelector('summary') : element;
  place?.focus();
  place?.scrollIntoView({ block: 'center' });
}
