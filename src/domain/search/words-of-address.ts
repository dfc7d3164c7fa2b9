/** The words in an address that leads nowhere, for a search of the page that was meant: the last part says most. */
export function wordsOfAddress(pathname: string, base: string): string {
  const path = pathname.startsWith(base) ? pathname.slice(base.length) : pathname;
  const parts = decode(path).split('/').filter(Boolean);
  return [...parts.slice(-1), ...parts.slice(-2, -1)]
    .map((part) => part.replace(/\.[a-z]{2,5}$/iu, '').replace(/[-_+.]+/gu, ' '))
    .join(' ')
    .slice(0, 120)
    .trim();
}

function decode(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
