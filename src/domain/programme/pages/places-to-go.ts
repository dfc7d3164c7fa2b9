/** The pages above an address that are there, nearest first: where somebody looks who finds a page gone. */
export function placesToGo(url: string, titles: ReadonlyMap<string, string>): string[] {
  const parts = url.split('/').slice(1, -1);
  const above = parts.map((_, index) => `/${parts.slice(0, parts.length - index - 1).join('/')}/`);
  return above.filter((each) => titles.has(each));
}
