import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { RefObject } from 'preact';
import { EARLY } from './pre-hydration-input.ts';
import type { TextElement } from './pre-hydration-input.ts';

/** What a field needs from outside. */
export interface KeptFieldOptions {
  /** What the field should hold. */
  readonly value: string;
  /** Whether what is stored has been read. Until then the field is left alone. */
  readonly ready: boolean;
  /** Takes what was written. Answers with the reason, in words, when it cannot be kept. */
  readonly write: (text: string, element: TextElement) => string | undefined;
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
 * Looks after a field that Preact does not control: nothing is ever written into it while somebody is in it, so the
 * caret, an unfinished composition and text typed before hydration are safe.
 */
export function useKeptField<Element extends TextElement>(options: KeptFieldOptions): KeptField<Element> {
  const { value, ready, write, leave, unfinished } = options;
  const ref = useRef<Element>(null);
  const met = useRef(false);
  /** Stored text that belongs in front of what is in the field, until the reader has left it. */
  const before = useRef('');
  const refused = useRef('');
  const [problem, setProblem] = useState('');
  const [, redraw] = useState(0);

  useLayoutEffect(() => {
    const element = ref.current;
    if (element === null || !ready) return;
    const first = !met.current;
    met.current = true;
    const busy = document.hasFocus() && document.activeElement === element;
    if (first && busy && element.value !== '' && value.endsWith(element.value)) {
      before.current = value.slice(0, value.length - element.value.length);
    }
    if (refused.current !== '' || before.current + element.value === value) return;
    if (!busy || (first && element.value === '')) element.value = value;
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
      refused.current = write(before.current + element.value, element) ?? '';
      if (refused.current === '') setProblem('');
    },
    onBlur() {
      before.current = '';
      setProblem(refused.current || (ref.current && unfinished?.(ref.current)) || '');
      leave();
      redraw((count) => count + 1);
    },
  };
}
