import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { identify } from '../../src/content-pipeline/read/identify.ts';
import { findSource } from '../../src/importing/find/find-source.ts';
import { manifestName, readManifest } from '../../src/importing/write/manifest.ts';
import { comparePage } from '../../src/importing/report/words/compare-import.ts';
import { present } from '../../src/domain/present.ts';

/**
 * Compares every imported document with its page on the built site, word for word. Exit code 1 when a word is missing
 * or added that the report of the import does not name. Documents that were edited since will differ, of course.
 */
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { into: { type: 'string' }, site: { type: 'string' } },
});
if (positionals.length !== 1) {
  console.log(
    'npm run compare-import -- <imported file or folder> [--into <content folder>] [--site <built site>]',
  );
  process.exit(1);
}
const into = resolve(values.into ?? (process.env['CONTENT_DIR'] || 'src/content'));
const site = resolve(values.site ?? (process.env['OUT_DIR'] || 'dist'));
const { root, documents } = findSource(present(positionals[0]));
const manifest = readManifest(await readFile(join(into, manifestName), 'utf8').catch(() => undefined));
const wanted = new Set(documents);
let compared = 0;
let words = 0;
let declared = 0;
let different = 0;

for (const [target, entry] of Object.entries(manifest.files)) {
  const identity = identify(target);
  if (!identity || !wanted.delete(entry.source)) continue;
  const page = pageFile(identity.url);
  if (page === undefined) {
    console.error(`${entry.source}  has no page at ${identity.url}`);
    different += 1;
    continue;
  }
  const result = comparePage(
    await readFile(join(root, entry.source), 'utf8'),
    await readFile(page, 'utf8'),
    entry,
  );
  compared += 1;
  words += result.words;
  declared += result.declared;
  different += result.differences.length;
  for (const { before, missing, added } of result.differences) {
    console.error(
      `${entry.source}  after “${before}”: missing “${missing.join(' ')}”, added “${added.join(' ')}”`,
    );
  }
}
for (const path of wanted) console.error(`${path}  was not imported into ${into}`);
console.log(
  `${compared} documents, ${words} words compared: ${different} differences, ${declared} declared in the report, ${wanted.size} documents not imported.`,
);
if (different > 0 || compared === 0) process.exitCode = 1;

function pageFile(url: string): string | undefined {
  const plain = join(site, url, 'index.html');
  if (existsSync(plain)) return plain;
  const single = join(site, `${url.replace(/\/$/u, '')}.html`);
  return existsSync(single) ? single : undefined;
}
