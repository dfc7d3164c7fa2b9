/** What docxtemplater tells of something wrong in a template. Every part may be missing. */
interface Details {
  readonly id?: unknown;
  readonly xtag?: unknown;
  readonly openingtag?: unknown;
  readonly closingtag?: unknown;
  readonly errors?: readonly { readonly properties?: Details }[];
}

const UNREADABLE =
  'This document could not be read. Save it again in Word as “Word Document (.docx)”, then choose that file.';

/** Longest piece of a template that is repeated in a sentence, in characters. */
const MAX_QUOTE = 60;

/** What is wrong in a template and what to do, in words, from the error that docxtemplater threw. */
export function templateProblem(error: unknown): string {
  const details = (error as { properties?: Details } | undefined)?.properties ?? {};
  const first = details.errors?.[0]?.properties ?? details;
  const words = sentence(first);
  return words === undefined ? UNREADABLE : `${words} Put it right in Word, save it, then choose it again.`;
}

function sentence({ id, xtag, openingtag, closingtag }: Details): string | undefined {
  const name = quote(xtag);
  switch (id) {
    case 'unclosed_tag':
      return `The placeholder that begins “{${name}” in your template has no closing brace: write {${name}}.`;
    case 'unopened_tag':
      return `The placeholder that ends “${bare(name)}}” in your template has no opening brace: write {${bare(name)}}.`;
    case 'duplicate_open_tag':
      return `The placeholder that begins “${name}” in your template has two braces together: write one on each side, as in {target_1}.`;
    case 'duplicate_close_tag':
      return `The placeholder that ends “${name}” in your template has two braces together: write one on each side, as in {target_1}.`;
    case 'unclosed_loop':
      return `{#${name}} in your template has no end: put {/${name}} after what is to be repeated.`;
    case 'unopened_loop':
      return `{/${name}} in your template has no beginning: put {#${name}} before what is to be repeated.`;
    case 'closing_tag_does_not_match_opening_tag':
      return `{#${quote(openingtag)}} in your template is followed by {/${quote(closingtag)}}: each {#…} needs an end of the same name, and pairs may not cross.`;
    case 'loop_position_invalid':
      return `{#${name}} and {/${name}} in your template do not stand in the same place: put both in one table row, or both outside the table.`;
    case 'raw_xml_tag_should_be_only_text_in_paragraph':
      return `{@${name}} in your template cannot be filled in: write {${name}}.`;
    default:
      return undefined;
  }
}

function quote(text: unknown): string {
  return typeof text === 'string' ? text.slice(0, MAX_QUOTE).trim() : '';
}

function bare(name: string): string {
  return name.replace(/[{}]/gu, '');
}
