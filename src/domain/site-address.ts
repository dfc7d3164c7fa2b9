/** A path below the site's root as an address below the base path, with unusual characters encoded. */
export function withBase(path: string, base: string): string {
  return `${base.replace(/\/$/u, '')}${encodeURI(path).replace(/[?#]/gu, encodeURIComponent)}`;
}
