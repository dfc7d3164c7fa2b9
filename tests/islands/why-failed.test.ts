import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { failedWords, whyFailed } from '../../src/islands/shared/why-failed.ts';

beforeEach(() => {
  vi.stubGlobal('location', { pathname: '/action-plan/' });
});
afterEach(() => vi.unstubAllGlobals());

/** What each engine refuses an import with when its file does not come. */
const notCome = [
  'Failed to fetch dynamically imported module: https://example.org/_astro/a.js',
  'error loading dynamically imported module: https://example.org/_astro/a.js',
  'Importing a module script failed.',
].map((message) => new TypeError(message));
const online = vi.fn(() => Promise.resolve(new Response(null, { status: 404 })));
const offline = vi.fn(() => Promise.reject(new TypeError('Load failed')));

test.each(notCome)('no network: %s', async (cause) => {
  vi.stubGlobal('fetch', offline);
  expect(await whyFailed(cause)).toBe('offline');
});

test.each(notCome)('a host that answers: %s', async (cause) => {
  vi.stubGlobal('fetch', online);
  expect(await whyFailed(cause)).toBe('missing');
  expect(online).toHaveBeenCalledWith(
    '/action-plan/',
    expect.objectContaining({ method: 'HEAD', cache: 'no-store' }),
  );
});

test.each([
  new SyntaxError('Invalid regular expression: invalid group specifier name'),
  new SyntaxError("Unexpected token '{'"),
  new TypeError('a.toSorted is not a function'),
  new ReferenceError("Can't find variable: BroadcastChannel"),
])('a browser that is too old: %s', async (cause) => {
  vi.stubGlobal('fetch', offline);
  expect(await whyFailed(cause)).toBe('old');
});

test('each reason has words of its own that say what to do', () => {
  expect(new Set(Object.values(failedWords)).size).toBe(3);
});
