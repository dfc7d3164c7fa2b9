import { execFileSync } from 'node:child_process';
import { cpSync, readFileSync } from 'node:fs';
import { findServer, folderOf, startNginx } from '../../tests/slow/web-servers.ts';

/** A bounded load on nginx with the file that the build makes for it, over loopback: requests a second, and how long 99 of 100 take. */
const program = findServer('nginx');
if (!program) {
  console.error('nginx is not on this machine (Debian: apt-get install nginx apache2-utils).');
  process.exit(1);
}
const root = folderOf({});
cpSync('dist', root, { recursive: true });
const server = await startNginx(program, root, readFileSync('dist/nginx.conf', 'utf8'));
try {
  for (const path of ['/', '/action-plan/', '/programme-map/', '/sw.js']) {
    const said = execFileSync(
      'ab',
      ['-q', '-k', '-n', '2000', '-c', '20', '-H', 'Accept-Encoding: gzip', `${server.address}${path}`],
      {
        encoding: 'utf8',
      },
    );
    const find = (pattern: RegExp): string => pattern.exec(said)?.[1] ?? '?';
    console.log(
      `${path.padEnd(20)} ${find(/Requests per second:\s+([\d.]+)/u)} requests a second, 99 of 100 within ${find(/99%\s+(\d+)/u)} ms, ${find(/Document Length:\s+(\d+)/u)} bytes, ${find(/Failed requests:\s+(\d+)/u)} failed`,
    );
  }
} finally {
  await server.stop();
}
