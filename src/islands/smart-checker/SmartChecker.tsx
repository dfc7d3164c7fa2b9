import type { JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { today } from '../shared/clock.ts';
import { EARLY_SCOPE, READY, takeEarlyFields } from '../shared/early-input.ts';
import { TargetAdvice } from './TargetAdvice.tsx';

/** Longest target the box takes, in characters. */
const longest = 2000;

const vagueExample = 'Improve my questioning';
const clearExample =
  'Use cold call at least three times in the first ten minutes of 9Y2 maths, by scripting the questions, so that quieter pupils answer too, by half term';

/** Plain values from the page. */
export interface SmartCheckerProps {
  /** Address of the action plan. */
  planHref: string;
  /** Level of the heading above the advice. */
  headingLevel: 2 | 3 | 4;
}

/** A box for one target, and what the checker finds in it. Nothing is kept. */
export default function SmartChecker({ planHref, headingLevel }: SmartCheckerProps): JSX.Element {
  const form = useRef<HTMLFormElement>(null);
  const box = useRef<HTMLTextAreaElement>(null);
  const [text, setText] = useState('');
  const [ready, setReady] = useState(false);

  // The box is uncontrolled: what somebody typed before this script arrived is still in it, and is read here.
  useEffect(() => {
    if (form.current && takeEarlyFields(form.current).length > 0) setText(box.current?.value ?? '');
    setReady(true);
  }, []);

  const tryOut = (example: string): void => {
    if (!box.current) return;
    box.current.value = example;
    setText(example);
    box.current.focus();
  };

  return (
    <form
      ref={form}
      class="checker"
      autocomplete="off"
      aria-label="SMART checker"
      onSubmit={(event) => event.preventDefault()}
      {...{ [EARLY_SCOPE]: '', [READY]: ready ? '' : undefined }}
    >
      <div class="govuk-form-group">
        <label class="govuk-label govuk-label--m" for="checker-target">
          Your target
        </label>
        <div class="govuk-hint" id="checker-hint">
          One target, in one or two sentences. Do not name pupils.
        </div>
        <textarea
          ref={box}
          class="govuk-textarea"
          id="checker-target"
          aria-describedby="checker-hint"
          rows={4}
          maxLength={longest}
          onInput={(event) => setText(event.currentTarget.value)}
        />
      </div>
      <p class="needs-script">
        The checker needs JavaScript, which is switched off in this browser. The five questions below work on
        paper too.
      </p>
      <div class="checker-examples no-print">
        <button type="button" class="link-button" disabled={!ready} onClick={() => tryOut(vagueExample)}>
          Try a vague target
        </button>
        <button type="button" class="link-button" disabled={!ready} onClick={() => tryOut(clearExample)}>
          Try a clear one
        </button>
      </div>
      <TargetAdvice text={text} context={{ today: today() }} headingLevel={headingLevel} idPrefix="checker" />
      <p class="no-print">
        <a href={planHref}>Go to the action plan</a>
      </p>
    </form>
  );
}
