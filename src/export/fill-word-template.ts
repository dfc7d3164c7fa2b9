import Docxtemplater from 'docxtemplater';
import PizZip from 'pizzip';
import type { Plan } from '../domain/plan/plan-schema.ts';
import { wordValues } from '../domain/plan/word-placeholders.ts';
import { docxProblem } from './check-docx.ts';

/** A filled template, or the reason, in words, why it could not be filled. */
export type FilledTemplate =
  | {
      readonly ok: true;
      readonly file: Blob;
      /** Placeholders of the template that are not known here. They are left as they are. */
      readonly unfilled: readonly string[];
    }
  | { readonly ok: false; readonly message: string };

const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const UNCHANGED = 'Your plan has not changed.';

/** Fills the school's own Word document in. Words of the plan are only ever text in it, whatever they look like. */
export async function fillWordTemplate(template: Uint8Array, plan: Plan): Promise<FilledTemplate> {
  const problem = docxProblem(template);
  if (problem !== undefined) return { ok: false, message: problem };
  const unfilled = new Set<string>();
  let known = 0;
  try {
    const document = new Docxtemplater(new PizZip(template), {
      paragraphLoop: true,
      linebreaks: true,
      // A name is looked up as it stands: no expressions, so nothing in a template is ever run.
      parser: (tag) => ({
        get(scope: Record<string, unknown>) {
          if (tag === '.') return scope;
          if (Object.hasOwn(scope, tag)) {
            known += 1;
            return scope[tag];
          }
          return undefined;
        },
      }),
      nullGetter: (part: { value?: string; module?: string }) => {
        if (part.value !== undefined) unfilled.add(part.value);
        return part.module === undefined ? `{${part.value ?? ''}}` : '';
      },
    });
    document.render(wordValues(plan));
    if (known === 0) return { ok: false, message: NO_PLACEHOLDERS };
    const file: Blob = document.getZip().generate({ type: 'blob', mimeType: WORD, compression: 'DEFLATE' });
    return { ok: true, file, unfilled: [...unfilled] };
  } catch (error) {
    return { ok: false, message: templateProblem(error) };
  }
}

const NO_PLACEHOLDERS = `There are no placeholders in this document that are known here. Put some in, such as {target_1}, then choose it again. ${UNCHANGED}`;

/** What docxtemplater found wrong, in words. */
function templateProblem(error: unknown): string {
  const { properties } = error as { properties?: { errors?: unknown[]; xtag?: unknown; id?: unknown } };
  const first = (properties?.errors?.[0] as { properties?: { xtag?: unknown; id?: unknown } } | undefined)
    ?.properties;
  const { xtag, id } = first ?? properties ?? {};
  if (typeof xtag !== 'string') {
    return `This document could not be read. Save it again in Word as .docx, then choose it again. ${UNCHANGED}`;
  }
  const name = xtag.slice(0, 60);
  const isLoop = typeof id === 'string' && /loop/u.test(id);
  return isLoop
    ? `In this document, {#${name}} or {/${name}} stands alone: the two belong together, round what is repeated. ${UNCHANGED}`
    : `In this document, a brace is missing at the placeholder “${name}”. Write it as {${name}}. ${UNCHANGED}`;
}
