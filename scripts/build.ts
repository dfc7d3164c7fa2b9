import { mkdir, rename, rm } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { runAstro } from './run-astro.ts';
import { runScript } from './run-script.ts';

/**
 * Checks the content, builds the site beside its final place and moves it there when it is whole: whatever stops the
 * build, the folder holds the previous site or none, never half of one. `OUT_DIR` names the folder (default `dist`).
 * The check is a process of its own, so that its memory is free again before the build begins.
 */
const target = resolve(process.env['OUT_DIR'] ?? 'dist');
const unfinished = `${target}.unfinished-${process.pid}`;

process.exitCode = await runScript('check-content.ts', ['--for-build']);
if (process.exitCode === 0) {
  process.exitCode = await runAstro(['build', '--silent'], { OUT_DIR: unfinished });
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
