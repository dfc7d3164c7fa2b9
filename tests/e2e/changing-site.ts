import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import sirv from 'sirv';

/** A page such as a school’s filter or the sign-in page of a network answers with, whatever was asked for. */
export const foreignPage =
  '<!doctype html><html lang="en"><title>Sign in</title><h1>Sign in to the network</h1><form></form></html>';

/** A built site on a host that can fail, and that can publish something else while it is looked at. */
export interface ChangingSite {
  /** Address of the site’s root. */
  readonly root: string;
  /** How the host answers: as it should, with a page of somebody else, not at all, or not yet. */
  answers: 'normal' | 'foreign' | 'broken' | 'hanging';
  /** What is published in the place of the built files, by path below the root; `null` is nothing. */
  readonly published: Map<string, string | null>;
  /** Addresses asked for, oldest first. */
  readonly asked: string[];
  close(): Promise<void>;
}

const types: Record<string, string> = { js: 'text/javascript', css: 'text/css', json: 'application/json' };

/** Serves the folder below the base path on a free port. */
export async function serveChangingSite(folder: string, base: string): Promise<ChangingSite> {
  const files = sirv(folder, { dev: true, etag: true });
  const hanging = new Set<ServerResponse>();
  const server = createServer((request, response) => {
    const url = request.url ?? '/';
    site.asked.push(url);
    if (site.answers === 'broken') return void request.socket.destroy();
    if (site.answers === 'hanging') return void hanging.add(response);
    if (site.answers === 'foreign') {
      return void response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(foreignPage);
    }
    const path = decodeURIComponent(url.split('?')[0]!).slice(base.length);
    const instead = site.published.get(path);
    if (instead === null || !url.startsWith(base)) return void response.writeHead(404).end('Not found');
    if (instead !== undefined) {
      const type = types[path.split('.').at(-1)!] ?? 'text/html';
      return void response.writeHead(200, { 'content-type': `${type}; charset=utf-8` }).end(instead);
    }
    request.url = url.slice(base.length - 1);
    files(request, response, () => void response.writeHead(404).end('Not found'));
  });
  await new Promise<void>((ready) => server.listen(0, ready));
  const site: ChangingSite = {
    root: `http://localhost:${(server.address() as AddressInfo).port}${base}`,
    answers: 'normal',
    published: new Map(),
    asked: [],
    async close() {
      hanging.forEach((response) => response.destroy());
      server.closeAllConnections();
      await new Promise((done) => server.close(done));
    },
  };
  return site;
}
