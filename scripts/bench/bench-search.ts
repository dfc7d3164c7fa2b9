import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { chromium } from '@playwright/test';
import { findChromium } from '../lib/find-chromium.ts';
import { makeSessions } from './make-sessions.ts';
import { measureCommand } from './measure-command.ts';
import { measureLastKey, measureOpening } from './measure-search.ts';
import { indexOfContent, judge, readQueries, tableOf } from './search-quality.ts';
import { serveCompressed } from '../build/serve-compressed.ts';
import { median } from '../lib/median.ts';
import { present } from '../../src/domain/present.ts';

/**
 * Measures the search of a site: bytes and time from opening it to the first result over slow 4G, and time from the last
 * key. `--site` names a finished site; without it, one of 718 pages is made and built. `--words` gives the searches,
 * with commas between them. Before that, how often queries as people type them find a right page, by kind; `--corpus` names
 * a content folder with imported programmes for the queries that are about one, `--kept` asks those that are kept back.
 */
const { values } = parseArgs({
  options: {
    site: { type: 'string' },
    corpus: { type: 'string' },
    kept: { type: 'boolean', default: false },
    words: { type: 'string', default: 'feedback,marking,behaviour management,senco,action plan' },
  },
});
const rounds = 5;
const slowdown = 4;
const pageCount = 718;

const queries = readQueries('scripts/bench/search-queries.jsonl', values.kept);
for (const [on, folder] of [
  ['own', 'src/content'],
  ['corpus', values.corpus],
] as const) {
  if (folder === undefined) continue;
  console.log(`Queries on ${folder}: shares with a right page first and in the first five`);
  const judged = await judge(
    await indexOfContent(folder),
    queries.filter((query) => query.on === on),
  );
  console.log(tableOf(judged, !values.kept));
}

const executablePath = findChromium();
if (!executablePath) {
  console.log('No Chromium found: the search was not measured.');
  process.exit(0);
}
const made = values.site === undefined ? await mkdtemp(join(tmpdir(), 'bench-search-')) : undefined;
try {
  const folder = values.site ?? (await buildSite(present(made)));
  const files = await readdir(folder, { recursive: true });
  console.log(
    `Search of a site of ${files.filter((file) => file.endsWith('.html')).length} pages, gzip, slow 4G`,
  );
  await measure(folder, values.words.split(','));
} finally {
  if (made) await rm(made, { recursive: true, force: true });
}

/** A site of about as many pages as the one the aims were set by. */
async function buildSite(root: string): Promise<string> {
  // Modules and the pages that every site has make up the rest.
  await makeSessions(join(root, 'content'), pageCount - 36);
  const cost = await measureCommand(process.execPath, ['--import', 'tsx', 'scripts/build/build.ts'], {
    CONTENT_DIR: join(root, 'content'),
    OUT_DIR: join(root, 'dist'),
  });
  if (cost.code !== 0) throw new Error(cost.output);
  return join(root, 'dist');
}

async function measure(folder: string, searches: readonly string[]): Promise<void> {
  const { server, address } = await serveCompressed(folder);
  const browser = await chromium.launch({
    executablePath,
    args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
  });
  try {
    for (const words of searches) {
      const runs = [];
      for (let round = 0; round < rounds; round += 1)
        runs.push(await measureOpening(browser, address, words));
      const { bytes, requests } = present(runs[0]);
      const ms = median(runs.map((run) => run.ms));
      const size = `${(bytes / 1000).toFixed(1)} kB in ${requests} requests`;
      console.log(`  “${words}”`.padEnd(30), `first result after ${(ms / 1000).toFixed(2)} s, ${size}`);
    }
    const times = await measureLastKey(browser, address, searches, slowdown);
    const worst = Math.max(...times);
    console.log(
      `  From the last key, at ${slowdown}x CPU slowdown: median ${median(times).toFixed(0)} ms, slowest ${worst.toFixed(0)} ms`,
    );
  } finally {
    await browser.close();
    server.close();
  }
}
