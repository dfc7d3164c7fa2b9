import { until } from '../lib/until.ts';
import type { KillableTab } from './killable-browser.ts';

/** The fields of the plan that are written in, by their `data-field`. */
export const PLAN_FIELDS = ['target.t1.text', 'target.t1.why', 'step.t1-s1.what', 'step.t1-s1.who'] as const;
/** The box for notes. */
export const NOTES = 'note';

/** A page with something to write on: where it is, and its fields. */
export interface Place {
  readonly path: string;
  readonly fields: readonly string[];
}

/** How long to wait before a page is looked at again, in milliseconds: what is killed is to be killed at once. */
const PAUSE = 10;

const selector = (field: string): string => `[data-field="${field}"]`;

/** Opens the page and waits until its fields are read. The first time it chooses to keep things. */
export async function open(tab: KillableTab, address: string): Promise<void> {
  await tab.open(address);
  await waitReady(tab);
}

/** Waits until the fields of the page are read. The first time it chooses to keep things. */
export async function waitReady(tab: KillableTab): Promise<void> {
  await seen(tab, READY);
  if (await tab.run(`return document.querySelector('[data-save-state="undecided"]') !== null`)) {
    // A plan asks at the first keystroke; the page of progress asks at once.
    const [address, progress] = await tab.run<[string, string]>(
      `return [location.href, document.querySelector('a[href$="/my-progress/"]').href]`,
    );
    await tab.open(progress);
    await seen(
      tab,
      `[...document.querySelectorAll('button')].find((each) => each.textContent === 'Keep on this device')?.click();
      return document.body.innerText.includes('Your progress is kept on this device')`,
    );
    await tab.open(address);
    await seen(tab, READY);
  }
  await seen(
    tab,
    `return document.querySelector('[data-save-state]:not([data-save-state="undecided"])') !== null`,
  );
}

const READY = `const forms = document.querySelectorAll('form.worksheet');
  return forms.length > 0 && [...forms].every((form) => form.hasAttribute('data-ready'))`;

/** Waits until something is to be seen on the page. */
function seen(tab: KillableTab, body: string): Promise<unknown> {
  return until(body, () => tab.run<boolean>(body), PAUSE);
}

/** Writes the word into the field, in place of what is there. What it is folded away in is opened first. */
export async function write(tab: KillableTab, field: string, word: string): Promise<void> {
  await tab.run(`const folds = 'details:not([open])';
    let fold = document.querySelector(${JSON.stringify(selector(field))}).closest(folds);
    for (; fold; fold = fold.parentElement.closest(folds)) fold.open = true`);
  await tab.write(selector(field), word);
}

/** Waits until the page says that everything on it is saved. `false` when it says that it cannot be. */
export async function waitSaved(tab: KillableTab): Promise<boolean> {
  // What a key changes is drawn in the next frame at the latest; a tab behind others draws no frames.
  await tab.run(`if (!document.hidden) await new Promise((drawn) =>
    requestAnimationFrame(() => requestAnimationFrame(drawn)))`);
  const state = await until(
    'saved or not saved',
    () =>
      tab.run<string>(`const found = [...document.querySelectorAll('[data-save-state]')]
        .map((each) => each.getAttribute('data-save-state'));
      if (found.some((each) => each === 'saving' || each === 'starting')) return '';
      return found.includes('not-saved') ? 'not saved' : 'saved'`),
    PAUSE,
  );
  return state === 'saved';
}

/** What stands in the fields of the page. */
export async function valuesOf(tab: KillableTab, fields: readonly string[]): Promise<Map<string, string>> {
  const values = await tab.run<string[]>(
    `return ${JSON.stringify(fields.map(selector))}.map((each) => document.querySelector(each).value)`,
  );
  return new Map(fields.map((field, place) => [field, values[place] ?? '']));
}
