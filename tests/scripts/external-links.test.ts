import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { externalLinks, followLinks, linkSummary } from '../../scripts/check/external-links.ts';
import type { ContentDocument } from '../../src/domain/session/document.ts';

// Two questions to a server that never answers take twice the patience.
vi.setConfig({ testTimeout: 30_000 });

let server: Server;
let host: string;
const asked: Array<{ method: string; url: string; at: number }> = [];

beforeAll(async () => {
  server = createServer((request, response) => {
    const { method = '', url = '' } = request;
    asked.push({ method, url, at: performance.now() });
    if (url === '/slow') return;
    if (url === '/old') return void response.writeHead(301, { location: '/new' }).end();
    if (url === '/folder') return void response.writeHead(301, { location: '/folder/' }).end();
    if (url === '/no-head' && method === 'HEAD') return void response.writeHead(405).end();
    const status = { '/gone': 410, '/missing': 404, '/private': 403, '/tired': 503 }[url] ?? 200;
    response.writeHead(status).end('Text.');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  host = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

const follow = (paths: readonly string[], pause = 1) =>
  followLinks(
    paths.map((path) => ({ url: path.startsWith('http') ? path : host + path, places: ['a.mdx:1'] })),
    { fetch, pause, patience: 2_000, hosts: 2 },
  );

test('links are told apart: there, moved, gone, and what only a person can tell', async () => {
  const paths = ['/fine', '/no-head', '/folder', '/old', '/gone', '/missing', '/private', '/tired', '/slow'];
  const reports = await follow(paths);
  expect(reports.map(({ result }) => result)).toEqual([
    'there', 'there', 'there', 'moved', 'gone', 'gone', 'unsure', 'unsure', 'unsure',
  ]); // prettier-ignore
  expect(reports[3]!.detail).toBe(`leads to ${host}/new`);
  expect(reports[8]!.detail).toBe('does not answer in time');
});

test('an address where nobody listens stops nothing', async () => {
  const [report] = await follow(['http://127.0.0.1:9/']);
  expect(report).toMatchObject({ result: 'unsure' });
});

test('a host is asked one question at a time, with a pause', async () => {
  asked.length = 0;
  await follow(['/a', '/b', '/c'], 60);
  expect(asked.map(({ method }) => method)).toEqual(['HEAD', 'HEAD', 'HEAD']);
  expect(asked[1]!.at - asked[0]!.at).toBeGreaterThanOrEqual(50);
  expect(asked[2]!.at - asked[1]!.at).toBeGreaterThanOrEqual(50);
});

test('every outside address is collected once, with its places; videos are asked whether they can be shown', () => {
  const documents = [
    {
      file: 'a.mdx',
      references: [
        { kind: 'link', target: 'https://example.org/x#part', line: 3 },
        { kind: 'link', target: '/glossary/', line: 4 },
        { kind: 'link', target: 'mailto:a@example.org', line: 5 },
      ],
      components: [
        { name: 'Activity', attributes: {} },
        { name: 'Video', attributes: { id: 'aqz-KE-bpKQ' } },
      ],
    },
    {
      file: 'b.mdx',
      references: [{ kind: 'link', target: 'https://example.org/x', line: 9 }],
      components: [],
    },
  ] as unknown as ContentDocument[];
  expect(externalLinks(documents)).toEqual([
    { url: 'https://example.org/x', places: ['a.mdx:3', 'b.mdx:9'] },
    {
      url: 'https://www.youtube.com/oembed?format=json&url=https%3A%2F%2Fwww.youtube.com%2Fwatch%3Fv%3Daqz-KE-bpKQ',
      places: ['a.mdx'],
    },
  ]);
});

test('the summary lists what to put right, and an address stays in its cell', () => {
  const text = linkSummary([
    { url: 'https://example.org/a|b`c', places: ['a.mdx:1'], result: 'gone', detail: 'answers 404' },
    { url: 'https://example.org/', places: ['a.mdx:2'], result: 'there', detail: 'answers 200' },
  ]);
  expect(text).toContain('2 links followed, 1 of them well.');
  expect(text).toContain('| `https://example.org/a\\|bc` | `answers 404` | `a.mdx:1` |');
  expect(text).not.toContain('`https://example.org/`');
});
