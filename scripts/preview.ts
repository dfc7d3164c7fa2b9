import { cp, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { existsSync, realpathSync } from 'node:fs';
import { join, relative, resolve, sep } from 'node:path';
import { parseArgs } from 'node:util';
import { toHtml } from 'hast-util-to-html';
import { repositoryTop, runGit } from '../src/documents/run-git.ts';
import { withBase } from '../src/domain/site-address.ts';
import { changedPages, type Changes } from './changed-pages.ts';
import { relativeLinks } from './relative-links.ts';
import { settingsOrExit } from './settings-or-exit.ts';

/**
 * Makes a copy of the built site that can be read from a folder, with a first page that lists what changed since
 * `--base` (a commit or branch): `npm run preview -- --base main`. `--out` names the folder (default `preview`).
 */
const { values } = parseArgs({
  options: { base: { type: 'string', default: 'main' }, out: { type: 'string', default: 'preview' } },
});
const { base, tree } = settingsOrExit();
const site = resolve(process.env['OUT_DIR'] ?? 'dist');
const out = resolve(values.out);
if (!existsSync(join(site, 'index.html'))) fail(`There is no site in ${site}. Run npm run build first.`);

const root = realpathSync(tree.root);
const top = await repositoryTop(root);
const below = top === undefined ? '' : `${relative(top, root).split(sep).join('/')}/`;
// A word that begins with a hyphen would be a setting of Git’s, not a commit.
const diff =
  top === undefined || values.base.startsWith('-')
    ? undefined
    : await runGit(top, ['diff', '--name-status', '-z', '-M', `${values.base}...HEAD`]);
if (diff === undefined) fail(`The changes since “${values.base}” cannot be told: Git does not know it here.`);

const changes = changedPages(diff, below);
await rm(out, { recursive: true, force: true });
await cp(site, join(out, 'site'), { recursive: true });
for (const file of await readdir(join(out, 'site'), { recursive: true })) {
  if (!file.endsWith('.html')) continue;
  const path = join(out, 'site', file);
  await writeFile(path, relativeLinks(await readFile(path, 'utf8'), file.split(sep).join('/'), base));
}
await mkdir(out, { recursive: true });
const titles = new Map<string, string>();
for (const { url } of changes.pages) titles.set(url, await titleOf(url));
await writeFile(join(out, 'index.html'), firstPage(changes, titles));
await writeFile(join(out, 'changed-pages.md'), summary(changes, titles));
console.log(`Made ${out}: open index.html in it.`);

const asHtml = (text: string): string => toHtml({ type: 'text', value: text });

async function titleOf(url: string): Promise<string> {
  const file = join(site, url, 'index.html');
  const html = existsSync(file) ? await readFile(file, 'utf8') : '';
  return /<title>([^<]*)<\/title>/u.exec(html)?.[1] ?? asHtml(url);
}

function firstPage({ pages, everyPage }: Changes, titles: ReadonlyMap<string, string>): string {
  const rows = pages.map(({ url, what }) => {
    const title = titles.get(url)!;
    const there = existsSync(join(site, url, 'index.html'));
    const name = there ? `<a href="site${asHtml(withBase(url, '/'))}index.html">${title}</a>` : title;
    return `<li>${name} (${what})</li>`;
  });
  return `<!doctype html>
<html lang="en-GB"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>Preview of a proposed change</title>
<style>body{max-width:40rem;margin:2rem auto;padding:0 1rem;font:1.1rem/1.4 system-ui,sans-serif;color:#14181a}li{margin:.4rem 0}a{color:#0f4f8f}</style>
</head><body><h1>Preview of a proposed change</h1>
${rows.length > 0 ? `<p>These pages change:</p><ul>\n${rows.join('\n')}\n</ul>` : '<p>No page of the content changes.</p>'}
${everyPage ? '<p>The design or the program of the site changes too, so other pages may look different.</p>' : ''}
<p><a href="site/index.html">The whole site as it would be</a></p>
<p>Pages can be read and printed here. The action plan, the notes and the checker need the real site and do not work in a preview.</p>
</body></html>
`;
}

function summary({ pages, everyPage }: Changes, titles: ReadonlyMap<string, string>): string {
  // Titles are words of the proposal: nothing in them may become a link or a heading here.
  const plain = (html: string) => html.replace(/[[\]()*_#|\\~`]/gu, '\\$&').replace(/@/gu, '&#64;');
  const rows = pages.map(({ url, what }) => `- ${plain(titles.get(url)!)} (${what})`);
  const note = everyPage ? '\nThe design or the program of the site changes too.\n' : '';
  return `## Pages that change\n\n${rows.join('\n') || 'None of the content.'}\n${note}`;
}

function fail(sentence: string): never {
  console.error(sentence);
  process.exit(1);
}
