import { fromHtml } from 'hast-util-from-html';
import { wordsOf } from '../elements/html-tree.ts';

/** Text in which `&amp;`, `&rsquo;` and their kin are the signs they stand for. */
export function decodeEntities(text: string): string {
  return /&(?:#x?[\da-f]+|[a-z]\w+);/iu.test(text)
    ? wordsOf(fromHtml(text.replace(/</gu, '&lt;'), { fragment: true }))
    : text;
}
