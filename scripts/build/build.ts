import { cp, mkdir, rename, rm } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { keepEarlierAssets } from './keep-earlier-assets.ts';
import { contentProblems } from '../../src/content-pipeline/check/report.ts';
import { writeHostFiles } from './hosting/write-host-files.ts';
import { runAstro } from './run-astro.ts';
import { settingsOrExit } from '../lib/settings-or-exit.ts';
import { writeOffline } from './write-offline.ts';

/**
 * Checks the content, builds the site in a folder of the project and moves it to its final place when it is whole: whatever stops the
 * build, the folder holds the previous site or none, never half of one. `OUT_DIR` names the folder (default `dist`). What
 * offline use needs is added to the finished pages; `OFFLINE=withdrawn` withdraws it (docs/deploying.md).
 */
const { base, today } = settingsOrExit();
const target = resolve(process.env['OUT_DIR'] ?? 'dist');
// Within the project: what Astro builds in a folder beside it, whose path begins as the project's does, does not find its packages.
const unfinished = resolve('.build', `unfinished-${process.pid}`);

const code = await runAstro(['build', '--silent'], { OUT_DIR: unfinished });
if (code === 0 && isFinished()) {
  await mkdir(dirname(target), { recursive: true });
  const beside = `${target}.unfinished-${process.pid}`;
  // Another disk takes a copy.
  await rename(unfinished, beside).catch(() => cp(unfinished, beside, { recursive: true }));
  await rm(target, { recursive: true, force: true });
  await rename(beside, target);
  await rm(unfinished, { recursive: true, force: true });
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
