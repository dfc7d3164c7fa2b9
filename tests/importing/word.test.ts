import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  AlignmentType,
  CommentRangeEnd,
  CommentRangeStart,
  CommentReference,
  Document,
  ExternalHyperlink,
  FootnoteReferenceRun,
  HeadingLevel,
  ImageRun,
  LevelFormat,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
} from 'docx';
import { beforeAll, expect, test } from 'vitest';
import { sitePages } from '../../src/content-pipeline/read/settings.ts';
import { readTree } from '../../src/content-pipeline/tree/tree.ts';
import { problemLine } from '../../src/domain/problem.ts';
import { runImport } from '../../src/importing/run-import.ts';
import { folderOf } from './import-for-test.ts';

const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);
const cell = (text: string) => new TableCell({ children: [new Paragraph(text)] });
const item = (text: string, level: number) => new Paragraph({ text, bullet: { level } });

let bytes: Uint8Array;
beforeAll(async () => {
  const document = new Document({
    comments: {
      children: [
        { id: 0, author: 'A Reviewer', date: new Date(0), children: [new Paragraph('Is this right?')] },
      ],
    },
    footnotes: { 1: { children: [new Paragraph('Where it comes from.')] } },
    numbering: {
      config: [
        {
          reference: 'steps',
          levels: [{ level: 0, format: LevelFormat.DECIMAL, text: '%1.', alignment: AlignmentType.START }],
        },
      ],
    },
    sections: [
      {
        children: [
          new Paragraph({ text: 'Autumn week 2 mentor materials', heading: HeadingLevel.TITLE }),
          new Paragraph({ text: 'Review (10 mins)', heading: HeadingLevel.HEADING_1 }),
          new Paragraph({
            children: [
              new TextRun('Read '),
              new TextRun({ text: 'slowly', bold: true }),
              new TextRun(' and '),
              new ExternalHyperlink({
                link: 'https://example.org/plan',
                children: [new TextRun('the plan')],
              }),
              new TextRun('.'),
              new FootnoteReferenceRun(1),
            ],
          }),
          item('First', 0),
          item('Inner', 1),
          item('Second', 0),
          new Paragraph({ text: 'Do this', numbering: { reference: 'steps', level: 0 } }),
          new Paragraph({ text: 'Then that', numbering: { reference: 'steps', level: 0 } }),
          new Table({
            rows: [
              new TableRow({ children: [cell('Time'), cell('What')], tableHeader: true }),
              new TableRow({ children: [cell('5'), cell('Talk')] }),
            ],
          }),
          new Paragraph({
            children: [
              new ImageRun({
                type: 'png',
                data: png,
                transformation: { width: 9, height: 9 },
                altText: { name: 'p', title: 'p', description: 'Two desks' },
              }),
            ],
          }),
          new Paragraph({
            children: [
              new CommentRangeStart(0),
              new TextRun('A claim.'),
              new CommentRangeEnd(0),
              new TextRun({ children: [new CommentReference(0)] }),
            ],
          }),
        ],
      },
    ],
  });
  bytes = new Uint8Array(await Packer.toBuffer(document));
});

async function bringIn(files: Record<string, Uint8Array | string>, name: string) {
  const into = join(folderOf({}), 'content');
  const report = await runImport({
    input: join(folderOf(files), name),
    into,
    programme: 'p/m',
    dryRun: false,
    force: false,
  });
  const tree = await readTree({ root: into, fallback: 'tests/fixtures/programme', base: '/', sitePages });
  const read = (file: string) => (existsSync(join(into, file)) ? readFileSync(join(into, file), 'utf8') : '');
  return {
    read,
    into,
    lines: report.notes.map(problemLine),
    errors: tree.problems.filter(({ severity }) => severity === 'error'),
  };
}

test('a Word document becomes a session with all that it holds', async () => {
  const { read, into, errors } = await bringIn({ 'Week 2.docx': bytes }, 'Week 2.docx');
  const text = read('programmes/p/m/Week 2.mdx');
  expect(text).toContain('title: "Autumn week 2 mentor materials"');
  expect(text).toContain('## Review (10 mins)');
  expect(text).toContain('Read **slowly** and [the plan](https://example.org/plan).[^1]');
  expect(text).toContain('[^1]: Where it comes from.');
  expect(text).toMatch(/- First\n {2}- Inner\n- Second\n/u);
  expect(text).toMatch(/1\. Do this\n2\. Then that\n/u);
  expect(text).toMatch(/\| Time \| What \|\n\| - \| - \|\n\| 5 \| Talk \|/u);
  expect(text).toMatch(/!\[Two desks\]\(\S*week-2-picture-1\.png\)/u);
  expect(text).toContain('{/* Review: Is this right? */}');
  expect(text).toContain('A claim.');
  const picture = /\]\(\/(\S*picture-1\.png)\)/u.exec(text)?.[1] ?? '';
  expect(existsSync(join(into, picture)) || existsSync(join(into, 'programmes', picture))).toBe(true);
  expect(errors).toEqual([]);
});

test('a folder of Word documents is imported; beside Markdown they are downloads', async () => {
  const folder = await bringIn({ 'drafts/one.docx': bytes, 'drafts/two.docx': bytes }, 'drafts');
  expect(folder.read('programmes/p/m/one.mdx')).toContain('## Review');
  expect(folder.read('programmes/p/m/two.mdx')).toContain('## Review');
  const mixed = await bringIn(
    { 'drafts/a.md': '# A\n\n[Form](form.docx)', 'drafts/form.docx': bytes },
    'drafts',
  );
  expect(mixed.read('programmes/p/m/a.mdx')).toContain('form.docx)');
  expect(mixed.read('programmes/p/m/form.mdx')).toBe('');
});

test('a file that is no Word document is named with its reason, and nothing else is lost', async () => {
  const { lines, read } = await bringIn(
    { 'drafts/broken.docx': 'no zip', 'drafts/good.docx': bytes },
    'drafts',
  );
  expect(lines.join('\n')).toMatch(/broken\.docx {2}the file cannot be read as a Word document/u);
  expect(read('programmes/p/m/good.mdx')).toContain('A claim.');
});
