import type { GlossaryEntry } from '../domain/programme/glossary.ts';
import type { Outline } from '../domain/programme/outline.ts';
import type { ContentDocument } from '../domain/session/document.ts';

/** One entry of the content collection. */
export type TreeEntry =
  | { entry: 'document'; document: ContentDocument }
  | { entry: 'glossary'; glossary: GlossaryEntry[] }
  | { entry: 'outline'; slug: string; outline: Outline }
  | { entry: 'asset'; url: string; path: string };
