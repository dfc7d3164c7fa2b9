import { readdirSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join, sep } from 'node:path';
import sirv from 'sirv';

/** Serves the folder of a built site below the path that it is built for, at a free port. */
export async function serveBelow(folder: string, base: string): Promise<{ port: number; end(): void }> {
  const files = sirv(folder, { etag: true });
  const server = createServer((request, response) => {
    request.url = request.url?.replace(base, '/');
    files(request, response, () => void response.writeHead(404).end());
  });
  await new Promise<void>((ready) => server.listen(0, ready));
  return { port: (server.address() as AddressInfo).port, end: () => void server.close() };
}

/** The path of a page that has an island of that name, if there is one. */
export function pageWith(folder: string, island: string): string | undefined {
  const islands = new RegExp(`<astro-island(?=[^>]*/${island}\\.)`, 'u');
  const found = readdirSync(folder, { recursive: true, encoding: 'utf8' }).find(
    (file) => file.endsWith(`${sep}index.html`) && islands.test(readFileSync(join(folder, file), 'utf8')),
  );
  return found && found.split(sep).slice(0, -1).map(encodeURIComponent).join('/') + '/';
}
