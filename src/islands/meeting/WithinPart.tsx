import type { JSX } from 'preact';
import type { TimedStep } from '../../domain/session/meeting/timings.ts';

/** Props of the steps in the bar. */
interface Props {
  steps: readonly TimedStep[];
  /** The one at which the time stands, and what is left of it. */
  now: { index: number; left: string };
  /** Whether the timer was started. */
  begun: boolean;
}

/** As many letters, times included, stand in one line of a phone. */
const letters = 34;

/**
 * The timed steps of a part in the bar, the one that the time has come to marked. Where a phone has no room for all, it shows
 * that one alone.
 */
export function WithinPart({ steps, now, begun }: Props): JSX.Element {
  const isShort = steps.reduce((sum, { title }) => sum + title.length + 5, 0) <= letters;
  return (
    <ol class={isShort ? 'meeting-within is-short' : 'meeting-within'}>
      {steps.map(({ title, minutes, href }, index) => (
        <li key={title} aria-current={index === now.index ? 'step' : undefined}>
          {href ? <a href={href}>{title}</a> : title}{' '}
          <span class="meeting-within__minutes">
            {begun && index === now.index ? (
              <>
                {now.left}
                <span class="govuk-visually-hidden"> left of</span>
                <span class="meeting-within__whole"> / {minutes}</span>
              </>
            ) : (
              minutes
            )}
            <span class="meeting-within__unit"> min</span>
          </span>
        </li>
      ))}
    </ol>
  );
}
