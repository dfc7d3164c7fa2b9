import { calendarLinks } from '../../../domain/plan/present/calendar-links.ts';
import type { JSX } from 'preact';
import { reviewEvent } from '../../../domain/plan/present/diary-events.ts';
import { layOutPlan } from '../../../domain/plan/present/layout.ts';
import type { Plan } from '../../../domain/plan/model/schema.ts';
import type { SiteStorage } from '../../../storage/site-storage.ts';
import { eventsToIcs } from '../../../export/calendar/events-to-ics.ts';
import { instant } from '../../shared/clock.ts';
import { download } from '../../shared/download.ts';
import { noteExport } from '../../shared/note-export.ts';

const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** Hands over the review as a calendar file, and answers with what else there is to say; `undefined` without a date. */
export function takeReview(plan: Plan, today: string): JSX.Element | undefined {
  const review = reviewEvent(plan);
  if (review === undefined) return undefined;
  download(`action-plan-review-${today}.ics`, 'text/calendar', eventsToIcs([review], instant()));
  return (
    <p class="govuk-hint">
      Or add it on the web, which sends the day and the time and no word of the plan:{' '}
      {calendarLinks(review).map(({ service, href }, place) => [
        place > 0 && ', ',
        <a key={service} class="govuk-link" href={href} target="_blank" rel="noreferrer noopener">
          {service} (opens in a new tab)
        </a>,
      ])}
      . The file asks for a reminder a week before, at 09:00. Some calendars, Google’s among them, use their
      own instead: look at the entry once.
    </p>
  );
}

/** Hands over the plan as a Word document. */
export async function takeWord(plan: Plan, storage: SiteStorage, today: string): Promise<void> {
  const { planToWord } = await import('../../../export/word/plan-to-word.ts');
  const info = { date: today, address: location.origin + location.pathname };
  download(`action-plan-${today}.docx`, WORD, await planToWord(layOutPlan(plan), info));
  await noteExport(storage, plan.id);
}
