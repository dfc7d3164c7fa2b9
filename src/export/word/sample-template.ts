import { Document, HeadingLevel, Packer, Paragraph } from 'docx';
import type { Table } from 'docx';
import { A4, MARGINS, QUIET, STYLE, WORD_STYLES } from './styles.ts';
import { wordTable } from './table.ts';
import { textRuns } from './text.ts';

const HOW =
  'Change this form in Word as you like, with your school’s name and logo. Leave the words in braces: they are replaced by your plan. Then delete this line.';

/** A one-page form with placeholders, to be made into a school's own in Word. */
export function sampleWordTemplate(): Promise<Blob> {
  return Packer.toBlob(
    new Document({
      title: 'Action plan template',
      creator: '',
      lastModifiedBy: '',
      styles: WORD_STYLES,
      sections: [
        {
          properties: { page: { size: { width: A4.width, height: A4.height }, margin: MARGINS } },
          children: [
            new Paragraph({ heading: HeadingLevel.TITLE, children: textRuns('{plan_name}') }),
            // Not itself in braces, so it can stay without harm.
            new Paragraph({ style: STYLE.value, children: textRuns(HOW, { color: QUIET }) }),
            ...fact('Review date for the whole plan', '{review_date}'),
            line('{#targets}'),
            new Paragraph({ heading: HeadingLevel.HEADING_1, children: textRuns('Target {target_number}') }),
            line('{target}'),
            ...fact('Why it matters', '{why}'),
            ...fact('How we will know it has worked', '{success_measure}'),
            ...fact('Date to reach it by', '{date}'),
            new Paragraph({ style: 'Caption', children: textRuns('Action steps') }),
            stepTable(),
            line('{/targets}'),
          ],
        },
      ],
    }),
  );
}

function fact(label: string, placeholder: string): Paragraph[] {
  return [new Paragraph({ style: STYLE.label, children: textRuns(label) }), line(placeholder)];
}

function line(text: string): Paragraph {
  return new Paragraph({ style: STYLE.value, children: textRuns(text) });
}

function stepTable(): Table {
  return wordTable({
    columns: ['What', 'Who', 'By when', 'How far'],
    rows: [['{#steps}{what}', '{who}', '{by_when}', '{status}{/steps}']],
    widths: [3_938, 2_000, 2_100, 1_600],
  });
}
