import type { JSX } from 'preact';
import { audienceLabels, audienceNamed } from '../../domain/session/audience.ts';
import { countDone, countWords } from '../../domain/progress/count-done.ts';
import { dayWords } from '../../domain/progress/progress-record.ts';
import type { ListedModule, ListedSession } from '../../domain/progress/session-list.ts';
import type { ProgressView } from './use-progress.ts';

/** What the list needs. */
export interface ModuleTicksProps {
  readonly module: ListedModule;
  readonly view: ProgressView;
  readonly href: (url: string) => string;
  readonly onTick: (session: ListedSession, wanted: boolean) => Promise<boolean>;
}

/** The sessions of one module, each with its tick, and how many are done. */
export function ModuleTicks({ module, view, href, onTick }: ModuleTicksProps): JSX.Element {
  const count = countDone(module.sessions, view.ticked);
  return (
    <section class="progress-module">
      <h3 class="progress-module__title">
        <a href={href(module.url)}>{module.title}</a>
        <span class="progress-module__count">{countWords(count)} done</span>
      </h3>
      <ul class="progress-list">
        {module.sessions.map((session) => (
          <SessionTick key={session.url} session={session} view={view} href={href} onTick={onTick} />
        ))}
      </ul>
    </section>
  );
}

type SessionTickProps = Omit<ModuleTicksProps, 'module'> & { readonly session: ListedSession };

function SessionTick({ session, view, href, onTick }: SessionTickProps): JSX.Element {
  const { url, title, audience, minutes } = session;
  const id = `tick-${url.replace(/[^\w-]/gu, '-')}`;
  const tick = view.ticked.get(url);
  const damaged = view.unusable.some((each) => each.session === url);
  const reader = audienceNamed(audience);
  const facts = [reader && audienceLabels[reader], minutes !== undefined && `${minutes} min`].filter(Boolean);
  return (
    <li class="progress-session">
      <input
        type="checkbox"
        id={id}
        class="progress-session__box"
        checked={tick !== undefined}
        disabled={!view.ready || damaged}
        onChange={async ({ currentTarget }) => {
          const stored = await onTick(session, currentTarget.checked);
          // A tick that was not stored does not stay.
          if (!stored) currentTarget.checked = tick !== undefined;
        }}
      />
      <span class="progress-session__words">
        <label for={id}>{title}</label>
        <span class="progress-session__facts">
          {[...facts, tick && dayWords(tick), damaged && 'what is stored for it cannot be read']
            .filter(Boolean)
            .join(' · ')}{' '}
          <a class="no-print" href={href(url)}>
            Open<span class="visually-hidden">: {title}</span>
          </a>
        </span>
      </span>
    </li>
  );
}
