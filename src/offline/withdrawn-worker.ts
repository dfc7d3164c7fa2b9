import { ownCaches } from './kept-caches.ts';
import type { WorkerScope } from './worker-events.ts';

/**
 * Takes the place of a service worker that went wrong: it starts at once, removes all that was kept and itself, and answers
 * for nothing. Open pages are not reloaded, so nothing that is being written is lost. See docs/deploying.md.
 */
declare const self: WorkerScope;

self.addEventListener('install', () => void self.skipWaiting());
self.addEventListener('activate', (event) => event.waitUntil(withdraw()));

async function withdraw(): Promise<void> {
  for (const name of await ownCaches(self.registration.scope)) await caches.delete(name);
  await self.registration.unregister();
}
