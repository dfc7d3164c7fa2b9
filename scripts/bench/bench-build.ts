import { existsSync } from 'node:fs';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { makeSessions } from './make-sessions.ts';
import { measureCommand, type Cost } from './measure-command.ts';

/**
 * Makes content trees, builds them, and prints what each build cost.
 *
 *   --sessions 1000,5000   how many sessions each tree has (default 1000)
 *   --against <folder>     another checkout of this project, installed, that builds the same trees in turn
 */
const { values } = parseArgs({
  options: { sessions: { type: 'string', default: '1000' }, against: { type: 'string' } },
});
const counts = values.sessions.split(',').map(Number);
if (!counts.every((count) => Number.isInteger(count) && count > 0)) {
  console.error(
    `--sessions takes whole numbers, for example --sessions 1000,5000, not “${values.sessions}”.`,
  );
  process.exit(1);
}
const checkouts = [
  ...(values.against === undefined ? [] : [{ name: 'against', folder: resolve(values.against) }]),
  { name: 'this', folder: process.cwd() },
];

console.log('sessions  pages  checkout  CPU s   wall s  peak GB');
for (const count of counts) {
  const folder = await mkdtemp(join(tmpdir(), 'bench-'));
  try {
    await makeSessions(join(folder, 'content'), count);
    const costs: Cost[] = [];
    for (const checkout of checkouts) {
      const out = join(folder, `dist-${checkout.name}`);
      // An earlier checkout has it elsewhere.
      const build = ['scripts/build/build.ts', 'scripts/build.ts'].find((file) =>
        existsSync(join(checkout.folder, file)),
      );
      const cost = await measureCommand(
        process.execPath,
        ['--import', 'tsx', build ?? ''],
        { CONTENT_DIR: join(folder, 'content'), OUT_DIR: out },
        checkout.folder,
      );
      if (cost.code !== 0) throw new Error(cost.output);
      costs.push(cost);
      const pages = (await readdir(out, { recursive: true })).filter((file) => file.endsWith('.html'));
      const cells = [
        String(count).padStart(8),
        String(pages.length).padStart(6),
        checkout.name.padStart(9),
        number(cost.cpuSeconds, 1).padStart(6),
        number(cost.seconds, 1).padStart(8),
        number(cost.gigabytes, 2).padStart(8),
      ];
      console.log(cells.join(' '));
    }
    const [other, own] = costs;
    if (other && own) {
      const share = (of: keyof Cost) =>
        `${Math.round((100 * Number(own[of])) / Number(other[of]))}%`.padStart(6);
      console.log(
        `${' '.repeat(16)}this / against ${share('cpuSeconds')} ${share('seconds')} ${share('gigabytes')}`,
      );
    }
  } catch (cause) {
    console.error(cause instanceof Error ? cause.message : String(cause));
    process.exitCode = 1;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** A figure, or a dash where it cannot be measured. */
function number(value: number | undefined, digits: number): string {
  return value === undefined ? '–' : value.toFixed(digits);
}
