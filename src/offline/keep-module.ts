import { readOfflineIndex, readOfflineList } from '../domain/offline/offline-list.ts';
import type { OfflineIndex, OfflineList } from '../domain/offline/offline-list.ts';
import { fetchAssets, storeItems } from './fetch-page.ts';
import type { FetchedItem } from './fetch-page.ts';
import { fetchOwn } from './fetch-own.ts';
import type { FetchProblem } from './fetch-own.ts';
import { assetsCache, moduleCache, moduleCaches, recordAddress, sharedCache } from './kept-caches.ts';

/** Why a module is not kept. `full`: no room left on the device; `refused`: the browser stores nothing. */
export type KeepProblem = FetchProblem | 'full' | 'refused';

/** What became of keeping something. */
export type KeepAnswer = { readonly ok: true } | { readonly ok: false; readonly problem: KeepProblem };

/** What is noted beside the pages of a kept module. */
export interface KeptRecord {
  readonly title: string;
  readonly url: string;
  readonly pages: number;
  readonly bytes: number;
  /** When it was kept or brought up to date, in ISO 8601, by the clock of the device. Only ever shown. */
  readonly at: string;
}

/** What keeping needs to know. */
export interface KeepOptions {
  /** The whole address of the site’s root. */
  readonly scope: string;
  readonly url: string;
  readonly title: string;
  readonly now: () => string;
  /** Called after each page or file, with how many there are. */
  readonly onProgress: (done: number, of: number) => void;
}

/** How many pages are asked for at the same time. */
const atOnce = 6;

/** The list of what can be kept, from the network. */
export async function fetchIndex(scope: string): Promise<OfflineIndex | FetchProblem> {
  const fetched = await fetchOwn(`${scope}offline/modules.json`, 'file');
  if (!fetched.ok) return fetched.problem;
  return readOfflineIndex(parse(fetched.text)) ?? 'foreign';
}

/**
 * Keeps a module, or brings it up to date. Everything is fetched before anything is stored, and what was kept before is
 * only removed when the new copy is whole: whatever goes wrong, there is the old copy or none, never half of one.
 */
export async function keepModule(index: OfflineIndex, options: KeepOptions): Promise<KeepAnswer> {
  const { scope, url, title, now, onProgress } = options;
  const entry = index.modules.find((module) => module.url === url);
  if (!entry) return { ok: false, problem: 'missing' };
  const listed = await fetchOwn(new URL(entry.list, scope).href, 'file');
  if (!listed.ok) return listed;
  const list = readOfflineList(parse(listed.text));
  if (list === undefined) return { ok: false, problem: 'foreign' };

  const total = countOf(index.shared) + countOf(list);
  let done = 0;
  const collect = new Collector(scope, () => onProgress((done += 1), total));
  const shared = await collect.all(index.shared);
  if (!Array.isArray(shared)) return { ok: false, problem: shared };
  const own = await collect.all(list);
  if (!Array.isArray(own)) return { ok: false, problem: own };

  const bytes = own.reduce((sum, item) => sum + item.bytes, 0);
  const record: KeptRecord = { title, url, pages: list.pages.length, bytes, at: now() };
  return store(scope, { shared, own, assets: collect.assets, record });
}

const countOf = ({ pages, files }: OfflineList): number => pages.length + files.length;

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Fetches pages and files, and gathers the scripts and style sheets that they need. */
class Collector {
  readonly assets: FetchedItem[] = [];
  private readonly have = new Set<string>();

  constructor(
    private readonly scope: string,
    private readonly onItem: () => void,
  ) {}

  async all({ pages, files }: OfflineList): Promise<FetchedItem[] | FetchProblem> {
    const wanted = [
      ...pages.map((path) => ({ path, kind: 'page' as const })),
      ...files.map((path) => ({ path, kind: 'file' as const })),
    ];
    const items: FetchedItem[] = [];
    for (let from = 0; from < wanted.length; from += atOnce) {
      const group = wanted.slice(from, from + atOnce);
      const fetched = await Promise.all(
        group.map(async ({ path, kind }) => {
          const address = this.address(path);
          return { address, each: await fetchOwn(address, kind) };
        }),
      );
      for (const { address, each } of fetched) {
        if (!each.ok) return each.problem;
        const assets = await fetchAssets(this.scope, each.text, this.have);
        if (!assets.ok) return assets.problem;
        this.assets.push(...assets.items);
        items.push({ address, response: each.response, bytes: each.bytes });
        this.onItem();
      }
    }
    return items;
  }

  private address(path: string): string {
    return new URL(path, this.scope).href;
  }
}

interface Collected {
  shared: FetchedItem[];
  own: FetchedItem[];
  assets: FetchedItem[];
  record: KeptRecord;
}

async function store(scope: string, { shared, own, assets, record }: Collected): Promise<KeepAnswer> {
  const before = await moduleCaches(scope, record.url);
  const others = await moduleCaches(scope);
  const turn = 1 + Math.max(0, ...before.map((name) => Number(name.split(' ').at(-1))));
  const name = moduleCache(scope, record.url, turn);
  try {
    await storeItems(assetsCache(scope), assets);
    await storeItems(sharedCache(scope), shared);
    await storeItems(name, own);
    // The record comes last: a copy without one is not whole.
    await (await caches.open(name)).put(recordAddress(scope), Response.json(record));
  } catch (error) {
    await caches.delete(name);
    if (others.length === 0) {
      await caches.delete(sharedCache(scope));
      await caches.delete(assetsCache(scope));
    }
    const full = error instanceof DOMException && error.name === 'QuotaExceededError';
    return { ok: false, problem: full ? 'full' : 'refused' };
  }
  for (const old of before) await caches.delete(old);
  return { ok: true };
}
