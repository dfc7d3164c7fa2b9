import type { JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { today } from '../shared/clock.ts';
import { PRE_HYDRATION_SCOPE, READY, takeEarlyFields } from '../shared/saving/pre-hydration-input.ts';
import { readTarget, takeTarget } from '../shared/target-on-its-way.ts';
import type { TargetOnItsWay } from '../shared/target-on-its-way.ts';
import { useFetched } from '../shared/use-fetched.ts';
import { Beside, contextFrom } from './Beside.tsx';
import { TargetAdvice } from './TargetAdvice.tsx';
import { ToPlan } from './ToPlan.tsx';
import { useWordsInHistory } from './use-words-in-history.ts';

/** A whole page of a plan goes in, so that its targets can be found in it. In characters. */
const MOST_CHARACTERS = 10_000;

const vagueExample = 'Improve my questioning';
const clearExample =
  'Use cold call at least three times in the first ten minutes of 9Y2 maths, by scripting the questions, so that quieter pupils answer too, by half term';

const loadExamples = (): Promise<typeof import('./ShowMeHow.tsx')> => import('./ShowMeHow.tsx');

/** Plain values from the page. */
export interface SmartCheckerProps {
  /** Address of the action plan. */
  planHref: string;
  /** Address of the page with all worked examples. */
  examplesHref: string;
  /** Level of the heading above the advice. */
  headingLevel: 2 | 3 | 4;
}

/** A box for one target, and what the checker finds in it. Nothing is kept; a target can go to the plan and come from it. */
export default function SmartChecker({
  planHref,
  examplesHref,
  headingLevel,
}: SmartCheckerProps): JSX.Element {
  const form = useRef<HTMLFormElement>(null);
  const box = useRef<HTMLTextAreaElement>(null);
  const [text, setText] = useState('');
  const [sent, setSent] = useState<TargetOnItsWay>();
  const [ready, setReady] = useState(false);
  const [own, setOwn] = useState('');
  const lastTried = useRef('');
  const [wantsExamples, setWantsExamples] = useState(false);
  const [several, setSeveral] = useState<readonly string[]>([]);
  const examples = useFetched(loadExamples, wantsExamples);

  const put = (words: string): void => {
    if (box.current) box.current.value = words;
    setText(words);
  };
  const tryOut = (words: string): void => {
    // What somebody wrote is not lost to an example.
    if (text.trim() !== '' && text !== lastTried.current) setOwn(text);
    lastTried.current = words;
    put(words);
    box.current?.focus();
    box.current?.scrollIntoView({ block: 'center' });
  };

  // The box is uncontrolled: what somebody typed before this script arrived is still in it, and is read here.
  useEffect(() => {
    const early = form.current ? takeEarlyFields(form.current).length > 0 : false;
    const arrived =
      takeTarget('checker') ?? readTarget((history.state as { target?: unknown } | null)?.target);
    if (early) setText(box.current?.value ?? '');
    else if (arrived) put(arrived.text);
    setSent(arrived);
    setReady(true);
    if (arrived?.target !== undefined) box.current?.focus();
  }, []);

  useWordsInHistory(ready ? sent : undefined, text, () => box.current?.value ?? '');

  return (
    <form
      ref={form}
      class="checker"
      autocomplete="off"
      aria-label="SMART checker"
      onSubmit={(event) => event.preventDefault()}
      {...{ [PRE_HYDRATION_SCOPE]: '', [READY]: ready ? '' : undefined }}
    >
      <div class="govuk-form-group">
        <label class="govuk-label govuk-label--m" for="checker-target">
          Your target
        </label>
        <div class="govuk-hint" id="checker-hint">
          One target, in one or two sentences, or several on lines of their own. Do not name pupils.
        </div>
        <textarea
          ref={box}
          class="govuk-textarea"
          id="checker-target"
          aria-describedby="checker-hint"
          rows={4}
          placeholder=" "
          maxLength={MOST_CHARACTERS}
          onInput={(event) => setText(event.currentTarget.value)}
        />
      </div>
      {text.length >= MOST_CHARACTERS && (
        <p class="hint" role="status">
          This box is full. It holds {MOST_CHARACTERS.toLocaleString('en-GB')} characters; what did not fit
          was left out.
        </p>
      )}
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
        {own !== '' && own !== text && (
          <button type="button" class="link-button" onClick={() => tryOut(own)}>
            Put my own words back
          </button>
        )}
      </div>
      {sent?.target !== undefined && <p class="hint">These words come from your action plan.</p>}
      {sent?.beside && <Beside fields={sent.beside} />}
      <TargetAdvice
        text={text}
        context={contextFrom(sent?.beside, today())}
        headingLevel={headingLevel}
        idPrefix="checker"
        onSeveral={setSeveral}
        onPick={tryOut}
      />
      <ToPlan text={text} several={several} from={sent} planHref={planHref} ready={ready} />
      <details
        class="show-me-how no-print"
        onToggle={(event) => event.currentTarget.open && setWantsExamples(true)}
      >
        <summary>Show me how</summary>
        {examples.state === 'ready' ? (
          <examples.code.default onTry={tryOut} />
        ) : (
          <p>
            {examples.state === 'failed' && (
              <>
                The examples could not be fetched. {examples.why}{' '}
                <button type="button" class="link-button" onClick={examples.retry}>
                  Try again
                </button>{' '}
              </>
            )}
            <a href={examplesHref}>Targets that become SMART in three steps</a>, by phase and subject.
          </p>
        )}
      </details>
    </form>
  );
}
