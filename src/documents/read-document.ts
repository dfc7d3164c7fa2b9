import type { z } from 'zod';
import { error, type Problem } from '../domain/problem.ts';
import type { ContentDocument, DocumentKind } from '../domain/session/document.ts';
import { indexFrontmatter, pageFrontmatter, sessionFrontmatter } from '../domain/session/frontmatter.ts';
import { checkBody } from './check-body.ts';
import { forgiveOldFaults } from './forgive-old-faults.ts';
import { outlineBody } from './outline-body.ts';
import { parseBody, type Format } from './parse-body.ts';
import { parseFrontmatter } from './parse-frontmatter.ts';
import { readText } from './read-text.ts';
import { referencesIn } from './references.ts';
import { renderBlocks, type Addresser } from './render-blocks.ts';

/** The schema for the head of each kind of document. */
const schemas: Record<DocumentKind, z.ZodObject> = {
  session: sessionFrontmatter,
  module: indexFrontmatter,
  programme: indexFrontmatter,
  page: pageFrontmatter,
};

/** A file of the content tree to be read. */
export interface Source {
  file: string;
  bytes: Uint8Array;
  kind: DocumentKind;
  url: string;
  format: Format;
}

/** A document ready for its page, with what is to be listed about it; or everything that is wrong with the file. */
export type Reading = { document?: ContentDocument; problems: Problem[] };

/** Reads, checks and renders one document. `addresser` is given the document's own file to resolve relative links. */
export function readDocument(source: Source, addresser: (file: string) => Addresser): Reading {
  try {
    return readSource(source, addresser);
  } catch (cause) {
    // The only thing a document can exhaust is the depth of its own nesting.
    if (!(cause instanceof RangeError)) throw cause;
    const instead = 'Look for a long run of >, - or * signs, and delete it.';
    return { problems: [error(source.file, undefined, 'the text is nested too deeply to read', instead)] };
  }
}

function readSource(source: Source, addresser: (file: string) => Addresser): Reading {
  const { file, kind, url, format } = source;
  const read = readText(file, source.bytes);
  if ('problem' in read) return { problems: [read.problem] };

  const head = parseFrontmatter(file, read.text, schemas[kind]);
  const body = parseBody(file, read.text, format);
  const found = [
    ...('problems' in head ? head.problems : []),
    ...('problem' in body ? [body.problem] : checkBody(file, body.root, format)),
  ];
  const problems = forgiveOldFaults(found, () => 'values' in head && head.values['imported'] === true);
  const stops = problems.some(({ severity }) => severity === 'error');
  if (stops || 'problems' in head || 'problem' in body) return { problems };

  const references = referencesIn(body.root, file);
  const outline = outlineBody(body.root);
  const { headings, agenda, statedMinutes } = outline;
  const blocks = renderBlocks(body.root, outline, addresser(file));
  const document = {
    file,
    kind,
    url,
    frontmatter: head.values,
    blocks,
    headings,
    agenda,
    statedMinutes,
    references,
  };
  return { document: document as unknown as ContentDocument, problems };
}
