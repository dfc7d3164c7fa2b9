import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { cleanText } from '../../src/domain/clean-text.ts';
import { layOutPlan } from '../../src/domain/plan/present/layout.ts';
import { newPlan } from '../../src/domain/plan/model/new-plan.ts';
import type { PlanLayout } from '../../src/domain/plan/present/plan-layout.ts';
import { PLAN_FORMATS } from '../../src/domain/plan/model/schema.ts';
import { readStoredPlan } from '../../src/domain/plan/files/stored-plan.ts';
import { planToWord } from '../../src/export/word/plan-to-word.ts';
import { columnWidths, sum } from '../../src/export/word/column-widths.ts';
import { brokenXml, paragraphsOf, readByAnother, xmlOf } from './docx-for-test.ts';

const INFO = { date: '2026-11-24', address: 'https://training.example/ect/action-plan/?a=1&b=2' };

const found = readStoredPlan(
  JSON.parse(readFileSync(new URL('../fixtures/plans/v3.json', import.meta.url), 'utf8')),
);
const plan = found.state === 'loaded' ? found.plan : newPlan('p', '');

const DOCUMENT: PlanLayout = {
  title: 'Plan for 9H & 10B',
  parts: [
    { kind: 'heading', level: 2, text: 'Target 1' },
    { kind: 'heading', level: 3, text: 'Goal' },
    { kind: 'fact', label: 'Why it matters', value: 'Line one\nLine two' },
    { kind: 'fact', label: 'Support needed', value: '  ' },
    {
      kind: 'table',
      caption: 'Action steps of target 1',
      columns: ['What', 'Who', 'By when'],
      rows: [
        ['Watch a colleague', 'Me', '18 September 2026'],
        ['Script questions', '', ''],
      ],
    },
    { kind: 'table', caption: 'Action steps of target 2', columns: ['What'], rows: [] },
  ],
};

const HOSTILE = [
  '{#targets}{why}{/targets}',
  '<w:p><w:r><w:t>x</w:t></w:r></w:p>',
  ']]> <!-- & &amp; &#x0; "\'',
  'a\u0000b\u000bc\ufffed',
  'half \ud800 of one',
  'turned \u202eround',
  '👩‍👩‍👧 café שלום',
];

/** Every paragraph that has the style, as its text. */
function withStyle(xml: string, style: string): string[] {
  const paragraphs = xml.split('<w:p>').filter((each) => each.includes(`<w:pStyle w:val="${style}"/>`));
  return paragraphs.map((each) => paragraphsOf(`<w:p>${each.slice(0, each.indexOf('</w:p>'))}</w:p>`)[0]!);
}

