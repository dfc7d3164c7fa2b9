import type { Element, Root, RootContent } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { toHtml } from 'hast-util-to-html';

/** Elements that draw. Everything else, above all what can run or fetch, is taken out. */
const drawing = new Set(
  'svg g path rect circle ellipse line polyline polygon text tspan textPath defs use symbol marker linearGradient radialGradient stop clipPath mask pattern title desc style image filter feGaussianBlur feOffset feMerge feMergeNode feColorMatrix feBlend feFlood feComposite feDropShadow switch'
    .toLowerCase()
    .split(' '),
);

/** A drawing after cleaning, or why it is none; and what was taken out of it. */
export type CleanSvg = { text: string; removed: string[] } | { wrong: string };

/** Takes out of an SVG file everything that can run, fetch or hold a page: what is left only draws. */
export function cleanSvg(text: string): CleanSvg {
  const start = text.search(/<svg[\s/>]/iu);
  if (start === -1) return { wrong: 'it holds no drawing (<svg>)' };
  const removed: string[] = /<!(?:DOCTYPE|ENTITY)/iu.test(text.slice(0, start)) ? ['<!DOCTYPE>'] : [];
  const root = fromHtml(text.slice(start), { fragment: true, space: 'svg' });
  const svg = root.children.find(
    (node): node is Element => node.type === 'element' && node.tagName === 'svg',
  );
  if (!svg) return { wrong: 'it holds no drawing (<svg>)' };
  clean(svg, removed);
  svg.properties['xmlns'] = 'http://www.w3.org/2000/svg';
  const out: Root = { type: 'root', children: [svg] };
  return {
    text: `${toHtml(out, { space: 'svg', closeEmptyElements: true })}\n`,
    removed: [...new Set(removed)],
  };
}

function clean(node: Element, removed: string[]): void {
  for (const [name, value] of Object.entries(node.properties)) {
    const words = String(value);
    const isAddress = /^(?:xLink)?href$/iu.test(name) || name === 'src';
    const inside =
      words.startsWith('#') ||
      (node.tagName === 'image' && /^data:image\/(?:png|jpeg|gif|webp);/iu.test(words));
    if (/^on/iu.test(name)) removed.push(`${name.toLowerCase()}="…"`);
    else if (isAddress && !inside) removed.push(`the address ${words.slice(0, 60)}`);
    else if (fetches(words)) removed.push(`${name}="…url(…)…"`);
    else continue;
    node.properties[name] = null;
  }
  node.children = node.children.filter((child): child is Element['children'][number] =>
    keeps(child, removed),
  );
}

function keeps(child: RootContent, removed: string[]): boolean {
  if (child.type === 'comment') return false;
  if (child.type !== 'element') return child.type === 'text';
  if (!drawing.has(child.tagName.toLowerCase())) {
    if (!/^(?:metadata|sodipodi|inkscape|rdf|cc|dc)/iu.test(child.tagName))
      removed.push(`<${child.tagName}>`);
    return false;
  }
  const style = child.tagName === 'style' ? toHtml(child.children) : '';
  if (fetches(style) || /@import|expression\(/iu.test(style)) {
    removed.push('<style> that fetches');
    return false;
  }
  clean(child, removed);
  return true;
}

/** Whether a style or a paint leads out of the drawing. */
const fetches = (style: string): boolean => /url\(\s*["']?(?!#)/iu.test(style) || /javascript:/iu.test(style);
