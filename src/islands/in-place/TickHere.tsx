import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { believedDay } from '../../domain/dates/believable-today.ts';
import { dayWords } from '../../domain/progress/progress-record.ts';
import { withBase } from '../../domain/site-address.ts';
import { ProgressStatus } from '../progress/ProgressStatus.tsx';
import { useProgress } from '../progress/use-progress.ts';
import { today } from '../shared/clock.ts';
import { useWarnBeforeLeaving } from '../shared/saving/use-warn-before-leaving.ts';
import { fitFrame, placeInSession, type PlaceInSession } from './place-in-session.ts';

/** Plain values from the page. */
export interface TickHereProps {
  /** Day on which the site was built, YYYY-MM-DD. */
  readonly built: string;
  /** Path of the site on its host. */
  readonly base: string;
}

/** Ticks the session around it as done when its reader opens this, says so, and takes the tick away again. */
export default function TickHere({ built, base }: TickHereProps): JSX.Element {
  const [view, actions] = useProgress();
  const [place, setPlace] = useState<PlaceInSession | 'none'>();
  const [opened, setOpened] = useState(false);
  const at = place === 'none' ? undefined : place;
  const session = at ? `/${decodeURI(new URL(at.address).pathname.slice(base.length))}` : '';
  const tick = view.ticked.get(session);
  const progressHref = withBase('/my-progress/', base);
  const change = (wanted: boolean): void => {
    if (at) void actions.tick(session, at.title, believedDay(today(), built), wanted);
  };

  useEffect(() => {
    const found = placeInSession();
    if (found) fitFrame();
    found?.whenOpened(() => setOpened(true));
    setPlace(found ?? 'none');
  }, []);
  useEffect(() => {
    if (opened && view.ready) change(true);
    // eslint-disable-next-line react-hooks/exhaustive-deps -- opening it is what ticks, once
  }, [opened, view.ready]);
  useWarnBeforeLeaving(tick !== undefined && view.place?.kind !== 'device');

  if (place === 'none') {
    return (
      <p class="govuk-body">
        Open a session first and tick it there, or tick it at <a href={progressHref}>My progress</a>.
      </p>
    );
  }
  return (
    <div data-ready={view.ready ? '' : undefined}>
      <p class="govuk-body" role="status">
        {opened && view.ready && (tick ? <b>Ticked as done ({dayWords(tick)}).</b> : 'Not ticked.')}
      </p>
      {opened && view.ready && (
        <>
          <ProgressStatus view={view} onKeep={(where) => void actions.keep(where)} />
          <p class="govuk-body">
            <button type="button" class="worksheet-link-button" onClick={() => change(tick === undefined)}>
              {tick ? 'Take the tick away' : 'Tick as done'}
            </button>{' '}
            <a class="worksheet-link-button" href={progressHref} target="_top">
              My progress
            </a>
          </p>
        </>
      )}
    </div>
  );
}
