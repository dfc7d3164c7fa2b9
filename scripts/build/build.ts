import { mkdir, rename, rm } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { keepEarlierAssets } from './keep-earlier-assets.ts';
import { contentProblems } from '../../src/content-pipeline/check/report.ts';
import { writeHostFiles } from './hosting/write-host-files.ts';
import { runAstro } from './run-astro.ts';
import { settingsOrExit } from '../lib/settings-or-exit.ts';
import { writeOffline } from './write-offline.ts';

/**
 * Checks the content, builds the site beside its final place and moves it there when it is whole: whatever stops the
 * build, the folder holds the previous site or none, never half of one. `OUT_DIR` names the folder (default `dist`). What
 * offline use needs is added to the finished pages; `OFFLINE=withdrawn` withdraws it (docs/deploying.md).
 */
const { base, today } = settingsOrExit();
const target = resolve(process.env['OUT_DIR'] ?? 'dist');
const unfinished = `${target}.unfinished-${process.pid}`;

const code = await runAstro(['build', '--silent'], { OUT_DIR: unfinished });
if (code === 0 && isFinished()) {
  await mkdir(dirname(target), { recursive: true });
  await rm(target, { recursive: true, force: true });
  await rename(unfinished, target);
  console.log(`Built ${target}`);
} else {
  process.exitCode = 1;
  await rm(unfinished, { recursive: true, force: true });
  if (code !== contentProblems) console.error('The build stopped. Nothing was written.');
}

/** Adds what offline use, earlier pages and hosts need; says why when it cannot. */
function isFinished(): boolean {
  try {
    writeOffline(unfinished, base, process.env['OFFLINE'] === 'withdrawn');
    keepEarlierAssets(target, unfinished, today);
    writeHostFiles(unfinished, base);
    return true;
  } catch (cause) {
    console.error(cause instanceof Error ? cause.message : String(cause));
    return false;
  }
}
