import type { RootContent } from 'hast';
import type { TakeNote } from '../../import-note.ts';
import { isElement, lineOfElement, property, replaceNodes } from './html-tree.ts';
import { noteNoAlt, noteWrongAttribute } from './media.ts';

/** Pictures that stand in the text: their address put right, and a link or their description where they cannot be shown. */
export function translateImages(root: { children: RootContent[] }, note: TakeNote): void {
  replaceNodes(root, (node) => {
    if (isElement(node, 'picture')) return node.children.filter((child) => !isElement(child, 'source'));
    if (!isElement(node, 'img', 'image')) return undefined;
    const line = lineOfElement(node);
    const alt = property(node, 'alt') ?? '';
    const src = property(node, 'src') || property(node, 'url') || property(node, 'dataSrc') || '';
    if (src !== '' && !property(node, 'src')) noteWrongAttribute(node, note);
    if (src === '' || /^(?:data|blob|file|javascript|about):/iu.test(src)) {
      note({
        rule: 'image',
        line,
        action: 'look',
        message:
          src === '' ? 'an image has no address' : 'an image stands inside the text itself, not in a file',
        expected: alt ? 'Its description stands in its place.' : 'It was removed.',
      });
      return alt ? [{ type: 'text', value: alt }] : [];
    }
    if (/^(?:[a-z][a-z0-9+.-]*:)?\/\//iu.test(src)) {
      note({
        rule: 'image',
        line,
        action: 'look',
        message: `the image ${src} lies on another site`,
        expected: 'A link stands in its place; put the file in assets to show it.',
      });
      const words = alt || 'Picture';
      return [
        {
          type: 'element',
          tagName: 'a',
          properties: { href: src },
          children: [{ type: 'text', value: words }],
        },
      ];
    }
    if (alt === '') noteNoAlt(node, note);
    const title = property(node, 'title');
    return [{ ...node, tagName: 'img', properties: { src, alt, ...(title ? { title } : {}) }, children: [] }];
  });
}
