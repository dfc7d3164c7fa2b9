import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { connect } from 'node:net';
import { runAstro } from './run-astro.ts';

/** Serves the site to its authors and shows each change as it is saved. */
const words = process.argv.slice(2);
const running = words.some((word) => /^--(?:force|ignore-lock)$/u.test(word)) ? undefined : await served();
if (running === undefined) process.exitCode = await runAstro(['dev', ...words]);
else {
  console.error(
    `The site is served already, at ${running}. Open that, or stop it with Ctrl+C in its window. To begin anew: npm run dev -- --force`,
  );
  process.exitCode = 1;
}

/** Where another `npm run dev` of this folder serves the site, if one does. Astro itself would stop with a stack trace. */
async function served(): Promise<string | undefined> {
  try {
    const { port, url } = JSON.parse(await readFile('.astro/dev.json', 'utf8')) as {
      port: number;
      url: string;
    };
    const socket = connect(port, 'localhost');
    await once(socket, 'connect');
    socket.destroy();
    return url;
  } catch {
    return undefined;
  }
}
