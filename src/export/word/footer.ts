import { Footer, PageNumber, Paragraph, TabStopType, TextRun } from 'docx';
import { cleanText } from '../../domain/clean-text.ts';
import { formatDate } from '../../domain/dates/calendar-date.ts';
import type { CalendarDate } from '../../domain/dates/calendar-date.ts';
import { QUIET } from './styles.ts';

/** What stands in the foot of every page. */
export interface WordInfo {
  /** The day the document was made. */
  readonly date: CalendarDate;
  /** The address of the page it was made on. */
  readonly address: string;
  /** What the page is called among all pages of the site; the heading of the page when left out. */
  readonly title?: string;
  /** The programme that the page belongs to. */
  readonly programme?: string;
}

/** Date and address on the left, page numbers on the right. */
export function wordFooter({ date, address, programme }: WordInfo, width: number): Footer {
  const look = { size: 17, color: QUIET };
  return new Footer({
    children: [
      new Paragraph({
        tabStops: [{ type: TabStopType.RIGHT, position: width }],
        children: [
          new TextRun({
            ...look,
            text: [programme ?? '', formatDate(date), address].filter(Boolean).map(onOneLine).join(' · '),
          }),
          new TextRun({
            ...look,
            children: ['\tPage ', PageNumber.CURRENT, ' of ', PageNumber.TOTAL_PAGES],
          }),
        ],
      }),
    ],
  });
}

const onOneLine = (text: string): string => cleanText(text).replaceAll('\n', ' ');
