import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { makeSessions } from './make-sessions.ts';
import { measureCommand } from './measure-command.ts';

/**
 * Makes a content tree of `--sessions` sessions (default 1000), checks it with spelling and without, builds it, and
 * prints time and memory.
 */
const { values } = parseArgs({ options: { sessions: { type: 'string', default: '1000' } } });
const count = Number(values.sessions);
if (!Number.isInteger(count) || count < 1) {
  console.error(`--sessions takes a whole number, for example --sessions 1000, not “${values.sessions}”.`);
  process.exit(1);
}

const folder = await mkdtemp(join(tmpdir(), 'bench-'));
try {
  await makeSessions(join(folder, 'content'), count);
  for (const spelling of ['hint', 'off']) {
    const check = ['--import', 'tsx', 'scripts/check-content.ts', '--spelling', spelling];
    const { code, seconds } = await measureCommand(process.execPath, check, {
      CONTENT_DIR: join(folder, 'content'),
    });
    const how = code === 0 ? `checked in ${seconds.toFixed(1)} s` : 'could not be checked';
    console.log(`${count} sessions ${how}, spelling ${spelling === 'off' ? 'left out' : 'included'}`);
  }
  const cost = await measureCommand(process.execPath, ['--import', 'tsx', 'scripts/build.ts'], {
    CONTENT_DIR: join(folder, 'content'),
    OUT_DIR: join(folder, 'dist'),
  });
  if (cost.code !== 0) {
    console.error(cost.output);
    process.exitCode = 1;
  } else {
    const memory =
      cost.gigabytes === undefined ? 'memory not measured here' : `${cost.gigabytes.toFixed(2)} GB`;
    console.log(`${count} sessions built in ${cost.seconds.toFixed(1)} s, ${memory}`);
  }
} finally {
  await rm(folder, { recursive: true, force: true });
}
