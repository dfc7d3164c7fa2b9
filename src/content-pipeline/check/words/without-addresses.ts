const address = /:\/\/|^www\.|@|[a-z0-9_-]\.(?:[a-z]{2,4}(?:\/|[.,;:)]?$))/iu;

/** A text with its web addresses, e-mail addresses and file names blanked out: their letters are not words. */
export function withoutAddresses(text: string): string {
  return text
    .split(/(\s+)/u)
    .map((part) => (address.test(part) ? ' '.repeat(part.length) : part))
    .join('');
}
