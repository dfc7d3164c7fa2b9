/**
 * The words in an address that leads nowhere, for a search of the page that was meant: those of its last part, which says
 * most, then those of the part before, and so on.
 */
export function wordsOfAddress(pathname: string, base: string): string[] {
  const path = pathname.startsWith(base) ? pathname.slice(base.length) : pathname;
  return decode(path)
    .split('/')
    .map((part) =>
      part
        .replace(/\.[a-z]{2,5}$/iu, '')
        .replace(/[-_+.]+/gu, ' ')
        .trim(),
    )
    .filter((words) => words !== '')
    .reverse()
    .slice(0, 3);
}

function decode(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
