import { mkdir, rename, rm } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { keepEarlierAssets } from './keep-earlier-assets.ts';
import { runAstro } from './run-astro.ts';
import { runScript } from './run-script.ts';
import { settingsOrExit } from './settings-or-exit.ts';
import { writeOffline } from './write-offline.ts';

/**
 * Checks the content, builds the site beside its final place and moves it there when it is whole: whatever stops the
 * build, the folder holds the previous site or none, never half of one. `OUT_DIR` names the folder (default `dist`). What
 * offline use needs is added to the finished pages; `OFFLINE=withdrawn` withdraws it (docs/deploying.md).
 * The check is a process of its own, so that its memory is free again before the build begins.
 */
const target = resolve(process.env['OUT_DIR'] ?? 'dist');
const unfinished = `${target}.unfinished-${process.pid}`;

process.exitCode = await runScript('check-content.ts', ['--for-build']);
if (process.exitCode === 0) {
  process.exitCode = (await built()) ? 0 : 1;
  if (process.exitCode === 0) {
    await mkdir(dirname(target), { recursive: true });
    await rm(target, { recursive: true, force: true });
    await rename(unfinished, target);
    console.log(`Built ${target}`);
  } else {
    await rm(unfinished, { recursive: true, force: true });
    console.error('The build stopped. Nothing was written.');
  }
}

async function built(): Promise<boolean> {
  if ((await runAstro(['build', '--silent'], { OUT_DIR: unfinished })) !== 0) return false;
  const { base, today } = settingsOrExit();
  try {
    writeOffline(unfinished, base, process.env['OFFLINE'] === 'withdrawn');
    keepEarlierAssets(target, unfinished, today);
    return true;
  } catch (cause) {
    console.error(cause instanceof Error ? cause.message : String(cause));
    return false;
  }
}
