import { warning, type Problem } from '../../../domain/problem.ts';
import type { Page } from '../check.ts';
import { collect } from '../../parse/syntax-tree.ts';

/** Two en dashes that stand for a long one. Three and more are a line to write on. */
export const twoDashes = /(?<![–—-])––(?![–—-])/gu;

/** Emphasis that opens, and opens again where it should close: `*it *is`. */
export const openAgain = /(?<![\p{L}\p{N}*_\\])([*_])(?=\p{L})((?:(?!\1)[^\n])*?\S)([ \t]+)\1(?=\p{L})/gu;

/**
 * Signs that come from other programs or from a slip of the hand and are shown as they are, on a line in which code is blotted
 * out. Whether stars are shown is asked of the parsed text: `*it *is* so*` is emphasis in emphasis.
 */
export function dashesAndStars(page: Page, text: string, line: number): Problem[] {
  const found: Problem[] = [];
  if (text.search(twoDashes) !== -1)
    found.push(
      warning(
        page.file,
        line,
        'two dashes stand side by side where one long dash is meant',
        'Write one, with a space on both sides: “ – ”. --fix takes the second away.',
      ),
    );
  for (const [, sign = '', words = ''] of text.matchAll(openAgain)) {
    if (!isShown(page, `${sign}${words.split(/\s/u)[0] ?? ''}`, line)) continue;
    found.push(
      warning(
        page.file,
        line,
        `the ${sign} before “${words}” opens emphasis that nothing closes, so that it is shown as it is`,
        `Close it behind the last word: ${sign}${words}${sign}`,
      ),
    );
  }
  return found;
}

/** Whether readers see these signs on a line. */
function isShown({ body }: Page, signs: string, line: number): boolean {
  if ('problem' in body) return true;
  const shown = collect(body.root, (node) => {
    const { position } = node;
    const isNear = position && position.start.line <= line && position.end.line >= line;
    return node.type === 'text' && isNear && node.value.includes(signs) ? [node] : [];
  });
  return shown.length > 0;
}
