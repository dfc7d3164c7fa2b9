import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { believedDay } from '../../domain/dates/believable-today.ts';
import { formatDate } from '../../domain/dates/calendar-date.ts';
import { askedSession } from '../../domain/progress/asked-session.ts';
import type { Asked } from '../../domain/progress/asked-session.ts';
import { countDone, countWords, whereLeftOff } from '../../domain/progress/count-done.ts';
import { dayWords, goneSessions } from '../../domain/progress/progress-record.ts';
import { listFor } from '../../domain/progress/session-list.ts';
import type { ListedModule, ListedSession } from '../../domain/progress/session-list.ts';
import { audienceNamed, audiencePlurals, audiences } from '../../domain/session/audience.ts';
import { withBase } from '../../domain/site-address.ts';
import { readOwnSetting } from '../../storage/stores/read-own-setting.ts';
import { today } from '../shared/clock.ts';
import { AUDIENCE_SETTING } from '../shared/setting-names.ts';
import { useWarnBeforeLeaving } from '../shared/saving/use-warn-before-leaving.ts';
import { AskedNotice } from './AskedNotice.tsx';
import { DamagedProgress } from './DamagedProgress.tsx';
import { ModuleTicks } from './ModuleTicks.tsx';
import { ProgressStatus } from './ProgressStatus.tsx';
import { RecordTools } from './RecordTools.tsx';
import { useProgress } from './use-progress.ts';

/** Plain values from the page. */
export interface MyProgressProps {
  /** All modules with sessions that can be read. */
  readonly modules: readonly ListedModule[];
  /** Day on which the site was built, YYYY-MM-DD. */
  readonly built: string;
  /** Path of the site on its host. */
  readonly base: string;
}

/** Which sessions are done: ticked by the reader, kept in this browser if they say so. */
export default function MyProgress({ modules, built, base }: MyProgressProps): JSX.Element {
  const [view, actions] = useProgress();
  const [asked, setAsked] = useState<Asked>({ kind: 'nothing' });
  const [reader, setReader] = useState('');
  const [name, setName] = useState('');
  const href = (url: string): string => withBase(url, base);

  useEffect(() => {
    const query = new URLSearchParams(location.search);
    setAsked(askedSession(location.search, modules));
    setReader(audienceNamed(query.get('for')) ?? '');
    if (query.has('for')) return;
    void readOwnSetting(AUDIENCE_SETTING).then((value) =>
      setReader((now) => now || (audienceNamed(value) ?? '')),
    );
  }, [modules]);
  useWarnBeforeLeaving(view.ticked.size > 0 && view.place?.kind !== 'device');

  const shown = listFor(modules, reader);
  const sessions = shown.flatMap((module) => module.sessions);
  const { last, next } = whereLeftOff(shown, view.ticked);
  const gone = goneSessions(modules, view.ticked);
  const day = view.ready ? believedDay(today(), built) : '';
  const onTick = (session: ListedSession, wanted: boolean): Promise<boolean> =>
    actions.tick(session.url, session.title, believedDay(today(), built), wanted);
  const choose = (wanted: string): void => {
    setReader(wanted);
    const query = new URLSearchParams(location.search);
    query.set('for', wanted || 'all');
    history.replaceState(history.state, '', `${location.pathname}?${query.toString()}`);
  };

  return (
    <div class="progress" data-ready={view.ready ? '' : undefined}>
      <p class="print-only">
        {['Record of progress', name.trim(), day !== '' && formatDate(day)].filter(Boolean).join(' · ')}
      </p>
      <AskedNotice asked={asked} view={view} modules={shown} href={href} onTick={onTick} />
      <ProgressStatus view={view} onKeep={(where) => void actions.keep(where)} />
      {view.unusable.length > 0 && (
        <DamagedProgress unusable={view.unusable} onRemove={() => void actions.remove('unreadable')} />
      )}
      {view.ready && last !== undefined && (
        <p class="govuk-body progress-tools no-print progress-next">
          {next === undefined ? (
            'Every session in this list is ticked.'
          ) : (
            <>
              You ticked “{last.title}” last. Continue with{' '}
              <a class="govuk-link" href={href(next.url)}>
                {next.title}
              </a>
              .
            </>
          )}
        </p>
      )}
      <div class="progress-tools no-print">
        <label class="govuk-label" for="progress-for">
          Sessions for
        </label>
        <select
          class="govuk-select"
          id="progress-for"
          disabled={!view.ready}
          value={reader}
          onInput={({ currentTarget }) => choose(currentTarget.value)}
        >
          <option value="">Everybody</option>
          {audiences.map((each) => (
            <option key={each} value={each}>
              {audiencePlurals[each]}
            </option>
          ))}
        </select>
      </div>
      <h2>Sessions</h2>
      <p class="govuk-body" role="status">
        {view.ready &&
          sessions.length > 0 &&
          `${countWords(countDone(sessions, view.ticked))} sessions ticked.`}
        {view.ready &&
          sessions.length === 0 &&
          'There is no session for this reader here yet. Choose “Everybody” to see all.'}
      </p>
      {shown.map((module) => (
        <ModuleTicks key={module.url} module={module} view={view} href={href} onTick={onTick} />
      ))}
      {gone.length > 0 && (
        <section class="progress-module">
          <h3 class="progress-module__title">No longer on this site</h3>
          <ul>
            {gone.map((tick) => (
              <li key={tick.session}>
                {tick.label || tick.session} ({dayWords(tick)})
              </li>
            ))}
          </ul>
        </section>
      )}
      <RecordTools view={view} modules={shown} name={name} onName={setName} actions={actions} />
    </div>
  );
}
