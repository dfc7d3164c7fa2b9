import { createServer, type Server } from 'node:http';
import { join } from 'node:path';
import { readFile } from 'node:fs/promises';
import { gzipSync } from 'node:zlib';

const kinds: Record<string, string> = {
  html: 'text/html; charset=utf-8',
  css: 'text/css',
  js: 'text/javascript',
  json: 'application/json',
  svg: 'image/svg+xml',
};

/** Serves a folder on a free port, each file compressed with gzip as most static hosts do. For measuring only. */
export async function serveCompressed(folder: string): Promise<{ server: Server; address: string }> {
  const kept = new Map<string, Promise<Buffer>>();
  const server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? '/', 'http://x').pathname);
    const file = join(folder, path.endsWith('/') ? `${path}index.html` : path);
    const body = kept.get(file) ?? readFile(file).then((bytes) => gzipSync(bytes));
    kept.set(file, body);
    body.then(
      (bytes) => {
        const type = kinds[file.replace(/^.*\./u, '')] ?? 'application/octet-stream';
        response.writeHead(200, { 'content-type': type, 'content-encoding': 'gzip' }).end(bytes);
      },
      () => response.writeHead(404).end(),
    );
  });
  await new Promise<void>((ready) => server.listen(0, ready));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The server has no port.');
  return { server, address: `http://localhost:${address.port}` };
}
