import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { formatDate, weekdayName } from '../../../../domain/dates/calendar-date.ts';
import { calendarLinks } from '../../../../domain/plan/present/calendar-links.ts';
import { diaryEvents } from '../../../../domain/plan/present/diary-events.ts';
import type { DiaryEvent } from '../../../../domain/plan/present/diary-events.ts';
import { instant } from '../../../shared/clock.ts';
import { download } from '../../../shared/download.ts';
import type { PanelProps } from '../panel-props.ts';
import { Problem } from '../../../shared/Problem.tsx';

/** Puts the days of the plan in a diary: as a file, or one by one in a calendar on the web. */
export default function DiaryPanel(props: PanelProps): JSX.Element {
  const { plan, today, say, dispatch, focusField } = props;
  const second = plan.autumnMeeting !== '' && plan.staying !== 'no';
  const [turned, setTurned] = useState<ReadonlySet<string>>(new Set());
  const [done, setDone] = useState('');
  const [problem, setProblem] = useState('');
  const events = diaryEvents(plan);
  // A diary is for meetings: steps and targets are extras.
  const isChosen = ({ uid, kind }: DiaryEvent): boolean =>
    turned.has(uid) !== (kind === 'review' || kind === 'autumn-meeting');
  const chosen = events.filter(isChosen);
  const take = async (): Promise<void> => {
    if (chosen.length === 0) {
      setProblem('Choose at least one day.');
      return;
    }
    setProblem('');
    setDone('');
    try {
      const { eventsToIcs } = await import('../../../../export/calendar/events-to-ics.ts');
      download(`action-plan-dates-${today}.ics`, 'text/calendar', eventsToIcs(chosen, instant()));
      setDone('The calendar file is downloaded. Open it, and your calendar takes the days in.');
      say('The calendar file is downloaded.');
    } catch {
      setProblem('The calendar file could not be made. Check the connection, then try again.');
    }
  };
  return (
    <>
      {events.length === 0 && (
        <p class="govuk-body">
          There are no dates yet. Set the review date, or give a step or a target a date.
        </p>
      )}
      {second && (
        <p class="govuk-body">
          This plan was made with an autumn-term meeting beside the review, on{' '}
          {formatDate(plan.autumnMeeting)}.{' '}
          <button
            type="button"
            class="worksheet-link-button"
            onClick={() => {
              dispatch({ edit: 'set', field: { of: 'plan', name: 'autumnMeeting' }, value: '' });
              focusField({ of: 'plan', name: 'reviewDate' });
            }}
          >
            Remove that meeting
          </button>
        </p>
      )}
      {events.length > 0 && (
        <>
          <fieldset class="govuk-fieldset">
            <legend class="govuk-label">Which days do you want in your diary?</legend>
            <ul class="govuk-list worksheet-diary">
              {events.map((event) => (
                <DiaryDay
                  key={event.uid}
                  event={event}
                  chosen={isChosen(event)}
                  onChoose={() => {
                    const next = new Set(turned);
                    if (!next.delete(event.uid)) next.add(event.uid);
                    setTurned(next);
                  }}
                />
              ))}
            </ul>
          </fieldset>
          <Problem words={problem} />
          <button type="button" class="govuk-button govuk-button--secondary" onClick={() => void take()}>
            Download for your calendar (.ics)
          </button>
          {done !== '' && <p class="govuk-body worksheet-happened">{done}</p>}
          <p class="govuk-hint">
            The file asks for a reminder at 09:00 a week before each. Some calendars, Google’s among them, use
            their own reminders instead: look at the entry once. When a date changes, download the file again:
            most calendars bring the entry up to date.
          </p>
        </>
      )}
    </>
  );
}

interface DiaryDayProps {
  readonly event: DiaryEvent;
  readonly chosen: boolean;
  readonly onChoose: () => void;
}

function DiaryDay({ event, chosen, onChoose }: DiaryDayProps): JSX.Element {
  const id = `diary-${event.uid.replace(/[^\w-]/gu, '-')}`;
  const day = `${weekdayName(event.date)} ${formatDate(event.date)}`;
  return (
    <li class="worksheet-diary__day">
      <div class="govuk-checkboxes govuk-checkboxes--small">
        <div class="govuk-checkboxes__item">
          <input
            class="govuk-checkboxes__input"
            type="checkbox"
            id={id}
            checked={chosen}
            onChange={onChoose}
          />
          <label class="govuk-label govuk-checkboxes__label" for={id}>
            <strong>
              {day}
              {event.time && `, ${event.time}`}
            </strong>
            : {event.title.replace('Action plan: ', '')}
          </label>
        </div>
      </div>
      <details class="worksheet-diary__links">
        <summary>
          Add to a calendar on the web<span class="govuk-visually-hidden">: {event.title}</span>
        </summary>
        <p class="govuk-hint">
          The link opens the calendar’s own site and sends it this, and nothing else: “{event.neutralTitle}”,{' '}
          {formatDate(event.date)}
          {event.time && `, ${event.time}`}.
        </p>
        <p class="worksheet-row-buttons">
          {calendarLinks(event).map(({ service, href }) => (
            <a key={service} class="govuk-link" href={href} target="_blank" rel="noreferrer noopener">
              {service} (opens in a new tab)
            </a>
          ))}
        </p>
      </details>
    </li>
  );
}
