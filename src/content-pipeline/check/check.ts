import type { Root } from 'mdast';
import type { Programme } from '../../domain/programme/programme.ts';
import type { GlossaryEntry } from '../../domain/programme/glossary.ts';
import type { NewsEntry } from '../../domain/programme/pages/news.ts';
import type { Redirect } from '../../domain/programme/redirects.ts';
import { ruled, type Problem } from '../../domain/problem.ts';
import type { ContentDocument, DocumentKind, Reference } from '../../domain/session/document.ts';
import type { Dictionary } from './words/dictionary.ts';
import type { PageOutline } from '../parse/outline.ts';
import type { FoundFile } from '../read/files.ts';
import type { Format } from '../parse/body.ts';
import type { Frontmatter } from '../parse/frontmatter.ts';
import type { Prose } from '../parse/prose.ts';

/** One document as far as it could be read. Nothing of it has been rendered yet. */
export interface Page {
  /** Path below the content folder, with forward slashes. */
  file: string;
  kind: DocumentKind;
  /** Address below the site’s root. */
  url: string;
  format: Format;
  /** The whole file, line ends as `\n`, its formulas written as code; empty when its bytes are not text. */
  text: string;
  /** The frontmatter, or what is wrong with them. */
  head: Frontmatter<Record<string, unknown>>;
  /** The parsed text with its headings, or what stopped the parser. */
  body: { root: Root; outline: PageOutline } | { problem: Problem };
  /** Everything on the page that a reader reads as words. Three checks ask for it, and a build none. */
  prose: () => readonly Prose[];
  /** Known words; absent where spelling is not checked. */
  dictionary?: Dictionary;
  /** The glossary; absent where a document is read by itself. */
  glossary?: readonly GlossaryEntry[];
}

/** The whole content folder, for checks that need more than one file. */
export interface Tree {
  files: readonly FoundFile[];
  /** Addresses of pages that the site makes itself. */
  sitePages: readonly string[];
  /** Problems of `glossary.yaml` and the outlines that kept them from being read. */
  dataProblems: readonly Problem[];
  /** The words in `glossary.yaml` and the outlines. */
  dataProse: ReadonlyArray<{ file: string; prose: readonly Prose[] }>;
  /** Files that were imported and not gone through: their frontmatter holds `imported: true`. */
  imported: ReadonlySet<string>;
  /** What every readable document refers to, those with other problems included. */
  references: ReadonlyArray<{ file: string; references: readonly Reference[] }>;
  /** Documents without an error of their own. */
  documents: readonly ContentDocument[];
  programmes: readonly Programme[];
  glossary: readonly GlossaryEntry[];
  news: readonly NewsEntry[];
  redirects: readonly Redirect[];
  /** Pages and the ids that can be linked to on them; where the ids are not known, undefined. */
  pages: ReadonlyMap<string, ReadonlySet<string> | undefined>;
  /** Addresses of files that are published as they are. */
  assets: ReadonlySet<string>;
  /** Addresses that are known to lead nowhere, with their line in `dead-links.txt`. */
  deadLinks: ReadonlyMap<string, number>;
  /** Sentences that may stand in several sessions, with their line in `standing-phrases.txt`. */
  standingPhrases: ReadonlyMap<string, number>;
  /** Known words; absent where spelling is not checked. */
  dictionary?: Dictionary;
}

/** One check of the content. `checks.ts` lists them all. */
export interface Check {
  /** Its name in the list and in the documentation, in two or three words. */
  name: string;
  /** What it looks at, for the content team: one sentence. */
  looksAt: string;
  /** An error stops a build; a hint is listed and stops nothing; some checks give both. */
  gives: 'errors' | 'hints' | 'errors and hints';
  /** A mistake and the line its author gets, without the name of the file. A test holds them true. */
  example: Example;
  /** Looks at one document. */
  page?: (page: Page) => Problem[];
  /** Looks at all files together. */
  tree?: (tree: Tree) => Problem[];
}

/** A mistake: the text below the frontmatter of a session, or whole files by their names. */
interface Example {
  mistake: string | Readonly<Record<string, string>>;
  /** What is said, from the line number on: `5  what is wrong  what to write instead`. */
  says: string;
}

/** What a check found, with its name. */
export function named(check: Check, problems: readonly Problem[] = []): Problem[] {
  return ruled(check.name, problems);
}
