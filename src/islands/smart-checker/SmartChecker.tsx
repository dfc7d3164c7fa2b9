import type { JSX } from 'preact';
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { deletions, forgetTab, onWaking } from '../../storage/deletions.ts';
import { today } from '../shared/clock.ts';
import { everySecond } from '../shared/saving/every-second.ts';
import { PRE_HYDRATION_SCOPE, READY, takeEarlyFields } from '../shared/saving/pre-hydration-input.ts';
import { takeTarget } from '../shared/target-on-its-way.ts';
import type { TargetOnItsWay } from '../shared/target-on-its-way.ts';
import { useFetched } from '../shared/use-fetched.ts';
import { Beside, contextFrom } from './Beside.tsx';
import type { TakeDateProps } from './TakeDate.tsx';
import { TargetAdvice } from './TargetAdvice.tsx';
import { ToPlan } from './ToPlan.tsx';
import { MOST_CHARACTERS, useWordsInHistory, wordsInHistory, writeWords } from './use-words-in-history.ts';

const vagueExample = 'Improve my questioning';
const clearExample =
  'Use cold call at least three times in the first ten minutes of 9Y2 maths, by scripting the questions, so that quieter pupils answer too, by half term';

const loadTakeDate = (): Promise<typeof import('./TakeDate.tsx')> => import('./TakeDate.tsx');
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

/** A box for one target, and what the checker finds in it. Its words stay with the tab; a target can go to the plan and come from it. */
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
  /** The day of a clear target, YYYY-MM-DD; empty where there is none. */
  const [date, setDate] = useState('');
  const examples = useFetched(loadExamples, wantsExamples);
  const day = today();
  const context = useMemo(() => contextFrom(sent?.beside, day), [sent, day]);

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
    const arrived = takeTarget('checker') ?? wordsInHistory();
    if (early) setText(box.current?.value ?? '');
    else if (arrived) put(arrived.text);
    setSent(arrived);
    setReady(true);
    if (arrived?.target !== undefined) box.current?.focus();
  }, []);

  useWordsInHistory(ready, sent, text, () => box.current?.value ?? '');

  useEffect(() => {
    let known = deletions();
    // Whatever was deleted elsewhere does not stay here, either.
    const stop = onWaking(() => {
      if (deletions() <= known) return;
      known = deletions();
      forgetTab();
      put('');
      writeWords(undefined, '');
      setSent(undefined);
      setOwn('');
    });
    const stopLooking = everySecond(() => box.current && setText(box.current.value));
    return () => {
      stop();
      stopLooking();
    };
  }, []);

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
          In a sentence or two. Do not name pupils.
        </div>
        <textarea
          ref={box}
          class="govuk-textarea"
          id="checker-target"
          aria-describedby="checker-hint"
          rows={3}
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
      {sent?.target !== undefined && <p class="hint">These words come from your action plan.</p>}
      {sent?.beside && <Beside fields={sent.beside} />}
      <TargetAdvice
        text={text}
        context={context}
        headingLevel={headingLevel}
        idPrefix="checker"
        onSeveral={setSeveral}
        onPick={tryOut}
        whenClear={(report, settled) => (
          <ClearDate text={settled} deadline={report.deadline} onDate={setDate} />
        )}
      />
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
      <ToPlan text={text} date={date} several={several} from={sent} planHref={planHref} ready={ready} />
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
                <button
                  type="button"
                  class="link-button"
                  onClick={({ currentTarget }) => {
                    // The button goes away, so the focus needs another place.
                    currentTarget.closest('details')?.querySelector('summary')?.focus();
                    examples.retry();
                  }}
                >
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

/** What takes the date of a clear target along is fetched when there is one. */
function ClearDate(props: TakeDateProps): JSX.Element | null {
  const fetched = useFetched(loadTakeDate, true);
  if (fetched.state === 'failed') return <p role="alert">The date could not be taken along. {fetched.why}</p>;
  return fetched.state === 'ready' ? <fetched.code.TakeDate {...props} /> : null;
}
