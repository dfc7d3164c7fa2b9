import { useEffect, useRef } from 'preact/hooks';
import type { ComponentType, JSX } from 'preact';
import { memo } from '../../shared/memo.ts';
import { useFetched } from '../../shared/use-fetched.ts';
import { PanelBoundary } from './PanelBoundary.tsx';
import type { PanelProps } from './panel-props.ts';

/** What a panel needs to be shown. */
export interface LazyPanelProps {
  /** The id of the panel; its heading's id starts with it. */
  readonly id: string;
  readonly title: string;
  /** One sentence on what it is for. */
  readonly about: string;
  readonly headingLevel: 2 | 3 | 4;
  /** Not shown before it is first opened. */
  readonly quiet?: boolean | undefined;
  /** Fetches its code. */
  readonly load: () => Promise<{ readonly default: ComponentType<PanelProps> }>;
  /** What the panel is told; absent until the plan is there, and while it is closed. */
  readonly panel: PanelProps | undefined;
  readonly open: boolean;
  readonly onOpen: (id: string, open: boolean) => void;
}

/** A part of the worksheet that opens when pressed. Its code is fetched the first time. Closed, it is not drawn again. */
export const LazyPanel = memo(function LazyPanel(props: LazyPanelProps): JSX.Element {
  const { id, title, about, headingLevel, load, panel, open, onOpen, quiet } = props;
  const Heading = `h${headingLevel}` as 'h2';
  const fetched = useFetched(load, open);
  const element = useRef<HTMLDetailsElement>(null);
  const opened = useRef(false);
  opened.current ||= open;

  useEffect(() => {
    // Somebody may have opened it before the script arrived.
    if (element.current?.open) onOpen(id, true);
    // eslint-disable-next-line react-hooks/exhaustive-deps -- once, when the page comes alive; later openings are heard of
  }, []);

  return (
    <details
      ref={element}
      class="worksheet-panel worksheet-controls"
      id={id}
      open={open}
      hidden={quiet && !opened.current}
      onToggle={({ currentTarget }) => {
        if (currentTarget.open !== open) onOpen(id, currentTarget.open);
      }}
    >
      <summary class="worksheet-panel__summary">
        <Heading class="worksheet-panel__heading">{title}</Heading>
        <span class="govuk-hint worksheet-panel__about">{about}</span>
      </summary>
      <div class="worksheet-panel__body">
        {!open ? null : fetched.state === 'ready' && panel !== undefined ? (
          <PanelBoundary>
            <fetched.code.default {...panel} />
          </PanelBoundary>
        ) : fetched.state !== 'failed' ? (
          <p class="govuk-body">Opening…</p>
        ) : (
          <>
            <p class="govuk-body" role="alert">
              This part could not be fetched. Your plan is not affected. {fetched.why}
            </p>
            <button
              type="button"
              class="govuk-button govuk-button--secondary"
              onClick={() => {
                element.current?.querySelector('summary')?.focus();
                fetched.retry();
              }}
            >
              Try again
            </button>
          </>
        )}
      </div>
    </details>
  );
});
