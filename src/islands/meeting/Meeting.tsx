import type { JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { TimerMoment } from '../../domain/session/meeting/timer.ts';
import { showStep, stepIdOf } from './show-step.ts';
import { useMeetingTimer } from './use-meeting-timer.ts';

/** A row of the agenda. */
interface MeetingPart {
  /** Id of the part's section on this page. */
  readonly id: string;
  readonly title: string;
  readonly minutes: number;
}

/** Plain values from the page. */
export interface MeetingProps {
  readonly parts: readonly MeetingPart[];
  /** Minutes of the whole meeting. */
  readonly total: number;
}

/**
 * The agenda as a list of steps, and a timer. Before the script arrives, and without it, the steps are links to the
 * parts below, which are all shown; with it one part is shown at a time. Where the meeting is stands in the address,
 * so that going back and loading the page again keep the place.
 */
export default function Meeting({ parts, total }: MeetingProps): JSX.Element {
  const [ready, setReady] = useState(false);
  const [at, setAt] = useState(0);
  const [said, setSaid] = useState('');
  const shown = useRef(0);
  const part = parts[at]!;
  const timer = useMeetingTimer(part.minutes, (moment) => setSaid(wordsFor(moment, parts[shown.current]!)));
  const running = useRef(false);
  running.current = timer.running;

  useEffect(() => {
    const follow = (focus: boolean): void => {
      // Without a part in the address, as when somebody goes back to where they came in, it is the first.
      const id = stepIdOf(location.hash) || parts[0]?.id;
      const found = parts.findIndex((each) => each.id === id);
      const next = found < 0 ? shown.current : found;
      showStep(parts, next, focus && found >= 0);
      if (next !== shown.current) {
        shown.current = next;
        setAt(next);
        timer.reset(parts[next]!.minutes, running.current);
      }
    };
    const onChange = (): void => follow(true);
    follow(false);
    setReady(true);
    addEventListener('hashchange', onChange);
    return () => removeEventListener('hashchange', onChange);
    // eslint-disable-next-line react-hooks/exhaustive-deps -- the timer is only started anew, never read here
  }, [parts]);

  const previous = parts[at - 1];
  const next = parts[at + 1];
  return (
    <div class="meeting-controls" data-ready={ready ? '' : undefined}>
      <nav aria-label="Agenda">
        <ol class="meeting-steps">
          {parts.map(({ id, title, minutes }, index) => (
            <li key={id}>
              <a href={`#${id}`} aria-current={ready && index === at ? 'step' : undefined}>
                <span class="meeting-steps__title">{title}</span>{' '}
                <span class="meeting-steps__minutes">{minutes} min</span>
              </a>
            </li>
          ))}
        </ol>
        <p class="meeting-total">{total} minutes in all</p>
      </nav>
      {ready && (
        <>
          <div class="meeting-timer" role="group" aria-label="Timer">
            <p class={timer.over ? 'meeting-timer__left is-over' : 'meeting-timer__left'}>
              {timer.over ? 'Time is up' : timer.left}
            </p>
            <div class="meeting-buttons">
              {!timer.over && (
                <button type="button" class="govuk-button" onClick={timer.toggle}>
                  {timer.running ? 'Pause the timer' : timer.begun ? 'Resume the timer' : 'Start the timer'}
                </button>
              )}
              {timer.begun && (
                <button
                  type="button"
                  class="govuk-button govuk-button--secondary"
                  onClick={() => timer.reset(part.minutes, false)}
                >
                  Set back to {part.minutes} {part.minutes === 1 ? 'minute' : 'minutes'}
                </button>
              )}
            </div>
          </div>
          <div class="meeting-moves">
            {previous && <a href={`#${previous.id}`}>Back: {previous.title}</a>}
            {next && <a href={`#${next.id}`}>Next: {next.title}</a>}
          </div>
          <p class="govuk-visually-hidden" role="status">
            {said || null}
          </p>
        </>
      )}
    </div>
  );
}

/** The only three things the timer ever says aloud. */
function wordsFor(moment: TimerMoment, { title, minutes }: MeetingPart): string {
  switch (moment) {
    case 'start':
      return `Timer started: ${title}, ${minutes} ${minutes === 1 ? 'minute' : 'minutes'}.`;
    case 'five-minutes-left':
      return `Five minutes left for ${title}.`;
    case 'end':
      return `Time is up for ${title}.`;
  }
}
