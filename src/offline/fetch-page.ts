import { assetFolder, assetNamesIn } from '../domain/offline/asset-names.ts';
import { fetchOwn } from './fetch-own.ts';
import type { FetchProblem } from './fetch-own.ts';
import { assetsCache } from './kept-caches.ts';

/** What was fetched to be kept: where it belongs, and what came. */
export interface FetchedItem {
  readonly address: string;
  readonly response: Response;
  readonly bytes: number;
}

/** Scripts and style sheets that are not kept yet, or why one of them could not be fetched. */
export type FetchedAssets =
  | { readonly ok: true; readonly items: readonly FetchedItem[] }
  | { readonly ok: false; readonly problem: FetchProblem };

/**
 * Fetches the scripts and style sheets that a text mentions, and those that these mention in turn, as far as they are not
 * kept or in `have` already. A page is only ever kept after all of these: so a page of one edition of the site never meets
 * the scripts of another.
 */
export async function fetchAssets(scope: string, text: string, have: Set<string>): Promise<FetchedAssets> {
  const cache = await caches.open(assetsCache(scope));
  const items: FetchedItem[] = [];
  const waiting = [text];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    for (const name of assetNamesIn(next)) {
      if (have.has(name)) continue;
      have.add(name);
      const address = `${scope}${assetFolder}${name}`;
      const kept = await cache.match(address, { ignoreVary: true });
      if (kept) {
        waiting.push(await kept.text());
        continue;
      }
      const fetched = await fetchOwn(address, 'file');
      if (!fetched.ok) return fetched;
      items.push({ address, response: fetched.response, bytes: fetched.bytes });
      waiting.push(fetched.text);
    }
  }
  return { ok: true, items };
}

/** Stores what was fetched. Throws what the browser throws when there is no room. */
export async function storeItems(cacheName: string, items: readonly FetchedItem[]): Promise<void> {
  const cache = await caches.open(cacheName);
  for (const { address, response } of items) await cache.put(address, response.clone());
}
