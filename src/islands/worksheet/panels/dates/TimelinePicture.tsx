import type { JSX } from 'preact';
import { formatDate } from '../../../../domain/dates/calendar-date.ts';
import { mondayOf } from '../../../../domain/dates/school-weeks.ts';
import type { Plan } from '../../../../domain/plan/model/schema.ts';
import type { TimelineItem, TimelineWeek } from '../../../../domain/plan/present/timeline.ts';

/** What the picture is drawn from. */
export interface TimelinePictureProps {
  readonly weeks: readonly TimelineWeek[];
  readonly plan: Plan;
  readonly today: string;
}

/**
 * Weeks side by side under their half terms, one row for each target. Marks are letters with a number, so that nothing
 * rests on colour. The list below says the same in words, so the picture itself is not read aloud.
 */
export function TimelinePicture({ weeks, plan, today }: TimelinePictureProps): JSX.Element {
  const rows = [
    ...plan.targets.map((_, place) => ({ name: `Target ${place + 1}`, target: place + 1 })),
    { name: 'Plan', target: 0 },
  ].filter(({ target }) => weeks.some(({ items }) => items.some((item) => item.target === target)));
  const thisWeek = mondayOf(today);
  return (
    <figure class="timeline">
      <div
        class="timeline__scroll"
        tabIndex={0}
        role="region"
        aria-label="Timeline; the list below says the same in words"
      >
        <div aria-hidden="true">
          <table class="timeline__table">
            <thead>
              <tr>
                <td />
                {spansOf(weeks).map(({ name, count }, place) => (
                  <th
                    key={place}
                    colSpan={count}
                    class={name === '' ? 'timeline__holiday' : 'timeline__half-term'}
                  >
                    {name || 'Holiday'}
                  </th>
                ))}
              </tr>
              <tr>
                <td />
                {weeks.map(({ monday, halfTerm }) => (
                  <th
                    key={monday}
                    class={`timeline__week${halfTerm === '' ? ' timeline__holiday' : ''}${monday === thisWeek ? ' timeline__now' : ''}`}
                  >
                    {shortDay(monday)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {rows.map(({ name, target }) => (
                <tr key={name}>
                  <th class="timeline__row">{name}</th>
                  {weeks.map(({ monday, halfTerm, items }) => (
                    <td
                      key={monday}
                      class={`${halfTerm === '' ? 'timeline__holiday ' : ''}${monday === thisWeek ? 'timeline__now' : ''}`}
                    >
                      {items
                        .filter((item) => item.target === target)
                        .map((item, place) => (
                          <span
                            key={place}
                            class={`timeline__mark timeline__mark--${item.kind}${item.done ? ' is-done' : ''}`}
                          >
                            {markOf(item)}
                          </span>
                        ))}
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </div>
      <figcaption class="govuk-hint">
        S1 is step 1, T the day a target is to be reached, R the review, M the autumn-term meeting. ✓ is done.
        {weeks.some(({ monday }) => monday === thisWeek) &&
          ` The dashed line is this week, from ${formatDate(thisWeek)}.`}
      </figcaption>
    </figure>
  );
}

function spansOf(weeks: readonly TimelineWeek[]): { name: string; count: number }[] {
  const spans: { name: string; count: number }[] = [];
  for (const { halfTerm } of weeks) {
    const last = spans.at(-1);
    if (last?.name === halfTerm) last.count += 1;
    else spans.push({ name: halfTerm, count: 1 });
  }
  return spans;
}

function markOf({ kind, step, done }: TimelineItem): string {
  const mark = { step: `S${step}`, target: 'T', review: 'R', 'autumn-meeting': 'M' }[kind];
  return done ? `${mark} ✓` : mark;
}

/** "5 Oct" */
function shortDay(date: string): string {
  const [day, month] = formatDate(date).split(' ');
  return `${day} ${month?.slice(0, 3)}`;
}
