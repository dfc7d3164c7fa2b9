/** The site’s caches in this browser: their names, and what is in them. `scope` is the whole address of the site’s root. */

/** Every cache of this site, and of no other site on the same host, has a name that begins so. */
const prefixOf = (scope: string): string => `offline ${scope} `;

/** Cache of scripts and style sheets. */
export const assetsCache = (scope: string): string => `${prefixOf(scope)}assets`;
/** Cache of the pages that every module needs. */
export const sharedCache = (scope: string): string => `${prefixOf(scope)}shared`;
/** Cache of one module. Each time it is kept it gets a new one, and the one before goes when the new one is whole. */
export const moduleCache = (scope: string, url: string, turn: number): string =>
  `${prefixOf(scope)}module ${url} ${turn}`;

/** Address under which a module’s cache holds its own record. Nothing is published there. */
export const recordAddress = (scope: string): string => `${scope}offline/record`;

/** Names of all caches of this site. */
export async function ownCaches(scope: string): Promise<string[]> {
  return (await caches.keys()).filter((name) => name.startsWith(prefixOf(scope)));
}

/** Names of the caches of one module, or of all modules. */
export async function moduleCaches(scope: string, url = ''): Promise<string[]> {
  const start = `${prefixOf(scope)}module ${url === '' ? '' : `${url} `}`;
  return (await ownCaches(scope)).filter((name) => name.startsWith(start));
}

/** A kept page or file, and the cache it is in. Where it is in several, the newest counts. */
export async function findKept(
  scope: string,
  address: string,
): Promise<{ response: Response; cache: string } | undefined> {
  for (const name of (await ownCaches(scope)).reverse()) {
    const response = await (await caches.open(name)).match(address, { ignoreSearch: true, ignoreVary: true });
    if (response) return { response, cache: name };
  }
  return undefined;
}
