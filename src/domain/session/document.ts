import type { IndexFrontmatter, PageFrontmatter, SessionFrontmatter } from './frontmatter.ts';
import type { WrittenForm } from './kept-form.ts';
import type { TextSection } from './text-section.ts';
import type { AgendaItem } from './meeting/timings.ts';

/** An author component in a document. */
export interface UsedComponent {
  name: string;
  /** Attributes as written. */
  attributes: Record<string, string>;
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
  /** The author components in it, those inside others included, in reading order. */
  components: UsedComponent[];
  /** The audits and records in it. */
  forms: WrittenForm[];
  headings: Heading[];
  /** Its text without any markup, for the search. */
  sections: TextSection[];
  /** Its paragraphs and cells of tables, but for lists of sources: what is read as running text. */
  passages?: ReadonlyArray<{ text: string; line?: number | undefined }>;
  references: Reference[];
  agenda: AgendaItem[];
  /** The parts of the agenda whose text can be told apart on the page: their ids and the levels of their headings. */
  parts: ReadonlyMap<string, number>;
  /** Minutes stated for the whole ("Duration: 45 minutes"), if they are. */
  statedMinutes?: number;
}

/** A checked document of the content tree. */
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
