import { ExternalHyperlink, ImageRun, TextRun } from 'docx';
import type { IRunOptions, ParagraphChild } from 'docx';
import { cleanText } from '../../../domain/clean-text.ts';
import { parseAddress } from '../../../domain/parse-address.ts';
import type { BlockMarks } from './block-marks.ts';
import { find } from './page-kinds.ts';
import { hasClass, textOfNode } from './page-node.ts';
import type { PageNode } from './page-node.ts';

/** What holds for all runs of a line. */
export interface RunSettings {
  /** Address of the page that links are meant from. */
  readonly address: string;
  readonly look: IRunOptions;
  /** Pictures by their address on the page; of one that is not there its description stands in the text. */
  readonly pictures: ReadonlyMap<string, WordPicture>;
  readonly marks: BlockMarks;
}

/** A picture as a Word document can hold it. */
export interface WordPicture {
  readonly type: 'png' | 'jpg' | 'gif';
  readonly data: Uint8Array;
  /** Its size in pixels. */
  readonly width: number;
  readonly height: number;
}

/** The widest a picture is on paper: the text of an A4 page, in pixels at 96 to the inch. */
const WIDEST = 600;

const looks: Readonly<Record<string, IRunOptions>> = {
  strong: { bold: true },
  b: { bold: true },
  dfn: { bold: true },
  em: { italics: true },
  i: { italics: true },
  code: { font: 'Courier New' },
  sub: { subScript: true },
  sup: { superScript: true },
};

/** Text with what is in it, as runs of a paragraph. Spaces are joined as a browser joins them. */
export function inlineRuns(nodes: readonly PageNode[], settings: RunSettings): ParagraphChild[] {
  const line: Line = { runs: [], atSpace: true };
  for (const node of nodes) addRuns(node, settings, line);
  return line.runs;
}

interface Line {
  runs: ParagraphChild[];
  /** Whether the line ends in a space, or has only begun. */
  atSpace: boolean;
}

function addRuns(node: PageNode, settings: RunSettings, line: Line): void {
  if (typeof node === 'string') return addText(node, settings, line);
  const { tag, attributes, children } = node;
  // What a term means stands at the end of the document, and not in the middle of a sentence.
  if (hasClass(node, 'visually-hidden', 'no-print', 'term-meaning')) return;
  const term = /^term-(.+)$/u.exec(attributes['popovertarget'] ?? '')?.[1];
  if (term !== undefined) {
    const inside: Line = { runs: [], atSpace: line.atSpace };
    children.forEach((child) => addRuns(child, settings, inside));
    line.runs.push(...settings.marks.term(term, inside.runs));
    line.atSpace = inside.atSpace;
    return;
  }
  if (tag === 'math') {
    // Its source, between the signs by which Word and the import of this site know it again.
    const source = textOfNode(find(node, 'annotation') ?? '').trim();
    const sign = attributes['display'] === 'block' ? '$$' : '$';
    const inner = { ...settings, look: { ...settings.look, font: 'Cambria Math' } };
    return addText(`${sign}${source}${sign}`, inner, line);
  }
  if (tag === 'br') {
    line.runs.push(new TextRun({ break: 1 }));
    line.atSpace = true;
    return;
  }
  if (tag === 'img') {
    const words = attributes['alt'];
    const picture = settings.pictures.get(attributes['src'] ?? '');
    if (picture) line.runs.push(pictureRun(picture, cleanText(words ?? '')));
    else if (words) addText(`[Picture: ${words}]`, settings, line);
    return;
  }
  // The stylesheet puts a dot before the minutes of an activity.
  if (tag === 'span' && hasClass(node, 'minutes')) addText(' · ', settings, line);
  const target = tag === 'a' ? wholeAddress(attributes['href'], settings.address) : undefined;
  if (target === undefined) {
    const inner = { ...settings, look: { ...settings.look, ...looks[tag] } };
    children.forEach((child) => addRuns(child, inner, line));
    return;
  }
  const inside: Line = { runs: [], atSpace: line.atSpace };
  const inner = { ...settings, look: { ...settings.look, style: 'Hyperlink' } };
  children.forEach((child) => addRuns(child, inner, inside));
  line.runs.push(new ExternalHyperlink({ link: target, children: inside.runs }));
  line.atSpace = inside.atSpace;
}

function pictureRun({ type, data, width, height }: WordPicture, words: string): ImageRun {
  const scale = Math.min(1, WIDEST / width);
  return new ImageRun({
    type,
    data,
    transformation: { width: Math.round(width * scale), height: Math.round(height * scale) },
    altText: { name: 'Picture', description: words },
  });
}

function addText(text: string, { look }: RunSettings, line: Line): void {
  let joined = cleanText(text).replace(/\s+/gu, ' ');
  if (line.atSpace) joined = joined.replace(/^ /u, '');
  if (joined === '') return;
  line.atSpace = joined.endsWith(' ');
  line.runs.push(new TextRun({ ...look, text: joined }));
}

/** The whole address of a link to another page; a link within the page has no use on paper. */
function wholeAddress(href: string | undefined, from: string): string | undefined {
  if (!href || href.startsWith('#')) return undefined;
  const url = parseAddress(href, from);
  return url && /^(?:https?|mailto):$/u.test(url.protocol) ? url.href : undefined;
}
