import { expect, test } from 'vitest';
import type { ImportNote } from '../../src/importing/import-note.ts';
import { reportLines, type ImportReport } from '../../src/importing/report/import-report.ts';

const finding = (at: number, more: Partial<ImportNote>): ImportNote => ({
  rule: 'heading-level',
  file: `p/m/${at}.md`,
  line: at,
  action: 'look',
  message: `“Part ${at}” is of level 4 (####) and follows level 2 (##)`,
  expected: 'Write it with ###.',
  ...more,
});
const report = (findings: ImportNote[]): ImportReport => ({
  source: 's',
  root: 's',
  into: 'c',
  dryRun: false,
  counts: {
    documents: 9,
    imported: 9,
    files: 0,
    written: 9,
    same: 0,
    redirects: 2,
    repaired: 1,
    toLookAt: 8,
  },
  documents: [],
  notes: findings,
});

test('places with one remedy are one group, also where each says something of its own', () => {
  const lines = reportLines(
    report([
      finding(1, { message: 'a first thing', expected: 'Write it.' }),
      finding(2, { message: 'another thing', expected: 'Write it.' }),
      finding(3, { message: 'a third thing', expected: 'Leave it out.' }),
    ]),
    false,
  );
  const heads = lines.flatMap((each) => each.split('\n')).filter((line) => line.startsWith('Heading levels'));
  expect(heads).toEqual(['Heading levels: 2 places', 'Heading levels: a third thing']);
});

test('first what needs a decision, in groups with a count, three places and one remedy; then what was done', () => {
  const lines = reportLines(
    report([
      finding(1, {
        action: 'repaired',
        rule: 'box',
        message: 'a box of another system, “:::note”',
        expected: 'Done.',
      }),
      ...Array.from({ length: 7 }, (_, at) => finding(at + 1, {})),
      finding(8, { rule: 'refused', message: 'the file is empty', expected: 'Write it.' }),
    ]),
    false,
  ).join('\n');
  expect(lines).toBe(
    [
      'To decide: 8 places of 2 kinds',
      '',
      'Not imported: the file is empty',
      '    p/m/8.md:8',
      '  → Write it.',
      '',
      'Heading levels: 7 × “…” is of level … (#) and follows level … (#)',
      '    p/m/1.md:1  “Part 1” is of level 4 (####) and follows level 2 (##)',
      '    p/m/2.md:2  “Part 2” is of level 4 (####) and follows level 2 (##)',
      '    p/m/3.md:3  “Part 3” is of level 4 (####) and follows level 2 (##)',
      '    … and 4 more',
      '  → Write it with ###.',
      '',
      'Done: 1 place of 1 kind',
      '',
      'Boxes of other systems: a box of another system, “:::note”',
      '    p/m/1.md:1',
      '  → Done.',
      '',
      '9 of 9 documents translated, 0 pictures and files. 1 things repaired, 8 to look at.',
      '2 old addresses added to redirects.yaml.',
      '9 files written to c, 0 were the same already.',
    ].join('\n'),
  );
});
