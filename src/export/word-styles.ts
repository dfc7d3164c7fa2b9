import type { IStylesOptions } from 'docx';

const LANGUAGE = { value: 'en-GB' } as const;
const FONT = 'Arial';

/** How every Word document of this site looks. Sizes are half points. */
export const WORD_STYLES: IStylesOptions = {
  default: {
    document: { run: { font: FONT, size: 22, language: LANGUAGE } },
    title: {
      run: { font: FONT, size: 40, bold: true, color: '000000' },
      paragraph: { spacing: { after: 200 } },
    },
    heading1: {
      run: { font: FONT, size: 28, bold: true, color: '000000' },
      paragraph: { spacing: { before: 320, after: 120 } },
    },
    heading2: {
      run: { font: FONT, size: 24, bold: true, color: '000000' },
      paragraph: { spacing: { before: 240, after: 100 } },
    },
  },
};
