import { writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { notesAsJson, reportLines } from '../../src/importing/report/import-report.ts';
import { runImport } from '../../src/importing/run-import.ts';
import { present } from '../../src/domain/present.ts';

const usage = `npm run import -- <file or folder> [--into <content folder>] [--programme <name>] [--dry-run]
                       [--report report.json] [--all] [--force] [--json]

  --into       the content folder (default: CONTENT_DIR, or src/content)
  --programme  name of the programme's folder, in place of the one it had; <programme>/<module> for one document
  --dry-run    say what would happen, and write nothing
  --report     write every note to a file (JSON)
  --all        show every note here, not only the first of each kind
  --json       print what there is to decide and what was done as a list for other programs
  --force      replace files that were changed after the last import`;

/** Imports older Markdown, or Word documents, into the content tree. Exit code 1 when nothing could be imported. */
async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      into: { type: 'string' },
      programme: { type: 'string' },
      report: { type: 'string' },
      'dry-run': { type: 'boolean', default: false },
      all: { type: 'boolean', default: false },
      json: { type: 'boolean', default: false },
      force: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help || positionals.length !== 1) {
    console.log(usage);
    process.exitCode = values.help ? 0 : 1;
    return;
  }
  const report = await runImport({
    input: present(positionals[0]),
    into: resolve(values.into ?? (process.env['CONTENT_DIR'] || 'src/content')),
    programme: values.programme?.replace(/\/+$/u, ''),
    dryRun: values['dry-run'],
    force: values.force,
  });
  console.log(values.json ? notesAsJson(report) : reportLines(report, values.all).join('\n'));
  if (values.report) {
    await writeFile(values.report, `${JSON.stringify(report, undefined, 1)}\n`);
    console.error(`Every note is in ${values.report}`);
  }
  if (report.counts.imported === 0) process.exitCode = 1;
}

main().catch((cause: unknown) => {
  console.error(cause instanceof Error ? cause.message : String(cause));
  console.error('Nothing was written.');
  process.exitCode = 1;
});
