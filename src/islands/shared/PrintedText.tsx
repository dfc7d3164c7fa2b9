import type { JSX } from 'preact';

/** What is printed in place of a field. */
export interface PrintedTextProps {
  readonly text: string;
  /** What the field holds, which decides how much room an empty one gets. */
  readonly kind: 'lines' | 'line' | 'date';
}

// An empty text as a child would be written to the page again at every drawing, which costs a key its time: so null.

/** Stands in for a field on paper: all of its text, or ruled lines to write on when it is empty. */
export function PrintedText({ text, kind }: PrintedTextProps): JSX.Element {
  const empty = text.trim() === '' ? ' is-empty' : '';
  return (
    <div class={`print-only worksheet-print-text worksheet-print-text--${kind}${empty}`}>{text || null}</div>
  );
}
