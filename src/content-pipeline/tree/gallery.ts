import { problemLine } from '../../domain/problem.ts';
import type { GlossaryEntry } from '../../domain/programme/glossary.ts';
import {
  authorExamples,
  exampleFiles,
  type ExampleTerm,
} from '../../domain/session/writing/author-examples.ts';
import type { WrittenForm } from '../../domain/session/kept-form.ts';
import type { Reference } from '../../domain/session/document.ts';
import type { Tree } from '../check/check.ts';
import { glossaryTerms } from '../check/words/glossary-terms.ts';
import { linkTargets } from '../check/bodies/links.ts';
import { readDocument, type ReadBody } from './document.ts';

/** One author component with an example of it, as written and as read. */
export interface GalleryItem {
  name: string;
  source: string;
  /** Path that the example would have below the content folder. */
  file: string;
  body: ReadBody;
  forms: readonly WrittenForm[];
}

/**
 * The example of every author component, read and checked as content is. Throws every problem at once: the
 * examples are the site's own, so a fault in them is a fault of the site.
 */
export function readGallery(glossary: readonly GlossaryEntry[]): GalleryItem[] {
  const problems: string[] = [];
  const items = authorExamples(exampleTerm(glossary)).flatMap(({ name, source }): GalleryItem[] => {
    // The name of the file keeps the headings' ids of one example apart from those of the others.
    const file = `pages/example-of-${name}.mdx`;
    const bytes = new TextEncoder().encode(`---\ntitle: "${name}"\n---\n\n${source}\n`);
    const reading = readDocument({
      file,
      bytes,
      kind: 'page',
      url: `/example-of-${name}/`,
      format: 'mdx',
    });
    const tree = treeAround(file, reading.references, glossary);
    const wrong = [linkTargets, glossaryTerms].flatMap((check) => check.tree?.(tree) ?? []);
    if (!reading.body) wrong.push(...reading.problems);
    problems.push(...wrong.map(problemLine));
    return reading.body
      ? [{ name, source, file, body: reading.body, forms: reading.document?.forms ?? [] }]
      : [];
  });
  if (problems.length > 0) throw new Error(`The examples for authors have problems:\n${problems.join('\n')}`);
  return items;
}

/** A content folder in which there is one example and what it may refer to. */
function treeAround(
  file: string,
  references: readonly Reference[],
  glossary: readonly GlossaryEntry[],
): Tree {
  return {
    files: [],
    sitePages: [],
    dataProblems: [],
    dataProse: [],
    imported: new Set(),
    references: [{ file, references }],
    documents: [],
    programmes: [],
    glossary,
    news: [],
    redirects: [],
    pages: new Map([['/glossary/', undefined]]),
    assets: new Set(exampleFiles.keys()),
    deadLinks: new Map(),
    standingPhrases: new Map(),
  };
}

/** An entry that every glossary of this kind has, or the first one there is. */
function exampleTerm(glossary: readonly GlossaryEntry[]): ExampleTerm {
  const entry = glossary.find(({ id }) => id === 'senco') ?? glossary[0];
  // Without a glossary the example still shows how a term is written.
  return entry ? { id: entry.id, words: entry.short ?? entry.term } : { id: 'senco', words: 'SENCO' };
}
