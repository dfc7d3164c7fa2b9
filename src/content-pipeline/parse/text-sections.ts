import type { Root } from 'mdast';
import { authorComponent } from '../../domain/session/writing/author-components.ts';
import type { TextSection } from '../../domain/session/text-section.ts';
import { attribute, type PageOutline } from './outline.ts';
import {
  childrenOf,
  collect,
  formulaWords,
  isComponent,
  lineOf,
  textOf,
  type ComponentNode,
  type DocumentNode,
} from './syntax-tree.ts';
import { present } from '../../domain/present.ts';

/** The text of an outlined body, section by section: what the search looks through. Sections without a word are left out. */
export function textSections(root: Root, outline: PageOutline): TextSection[] {
  const sections: TextSection[] = [{ id: '', heading: '', text: '' }];
  walk(root, sections, outline);
  return sections
    .map(({ id, heading, text }) => ({ id, heading, text: text.replace(/\s+/gu, ' ').trim() }))
    .filter(({ heading, text }) => heading !== '' || text !== '');
}

/** Works that are cited are named in the same words each time. */
const sources = /^(?:sources|references|works cited|further reading)$/iu;

/** The paragraphs and cells of a body with their lines, but for those of its list of sources. */
export function passagesIn(root: Root): Array<{ text: string; line?: number | undefined }> {
  let counts = true;
  return collect(root, (node) => {
    if (node.type === 'heading') counts = !sources.test(textOf(node).trim());
    const isPassage = counts && (node.type === 'paragraph' || node.type === 'tableCell');
    return isPassage ? [{ text: textOf(node), line: lineOf(node) }] : [];
  });
}

/** Nodes whose children are words in a line; what is inside them is one piece of text. */
const lines = new Set(['paragraph', 'tableCell', 'code', 'math']);

function walk(node: DocumentNode, sections: TextSection[], outline: PageOutline): void {
  for (const child of childrenOf(node)) {
    if (isComponent(child)) {
      openComponent(child, sections, outline);
      walk(child, sections, outline);
    } else if (child.type === 'heading') {
      const id = child.data?.hProperties?.id ?? '';
      sections.push({ id, heading: textOf(child).trim(), text: '' });
    } else if (lines.has(child.type)) {
      present(sections.at(-1)).text +=
        ` ${child.type === 'code' ? child.value : child.type === 'math' ? formulaWords(child) : textOf(child)}`;
    } else {
      walk(child, sections, outline);
    }
  }
}

/** A block that prints a heading opens a section; words that its author gave it otherwise are text. */
function openComponent(node: ComponentNode, sections: TextSection[], outline: PageOutline): void {
  const rules = authorComponent(node.name ?? '');
  const own = outline.components.get(node);
  const heading = outline.headings.find(({ id }) => id === own?.id);
  if (heading) sections.push({ id: heading.id, heading: heading.text, text: '' });
  const headingFrom = rules?.heading && 'attribute' in rules.heading ? rules.heading.attribute : undefined;
  for (const [name, { kind }] of Object.entries(rules?.attributes ?? {})) {
    if (kind === 'words' && name !== headingFrom)
      present(sections.at(-1)).text += ` ${attribute(node, name) ?? ''}`;
  }
}
