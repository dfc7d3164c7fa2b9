import type { JSX } from 'preact';
import { useRef } from 'preact/hooks';
import type { Asked } from '../../domain/progress/asked-session.ts';
import { whereLeftOff } from '../../domain/progress/count-done.ts';
import { dayWords } from '../../domain/progress/progress-record.ts';
import type { ListedModule, ListedSession } from '../../domain/progress/session-list.ts';
import type { ProgressView } from './use-progress.ts';

/** What the notice needs. */
export interface AskedNoticeProps {
  readonly asked: Asked;
  readonly view: ProgressView;
  readonly modules: readonly ListedModule[];
  /** The address of a page of this site. */
  readonly href: (url: string) => string;
  readonly onTick: (session: ListedSession, wanted: boolean) => Promise<boolean>;
}

/** Where somebody who comes from a session says that it is done. The link alone changes nothing: they are asked. */
export function AskedNotice({ asked, view, modules, href, onTick }: AskedNoticeProps): JSX.Element | null {
  const words = useRef<HTMLParagraphElement>(null);
  if (asked.kind === 'nothing' || !view.ready) return null;
  if (asked.kind === 'unknown') {
    return (
      <div class="govuk-inset-text progress-tools no-print">
        <p class="govuk-body" role="status">
          The address names a session that is not on this site, so nothing was ticked. Find the session in the
          list below.
        </p>
      </div>
    );
  }
  const { session, module } = asked;
  const tick = view.ticked.get(session.url);
  const { next } = whereLeftOff(modules, view.ticked);
  const change = async (wanted: boolean): Promise<void> => {
    await onTick(session, wanted);
    words.current?.focus();
  };
  return (
    <section
      class="govuk-inset-text progress-tools progress-asked no-print"
      aria-label="The session you come from"
    >
      <p class="govuk-body" ref={words} tabIndex={-1}>
        {tick === undefined ? (
          <>
            Is “{session.title}” ({module.title}) done?
          </>
        ) : (
          <>
            “{session.title}” is ticked as done ({dayWords(tick)}).
          </>
        )}
      </p>
      <div class="worksheet-buttons">
        {tick === undefined ? (
          <button type="button" class="govuk-button" onClick={() => void change(true)}>
            Tick it as done
          </button>
        ) : (
          <button
            type="button"
            class="govuk-button govuk-button--secondary"
            onClick={() => void change(false)}
          >
            Take the tick away
          </button>
        )}
      </div>
      <p class="govuk-body">
        <a class="govuk-link" href={href(session.url)}>
          Back to the session
        </a>
        {tick !== undefined && next !== undefined && (
          <>
            {' '}
            · Next:{' '}
            <a class="govuk-link" href={href(next.url)}>
              {next.title}
            </a>
          </>
        )}
      </p>
    </section>
  );
}
