import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { checks } from '../../src/content-pipeline/check/list.ts';
import { sitePages } from '../../src/content-pipeline/read/settings.ts';
import { readTree } from '../../src/content-pipeline/tree/tree.ts';
import { groupRemarks } from '../../src/domain/problem-groups.ts';
import type { Problem } from '../../src/domain/problem.ts';
import { reportLines, type ImportReport } from '../../src/importing/report/import-report.ts';
import { runImport } from '../../src/importing/run-import.ts';
import { sharedMaterial } from '../material.ts';
import { folderOf } from './import-for-test.ts';

// A programme of two hundred documents where it lies beside the project, else three pages with faults of the same kinds.
const own = {
  'p/m/week-1.md': '---\ntitle: Week 1\n---\n\n### Key questions\n\nYou MUST read it [here](http://example.org/a).',
  'p/m/week-2.md':
    '---\ntitle: Week 2\n---\n\n<iframe src="https://www.youtube.com/embed/aqz-KE-bpKQ" title="A greeting"></iframe>\n\n{details}\nVideo script\nThe teacher says hello.\n{/details}',
  'p/m/week-3.md': '---\ntitle: Week 3\n---\n\n## Plan\n\n- One thing. - Another thing.\n\n## Plan\n\nText.',
}; // prettier-ignore

let report: ImportReport;
let hints: Problem[];
beforeAll(async () => {
  const into = join(folderOf({}), 'content');
  const input = sharedMaterial('source') ?? join(folderOf(own), 'p');
  report = await runImport({ input, into, dryRun: false, force: false });
  const options = { root: into, fallback: 'tests/fixtures/programme', base: '/', sitePages };
  hints = (await readTree(options, checks)).problems;
}, 60_000);

test('the report of a whole programme is read in minutes: at most 40 groups, each with one remedy', () => {
  const lines = reportLines(report, false).flatMap((each) => each.split('\n'));
  const heads = lines.filter((line) => /^[\p{Lu}].*: /u.test(line) && !/^(?:To decide|Done): /u.test(line));
  const remedies = lines.filter((line) => line.startsWith('  → '));
  expect(remedies.length).toBeGreaterThan(3);
  expect(remedies.length).toBeLessThanOrEqual(40);
  expect(heads).toHaveLength(remedies.length);
  expect(lines.findIndex((line) => line.startsWith('To decide'))).toBe(0);
});

test('so are the hints about the pages that came of it, and none says that a video above its script has no transcript', () => {
  expect(hints.filter(({ severity }) => severity === 'error')).toEqual([]);
  expect(groupRemarks(hints, ({ rule }) => rule).length).toBeLessThanOrEqual(40);
  expect(hints.filter(({ message }) => message.includes('no transcript'))).toEqual([]);
});
