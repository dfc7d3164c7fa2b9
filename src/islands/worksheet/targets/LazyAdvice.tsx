import type { JSX } from 'preact';
import type { TargetAdviceProps } from '../../smart-checker/TargetAdvice.tsx';
import { useFetched } from '../../shared/use-fetched.ts';

const loadAdvice = (): Promise<typeof import('../../smart-checker/TargetAdvice.tsx')> =>
  import('../../smart-checker/TargetAdvice.tsx');

/** The advice for a target, fetched once there is something to read. Until then it says what it is for. */
export function LazyAdvice(props: TargetAdviceProps): JSX.Element {
  const advice = useFetched(loadAdvice, props.text.trim() !== '');
  if (advice.state === 'ready') return <advice.code.TargetAdvice {...props} />;
  return (
    <p class="hint advice">
      {advice.state === 'failed' ? (
        <>
          The check could not be fetched. What you wrote is not affected. {advice.why}{' '}
          <button
            type="button"
            class="link-button"
            onClick={() => {
              // The button goes away, so the focus needs another place.
              document.getElementById(`${props.idPrefix}-text`)?.focus();
              advice.retry();
            }}
          >
            Try again
          </button>
        </>
      ) : (
        'Write the target above. What is clear about it will be shown here.'
      )}
    </p>
  );
}
