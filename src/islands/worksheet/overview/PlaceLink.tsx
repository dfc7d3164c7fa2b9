import type { ComponentChildren, JSX } from 'preact';
import { focusElement } from '../fields/focus-element.ts';

/** What a link to a place needs. */
export interface PlaceLinkProps {
  /** The id of the place. */
  readonly to: string;
  readonly current?: boolean;
  readonly children: ComponentChildren;
}

/** A link to a place in the plan: it opens what hides the place, and moves the focus there. */
export function PlaceLink({ to, current = false, children }: PlaceLinkProps): JSX.Element {
  return (
    <a
      class="govuk-link"
      href={`#${to}`}
      aria-current={current ? 'true' : undefined}
      onClick={(event) => {
        // Opened in another tab, the address itself leads to the place.
        if (event.ctrlKey || event.metaKey || event.shiftKey) return;
        event.preventDefault();
        history.replaceState(history.state, '', `#${to}`);
        focusElement(to);
      }}
    >
      {children}
    </a>
  );
}
