import type { z } from 'zod';
import { error, type Problem } from '../domain/problem.ts';
import type { ContentDocument, DocumentKind, Reference } from '../domain/session/document.ts';
import { indexFrontmatter, pageFrontmatter, sessionFrontmatter } from '../domain/session/frontmatter.ts';
import { named, type Check, type Page } from './check.ts';
import { buildChecks } from './checks.ts';
import type { Dictionary } from './dictionary.ts';
import { forgiveOldFaults } from './forgive-old-faults.ts';
import { outlineBody } from './outline-body.ts';
import { parseBody, type Format } from './parse-body.ts';
import { parseFrontmatter } from './parse-frontmatter.ts';
import { readText } from './read-text.ts';
import { referencesIn } from './references.ts';
import { renderBlocks, type Addresser } from './render-blocks.ts';
import { textSections } from './text-sections.ts';

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

/** What was read of one file. Only a document without an error can be printed. */
export interface Reading {
  document?: ContentDocument;
  problems: Problem[];
  /** What the text refers to, whether it has problems or not. */
  references: Reference[];
  /** Whether the text was imported from older material and has not been gone through. */
  imported: boolean;
}

/**
 * Reads, checks and renders one document. `addresser` is given the document's own file to resolve relative links.
 * `list` are the checks to make; `buildChecks` must be among them, because they keep code out of the page.
 */
export function readDocument(
  source: Source,
  addresser: (file: string) => Addresser,
  list: readonly Check[] = buildChecks,
  dictionary?: Dictionary,
): Reading {
  try {
    const page = { ...readPage(source), dictionary };
    const imported = 'values' in page.head && page.head.values['imported'] === true;
    const found = list.flatMap((check) => named(check, check.page?.(page)));
    const problems = forgiveOldFaults(found, () => imported);
    const references = 'problem' in page.body ? [] : referencesIn(page.body.root, source.file);
    const reading = { problems, references, imported };
    const fails = problems.some(({ severity }) => severity === 'error');
    if (fails || 'problem' in page.body || 'problems' in page.head) return reading;
    return { ...reading, document: render(page, references, addresser(source.file)) };
  } catch (cause) {
    // The only thing a document can exhaust is the depth of its own nesting.
    if (!(cause instanceof RangeError)) throw cause;
    const instead = 'Look for a long run of >, - or * signs, and delete it.';
    const problem = error(source.file, undefined, 'the text is nested too deeply to read', instead);
    return { problems: [problem], references: [], imported: false };
  }
}

/** Reads one file as far as it can be read, for the checks. Throws a RangeError where its text is nested too deeply. */
export function readPage({ file, bytes, kind, url, format }: Source): Page {
  const read = readText(file, bytes);
  if ('problem' in read) return { file, kind, url, format, text: '', head: { problems: [] }, body: read };
  const head = parseFrontmatter(file, read.text, schemas[kind]);
  const parsed = parseBody(file, read.text, format);
  const body = 'problem' in parsed ? parsed : { ...parsed, outline: outlineBody(parsed.root) };
  return { file, kind, url, format, text: read.text, head, body };
}

function render(page: Page, references: Reference[], address: Addresser): ContentDocument {
  if ('problem' in page.body || 'problems' in page.head) throw new Error(`${page.file} was not read.`);
  const { file, kind, url, head, body } = page;
  const { headings, agenda, statedMinutes } = body.outline;
  const blocks = renderBlocks(body.root, body.outline, address);
  const document = {
    file,
    kind,
    url,
    frontmatter: head.values,
    blocks,
    headings,
    sections: textSections(body.root, body.outline),
    agenda,
    statedMinutes,
    references,
  };
  return document as unknown as ContentDocument;
}
