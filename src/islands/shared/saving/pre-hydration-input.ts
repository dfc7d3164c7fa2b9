/** On the element around the fields (a form): what is typed in here before the script arrives is recorded. */
export const PRE_HYDRATION_SCOPE = 'data-pre-hydration-input';

/** On that element once its script looks after the fields. */
export const READY = 'data-ready';

/** On a field that somebody has really typed in. */
export const EARLY = 'data-early';

/** A field of a form that holds text or one of a few choices. */
export type TextElement = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

/** Takes the marks off the fields within the element, and returns the fields that had one. */
export function takeEarlyFields(scope: ParentNode): TextElement[] {
  const fields = [...scope.querySelectorAll<TextElement>(`[${EARLY}]`)];
  for (const field of fields) field.removeAttribute(EARLY);
  return fields;
}
