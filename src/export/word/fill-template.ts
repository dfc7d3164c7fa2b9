import Docxtemplater from 'docxtemplater';
import PizZip from 'pizzip';
import { isBlankTarget } from '../../domain/plan/model/is-blank.ts';
import type { Plan } from '../../domain/plan/model/schema.ts';
import { valueNamed, wordValues } from '../../domain/plan/present/word-placeholders.ts';
import type { WordValues } from '../../domain/plan/present/word-placeholders.ts';
import { DOCX_LIMITS } from './check-docx.ts';
import { templateProblem } from './template-problem.ts';
import { unpackDocx } from './unpack-docx.ts';

/** A filled template, or the reason, in words, why it could not be filled. */
export type FilledTemplate =
  | {
      readonly ok: true;
      readonly file: Blob;
      /** Placeholders of the template that are not known here, as typed in it. They are left as they are. */
      readonly unfilled: string[];
      /** Numbers of written targets that the template has no place for. */
      readonly leftOut: number[];
    }
  | { readonly ok: false; readonly message: string };

const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

const NO_PLACEHOLDERS =
  'There are no placeholders in this document that are known here, such as {target_1}. Put some in from the list of placeholders, save it, then choose it again.';

/** Fills the school's own Word document in. Words of the plan are only ever text in it, whatever they look like. */
export async function fillWordTemplate(template: Uint8Array, plan: Plan): Promise<FilledTemplate> {
  const unpacked = unpackDocx(template);
  if (!unpacked.ok) return refusal(unpacked.message);
  if (bracesIn(unpacked.parts) > DOCX_LIMITS.braces) return refusal(TOO_MANY_PLACEHOLDERS);
  try {
    const found = { known: 0, unknown: new Set<string>(), names: new Set<string>() };
    const document = openTemplate(unpacked.parts, found);
    document.render(wordValues(plan));
    if (found.known === 0) return refusal(NO_PLACEHOLDERS);
    const file = document.getZip().generate({ type: 'blob', mimeType: WORD, compression: 'DEFLATE' });
    return { ok: true, file, unfilled: [...found.unknown], leftOut: targetsLeftOut(plan, found.names) };
  } catch (error) {
    return refusal(templateProblem(error));
  }
}

const TOO_MANY_PLACEHOLDERS =
  'There are more than 2,000 opening braces in this document, which is more than a form has. Choose the document with the form alone.';

/** Each opening brace could begin a placeholder, and each placeholder takes time. */
function bracesIn(parts: ReadonlyMap<string, Uint8Array>): number {
  let found = 0;
  for (const [name, bytes] of parts)
    if (/\.xml$/iu.test(name)) for (const byte of bytes) if (byte === 0x7b) found += 1;
  return found;
}

function refusal(message: string): FilledTemplate {
  return { ok: false, message: `${message} Your plan has not changed.` };
}

/** What was met in a template. */
interface Found {
  known: number;
  readonly unknown: Set<string>;
  /** Known placeholders, in small letters. */
  readonly names: Set<string>;
}

/** A form without {#targets} has room for as many targets as it has numbers. */
function targetsLeftOut({ targets }: Plan, names: ReadonlySet<string>): number[] {
  if (names.has('targets')) return [];
  const numbers = targets.map((target, place) => (isBlankTarget(target) ? 0 : place + 1));
  return numbers.filter((number) => number > 0 && !names.has(`target_${number}`));
}

/** What docxtemplater tells of a placeholder. */
interface Placeholder {
  readonly module?: string | undefined;
  readonly value?: string | undefined;
  readonly inverted?: boolean | undefined;
}

function openTemplate(parts: ReadonlyMap<string, Uint8Array>, found: Found): Docxtemplater<PizZip> {
  return new Docxtemplater(zipOf(parts), {
    paragraphLoop: true,
    linebreaks: true,
    errorLogging: false,
    // Braces are the only marks: no text of a document can ask for others.
    syntax: { changeDelimiterPrefix: null },
    // A name is looked up as it stands: no expressions, so nothing in a template is ever run.
    parser: (tag) => ({
      get(scope: WordValues, { meta, num }) {
        const part: Placeholder = meta.part;
        const value = fittingValue(scope, tag, part);
        if (value !== undefined) found.known += 1;
        if (value !== undefined) found.names.add(tag.trim().toLowerCase());
        if (value !== undefined || part.module !== 'loop' || num > 0) return value;
        // What stands inside an unknown pair is the school's own text: it is printed once rather than lost.
        found.unknown.add(`${part.inverted === true ? '^' : '#'}${tag}`);
        return part.inverted === true ? undefined : {};
      },
    }),
    nullGetter({ module, value = '' }: Placeholder) {
      // {@name} would put text in as markup. It is known to the library, and refused here.
      if (module !== 'loop') found.unknown.add(module === 'rawxml' ? `@${value}` : value);
      return module === undefined ? `{${value}}` : '';
    },
  });
}

/** The value for the placeholder, if it is of the right kind: only a pair such as {#steps} can hold a list. */
function fittingValue(scope: WordValues, tag: string, part: Placeholder): WordValues[string] | undefined {
  if (part.module === 'rawxml' || typeof scope !== 'object') return undefined;
  const value = valueNamed(scope, tag);
  return part.module === undefined && typeof value === 'object' ? undefined : value;
}

/** An archive for docxtemplater. A template file (.dotx) becomes a document: Word refuses one under the other's name. */
function zipOf(parts: ReadonlyMap<string, Uint8Array>): PizZip {
  const zip = new PizZip();
  for (const [name, bytes] of parts) {
    if (name !== '[Content_Types].xml') zip.file(name, bytes);
    else zip.file(name, new TextDecoder().decode(bytes).replace('template.main+xml', 'document.main+xml'));
  }
  return zip;
}
