import { useEffect, useState } from 'preact/hooks';
import type { ComponentChildren, JSX } from 'preact';
import { sayState } from './save-state.ts';
import type { SaveState } from './save-state.ts';

/** What the status line shows. */
export interface StatusLineProps {
  readonly state: SaveState;
  /** What to offer when work is not saved, such as a button to download it. */
  readonly children?: ComponentChildren;
}

/**
 * Says at a fixed place how safe the reader's work is. What is read aloud is a separate text: it leaves out "Saving…", and
 * as "Saved" changes only with the minute, somebody who writes for a long time is not interrupted again and again.
 */
export function StatusLine({ state, children }: StatusLineProps): JSX.Element {
  const words = sayState(state);
  const [aloud, setAloud] = useState('');
  const settled = state.kind === 'saved' || state.kind === 'not-saved';
  useEffect(() => {
    if (settled) setAloud(words);
  }, [settled, words]);

  return (
    <div class="worksheet-status" data-save-state={state.kind}>
      <p class="worksheet-status__text">{words}</p>
      {state.kind === 'not-saved' && children}
      <p class="govuk-visually-hidden" role="status">
        {aloud}
      </p>
    </div>
  );
}
