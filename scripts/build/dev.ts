import { runAstro } from './run-astro.ts';

/** Serves the site to its authors and shows each change as it is saved. */
process.exitCode = await runAstro(['dev', ...process.argv.slice(2)]);
