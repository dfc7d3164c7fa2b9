import { assetFolder } from '../domain/offline/asset-names.ts';
import { isOwnPage } from '../domain/offline/own-answer.ts';
import { fetchAssets, storeItems } from './fetch-page.ts';
import { factsOf } from './fetch-own.ts';
import { assetsCache, findKept } from './kept-caches.ts';
import type { FetchEvent, WorkerScope } from './worker-events.ts';

/**
 * Answers for pages that somebody chose to keep. It is registered only then, and never touches what is not kept: pages come
 * from the network first, and the kept copy stands in when the network fails, is slow, or answers with somebody else’s page.
 * Scripts and style sheets have names that change with what is in them, so a kept one is always right. It never reloads a
 * page, and a new version of it waits until no page uses the old one.
 */
declare const self: WorkerScope;

/** How long a page may take before the kept copy is shown, in milliseconds. */
const patience = 3_000;
const scope = self.registration.scope;

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const [address = ''] = request.url.split('#');
  // A request for a reload comes from the page that keeps modules: it wants the network’s own answer.
  if (request.method !== 'GET' || request.cache === 'reload' || !address.startsWith(scope)) return;
  if (request.headers.has('range')) return;
  const path = new URL(address).pathname;
  if (address.startsWith(`${scope}${assetFolder}`)) event.respondWith(keptOrFetched(request, address));
  else if (request.mode === 'navigate' || path.endsWith('/')) event.respondWith(page(event, address));
  else event.respondWith(file(request, address));
});

async function keptOrFetched(request: Request, address: string): Promise<Response> {
  return (await findKept(scope, address))?.response ?? fetch(request);
}

async function page(event: FetchEvent, address: string): Promise<Response> {
  const { request } = event;
  const kept = (await findKept(scope, address)) ?? (await findKept(scope, withSlash(address)));
  if (!kept) {
    try {
      return await fetch(request);
    } catch (error) {
      const instead =
        request.mode === 'navigate' && (await findKept(scope, `${scope}offline/no-connection/`));
      if (instead) return instead.response;
      throw error;
    }
  }
  const network = fromNetwork(event, kept.cache);
  event.waitUntil(network);
  return (await Promise.race([network, after(patience)])) ?? kept.response;
}

/** The network’s answer when it is a page of ours, or our own word that there is no such page any more. */
async function fromNetwork(event: FetchEvent, cache: string): Promise<Response | undefined> {
  try {
    const response = await fetch(event.request);
    const text = await response.clone().text();
    if (!isOwnPage(factsOf(response), text)) return undefined;
    if (response.status === 200) event.waitUntil(refresh(cache, response.clone(), text));
    return response.status === 200 || response.status === 404 || response.status === 410
      ? response
      : undefined;
  } catch {
    return undefined;
  }
}

/** Puts the newer page in the place of the kept one, once all that it needs is kept too. */
async function refresh(cacheName: string, response: Response, text: string): Promise<void> {
  try {
    const [address = ''] = response.url.split(/[?#]/u);
    const cache = await caches.open(cacheName);
    if ((await (await cache.match(address, { ignoreVary: true }))?.text()) === text) return;
    const assets = await fetchAssets(scope, text, new Set());
    if (!assets.ok) return;
    await storeItems(assetsCache(scope), assets.items);
    // The reader may have removed the module in the meantime.
    if (await caches.has(cacheName)) await cache.put(address, response);
  } catch {
    // Without room for it the older copy stays.
  }
}

async function file(request: Request, address: string): Promise<Response> {
  const kept = await findKept(scope, address);
  if (!kept) return fetch(request);
  const network = fetch(request).then(
    (response) =>
      response.ok && !/html/u.test(response.headers.get('content-type') ?? '') ? response : undefined,
    () => undefined,
  );
  return (await Promise.race([network, after(patience)])) ?? kept.response;
}

const withSlash = (address: string): string => address.replace(/[?].*$/u, '').replace(/\/?$/u, '/');

function after(milliseconds: number): Promise<undefined> {
  return new Promise((resolve) => setTimeout(() => resolve(undefined), milliseconds));
}
