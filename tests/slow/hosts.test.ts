import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { CACHE, EVERY_ANSWER } from '../../scripts/build/hosting/headers.ts';
import { writeHostFiles } from '../../scripts/build/hosting/write-host-files.ts';
import { noteAbsent } from '../reporters/skipped.ts';
import { findServer, folderOf, startApache, startNginx, textOf, type RunningServer } from './web-servers.ts';

/** What the servers of a Debian machine really send with the files that the build makes for them. */
const nginx = findServer('nginx');
const apache = findServer('apache2');
if (!nginx) noteAbsent('nginx', 'nginx');
if (!apache) noteAbsent('Apache', 'apache2');

const servers = [
  [
    'nginx',
    nginx,
    (base: string) => withSite(base, (root, at) => startNginx(nginx!, root, textOf(at, 'nginx.conf'))),
  ],
  ['Apache', apache, (base: string) => withSite(base, (root) => startApache(apache!, root))],
] as const;

/** A small site below `base`, and a server for it. */
function withSite(
  base: string,
  start: (root: string, at: string) => Promise<RunningServer>,
): Promise<RunningServer> {
  const below = base.slice(1);
  const files: Record<string, string> = {
    'index.html': '<!doctype html><p>Home</p>'.padEnd(3000, ' '),
    'module/index.html': '<!doctype html><p>Module</p>',
    '404.html': '<!doctype html><p>There is no such page</p>',
    '_astro/Worksheet.Ab3d_-9x.js': `export const long = '${'x'.repeat(5000)}';`,
    '_astro/Base.Ab3d_-9x.css': 'p { color: teal }',
    'search/index-0123456789ab/a.json': '{}',
    'sw.js': '// worker',
    'feed.xml': '<feed />',
  };
  const root = folderOf(
    Object.fromEntries(Object.entries(files).map(([path, text]) => [`${below}${path}`, text])),
  );
  writeHostFiles(`${root}${base}`, base);
  return start(root, `${root}${base}`);
}

test('both servers are told every header, whether or not they are on this machine', () => {
  const root = folderOf({ 'index.html': '<!doctype html><p>Home</p>' });
  writeHostFiles(root, '/');
  for (const file of ['nginx.conf', '.htaccess']) {
    for (const { name } of EVERY_ANSWER) expect(textOf(root, file)).toContain(name);
  }
});

for (const [name, program, start] of servers) {
  for (const base of program ? ['/', '/ect/'] : []) {
    describe(`${name} with a site at ${base}`, () => {
      let server: RunningServer;
      beforeAll(async () => {
        server = await start(base);
      });
      afterAll(() => server?.stop());
      const get = (path: string, options: RequestInit = {}): Promise<Response> =>
        fetch(`${server.address}${base}${path}`, { redirect: 'manual', ...options });

      test.each([
        '',
        'module/',
        'sw.js',
        '_astro/Worksheet.Ab3d_-9x.js',
        'feed.xml',
        'nowhere/',
        '_astro/gone.js',
      ])('/%s carries every header once', async (path) => {
        const { headers } = await get(path);
        for (const { name: header, value } of EVERY_ANSWER) expect(headers.get(header), header).toBe(value);
      });

      test.each([
        ['', 200, CACHE.other, 'text/html; charset=utf-8'],
        ['module/', 200, CACHE.other, 'text/html; charset=utf-8'],
        ['_astro/Worksheet.Ab3d_-9x.js', 200, CACHE.hashed, /^(?:text|application)\/javascript/u],
        ['_astro/Base.Ab3d_-9x.css', 200, CACHE.hashed, /^text\/css/u],
        ['search/index-0123456789ab/a.json', 200, CACHE.hashed, /^application\/json/u],
        ['sw.js', 200, CACHE.worker, /^(?:text|application)\/javascript/u],
        ['feed.xml', 200, CACHE.other, /^(?:text|application)\/xml/u],
      ])('/%s is kept as long as it may be', async (path, status, cache, type) => {
        const answer = await get(path);
        expect(answer.status).toBe(status);
        expect(answer.headers.get('cache-control')).toBe(cache);
        expect(answer.headers.get('content-type')).toMatch(type);
      });

      test('what is missing gets the page for it, and is not kept', async () => {
        for (const path of ['nowhere/', '_astro/gone.js']) {
          const answer = await get(path);
          expect(answer.status).toBe(404);
          expect(await answer.text()).toContain('There is no such page');
          expect(answer.headers.get('cache-control') ?? '').not.toContain('immutable');
        }
      });

      test('an address without its last slash leads to the one with it, on the same host', async () => {
        const answer = await get('module');
        expect(answer.status).toBe(301);
        expect(new URL(answer.headers.get('location')!, server.address).href).toBe(
          `${server.address}${base}module/`,
        );
      });

      test('text is compressed, and an unchanged page costs no body', async () => {
        const answer = await get('_astro/Worksheet.Ab3d_-9x.js', { headers: { 'accept-encoding': 'gzip' } });
        expect(answer.headers.get('content-encoding')).toBe('gzip');
        const page = await get('module/', { headers: { 'accept-encoding': 'identity' } });
        const again = await get('module/', {
          headers: { 'accept-encoding': 'identity', 'if-none-match': page.headers.get('etag')! },
        });
        expect(again.status).toBe(304);
      });

      test('nothing lists a folder', async () => {
        const answer = await get('_astro/');
        expect([403, 404]).toContain(answer.status);
      });
    });
  }
}
