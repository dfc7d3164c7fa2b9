import type { Page } from '@playwright/test';

/**
 * What a screen reader would say by itself from now on, on every page that is opened: the texts that status and alert regions
 * change to, line by line, in order. The answer reads the log, and empties it.
 */
export async function listen(page: Page): Promise<() => Promise<string[]>> {
  await page.addInitScript(() => {
    const heard: string[] = [];
    (window as unknown as { heard: string[] }).heard = heard;
    const live = '[role="status"], [role="alert"], [aria-live="polite"], [aria-live="assertive"]';
    const last = new WeakMap<Element, string>();
    const hear = (region: Element): void => {
      const words = region.textContent ?? '';
      if (last.get(region) === words) return;
      last.set(region, words);
      // What is not shown is not read.
      if (words.trim() !== '' && region.checkVisibility()) heard.push(words.replace(/\s+/gu, ' ').trim());
    };
    new MutationObserver((changes) => {
      const regions = new Set<Element>();
      for (const { target, addedNodes } of changes) {
        const around = (target instanceof Element ? target : target.parentElement)?.closest(live);
        if (around) regions.add(around);
        for (const node of addedNodes) {
          if (!(node instanceof Element)) continue;
          // A status that arrives with its words is not read by every program; an alert is.
          for (const each of [node, ...node.querySelectorAll(live)]) {
            if (each.matches('[role="alert"]')) regions.add(each);
            else if (each.matches(live)) last.set(each, each.textContent ?? '');
          }
        }
      }
      regions.forEach(hear);
    }).observe(document, { childList: true, characterData: true, subtree: true });
  });
  return () =>
    page.evaluate(() => {
      const log = (window as unknown as { heard: string[] }).heard;
      return log.splice(0, log.length);
    });
}
