/**
 * The text without what no document needs and some readers choke on: characters that XML 1.0 forbids, lone surrogates,
 * control characters but for tab and new line, and marks that turn the direction of writing round (a known trick with file
 * names). All line ends become "\n". Emoji, joiners and accents stay.
 */
export function cleanText(text: string): string {
  return text
    .replace(/\r\n?|[\u0085\u2028\u2029]/gu, '\n')
    .replace(
      /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufeff\ufffe\uffff\u202a-\u202e\u2066-\u2069]/gu,
      '',
    )
    .replace(/\p{Surrogate}/gu, '');
}
