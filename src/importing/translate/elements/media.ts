import type { Element, ElementContent, RootContent } from 'hast';
import type { TakeNote } from '../../import-note.ts';
import { elementsIn, isElement, lineOfElement, property, replaceNodes, wordsOf } from './html-tree.ts';

/** What a document brings along for the media inside it. */
export interface MediaContext {
  note: TakeNote;
  /** The title to fall back on where a video has none. */
  pageTitle: string;
}

const youtube =
  /^(?:https?:)?\/\/(?:www\.|m\.)?(?:youtube(?:-nocookie)?\.com\/(?:embed\/|v\/|shorts\/|watch\?(?:[^#]*&)?v=)|youtu\.be\/)([\w-]{11})(?![\w-])(.*)$/iu;

/**
 * Frames become the video block, figures the figure block, and other players a link. Nothing that could run is kept;
 * where something cannot be shown, a link to it stays.
 */
export function translateMedia(root: { children: RootContent[] }, context: MediaContext): void {
  let heading = context.pageTitle;
  const visit = (node: RootContent): RootContent[] | undefined => {
    if (isElement(node, 'h1', 'h2', 'h3', 'h4', 'h5', 'h6')) heading = wordsOf(node).trim() || heading;
    if (isElement(node, 'iframe')) return [frame(node, heading, context.note)];
    if (isElement(node, 'video', 'audio', 'embed', 'object')) return [player(node, context.note)];
    if (isElement(node, 'figure')) return figure(node, context.note);
    if (isElement(node, 'script', 'style', 'noscript', 'template')) return removed(node, context.note);
    return undefined;
  };
  replaceNodes(root, visit);
}

function frame(node: Element, heading: string, note: TakeNote): Element {
  const address = property(node, 'src') ?? property(node, 'dataSrc') ?? '';
  const line = lineOfElement(node);
  const given = cleanTitle(property(node, 'title') ?? '');
  const [, id, rest = ''] = youtube.exec(address) ?? [];
  if (!id) {
    note({
      rule: 'video',
      line,
      action: 'look',
      message: `a frame shows ${address || 'nothing'}, which is not a YouTube video`,
      expected: address ? 'A link stands in its place.' : 'It was removed.',
    });
    return address ? link(address, given || 'Open the page that was shown here') : plain([]);
  }
  const settings = rest
    .replace(/^[?&]/u, '')
    .replace(/(?:^|&)(?:rel|feature|si|wmode|ab_channel)=[^&]*/gu, '');
  if (settings !== '') {
    note({
      rule: 'video',
      line,
      action: 'look',
      message: `the address of the video has settings (${settings}) that the block does not know`,
      expected: 'The whole video is shown; say in the text if only a part is meant.',
    });
  }
  if (!given || /^youtube(?: video player)?$/iu.test(given)) {
    note({
      rule: 'video',
      line,
      action: 'repaired',
      message: 'the video has no title',
      expected: `It is called “Video: ${heading}” for now; write what it shows.`,
    });
  } else if (/^[\d.\s-]+$/u.test(given)) {
    note({
      rule: 'video',
      line,
      action: 'look',
      message: `the title of the video is only a number (“${given}”)`,
      expected: 'Write what it shows.',
    });
  }
  const title = !given || /^youtube(?: video player)?$/iu.test(given) ? `Video: ${heading}` : given;
  return {
    type: 'element',
    tagName: 'x-video',
    properties: { id, title },
    children: [],
    position: node.position,
  };
}

const cleanTitle = (title: string): string => title.replace(/\s*[-–|]\s*YouTube\s*$/iu, '').trim();

function player(node: Element, note: TakeNote): Element {
  const sources = elementsIn(node, 'source').map((each) => property(each, 'src'));
  const address = property(node, 'src') ?? property(node, 'data') ?? sources.find(Boolean) ?? '';
  note({
    rule: 'video',
    line: lineOfElement(node),
    action: 'look',
    message: `a player <${node.tagName}> shows ${address || 'nothing'}`,
    expected: address
      ? 'A link stands in its place; put the video on YouTube to show it here.'
      : 'Only its words were kept.',
  });
  const words = node.children.filter((child) => !isElement(child, 'source', 'track', 'param'));
  if (!address) return plain(words);
  return plain([link(address, property(node, 'title') || fileName(address)), ...words]);
}

function figure(node: Element, note: TakeNote): RootContent[] | undefined {
  const pictures = elementsIn(node, 'img');
  const captions = elementsIn(node, 'figcaption');
  const others = node.children.filter(
    (child) =>
      !isElement(child, 'figcaption') && wordsOf(child).trim() !== '' && !isElement(child, 'picture', 'a'),
  );
  const picture = pictures[0];
  const file =
    picture && (property(picture, 'src') ?? property(picture, 'url') ?? property(picture, 'dataSrc'));
  const leads = elementsIn(node, 'a').some(
    (each) => elementsIn(each, 'img').length > 0 && property(each, 'href') !== file,
  );
  if (pictures.length !== 1 || others.length > 0 || leads || !file || /^[a-z]+:/iu.test(file))
    return unwrapped(node);
  if (!property(picture, 'src')) noteWrongAttribute(picture, note);
  const alt = property(picture, 'alt') ?? '';
  if (alt === '') noteNoAlt(picture, note);
  return [
    {
      type: 'element',
      tagName: 'x-figure',
      properties: { file, alt },
      children: captions.flatMap((caption) => caption.children),
      position: node.position,
    },
  ];
}

/** A figure that is more than one picture with its caption: its parts one after the other, the caption as a paragraph. */
function unwrapped(node: Element): RootContent[] {
  return node.children.map((child) =>
    isElement(child, 'figcaption') ? { ...child, tagName: 'div' } : child,
  );
}

/** Says that an image has its address in the wrong place. */
export function noteWrongAttribute(node: Element, note: TakeNote): void {
  note({
    rule: 'image',
    line: lineOfElement(node),
    action: 'repaired',
    message: 'the address of the image stands in url="…", where no browser looks',
    expected: 'It is used as the address of the image.',
  });
}

/** Says that an image has no description. */
export function noteNoAlt(node: Element, note: TakeNote): void {
  note({
    rule: 'image-text',
    line: lineOfElement(node),
    action: 'look',
    message: 'the image has no description',
    expected: 'Say what it shows, for those who cannot see it.',
  });
}

function removed(node: Element, note: TakeNote): RootContent[] {
  if (node.tagName === 'noscript' || node.tagName === 'template') return [plain(node.children)];
  note({
    rule: 'markup',
    line: lineOfElement(node),
    action: 'repaired',
    message: `a <${node.tagName}> stands in the text`,
    expected: 'It was removed: pages hold no code of their own.',
  });
  return [];
}

const fileName = (address: string): string =>
  address
    .replace(/[?#].*$/su, '')
    .split('/')
    .pop() || address;

function link(href: string, words: string): Element {
  return { type: 'element', tagName: 'a', properties: { href }, children: [{ type: 'text', value: words }] };
}

/** Children without what was around them. */
function plain(children: ElementContent[]): Element {
  return { type: 'element', tagName: 'x-plain', properties: {}, children };
}
