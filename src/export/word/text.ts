import { TextRun } from 'docx';
import type { IRunOptions } from 'docx';
import { cleanText } from '../../domain/clean-text.ts';

/** Text of a person as runs of a paragraph: cleaned, with its new lines as line breaks. */
export function textRuns(text: string, look: IRunOptions = {}): TextRun[] {
  return cleanText(text)
    .split('\n')
    .map((line, place) => new TextRun({ ...look, text: line, ...(place > 0 ? { break: 1 } : {}) }));
}