describe('the plan as a Word document', () => {
  it('has a title, headings of two levels and captions that Word knows as such', async () => {
    const xml = await xmlOf(await planToWord(DOCUMENT, INFO));
    expect(withStyle(xml, 'Title')).toEqual(['Plan for 9H & 10B']);
    expect(withStyle(xml, 'Heading1')).toEqual(['Target 1']);
    expect(withStyle(xml, 'Heading2')).toEqual(['Goal']);
    expect(withStyle(xml, 'Caption')).toEqual(['Action steps of target 1', 'Action steps of target 2']);
    const styles = await xmlOf(await planToWord(DOCUMENT, INFO), 'word/styles.xml');
    expect(styles).toMatch(/<w:style [^>]*w:styleId="Heading1"[^>]*><w:name w:val="heading 1"\/>/iu);
  });

  it('keeps new lines, and says what is not written yet', async () => {
    const paragraphs = paragraphsOf(await xmlOf(await planToWord(DOCUMENT, INFO)));
    const after = (label: string) => paragraphs[paragraphs.indexOf(label) + 1];
    expect(after('Why it matters')).toBe('Line one\nLine two');
    expect(after('Support needed')).toBe('Not written yet');
    expect(after('Action steps of target 2')).toBe('Not written yet');
  });

  it('repeats the row of column names, and only that one, and breaks no row over two pages', async () => {
    const rows = (await xmlOf(await planToWord(DOCUMENT, INFO))).split('<w:tr>').slice(1);
    expect(rows.map((row) => row.includes('<w:tblHeader/>'))).toEqual([true, false, false]);
    expect(rows.every((row) => row.includes('<w:cantSplit/>'))).toBe(true);
    expect(rows.map((row) => paragraphsOf(`<w:tr>${row.split('</w:tr>')[0]}</w:tr>`))).toEqual([
      ['What', 'Who', 'By when'],
      ['Watch a colleague', 'Me', '18 September 2026'],
      ['Script questions', '', ''],
    ]);
  });

  it('is in British English, has its title in its properties and names no author', async () => {
    const file = await planToWord(DOCUMENT, INFO);
    expect(await xmlOf(file, 'word/styles.xml')).toMatch(
      /<w:rPrDefault>.*<w:lang w:val="en-GB"\/>.*<\/w:rPrDefault>/su,
    );
    const properties = await xmlOf(file, 'docProps/core.xml');
    expect(properties).toContain('<dc:title>Plan for 9H &amp; 10B</dc:title>');
    expect(properties).not.toContain('Un-named');
  });

  it('is on A4 with margins of 2 cm, and lies on its side for a wide table', async () => {
    const upright = await xmlOf(await planToWord(DOCUMENT, INFO));
    expect(upright).toMatch(
      /<w:pgSz [^>]*w:w="11906"[^>]*w:h="16838"|<w:pgSz [^>]*w:h="16838"[^>]*w:w="11906"/u,
    );
    for (const side of ['top', 'bottom', 'left', 'right'])
      expect(upright).toMatch(new RegExp(`<w:pgMar [^>]*w:${side}="1134"`, 'u'));
    const columns = ['a', 'b', 'c', 'd', 'e', 'f'];
    const parts = [{ kind: 'table', caption: 'Own', columns, rows: [columns] }] as const;
    const wide = await xmlOf(await planToWord({ title: 'x', parts }, INFO));
    expect(wide).toContain('w:orient="landscape"');
    expect(wide).toMatch(/<w:pgSz [^>]*w:w="16838"/u);
  });

  it('has the date, the address and page numbers in its foot', async () => {
    const file = await planToWord(DOCUMENT, INFO);
    const foot = await xmlOf(file, 'word/footer1.xml');
    expect(paragraphsOf(foot).join('')).toContain(
      '24 November 2026 · https://training.example/ect/action-plan/?a=1&b=2',
    );
    expect(foot).toMatch(/PAGE.*NUMPAGES/su);
    expect(await xmlOf(file)).toContain('<w:footerReference ');
  });

  test.each(PLAN_FORMATS)('holds every word of the plan in the layout “%s”', async (format) => {
    const laidOut = layOutPlan({ ...plan, format });
    const file = await planToWord(laidOut, INFO);
    const text = paragraphsOf(await xmlOf(file));
    expect(await brokenXml(file)).toEqual([]);
    const words = laidOut.parts.flatMap((part) => {
      if (part.kind === 'heading') return [part.text];
      return part.kind === 'fact'
        ? [part.label, part.value]
        : [part.caption, ...part.columns, ...part.rows.flat()];
    });
    expect(words.length).toBeGreaterThan(0);
    for (const each of words) if (each.trim() !== '') expect(text).toContain(cleanText(each.trim()));
  });

  test.each(HOSTILE)('takes “%s” as text wherever it stands', async (text) => {
    const columns = [text, 'b'];
    const file = await planToWord(
      {
        title: text,
        parts: [
          { kind: 'heading', level: 2, text },
          { kind: 'fact', label: text, value: text },
          { kind: 'table', caption: text, columns, rows: [[text, text]] },
        ],
      },
      { date: '2026-11-24', address: text },
    );
    expect(await brokenXml(file)).toEqual([]);
    expect(paragraphsOf(await xmlOf(file)).filter((each) => each === cleanText(text))).toHaveLength(8);
  });

  it('is sound XML with the words in it, whatever somebody writes', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 80 }), async (text) => {
        const value = `>${text}<`;
        const file = await planToWord({ title: text, parts: [{ kind: 'fact', label: 'L', value }] }, INFO);
        expect(await brokenXml(file)).toEqual([]);
        expect(paragraphsOf(await xmlOf(file))).toContain(cleanText(value));
      }),
      { numRuns: 60 },
    );
  });
});

describe('column widths', () => {
  it('fill the table exactly, whatever is in it', () => {
    const row = fc.array(fc.string({ maxLength: 200 }), { minLength: 10, maxLength: 10 });
    fc.assert(
      fc.property(
        row,
        fc.array(row, { maxLength: 4 }),
        fc.integer({ min: 1, max: 10 }),
        (names, rows, count) => {
          const widths = columnWidths(
            names.slice(0, count),
            rows.map((each) => each.slice(0, count)),
            9_638,
          );
          expect(sum(widths)).toBe(9_638);
          expect(Math.min(...widths)).toBeGreaterThan(400);
        },
      ),
    );
  });

  it('give a date its line and a long text the rest', () => {
    const [what, date] = columnWidths(['What', 'By when'], [['x'.repeat(300), '18 September 2026']], 9_638);
    expect(date).toBeGreaterThanOrEqual(2_000);
    expect(date).toBeLessThan(2_400);
    expect(what).toBe(9_638 - date!);
  });
});

test('another program reads every text in it', async () => {
  const text = await readByAnother(await planToWord(layOutPlan(plan), INFO));
  for (const { text: target, support } of plan.targets) {
    expect(text).toContain(target);
    expect(text).toContain(support);
  }
  expect(text).toContain('Script three questions a lesson');
  expect(text).toContain('25 September 2026');
});
