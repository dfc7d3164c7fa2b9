import { formatDate } from '../../dates/calendar-date.ts';
import type { Plan } from '../model/schema.ts';

/** When the plan will be looked at again, such as "12 October 2027, 15:30, 30 minutes"; empty without a date. */
export function reviewWords({ reviewDate, reviewTime, reviewLength }: Plan): string {
  if (reviewDate === '') return '';
  return [formatDate(reviewDate), reviewTime, reviewLength && `${reviewLength} minutes`]
    .filter(Boolean)
    .join(', ');
}
