import { assetNamesIn } from '../domain/offline/asset-names.ts';
import { assetsCache, moduleCaches, ownCaches, recordAddress, sharedCache } from './kept-caches.ts';
import type { KeptRecord } from './keep-module.ts';

/** What this browser has kept. */
export interface Kept {
  readonly modules: readonly KeptRecord[];
  /** Size of what all modules need, in bytes. */
  readonly sharedBytes: number;
}

/** Looks at what is kept. Copies that were never finished are cleared away. */
export async function listKept(scope: string): Promise<Kept> {
  const modules: KeptRecord[] = [];
  for (const name of await moduleCaches(scope)) {
    const record = await (await caches.open(name)).match(recordAddress(scope));
    if (record) modules.push((await record.json()) as KeptRecord);
    else await caches.delete(name);
  }
  const sharedBytes = (await sizeOf(assetsCache(scope))) + (await sizeOf(sharedCache(scope)));
  return { modules, sharedBytes };
}

/** Removes a module. With the last one goes everything else that was kept, and the service worker. */
export async function removeModule(scope: string, url: string): Promise<void> {
  for (const name of await moduleCaches(scope, url)) await caches.delete(name);
  if ((await moduleCaches(scope)).length === 0) await removeEverything(scope);
  else await dropUnusedAssets(scope);
}

/** Removes all that was kept, and the service worker. */
export async function removeEverything(scope: string): Promise<void> {
  for (const name of await ownCaches(scope)) await caches.delete(name);
  const registration = await navigator.serviceWorker.getRegistration(scope);
  // Not waited for: a browser that is just asking a slow host for a newer worker ends that first, which can take a minute.
  if (registration?.scope === scope) void registration.unregister();
}

/** Removes scripts and style sheets of earlier editions that no kept page uses any more. */
export async function dropUnusedAssets(scope: string): Promise<void> {
  const assets = await caches.open(assetsCache(scope));
  const used = new Set<string>();
  const waiting: string[] = [];
  for (const name of [...(await moduleCaches(scope)), sharedCache(scope)]) {
    const cache = await caches.open(name);
    for (const request of await cache.keys()) {
      const response = await cache.match(request, { ignoreVary: true });
      if (response && /html/u.test(response.headers.get('content-type') ?? ''))
        waiting.push(await response.text());
    }
  }
  const stored = new Map((await assets.keys()).map((request) => [nameOf(request.url), request]));
  for (let text = waiting.pop(); text !== undefined; text = waiting.pop()) {
    for (const name of assetNamesIn(text)) {
      const request = stored.get(name);
      if (used.has(name) || !request) continue;
      used.add(name);
      const response = await assets.match(request, { ignoreVary: true });
      if (response) waiting.push(await response.text());
    }
  }
  for (const [name, request] of stored) if (!used.has(name)) await assets.delete(request);
}

const nameOf = (address: string): string => new URL(address).pathname.replace(/^.*\//u, '');

async function sizeOf(name: string): Promise<number> {
  if (!(await caches.has(name))) return 0;
  let bytes = 0;
  const cache = await caches.open(name);
  for (const request of await cache.keys()) {
    const response = await cache.match(request, { ignoreVary: true });
    if (response) bytes += (await response.blob()).size;
  }
  return bytes;
}
