import {
  Document,
  HeadingLevel,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import { WORD_STYLES } from './word-styles.ts';

/** A one-page form with placeholders, to be changed in Word into a school's own. */
export function sampleWordTemplate(): Promise<Blob> {
  const fact = (label: string, placeholder: string): Paragraph =>
    new Paragraph({
      spacing: { after: 100 },
      children: [new TextRun({ text: `${label}: `, bold: true }), new TextRun(placeholder)],
    });
  return Packer.toBlob(
    new Document({
      title: 'Action plan template',
      creator: '',
      styles: WORD_STYLES,
      sections: [
        {
          properties: {
            page: {
              size: { width: 11_906, height: 16_838 },
              margin: { top: 1_134, bottom: 1_134, left: 1_134, right: 1_134 },
            },
          },
          children: [
            new Paragraph({ heading: HeadingLevel.TITLE, children: [new TextRun('{plan_name}')] }),
            fact('Review date', '{review_date}'),
            new Paragraph('{#targets}'),
            new Paragraph({ heading: HeadingLevel.HEADING_1, children: [new TextRun('Target {number}')] }),
            fact('Target', '{target}'),
            fact('Why it matters', '{why}'),
            fact('How we will know it has worked', '{measure}'),
            fact('Support', '{support}'),
            fact('By', '{date}'),
            stepTable(),
            new Paragraph('{/targets}'),
          ],
        },
      ],
    }),
  );
}

function stepTable(): Table {
  const widths = [4_800, 1_900, 1_600, 1_338];
  const row = (texts: readonly string[], header: boolean): TableRow =>
    new TableRow({
      tableHeader: header,
      children: texts.map(
        (text, place) =>
          new TableCell({
            width: { size: widths[place] ?? 0, type: WidthType.DXA },
            margins: { top: 60, bottom: 60, left: 90, right: 90 },
            children: [new Paragraph({ children: [new TextRun({ text, bold: header })] })],
          }),
      ),
    });
  return new Table({
    width: { size: 9_638, type: WidthType.DXA },
    columnWidths: widths,
    rows: [
      row(['Action step', 'Who', 'By when', 'How far'], true),
      row(['{#steps}{what}', '{who}', '{by_when}', '{status}{/steps}'], false),
    ],
  });
}
