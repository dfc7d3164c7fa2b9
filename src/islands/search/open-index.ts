import type { IndexSource, Manifest, PageText, WordFile } from '../../domain/search/index-format.ts';

/** Why a file of the index did not come. */
export class IndexProblem extends Error {
  /** `gone`: the site has been published anew since this page was opened. `unreachable`: no network, or none that works. */
  readonly kind: 'gone' | 'unreachable';

  constructor(kind: 'gone' | 'unreachable') {
    super(kind);
    this.kind = kind;
  }
}

/** The index of the site below an address. Each file is fetched once; one that did not come is asked for again. */
export async function openIndex(address: string): Promise<IndexSource> {
  const kept = new Map<string, Promise<unknown>>();
  const fetchOnce = <Content>(file: string): Promise<Content> => {
    let content = kept.get(file);
    if (!content) {
      content = fetchFile(`${address}${file}.json`);
      kept.set(file, content);
      content.catch(() => kept.delete(file));
    }
    return content as Promise<Content>;
  };
  return {
    manifest: await fetchOnce<Manifest>('pages'),
    words: (file) => fetchOnce<WordFile>(`words/${file}`),
    text: (page) => fetchOnce<PageText>(`text/${page}`),
  };
}

async function fetchFile(address: string): Promise<unknown> {
  let response: Response;
  try {
    response = await fetch(address);
  } catch {
    throw new IndexProblem('unreachable');
  }
  if (response.status === 404) throw new IndexProblem('gone');
  if (!response.ok) throw new IndexProblem('unreachable');
  try {
    return await response.json();
  } catch {
    // A school’s filter or a captive portal answers with a page of its own.
    throw new IndexProblem('unreachable');
  }
}
