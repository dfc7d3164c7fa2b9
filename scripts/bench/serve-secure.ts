import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createSecureServer } from 'node:http2';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';

const kinds: Record<string, string> = {
  html: 'text/html; charset=utf-8',
  css: 'text/css',
  js: 'text/javascript',
  json: 'application/json',
  svg: 'image/svg+xml',
};

/** A server for measuring. */
export interface MeasuredServer {
  address: string;
  protocol: string;
  server: { close(): unknown };
}

/** Serves a folder over HTTP/2 on a free port, compressed with brotli as good hosts do, and pages that are given as text. */
export async function serveSecure(
  folder: string,
  given: ReadonlyMap<string, string>,
): Promise<MeasuredServer> {
  const kept = new Map<string, Buffer>();
  const read = (path: string): Buffer => {
    const text = given.get(path);
    const bytes = text === undefined ? readFileSync(join(folder, path)) : Buffer.from(text);
    return brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } });
  };
  const server = createSecureServer(makeCertificate(), (request, response) => {
    const asked = decodeURIComponent(new URL(request.url, 'https://x').pathname);
    const path = asked.endsWith('/') && !given.has(asked) ? `${asked}index.html` : asked;
    try {
      const body = kept.get(path) ?? read(path);
      kept.set(path, body);
      const kind = kinds[given.has(path) ? 'html' : path.replace(/^.*\./u, '')] ?? 'application/octet-stream';
      response.writeHead(200, { 'content-type': kind, 'content-encoding': 'br' });
      response.end(body);
    } catch {
      response.writeHead(404);
      response.end();
    }
  });
  await new Promise<void>((ready) => server.listen(0, ready));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The server has no port.');
  return { server, address: `https://localhost:${address.port}`, protocol: 'HTTP/2' };
}

/** A certificate of its own for this machine: browsers speak HTTP/2 over a secure line only. */
function makeCertificate(): { key: string; cert: string } {
  const folder = mkdtempSync(join(tmpdir(), 'certificate-'));
  const [key, cert] = [join(folder, 'key.pem'), join(folder, 'cert.pem')];
  try {
    const made = spawnSync(
      'openssl',
      [
        'req',
        '-x509',
        '-newkey',
        'rsa:2048',
        '-nodes',
        '-days',
        '1',
        '-subj',
        '/CN=localhost',
        '-keyout',
        key,
        '-out',
        cert,
      ],
      { encoding: 'utf8' },
    );
    if (made.status !== 0) throw new Error('Measuring over HTTP/2 needs the command “openssl”.');
    return { key: readFileSync(key, 'utf8'), cert: readFileSync(cert, 'utf8') };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
