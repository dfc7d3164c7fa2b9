import type { Root } from 'mdast';
import { textOf } from '../../content-pipeline/parse/syntax-tree.ts';
import { dropAttributeLists } from './source/attribute-lists.ts';
import { closeRawElements } from './source/close-raw-elements.ts';
import type { TakeNote } from '../import-note.ts';
import { markBlocks } from './source/mark-blocks.ts';
import { markAdmonitions } from './source/admonitions.ts';
import { protectCode } from './source/code.ts';
import { fenceHighlights, translateSigns } from './source/other-signs.ts';
import { parseSource } from './source/parse-source.ts';
import { toMarkdownTree } from './to-markdown-tree.ts';
import { liftBlocks, translateDetails } from './elements/blocks.ts';
import { translateImages } from './elements/images.ts';
import { tidyInlineMarks } from './elements/inline-marks.ts';
import { translateLinks } from './elements/links.ts';
import { translateMedia } from './elements/media.ts';
import { translateTables } from './elements/tables.ts';
import { closeLists } from './elements/unclosed-lists.ts';
import { formBlocks } from './form-blocks.ts';
import { tidyTree } from './tidy-tree.ts';

/** The text of one old document as a tree of Markdown and our blocks. */
export interface TranslatedBody {
  tree: Root;
  /** The main heading with which an untitled text begins. It is taken out: the page shows it as its own. */
  firstHeading?: string;
  /** Headings that blocks of a session brought back from Word now print by themselves. */
  derived: string[];
}

/**
 * Translates the body of an old document, one kind of thing after the other. Line numbers given to `note` are those of
 * the body, counted from 1.
 */
export function translateBody(
  body: string,
  pageTitle: string,
  note: TakeNote,
  { untitled = false, isMdx = false } = {},
): TranslatedBody {
  const { text, spans } = protectCode(fenceHighlights(body));
  const signs = translateSigns(text, isMdx, note);
  const boxes = markAdmonitions(dropAttributeLists(signs, note), note);
  const html = parseSource(markBlocks(closeRawElements(boxes.text), boxes.lines, note), spans);
  translateMedia(html, { note, pageTitle });
  translateImages(html, note);
  translateLinks(html, note);
  tidyInlineMarks(html, note);
  closeLists(html, note);
  translateDetails(html, note);
  translateTables(html, note);
  liftBlocks(html);
  const tree = toMarkdownTree(html);
  const firstHeading = untitled ? titleAtTop(tree) : undefined;
  if (firstHeading !== undefined) tree.children.shift();
  tidyTree(tree, note);
  const derived = formBlocks(tree);
  return { tree, firstHeading, derived };
}

/** The main heading at the top of a text, or a first paragraph that is bold as a whole, as word processors have it. */
function titleAtTop({ children: [first] }: Root): string | undefined {
  if (!first) return undefined;
  const isBold =
    first.type === 'paragraph' && first.children.length === 1 && first.children[0]?.type === 'strong';
  if (!isBold && !(first.type === 'heading' && first.depth === 1)) return undefined;
  return textOf(first).replace(/\s+/gu, ' ').trim() || undefined;
}
