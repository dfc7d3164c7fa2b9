import type { JSX } from 'preact';
import type { checkTarget } from '../../domain/smart/check-target.ts';
import { CRITERIA, CRITERION_WORDS } from '../../domain/smart/advice/criterion-words.ts';
import type { TargetContext } from '../../domain/smart/target-context.ts';

/** Props of the list of targets found in one box. */
interface Props {
  targets: readonly string[];
  context: TargetContext;
  check: typeof checkTarget;
  /** Puts one of them alone into the box, where there is a box. */
  onPick?: ((text: string) => void) | undefined;
}

/** Each of several targets by itself: what is clear in it, and the one thing to talk about. */
export function Several({ targets, context, check, onPick }: Props): JSX.Element {
  return (
    <ol class="several">
      {targets.map((text, place) => {
        const { criteria, question } = check(text, context);
        const clear = CRITERIA.filter((criterion) => criteria[criterion].verdict === 2);
        const names = clear.map((criterion) => CRITERION_WORDS[criterion].name.toLowerCase());
        return (
          <li key={`${place}-${text}`}>
            <blockquote class="marked-text">{text}</blockquote>
            <p>
              {names.length > 0 ? `Clear: ${names.join(', ')}.` : 'Nothing clear yet.'}{' '}
              {question && criteria[question.criterion].advice}
            </p>
            {onPick && (
              <button type="button" class="link-button" onClick={() => onPick(text)}>
                Work on this one alone<span class="visually-hidden">: {text}</span>
              </button>
            )}
          </li>
        );
      })}
    </ol>
  );
}
