import { compareDates } from '../../dates/calendar-date.ts';
import type { CalendarDate } from '../../dates/calendar-date.ts';
import type { Plan } from '../model/schema.ts';

/** Whether it is time to review the plan: the review date is here, and no review on or after it is finished. */
export function reviewDue({ reviewDate, reviews }: Plan, today: CalendarDate): boolean {
  if (reviewDate === '' || compareDates(reviewDate, today) > 0) return false;
  return !reviews.some(({ finished, date }) => finished && compareDates(date, reviewDate) >= 0);
}
