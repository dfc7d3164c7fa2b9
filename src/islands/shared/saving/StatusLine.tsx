import { useEffect, useRef, useState } from 'preact/hooks';
import type { ComponentChildren, JSX } from 'preact';
import { KeepChoice } from './KeepChoice.tsx';
import { sayState } from './save-state.ts';
import type { SaveState } from './save-state.ts';

/** What the status line shows. */
export interface StatusLineProps {
  readonly state: SaveState;
  /** Called when the reader has chosen where work is kept. Absent where that is asked somewhere else. */
  readonly onKeep?: (where: 'device' | 'visit') => void;
  /** What to offer when work is not saved, such as a button to download it. */
  readonly children?: ComponentChildren;
  /** What is always offered beside the words. */
  readonly tools?: ComponentChildren;
  /** Something else that was just done, to be read aloud. */
  readonly said?: string;
  /** Words that stand in place of the state’s own: something is more pressing, or nothing is at stake yet. */
  readonly instead?: string | undefined;
  /** The id of the words, where the focus can be put. */
  readonly id?: string;
}

/**
 * Says at a fixed place how safe the reader's work is. What is read aloud is a separate text: it leaves out "Saving…", and
 * as "Saved" changes only with the minute, somebody who writes for a long time is not interrupted again and again.
 */
export function StatusLine(props: StatusLineProps): JSX.Element {
  const { state, onKeep, children, tools, said = '', instead, id } = props;
  const words = sayState(state);
  const text = useRef<HTMLParagraphElement>(null);
  const [aloud, setAloud] = useState('');
  const settled = state.kind === 'saved' || state.kind === 'not-saved';
  useEffect(() => {
    if (settled) setAloud(words);
  }, [settled, words]);

  return (
    <div class="worksheet-status" data-save-state={state.kind}>
      <div class="worksheet-status__line">
        <p class="worksheet-status__text" id={id} ref={text} tabIndex={-1}>
          {instead ?? words}
        </p>
        {tools}
      </div>
      {state.kind === 'undecided' && onKeep && (
        <KeepChoice
          onKeep={(where) => {
            // The buttons go away, so the focus needs another place.
            text.current?.focus();
            setAloud(keptWords(where));
            onKeep(where);
          }}
        />
      )}
      {state.kind === 'not-saved' && children}
      <p class="govuk-visually-hidden" role="status">
        {aloud || null}
      </p>
      <p class="govuk-visually-hidden worksheet-said" role="status">
        {said || null}
      </p>
    </div>
  );
}

/** What is said when somebody has chosen where work is kept. */
export function keptWords(where: 'device' | 'visit'): string {
  return where === 'visit' ? 'Kept for this visit only.' : 'Kept in this browser.';
}
