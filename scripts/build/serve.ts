import { readFile } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import sirv from 'sirv';
import { settingsOrExit } from '../lib/settings-or-exit.ts';

/**
 * Serves the built site as a static host would, below its base path and with its own page for what is not found, and
 * prints the address. `--port` names the port (default 4321; when that one is taken, the next free one is used).
 */
const { values } = parseArgs({ options: { port: { type: 'string' } } });
const { base } = settingsOrExit();
const folder = resolve(process.env['OUT_DIR'] ?? 'dist');
if (!existsSync(join(folder, 'index.html'))) {
  console.error(`There is no site in ${folder}. Run npm run build first.`);
  process.exit(1);
}

const notFound = await readFile(join(folder, '404.html'));
// `dev` looks at the folder at each request: a rebuilt site is served whole, without a restart.
const files = sirv(folder, { dev: true, etag: true });
const server = createServer((request, response) => {
  const url = request.url ?? '/';
  if (!url.startsWith(base)) {
    response.writeHead(302, { location: base }).end();
    return;
  }
  request.url = url.slice(base.length - 1);
  files(request, response, () => {
    response.writeHead(404, { 'content-type': 'text/html; charset=utf-8' }).end(notFound);
  });
});
listen(server, Number(values.port ?? 4321), values.port === undefined ? 20 : 0);

function listen(on: Server, port: number, triesLeft: number): void {
  on.once('error', (cause: NodeJS.ErrnoException) => {
    on.removeAllListeners('listening');
    if (cause.code === 'EADDRINUSE' && triesLeft > 0) return listen(on, port + 1, triesLeft - 1);
    console.error(`The site cannot be served on port ${port}: ${cause.message}`);
    process.exit(1);
  });
  on.listen(port, () => {
    on.removeAllListeners('error');
    console.log(`The site is at http://localhost:${port}${base}  (press Ctrl+C to stop)`);
  });
}
