import { runAstro } from './run-astro.ts';

/** Serves the built site and prints its address. */
process.exitCode = await runAstro(['preview', ...process.argv.slice(2)]);
