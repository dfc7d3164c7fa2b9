import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { spawnSync } from 'node:child_process';
import { expect, test, vi } from 'vitest';
import { problemLine } from '../../src/domain/problem.ts';
import { checkBuiltLinks } from '../../src/content-pipeline/check/built-links.ts';

// One test starts the program; a busy machine needs its time.
vi.setConfig({ testTimeout: 60_000 });

/** A small finished site below `/training/`, with one more page. */
function site(body: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'built-'));
  const files: Record<string, string> = {
    'index.html': '<!doctype html><h1 id="main">Home</h1>',
    "p/what-you'll-learn/index.html": '<!doctype html><h1 id="aims">Aims</h1>',
    'assets/plan 1.png': 'A picture.',
    'style.css': '',
    'page/index.html': `<!doctype html>\n<title>Page</title>\n<h2 id="here">Here</h2>\n${body}\n`,
  };
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
  return folder;
}

async function said(body: string): Promise<string[]> {
  const built = { folder: site(body), base: '/training/', siteUrl: 'https://example.org' };
  return (await checkBuiltLinks(built)).problems.map(problemLine);
}

test('addresses that are known to lead nowhere are listed and are no error', async () => {
  const body = '<a href="/training/gone/">x</a><a href="#lost">x</a><a href="/training/other/">x</a>';
  const { problems } = await checkBuiltLinks({
    folder: site(body),
    base: '/training/',
    siteUrl: 'https://example.org',
    deadLinks: new Set(['/gone/', '/page/#lost']),
  });
  expect(problems.map(({ severity, message: what }) => `${severity} ${what}`)).toEqual([
    'warning <a> /training/gone/ leads nowhere',
    'warning <a> #lost points to a place that is not on that page',
    'error <a> /training/other/ leads nowhere',
  ]);
});

const wrong: ReadonlyArray<[name: string, body: string, says: string]> = [
  [
    'a page that is not there',
    '<a href="/training/pag/">x</a>',
    '<a> /training/pag/ leads nowhere  Did you mean /page/?',
  ],
  ['a page without its slash', '<a href="/training/page">x</a>', 'leads nowhere  Write a slash at its end.'],
  [
    'a page outside the base path',
    '<a href="/page/">x</a>',
    '<a> /page/ leads out of the site  Its addresses begin with /training/.',
  ],
  [
    'a place that is not there',
    '<a href="#hree">x</a>',
    '<a> #hree points to a place that is not on that page  Did you mean #here?',
  ],
  [
    'a place on another page',
    '<a href="/training/#aims">x</a>',
    'points to a place that is not on that page',
  ],
  [
    'a picture',
    '<img src="/training/assets/plan.png" alt="">',
    '<img> /training/assets/plan.png leads nowhere',
  ],
  [
    'a picture for sharp screens',
    '<img srcset="/training/style.css 1x, /training/b.png 2x" alt="">',
    '<img> /training/b.png leads nowhere',
  ],
  [
    'a style sheet',
    '<link rel="stylesheet" href="/training/styles.css">',
    '<link> /training/styles.css leads nowhere  Did you mean /style.css?',
  ],
  ['a script', '<script src="/training/a.js"></script>', '<script> /training/a.js leads nowhere'],
  ['a download', '<a href="../assets/x.pdf" download>x</a>', '<a> ../assets/x.pdf leads nowhere'],
  [
    'the script of a widget',
    '<astro-island component-url="/training/w.js"></astro-island>',
    '<astro-island> /training/w.js leads nowhere',
  ],
  [
    'a link inside a frame',
    '<iframe srcdoc="<link href=\'/training/f.css\'>"></iframe>',
    '<link> /training/f.css leads nowhere',
  ],
  [
    'a link inside a template',
    '<template><a href="/training/t/">x</a></template>',
    '<a> /training/t/ leads nowhere',
  ],
  [
    'a page that forwards',
    '<meta http-equiv="refresh" content="0; url=/training/new/">',
    '<meta> /training/new/ leads nowhere',
  ],
  ['the whole address of the site', '<a href="https://example.org/training/gone/">x</a>', 'leads nowhere'],
  ['a script as an address', '<a href="javascript:alert(1)">x</a>', 'is not allowed'],
];

test.each(wrong)('is told with its line: %s', async (_name, body, says) => {
  const lines = await said(body);
  expect(lines).toHaveLength(1);
  expect(lines[0]).toMatch(/^page\/index\.html:4 {2}/u);
  expect(lines[0]).toContain(says);
});

test('nothing is said about what is there, or about other sites', async () => {
  const body = `<a href="/training/">a</a><a href="#here">b</a><a href="#top">c</a><a href="/training/p/what-you'll-learn/#aims">d</a>
    <a href="/training/p/what-you%27ll-learn/">e</a><img src="../assets/plan%201.png" alt=""><a href="https://example.com/x/">f</a>
    <a href="mailto:a@example.org">g</a><img src="data:image/png;base64,AAAA" alt=""><a href="?a=1#here">h</a><!-- <a href="/no/"> -->`;
  expect(await said(body)).toEqual([]);
});

test('the command says what is wrong, and ends with 1', () => {
  const env = { ...process.env, BASE_PATH: 'training', SITE_URL: 'https://example.org', GITHUB_ACTIONS: '' };
  const run = (folder: string) =>
    spawnSync(process.execPath, ['--import', 'tsx', 'scripts/check/check-links.ts'], {
      encoding: 'utf8',
      env: { ...env, OUT_DIR: folder },
    });
  const bad = run(site('<a href="/training/x/">x</a>'));
  expect(bad.status).toBe(1);
  expect(bad.stderr).toContain('page/index.html:4  <a> /training/x/ leads nowhere');
  const good = run(site('<a href="/training/">x</a>'));
  expect(good.status).toBe(0);
  expect(good.stdout).toContain('Links: 1 address on 3 pages checked.');
  expect(run(join(tmpdir(), 'no-such-site')).stderr).toContain('Build it first: npm run build');
});
