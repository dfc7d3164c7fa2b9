import type { Page } from '@playwright/test';

/** How a translator writes: elements in the place of texts, elements around texts, or other texts. */
export type Way = 'replaces' | 'replaces in two steps' | 'wraps' | 'sets the text of elements';
/** Every way there is. */
export const ways: readonly Way[] = [
  'replaces',
  'replaces in two steps',
  'wraps',
  'sets the text of elements',
];

/** Translates the page, and what comes to be on it, into capitals between marks. */
export async function translate(page: Page, how: Way): Promise<void> {
  await page.evaluate((way) => {
    const made = new WeakSet<Node>();
    const font = (): HTMLElement => document.createElement('font');
    const translated = (text: string): string => `«${text.toUpperCase()}»`;
    const one = (text: Text): void => {
      const parent = text.parentElement;
      if (made.has(text) || parent === null || text.data.trim() === '' || text.data.startsWith('«')) return;
      if (parent.closest('script, style, textarea, option, font')) return;
      if (way === 'sets the text of elements') {
        if (parent.childNodes.length === 1) parent.textContent = translated(text.data);
        return;
      }
      const outer = font();
      const inner = outer.appendChild(font());
      if (way === 'wraps') {
        text.replaceWith(outer);
        inner.append(text);
        made.add(text);
        text.data = translated(text.data);
        return;
      }
      inner.append(translated(text.data));
      if (way === 'replaces') text.replaceWith(outer);
      else {
        text.before(outer);
        text.remove();
      }
    };
    const all = (node: Node): void => {
      if (node instanceof Text) return one(node);
      const walker = document.createTreeWalker(node, NodeFilter.SHOW_TEXT);
      const texts: Text[] = [];
      while (walker.nextNode()) texts.push(walker.currentNode as Text);
      texts.forEach(one);
    };
    all(document.body);
    const observer = new MutationObserver((records) => {
      for (const record of records) {
        if (record.type === 'characterData') {
          // A text that is written anew is one to be translated anew.
          if (!(record.target as Text).data.startsWith('«')) made.delete(record.target);
          all(record.target);
        } else record.addedNodes.forEach(all);
      }
    });
    observer.observe(document.body, { childList: true, characterData: true, subtree: true });
    addEventListener('translator-ends', () => observer.disconnect());
  }, how);
}
