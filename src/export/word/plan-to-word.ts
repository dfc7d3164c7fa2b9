import { Document, HeadingLevel, LineRuleType, Packer, PageOrientation, Paragraph } from 'docx';
import type { Table } from 'docx';
import { cleanText } from '../../domain/clean-text.ts';
import type { PlanLayout, PlanPart } from '../../domain/plan/present/plan-layout.ts';
import { A4, MARGINS, QUIET, STYLE, WORD_STYLES } from './styles.ts';
import { columnWidths } from './column-widths.ts';
import { wordTable } from './table.ts';
import { textRuns } from './text.ts';
import { wordFooter } from './footer.ts';
import type { WordInfo } from './footer.ts';

/** With more columns than this a table does not fit on an upright page. */
const MOST_UPRIGHT = 5;

const NOTHING = 'Not written yet';

/** The plan as a Word document (.docx): real headings, header rows that repeat, language British English. */
export function planToWord(plan: PlanLayout, info: WordInfo): Promise<Blob> {
  const wide = plan.parts.some((part) => part.kind === 'table' && part.columns.length > MOST_UPRIGHT);
  const textWidth = (wide ? A4.height : A4.width) - 2 * A4.margin;
  const title = cleanText(plan.title);
  const document = new Document({
    title,
    // The library would write "Un-named".
    creator: '',
    lastModifiedBy: '',
    styles: WORD_STYLES,
    sections: [
      {
        properties: {
          page: {
            size: {
              width: A4.width,
              height: A4.height,
              orientation: wide ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
            },
            margin: MARGINS,
          },
        },
        footers: { default: wordFooter(info, textWidth) },
        children: [
          new Paragraph({ heading: HeadingLevel.TITLE, children: textRuns(title) }),
          ...plan.parts.flatMap((part) => partToWord(part, textWidth)),
        ],
      },
    ],
  });
  return Packer.toBlob(document);
}

function partToWord(part: PlanPart, width: number): (Paragraph | Table)[] {
  switch (part.kind) {
    case 'heading': {
      const heading = part.level === 2 ? HeadingLevel.HEADING_1 : HeadingLevel.HEADING_2;
      return [new Paragraph({ heading, children: textRuns(part.text) })];
    }
    case 'fact':
      return [new Paragraph({ style: STYLE.label, children: textRuns(part.label) }), words(part.value)];
    case 'table': {
      const { caption, columns, rows } = part;
      const name = new Paragraph({ style: 'Caption', children: textRuns(caption) });
      if (rows.length === 0) return [name, words('')];
      // The paragraph after it keeps the table apart from what follows, and from another table.
      const space = new Paragraph({ spacing: { line: 120, lineRule: LineRuleType.EXACT }, children: [] });
      return [name, wordTable({ columns, rows, widths: columnWidths(columns, rows, width) }), space];
    }
  }
}

function words(value: string): Paragraph {
  const runs = value.trim() === '' ? textRuns(NOTHING, { color: QUIET }) : textRuns(value.trim());
  return new Paragraph({ style: STYLE.value, children: runs });
}
