import { readFileSync } from 'node:fs';
import { readTree } from '../../src/content-pipeline/tree/tree.ts';
import { siteSettings } from '../../src/content-pipeline/read/settings.ts';
import { buildProgrammes } from '../../src/domain/programme/build/programmes.ts';
import { buildIndex } from '../../src/domain/search/build-index.ts';
import { noFilters } from '../../src/domain/search/filters.ts';
import type { IndexSource } from '../../src/domain/search/index-format.ts';
import { parseQuery } from '../../src/domain/search/parse-query.ts';
import { searchPages } from '../../src/domain/search/search-pages.ts';
import { searchablePages } from '../../src/domain/search/searchable-pages.ts';
import type { PageDocument } from '../../src/domain/session/document.ts';
import { present } from '../../src/domain/present.ts';

/** What somebody types, and the pages that they may mean. */
interface Asked {
  on: 'own' | 'corpus';
  kind: string;
  q: string;
  /** Address of a right page, as a regular expression. */
  right: string;
  not?: string;
}

/** Where the first right page stood: 0 is first, -1 nowhere. */
interface Judged extends Asked {
  place: number;
  first: string;
}

/** Queries by line: every second one is kept back, to look at only when the search is finished. */
export function readQueries(file: string, kept: boolean): Asked[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line, index) => line !== '' && (index % 2 === 1) === kept)
    .map((line) => JSON.parse(line) as Asked);
}

/** The index of a content folder, as the browser gets it. */
export async function indexOfContent(folder: string): Promise<{ source: IndexSource; hrefs: string[] }> {
  const { documents, outlines, glossary, news } = await readTree(siteSettings({ CONTENT_DIR: folder }).tree);
  const pages = searchablePages(
    {
      programmes: buildProgrammes(
        documents.toSorted((a, b) => (a.url < b.url ? -1 : 1)),
        outlines,
      ),
      pages: documents.filter((document): document is PageDocument => document.kind === 'page'),
      glossary: new Map(glossary.map((entry) => [entry.id, entry])),
      news,
    },
    (url) => url,
  );
  const { manifest, words, texts } = buildIndex(pages);
  return {
    source: {
      manifest,
      words: (file) => Promise.resolve(present(words[file])),
      text: (page) => Promise.resolve(present(texts[page])),
    },
    hrefs: texts.map(({ href }) => href),
  };
}

/** Asks each query, and looks where the first right page stands. */
export async function judge(
  { source, hrefs }: { source: IndexSource; hrefs: readonly string[] },
  queries: readonly Asked[],
): Promise<Judged[]> {
  return Promise.all(
    queries.map(async (asked) => {
      const { pages } = await searchPages(parseQuery(asked.q, source.manifest.synonyms), noFilters, source);
      const found = pages.map((page) => present(hrefs[page]));
      const [right, not] = [new RegExp(asked.right, 'u'), asked.not && new RegExp(asked.not, 'u')];
      const place = found.findIndex((href) => right.test(href) && !(not && not.test(href)));
      return { ...asked, place, first: found[0] ?? 'nothing' };
    }),
  );
}

/** Shares of right pages by kind, as a table, and the queries whose right page is not first. */
export function tableOf(judged: readonly Judged[], missed: boolean): string {
  const share = (all: readonly Judged[], most: number): string =>
    (all.filter(({ place }) => place >= 0 && place < most).length / all.length).toFixed(2);
  const line = (name: string, all: readonly Judged[]): string =>
    `  ${name.padEnd(12)} ${String(all.length).padStart(3)}  first ${share(all, 1)}  in five ${share(all, 5)}`;
  const kinds = [...new Set(judged.map(({ kind }) => kind))];
  return [
    ...kinds.map((kind) =>
      line(
        kind,
        judged.filter((each) => each.kind === kind),
      ),
    ),
    line('all', judged),
    ...(missed
      ? judged
          .filter(({ place }) => place !== 0)
          .map(({ on, q, place, first }) => `    ${on} “${q}” right at ${place}, first ${first}`)
      : []),
  ].join('\n');
}
