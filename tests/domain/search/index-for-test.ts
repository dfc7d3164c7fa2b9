import { gzipSync } from 'node:zlib';
import { buildIndex, type SearchablePage } from '../../../src/domain/search/build-index.ts';
import type { IndexSource } from '../../../src/domain/search/index-format.ts';

/** A page for a test: what is not said is empty. */
export function pageOf(title: string, text: string, facets: SearchablePage['facets'] = {}): SearchablePage {
  const [above = '', ...rest] = text.split(/(?=## )/u);
  return {
    href: `/${title.toLowerCase().replace(/\W+/gu, '-')}/`,
    title,
    place: '',
    sections: [
      ...(above ? [{ id: '', heading: '', text: above }] : []),
      ...rest.map((part) => {
        const [heading = '', ...lines] = part.slice(3).split('\n');
        return { id: heading.toLowerCase().replace(/\W+/gu, '-'), heading, text: lines.join(' ') };
      }),
    ],
    facets,
  };
}

/** The index of pages, read as the browser reads it; counts the bytes of what was asked for, as gzip sends them. */
export function indexOf(pages: readonly SearchablePage[]): IndexSource & { sent: () => number } {
  const { manifest, words, texts } = buildIndex(pages);
  const asked = new Set<unknown>([manifest]);
  const copy = <Content>(content: Content): Promise<Content> => {
    asked.add(content);
    return Promise.resolve(JSON.parse(JSON.stringify(content)) as Content);
  };
  return {
    manifest: JSON.parse(JSON.stringify(manifest)) as typeof manifest,
    words: (file) => copy(words[file]!),
    text: (page) => copy(texts[page]!),
    sent: () => [...asked].reduce<number>((sum, each) => sum + gzipSync(JSON.stringify(each)).byteLength, 0),
  };
}
