import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { makeOldService } from '../import/make-old-service.ts';
import { measureCommand, type Cost } from './measure-command.ts';

/**
 * Makes a service of `--documents` old documents (default 718), imports it, checks what came of it, builds it and compares it
 * with the old documents. Prints what each took: time, processor time and memory.
 */
const { values } = parseArgs({ options: { documents: { type: 'string', default: '718' } } });
const count = Number(values.documents);
if (!Number.isInteger(count) || count < 10) {
  console.error(
    `--documents takes a whole number from 10, for example --documents 718, not “${values.documents}”.`,
  );
  process.exit(1);
}

const folder = await mkdtemp(join(tmpdir(), 'bench-'));
const run = async (what: string, script: string, words: readonly string[], environment = {}) => {
  const cost = await measureCommand(
    process.execPath,
    ['--import', 'tsx', `scripts/${script}`, ...words],
    environment,
  );
  if (cost.code !== 0) throw new Error(cost.output);
  console.log(`${count} documents ${what} in ${cost.seconds.toFixed(1)} s (${besides(cost)})`);
};
const besides = ({ cpuSeconds, gigabytes }: Cost): string =>
  cpuSeconds === undefined || gigabytes === undefined
    ? 'processor and memory not measured here'
    : `${cpuSeconds.toFixed(1)} s of processor, ${gigabytes.toFixed(2)} GB`;
try {
  const [source, content, site] = ['source', 'content', 'site'].map((name) => join(folder, name)) as [
    string,
    string,
    string,
  ];
  await makeOldService(source, count);
  await run('imported', 'import/import.ts', [source, '--into', content]);
  await run('checked', 'check/check-content.ts', [], { CONTENT_DIR: content });
  await run('built', 'build/build.ts', [], { CONTENT_DIR: content, OUT_DIR: site });
  await run('compared word for word', 'import/compare-import.ts', [
    source,
    '--into',
    content,
    '--site',
    site,
  ]);
} catch (cause) {
  console.error(cause instanceof Error ? cause.message : String(cause));
  process.exitCode = 1;
} finally {
  await rm(folder, { recursive: true, force: true });
}
