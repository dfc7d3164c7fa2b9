import { BorderStyle } from 'docx';
import type { IStylesOptions } from 'docx';

/** A4, its 2 cm margins and what they leave, all in twentieths of a point. */
export const A4 = { width: 11_906, height: 16_838, margin: 1_134 } as const;

/** The margins as the library wants them. */
export const MARGINS = {
  top: A4.margin,
  bottom: A4.margin,
  left: A4.margin,
  right: A4.margin,
  header: A4.margin / 2,
  footer: A4.margin / 2,
} as const;

/** Grey of words that are not the plan's own: 7 : 1 on white. */
export const QUIET = '595959';

/** Names of the paragraph styles that are our own. Word shows them in its list of styles. */
export const STYLE = { label: 'PlanLabel', value: 'PlanValue', cell: 'PlanCell' } as const;

const BLACK = '000000';

/** How every Word document of this site looks. Sizes are half points, spaces are twentieths of a point. */
export const WORD_STYLES: IStylesOptions = {
  default: {
    document: {
      // Everybody's Word has Arial, and it is easy to read.
      run: { font: 'Arial', size: 22, color: BLACK, language: { value: 'en-GB' } },
      paragraph: { spacing: { line: 276 } },
    },
    title: {
      run: { size: 44, bold: true, color: BLACK },
      paragraph: { spacing: { after: 160, line: 240 }, keepNext: true },
    },
    heading1: {
      run: { size: 30, bold: true, color: BLACK },
      paragraph: {
        spacing: { before: 400, after: 120, line: 240 },
        keepNext: true,
        border: { top: { style: BorderStyle.SINGLE, size: 8, space: 8, color: BLACK } },
      },
    },
    heading2: {
      run: { size: 25, bold: true, color: BLACK },
      paragraph: { spacing: { before: 240, after: 80, line: 240 }, keepNext: true },
    },
    caption: {
      run: { size: 22, bold: true, color: BLACK },
      paragraph: { spacing: { before: 160, after: 80, line: 240 }, keepNext: true },
    },
  },
  paragraphStyles: [
    {
      id: STYLE.label,
      name: 'Plan label',
      basedOn: 'Normal',
      next: STYLE.value,
      quickFormat: true,
      run: { bold: true },
      paragraph: { spacing: { before: 120, after: 0 }, keepNext: true, keepLines: true },
    },
    {
      id: STYLE.value,
      name: 'Plan words',
      basedOn: 'Normal',
      quickFormat: true,
      paragraph: { spacing: { after: 120 } },
    },
    {
      id: STYLE.cell,
      name: 'Plan table',
      basedOn: 'Normal',
      quickFormat: true,
      run: { size: 20 },
      paragraph: { spacing: { line: 252 } },
    },
  ],
};
