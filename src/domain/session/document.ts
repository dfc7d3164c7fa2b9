import type { IndexFrontmatter, PageFrontmatter, SessionFrontmatter } from './frontmatter.ts';
import type { TextSection } from './text-section.ts';
import type { AgendaItem } from './timings.ts';

/** A piece of a rendered body: finished HTML, or an author component with the pieces inside it. */
export type Block = HtmlBlock | ComponentBlock;

/** HTML made from Markdown by the site itself; nothing an author typed reaches it unescaped. */
export interface HtmlBlock {
  kind: 'html';
  html: string;
  /** The heading it begins with, when it does: what stands under a heading can be found without reading HTML. */
  heading?: { id: string; depth: number };
}

/** An author component, to be printed by the Astro component of the same name. */
export interface ComponentBlock {
  kind: 'component';
  name: string;
  /** Attributes as written; `address` and `asset` values are already addresses of this site. */
  attributes: Record<string, string>;
  /** Id of its heading, when it prints one. */
  id?: string;
  /** Level of its heading, 2 to 4, when it prints one. */
  level?: number;
  children: Block[];
}

/** A heading that can be linked to. Depth 2 is a section of the page. */
export interface Heading {
  depth: number;
  id: string;
  text: string;
  /** Line of the file it starts on, counted from 1. */
  line?: number;
}

/** A link or picture a document refers to, as the author wrote it. */
export interface Reference {
  kind: 'link' | 'image' | 'asset' | 'term';
  target: string;
  line?: number;
  /** Address of the page of this site that a link leads to, without its anchor. */
  page?: string;
}

/** What a document's place in the folder tree makes of it. */
export type DocumentKind = 'programme' | 'module' | 'session' | 'page';

interface DocumentBase {
  /** Path below the content folder, with its ending: `programmes/x/y/z.mdx`. */
  file: string;
  /** Path below the site's root, beginning and ending with a slash, character for character the path of the file. */
  url: string;
  blocks: Block[];
  headings: Heading[];
  /** Its text without any markup, for the search. */
  sections: TextSection[];
  references: Reference[];
  agenda: AgendaItem[];
  /** Minutes stated for the whole ("Duration: 45 minutes"), if they are. */
  statedMinutes?: number;
}

/** A checked and rendered document of the content tree. */
export type ContentDocument = DocumentBase &
  (
    | { kind: 'session'; frontmatter: SessionFrontmatter }
    | { kind: 'programme' | 'module'; frontmatter: IndexFrontmatter }
    | { kind: 'page'; frontmatter: PageFrontmatter }
  );

/** A document that is a session. */
export type SessionDocument = Extract<ContentDocument, { kind: 'session' }>;
/** A document that is the index of a programme or a module. */
export type IndexDocument = Extract<ContentDocument, { kind: 'programme' | 'module' }>;
/** A document outside the programmes. */
export type PageDocument = Extract<ContentDocument, { kind: 'page' }>;
