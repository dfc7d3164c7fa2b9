import type { JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { stepNow } from '../../domain/session/meeting/timer.ts';
import type { TimerMoment } from '../../domain/session/meeting/timer.ts';
import type { TimedStep } from '../../domain/session/meeting/timings.ts';
import { useVoice } from '../shared/use-voice.ts';
import { partOf, reveal, showStep, stepIdOf } from './show-step.ts';
import { partInHistory, useMeetingTimer } from './use-meeting-timer.ts';
import { WithinPart } from './WithinPart.tsx';

/** A row of the agenda. */
interface MeetingPart {
  /** Id of the part's section on this page. */
  readonly id: string;
  readonly title: string;
  readonly minutes: number;
  /** The timed steps inside it; empty where its author gives none. */
  readonly within: readonly TimedStep[];
}

/** Plain values from the page. */
export interface MeetingProps {
  readonly parts: readonly [MeetingPart, ...MeetingPart[]];
  /** Minutes of the whole meeting. */
  readonly total: number;
}

/**
 * The bar that stays in sight (which part it is, the time left, what is pressed), and the agenda as a list of steps. Before
 * the script arrives, and without it, the steps are links to the parts below, which are all shown; with it one part is
 * shown at a time. Where the meeting is stands in the address, so that going back and loading the page again keep the place.
 */
export default function Meeting({ parts, total }: MeetingProps): JSX.Element {
  const [ready, setReady] = useState(false);
  const [at, setAt] = useState(0);
  const [wide, setWide] = useState(true);
  const [said, say] = useVoice();
  /** Whether the timer went on over a reload, until something is pressed. */
  const [resumed, setResumed] = useState(false);
  const shown = useRef(0);
  const partAt = (place: number): MeetingPart => parts[place] ?? parts[0];
  const part = partAt(at);
  const timer = useMeetingTimer(part.minutes, (moment) => say(wordsFor(moment, partAt(shown.current))));
  const running = useRef(false);
  running.current = timer.running;

  useEffect(() => {
    const follow = (focus: boolean): void => {
      // Without a part in the address, as when somebody goes back to where they came in, it is the first.
      const id = stepIdOf(location.hash) || parts[0].id;
      const next = partOf(parts, id, shown.current, partInHistory());
      const to = partAt(next);
      const isPart = to.id === id;
      showStep(parts, next, focus && isPart);
      if (next !== shown.current) {
        shown.current = next;
        setAt(next);
        if (focus) timer.reset(to.id, to.minutes, running.current);
      } else if (focus) timer.keep();
      if (!isPart) reveal(parts, id, next);
    };
    const onChange = (): void => follow(true);
    follow(false);
    const first = partAt(shown.current);
    const left = timer.resume(first.id, first.minutes);
    if (left !== undefined) {
      setResumed(true);
      say(`The page was loaded again. Timer goes on from ${left}${left.endsWith('over') ? '' : ' left'}.`);
    }
    // On a narrow screen the bar says enough: the part itself comes first.
    setWide(matchMedia('(min-width: 60em)').matches);
    setReady(true);
    addEventListener('hashchange', onChange);
    return () => removeEventListener('hashchange', onChange);
    // eslint-disable-next-line react-hooks/exhaustive-deps -- the timer is only started anew, never read here
  }, [parts]);

  const now = part.within.length > 0 ? stepNow(part.within, timer.passed) : undefined;
  const heard = useRef<{ part: string; index: number }>();
  useEffect(() => {
    if (!ready || !now) return;
    const { part: before, index } = heard.current ?? {};
    heard.current = { part: part.id, index: now.index };
    const step = part.within[now.index];
    if (step && running.current && before === part.id && index !== now.index) {
      say(`Now: ${step.title}, ${inMinutes(step.minutes)}.`);
    }
    // eslint-disable-next-line react-hooks/exhaustive-deps -- only another step is said
  }, [ready, part.id, now?.index]);

  const previous = parts[at - 1];
  const next = parts[at + 1];
  const minutes = inMinutes(part.minutes);
  return (
    <div class="meeting-controls" data-ready={ready ? '' : undefined}>
      <div class="meeting-bar" role="group" aria-label="Meeting">
        <p class="meeting-bar__part">
          <span class="meeting-bar__place">
            {at + 1} of {parts.length}
          </span>{' '}
          {part.title}
        </p>
        <p class={timer.over ? 'meeting-timer__left is-over' : 'meeting-timer__left'}>{timer.left}</p>
        <div class="meeting-buttons">
          <button
            type="button"
            class="govuk-button"
            disabled={!ready}
            onClick={() => {
              setResumed(false);
              const left = `${timer.toggle()}${timer.over ? '' : ' left'}`;
              if (timer.running) say(`Timer paused, ${left}.`);
              else if (timer.begun) say(`Timer goes on, ${left}.`);
            }}
          >
            {timer.running ? 'Pause' : timer.begun ? 'Resume' : 'Start'}
            <span class="govuk-visually-hidden"> the timer</span>
          </button>
        </div>
        <div class="meeting-moves">
          {previous && (
            <a href={`#${previous.id}`} aria-label={`Back: ${previous.title}`}>
              Back
            </a>
          )}
          {next && (
            <a href={`#${next.id}`} class="meeting-next-part" aria-label={`Next: ${next.title}`}>
              Next
            </a>
          )}
        </div>
        {now && <WithinPart steps={part.within} now={now} begun={timer.begun} />}
      </div>
      {resumed && <p class="secondary meeting-resumed">The timer went on while the page was loaded again.</p>}
      <nav aria-label="Agenda" class="meeting-side">
        <details open={wide}>
          <summary>Agenda: {total} minutes in all</summary>
          <ol class="meeting-steps">
            {parts.map(({ id, title, minutes, within }, index) => (
              <li key={id}>
                <a href={`#${id}`} aria-current={ready && index === at ? 'step' : undefined}>
                  <span class="meeting-steps__title">{title}</span>{' '}
                  <span class="meeting-steps__minutes">{minutes} min</span>
                </a>
                {within.length > 0 && (
                  <ul class="meeting-steps__within">
                    {within.map((step) => (
                      <li key={step.title}>
                        {step.title}, {step.minutes} min
                      </li>
                    ))}
                  </ul>
                )}
              </li>
            ))}
          </ol>
          <button
            type="button"
            class="meeting-set-back"
            aria-disabled={!timer.begun}
            onClick={() => {
              if (!timer.begun) return;
              timer.reset(part.id, part.minutes, false);
              say(`Timer set back to ${minutes}.`);
            }}
          >
            Set back<span class="govuk-visually-hidden"> to {minutes}</span>
          </button>
        </details>
      </nav>
      <p class="govuk-visually-hidden" role="status">
        {said || null}
      </p>
    </div>
  );
}

/** What the timer says of itself; what is pressed is said by the button. */
function wordsFor(moment: TimerMoment, { title, minutes }: MeetingPart): string {
  switch (moment) {
    case 'start':
      return `Timer started: ${title}, ${inMinutes(minutes)}.`;
    case 'five-minutes-left':
      return `Five minutes left for ${title}.`;
    case 'end':
      return `Time is up for ${title}.`;
  }
}

const inMinutes = (minutes: number): string => `${minutes} ${minutes === 1 ? 'minute' : 'minutes'}`;
