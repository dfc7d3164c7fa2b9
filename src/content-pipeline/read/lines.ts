import { readFile } from 'node:fs/promises';

/**
 * The lines of a list that authors keep, such as `words.txt`, each with its line number. Empty lines and lines that
 * begin with `#` are notes. A list that is not there is empty.
 */
export async function readLines(path: string): Promise<Map<string, number>> {
  const text = await readFile(path, 'utf8').catch((cause: NodeJS.ErrnoException) => {
    if (cause.code === 'ENOENT') return '';
    throw cause;
  });
  const lines = text.replace(/^\ufeff/u, '').split(/\r\n?|\n/u);
  return new Map(
    lines.flatMap((line, index): Array<[string, number]> => {
      const entry = line.trim();
      return entry === '' || entry.startsWith('#') ? [] : [[entry, index + 1]];
    }),
  );
}
