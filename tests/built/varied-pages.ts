import { elementsOf, pagesOf, textOf, type Site } from './site.ts';

/**
 * The pages among those of a site that between them show the most different things: each in turn has the most names of elements and
 * classes that none before it had. What a site says and how large it is changes which pages these are, never how many.
 */
export function variedPages(site: Site, most: number, among: (page: string) => boolean): string[] {
  const left = new Map(
    pagesOf(site)
      .filter(among)
      .filter((page) => !/http-equiv="refresh"/u.test(textOf(site, page)))
      .map((page) => [page, partsOf(textOf(site, page))]),
  );
  const chosen: string[] = [];
  while (chosen.length < most && left.size > 0) {
    const [next] = [...left].reduce((best, each) => (each[1].size > best[1].size ? each : best));
    const parts = left.get(next)!;
    left.delete(next);
    chosen.push(next.replace(/index\.html$/u, ''));
    for (const rest of left.values()) parts.forEach((part) => rest.delete(part));
  }
  return chosen;
}

function partsOf(html: string): Set<string> {
  const found = new Set<string>();
  for (const { tagName, properties } of elementsOf(html)) {
    found.add(tagName);
    for (const name of [properties['className'] ?? []].flat()) found.add(`.${String(name)}`);
  }
  return found;
}
