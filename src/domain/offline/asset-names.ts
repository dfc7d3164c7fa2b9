/** Folder of scripts and style sheets, below the base path. Their names change with what is in them. */
export const assetFolder = '_astro/';

/** A whole name such as “Worksheet.CB-W2MKN.js”. */
const hashedName = /^[\w.-]+\.[\w-]{8}\.(?:js|css)$/u;
const partOfName = /^[\w.-]$/u;
/** Longer names than this are not looked at. */
const longest = 120;

/** Names of the scripts and style sheets that a page, a script or a style sheet mentions, each once. */
export function assetNamesIn(text: string): string[] {
  const found = new Set<string>();
  for (const ending of ['.js', '.css']) {
    for (let at = text.indexOf(ending); at >= 0; at = text.indexOf(ending, at + 1)) {
      const name = nameThatEnds(text, at + ending.length);
      if (hashedName.test(name)) found.add(name);
    }
  }
  return [...found];
}

/** What stands before a place, back to the last character that cannot be in a name. Nothing when the name goes on. */
function nameThatEnds(text: string, end: number): string {
  if (partOfName.test(text[end] ?? '')) return '';
  let start = end;
  while (start > 0 && end - start < longest && partOfName.test(text.charAt(start - 1))) start -= 1;
  return text.slice(start, end);
}
