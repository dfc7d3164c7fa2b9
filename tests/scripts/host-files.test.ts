import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { CACHE, EVERY_ANSWER } from '../../scripts/build/hosting/headers.ts';
import { hostFiles } from '../../scripts/build/hosting/host-files.ts';

/** The files for hosts that no Debian package can try. Apache and nginx are tried in tests/slow/hosts.test.ts. */
const bases = ['/', '/ect/'];
const filesFor = (base: string) =>
  hostFiles({ base, hashedFolders: ['_astro', 'search/index-0123456789ab'] });

test('the headers say what they must', () => {
  const value = (name: string) => EVERY_ANSWER.find((each) => each.name === name)?.value;
  expect(value('Content-Security-Policy')).toContain("frame-ancestors 'self'");
  // The pages carry these with the hashes of their scripts; a second policy would be applied too, and stop them.
  expect(value('Content-Security-Policy')).not.toMatch(/default-src|script-src|style-src|connect-src/u);
  expect(value('X-Content-Type-Options')).toBe('nosniff');
  expect(value('Strict-Transport-Security')).toMatch(/^max-age=\d{8}$/u);
  expect(value('Referrer-Policy')).toBeDefined();
  expect(value('Permissions-Policy')).toContain('geolocation=()');
});

describe.each(bases)('a site at %s', (base) => {
  const files = filesFor(base);

  test('_headers: paths at the margin, headers below them, no path with two of one name', () => {
    const rules = readHeaders(files['_headers']!);
    const merged = (path: string) =>
      rules.filter(({ pattern }) => pattern.test(path)).flatMap(({ headers }) => headers);
    expect(merged(`${base}module/`)).toEqual(EVERY_ANSWER);
    for (const [path, cache] of [
      [`${base}_astro/a.js`, CACHE.hashed],
      [`${base}search/index-0123456789ab/a.json`, CACHE.hashed],
      [`${base}sw.js`, CACHE.worker],
    ] as const) {
      expect(merged(path)).toEqual([...EVERY_ANSWER, { name: 'Cache-Control', value: cache }]);
    }
    // What Cloudflare Pages takes.
    expect(rules.length).toBeLessThanOrEqual(100);
    for (const line of files['_headers']!.split('\n')) expect(line.length).toBeLessThanOrEqual(2000);
  });

  test('staticwebapp.config.json: only keys that the host knows, and each route once', () => {
    const read = staticWebApp.parse(JSON.parse(files['staticwebapp.config.json']!));
    expect(read.globalHeaders).toMatchObject(
      Object.fromEntries(EVERY_ANSWER.map(({ name, value }) => [name, value])),
    );
    expect(read.globalHeaders['Cache-Control']).toBe(CACHE.other);
    expect(read.responseOverrides[404].rewrite).toBe(`${base}404.html`);
    const cacheOf = Object.fromEntries(
      read.routes.map(({ route, headers }) => [route, headers['Cache-Control']]),
    );
    expect(cacheOf).toEqual({
      [`${base}_astro/*`]: CACHE.hashed,
      [`${base}search/index-0123456789ab/*`]: CACHE.hashed,
      [`${base}sw.js`]: CACHE.worker,
      [`${base}sw-withdrawn.js`]: CACHE.worker,
    });
    expect(read.routes).toHaveLength(4);
  });

  test('web.config: well-formed, every header, what is removed before it is added, long keeping for hashed files only', () => {
    const text = files['web.config']!;
    expect(XMLValidator.validate(text)).toBe(true);
    const { configuration } = new XMLParser({
      ignoreAttributes: false,
      attributeNamePrefix: '',
      isArray: (name) => ['add', 'remove', 'mimeMap', 'location'].includes(name),
    }).parse(text) as { configuration: WebConfig };
    const { httpProtocol, staticContent, httpErrors } = configuration['system.webServer'];
    expect(httpProtocol.customHeaders.add).toEqual(EVERY_ANSWER);
    const removed = httpProtocol.customHeaders.remove.map(({ name }) => name);
    expect(removed).toEqual(expect.arrayContaining(EVERY_ANSWER.map(({ name }) => name)));
    expect(staticContent.remove.map(({ fileExtension }) => fileExtension)).toEqual(
      staticContent.mimeMap.map(({ fileExtension }) => fileExtension),
    );
    expect(staticContent.clientCache.cacheControlMode).toBe('DisableCache');
    expect(httpErrors.error.path).toBe(`${base}404.html`);
    expect(configuration.location.map(({ path }) => path)).toEqual(['_astro', 'search/index-0123456789ab']);
    for (const each of configuration.location) {
      expect(each['system.webServer'].staticContent.clientCache.cacheControlMaxAge).toBe('365.00:00:00');
    }
  });

  test('GitHub Pages keeps folders that begin with an underscore', () => {
    expect(files['.nojekyll']).toBe('');
  });
});

interface Rule {
  pattern: RegExp;
  headers: Array<{ name: string; value: string }>;
}

/** Reads the format that Netlify and Cloudflare Pages share; throws at a line that neither would take. */
function readHeaders(text: string): Rule[] {
  const rules: Rule[] = [];
  for (const line of text.split('\n')) {
    const header = /^ +([\w-]+): (\S.*)$/u.exec(line);
    if (line === '') continue;
    if (header && rules.length > 0) rules.at(-1)!.headers.push({ name: header[1]!, value: header[2]! });
    else if (/^\/[^\s]*$/u.test(line) && line.split('*').length <= 2) {
      const pattern = line.split('*').map((part) => part.replace(/[.+?^${}()|[\]\\]/gu, '\\$&'));
      rules.push({ pattern: new RegExp(`^${pattern.join('.*')}$`, 'u'), headers: [] });
    } else throw new Error(`No line of a _headers file: ${line}`);
  }
  return rules;
}

const named = z.record(z.string(), z.string());
const staticWebApp = z.strictObject({
  trailingSlash: z.enum(['always', 'never', 'auto']),
  routes: z.array(z.strictObject({ route: z.string().regex(/^\/[^*]*\*?$/u), headers: named })),
  globalHeaders: named,
  responseOverrides: z.strictObject({ 404: z.strictObject({ rewrite: z.string().startsWith('/') }) }),
  mimeTypes: z.record(z.string().startsWith('.'), z.string().includes('/')),
});

interface WebConfig {
  'system.webServer': {
    httpProtocol: { customHeaders: { add: unknown[]; remove: Array<{ name: string }> } };
    staticContent: {
      remove: Array<{ fileExtension: string }>;
      mimeMap: Array<{ fileExtension: string }>;
      clientCache: { cacheControlMode: string };
    };
    httpErrors: { error: { path: string } };
  };
  location: Array<{
    path: string;
    'system.webServer': { staticContent: { clientCache: { cacheControlMaxAge: string } } };
  }>;
}
