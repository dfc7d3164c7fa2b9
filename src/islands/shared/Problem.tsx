import type { JSX } from 'preact';

/** What went wrong, in a sentence that is read aloud at once; nothing where the sentence is empty. */
export function Problem({ words }: { readonly words: string }): JSX.Element | null {
  if (words === '') return null;
  return (
    <p class="govuk-error-message" role="alert">
      {words}
    </p>
  );
}
