import type { Root } from 'mdast';
import type { z } from 'zod';
import type { GlossaryEntry } from '../../domain/programme/glossary.ts';
import { error, ruled, ruleOf, type Problem } from '../../domain/problem.ts';
import type {
  ContentDocument,
  DocumentKind,
  Reference,
  UsedComponent,
} from '../../domain/session/document.ts';
import { indexFrontmatter, pageFrontmatter, sessionFrontmatter } from '../../domain/session/frontmatter.ts';
import { named, type Check, type Page } from '../check/check.ts';
import { buildChecks } from '../check/list.ts';
import { signs } from '../check/bodies/signs.ts';
import { linkWords } from '../check/words/link-words.ts';
import type { Dictionary } from '../check/words/dictionary.ts';
import { planBody, type BodyPlan } from '../parse/body-plan.ts';
import { forgiveOldFaults } from '../read/forgive-old-faults.ts';
import { outlineBody } from '../parse/outline.ts';
import { parseBody, type Format } from '../parse/body.ts';
import { parseFrontmatter } from '../parse/frontmatter.ts';
import { readText } from '../read/text.ts';
import { formsIn } from '../parse/forms.ts';
import { proseOf, type Prose } from '../parse/prose.ts';
import { referencesIn } from '../parse/references.ts';
import { passagesIn, textSections } from '../parse/text-sections.ts';
import { collect, isComponent, type ComponentNode } from '../parse/syntax-tree.ts';

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
  /** What the compiler is told of its body. */
  body?: ReadBody;
  /** The parsed body, for whoever asks it something else while the document is at hand. */
  root?: Root;
  problems: Problem[];
  /** What the text refers to, whether it has problems or not. */
  references: Reference[];
  /** Whether the text was imported from older material and has not been gone through. */
  imported: boolean;
}

/** The text of a document and where things stand in it. */
export interface ReadBody {
  format: Format;
  /** The whole file, line ends as `\n`, its frontmatter blanked out so that lines keep their numbers. */
  text: string;
  plan: BodyPlan;
}

/** Reads and checks one document. `list` are the checks to make. */
export function readDocument(
  source: Source,
  list: readonly Check[] = buildChecks,
  dictionary?: Dictionary,
  glossary?: readonly GlossaryEntry[],
): Reading {
  try {
    const read = readPage(source);
    let prose: Prose[] | undefined;
    const page: Page = { ...read, dictionary, glossary, prose: () => (prose ??= proseOf(read)) };
    const imported = 'values' in page.head && page.head.values['imported'] === true;
    const found = list.flatMap((check) => named(check, check.page?.(page)));
    const problems = forgiveOldFaults(onePlaceOnce(found), () => imported);
    const references = 'problem' in page.body ? [] : referencesIn(page.body.root, source.file);
    const reading = { problems, references, imported };
    const fails = problems.some(({ severity }) => severity === 'error');
    if (fails || 'problem' in page.body || 'problems' in page.head) return reading;
    return { ...reading, ...finish(page, references), root: page.body.root };
  } catch (cause) {
    // The only thing a document can exhaust is the depth of its own nesting.
    if (!(cause instanceof RangeError)) throw cause;
    const instead = 'Look for a long run of >, - or * signs, and delete it.';
    const problem = error(source.file, undefined, 'the text is nested too deeply to read', instead);
    return { problems: ruled('Readable text', [problem]), references: [], imported: false };
  }
}

/** An address that is shown bare because the link around it is broken is named once, by what broke it. */
function onePlaceOnce(problems: readonly Problem[]): Problem[] {
  const broken = new Set(problems.filter(({ rule }) => rule === ruleOf(signs.name)).map(({ line }) => line));
  return problems.filter(({ rule, line }) => rule !== ruleOf(linkWords.name) || !broken.has(line));
}

/** Reads one file as far as it can be read, for the checks. Throws a RangeError where its text is nested too deeply. */
function readPage({
  file,
  bytes,
  kind,
  url,
  format,
}: Source): Omit<Page, 'prose' | 'dictionary' | 'glossary'> {
  const read = readText(file, bytes);
  if ('problem' in read) return { file, kind, url, format, text: '', head: { problems: [] }, body: read };
  const head = parseFrontmatter(file, read.text, schemas[kind]);
  const parsed = parseBody(file, read.text, format);
  const body = 'problem' in parsed ? parsed : { ...parsed, outline: outlineBody(parsed.root) };
  return { file, kind, url, format, text: 'problem' in parsed ? read.text : parsed.text, head, body };
}

function finish(page: Page, references: Reference[]): { document: ContentDocument; body: ReadBody } {
  if ('problem' in page.body || 'problems' in page.head) throw new Error(`${page.file} was not read.`);
  const { file, kind, url, format, head, body } = page;
  const { headings, agenda, statedMinutes } = body.outline;
  const plan = planBody(body.root, body.outline);
  const document = {
    file,
    kind,
    url,
    frontmatter: head.values,
    components: collect(body.root, (node) => (isComponent(node) ? [usedComponent(node)] : [])),
    forms: formsIn(body.root),
    headings,
    sections: textSections(body.root, body.outline),
    passages: passagesIn(body.root),
    agenda,
    parts: plan.parts,
    statedMinutes,
    references,
  };
  return {
    document: document as unknown as ContentDocument,
    body: { format, text: withoutFrontmatter(page.text), plan },
  };
}

const usedComponent = ({ name, attributes }: ComponentNode): UsedComponent => ({
  name: name ?? '',
  attributes: Object.fromEntries(
    attributes.flatMap(({ name, value }) => (name && typeof value === 'string' ? [[name, value]] : [])),
  ),
});

/** Frontmatter is data for the site alone: to the compiler a `layout:` in it would be a file to import. */
function withoutFrontmatter(text: string): string {
  const end = /\n---[ \t]*(?:\n|$)/u.exec(text);
  const head = end === null ? 0 : end.index + end[0].trimEnd().length + 1;
  return text.slice(0, head).replace(/[^\n]/gu, '') + text.slice(head);
}
