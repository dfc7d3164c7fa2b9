import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { RefObject } from 'preact';
import { everySecond } from './every-second.ts';
import { EARLY } from './pre-hydration-input.ts';
import type { TextElement } from './pre-hydration-input.ts';
import { useWarnBeforeLeaving } from './use-warn-before-leaving.ts';

/** What a field needs from outside. */
export interface KeptFieldOptions {
  /** What the field should hold. */
  readonly value: string;
  /** Whether what is stored has been read. Until then the field is left alone. */
  readonly ready: boolean;
  /** Another number than before: what was in the field was deleted, also where somebody is writing in it. */
  readonly round?: number;
  /**
   * Takes what was written, and the value that it was written on from. Answers with the reason, in words, when it cannot be
   * kept. `typing`: somebody is writing in the field now, so that until they leave it nothing is put into it.
   */
  readonly write: (text: string, element: TextElement, was: string, typing: boolean) => string | undefined;
  /** Called when the reader leaves the field. */
  readonly leave: () => void;
  /** Says what is wrong with a field that the reader leaves unfinished, if anything is. */
  readonly unfinished?: (element: TextElement) => string | undefined;
}

/** What to put on the field, and what to say beside it. */
export interface KeptField<Element extends TextElement> {
  readonly ref: RefObject<Element>;
  readonly onInput: () => void;
  readonly onBlur: () => void;
  /** Why what is in the field is not kept, or an empty string. Shown only once the reader has left the field. */
  readonly problem: string;
}

/**
 * Looks after a field that Preact does not control: nothing is ever written into it while somebody writes in it, so the
 * caret, an unfinished composition and text typed before hydration are safe.
 */
export function useKeptField<Element extends TextElement>(options: KeptFieldOptions): KeptField<Element> {
  const { value, ready, round = 0, write, leave, unfinished } = options;
  const ref = useRef<Element>(null);
  const met = useRef(false);
  /** Stored text that belongs in front of what is in the field, until the reader has left it. */
  const before = useRef('');
  const refused = useRef('');
  /** The value that the field showed, or that was taken from it, last. */
  const agreed = useRef('');
  /** What the field held when it was last looked at: anything else was put there by somebody else's program. */
  const known = useRef<string>();
  /** Whether somebody has written in the field since coming to it. */
  const typed = useRef(false);
  const seenRound = useRef(round);
  const [problem, setProblem] = useState('');
  const [, redraw] = useState(0);

  useWarnBeforeLeaving(problem !== '' && refused.current !== '');

  /** Takes what is in the field, unless it is known; answers whether it was news. */
  const take = (): boolean => {
    const element = ref.current;
    if (element === null || known.current === undefined || element.value === known.current) return false;
    known.current = element.value;
    const text = before.current + element.value;
    refused.current = write(text, element, agreed.current, typed.current && isIn(element)) ?? '';
    if (refused.current === '') agreed.current = text;
    // A date is not wrong before it is written to its end.
    if (refused.current === '' || element.type !== 'date') setProblem(refused.current);
    return true;
  };
  const takeNow = useRef(take);
  takeNow.current = take;

  useEffect(() => {
    const look = (): void => void takeNow.current();
    const element = ref.current;
    // Before those who save what is waiting are told.
    document.addEventListener('visibilitychange', look, true);
    addEventListener('pagehide', look, true);
    element?.addEventListener('change', look);
    const stop = everySecond(look);
    return () => {
      stop();
      document.removeEventListener('visibilitychange', look, true);
      removeEventListener('pagehide', look, true);
      element?.removeEventListener('change', look);
    };
  }, []);

  useLayoutEffect(() => {
    const element = ref.current;
    if (element === null || !ready) return;
    if (seenRound.current !== round) {
      seenRound.current = round;
      before.current = refused.current = '';
      element.value = value;
      known.current = agreed.current = value;
      typed.current = false;
      return;
    }
    const first = !met.current;
    met.current = true;
    const busy = isIn(element);
    if (first && busy && element.value !== '' && value.endsWith(element.value)) {
      before.current = value.slice(0, value.length - element.value.length);
    }
    if (first) agreed.current = value;
    if (first) typed.current = busy && element.value !== '';
    else if (take()) return;
    if (refused.current === '' && before.current + element.value !== value && !(busy && typed.current)) {
      put(element, value, busy);
      agreed.current = value;
    }
    known.current = element.value;
  });

  return {
    ref,
    problem,
    onInput() {
      const element = ref.current;
      if (element === null) return;
      if (!ready) {
        element.setAttribute(EARLY, '');
        return;
      }
      typed.current = true;
      take();
    },
    onBlur() {
      take();
      typed.current = false;
      before.current = '';
      setProblem(refused.current || (ref.current && unfinished?.(ref.current)) || '');
      leave();
      redraw((count) => count + 1);
    },
  };
}

/** Whether somebody is in the field. */
function isIn(element: TextElement): boolean {
  return document.hasFocus() && document.activeElement === element;
}

/** Puts the text into the field; the caret of somebody who only stands in it stays where it is. */
function put(element: TextElement, text: string, busy: boolean): void {
  const caret = busy && 'selectionStart' in element ? element.selectionStart : null;
  element.value = text;
  if (caret !== null && 'setSelectionRange' in element) element.setSelectionRange(caret, caret);
}
