import { cp, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { existsSync, realpathSync } from 'node:fs';
import { join, relative, resolve, sep } from 'node:path';
import { parseArgs } from 'node:util';
import { repositoryOf, runGit } from '../../src/content-pipeline/history/run-git.ts';
import { changedPages } from './changed-pages.ts';
import { previewPage, previewSummary, type Preview } from './preview-pages.ts';
import { relativeLinks } from '../import/relative-links.ts';
import { settingsOrExit } from '../lib/settings-or-exit.ts';

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
const top = (await repositoryOf(root))?.top;
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
const preview: Preview = { pages: [], everyPage: changes.everyPage };
for (const page of changes.pages) preview.pages.push({ ...page, title: await titleOf(page.url) });
await writeFile(join(out, 'index.html'), previewPage(preview));
await writeFile(join(out, 'changed-pages.md'), previewSummary(preview));
console.log(`Made ${out}: open index.html in it.`);

/** The title of a built page as its file holds it; none for a page that is not there any more. */
async function titleOf(url: string): Promise<string | undefined> {
  const file = join(site, url, 'index.html');
  if (!existsSync(file)) return undefined;
  return /<title>([^<]*)<\/title>/u.exec(await readFile(file, 'utf8'))?.[1];
}

function fail(sentence: string): never {
  console.error(sentence);
  process.exit(1);
}
