/** Folder of scripts and style sheets, below the base path. Their names change with what is in them. */
export const assetFolder = '_astro/';

/** What could be a file name, wherever it stands in a page or a script. */
const names = /[\w.-]+/gu;
/** The end of a name such as “Worksheet.CB-W2MKN.js”. */
const hashedEnd = /^\.[\w-]{8}$/u;

/** Names of the scripts and style sheets that a page, a script or a style sheet mentions, each once. */
export function assetNamesIn(text: string): string[] {
  return [...new Set(text.match(names))].filter((name) => {
    const ending = ['.js', '.css'].find((each) => name.endsWith(each));
    return ending !== undefined && hashedEnd.test(name.slice(0, -ending.length).slice(-9));
  });
}
