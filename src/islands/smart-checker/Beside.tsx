import type { JSX } from 'preact';
import { formatDate, parseDate } from '../../domain/dates/calendar-date.ts';
import { BESIDE_NAMES } from '../../domain/smart/beside-names.ts';
import type { TargetContext } from '../../domain/smart/target-context.ts';

/** What the plan says beside a target, by field of the checker's context. */
type Fields = Readonly<Record<string, string>>;

/** Shows what the plan says beside the target, because the checker reads it too. */
export function Beside({ fields }: { fields: Fields }): JSX.Element | null {
  const shown = Object.entries(BESIDE_NAMES).filter(([field]) => fields[field]?.trim());
  if (shown.length === 0) return null;
  return (
    <details class="checker-beside">
      <summary>What your plan says beside it is read too</summary>
      <dl class="criteria">
        {shown.map(([field, name]) => (
          <div class="criterion" key={field}>
            <dt>{name}</dt>
            <dd>{inWords(fields[field] ?? '')}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}

/** The checker's context from those fields. `today` is YYYY-MM-DD. */
export function contextFrom(fields: Fields | undefined, today: string): TargetContext {
  const confidence = Number(fields?.['confidence'] ?? '');
  const texts = Object.entries(fields ?? {}).filter(
    ([field]) => field in BESIDE_NAMES && field !== 'confidence',
  );
  return {
    ...Object.fromEntries(texts),
    today,
    ...(confidence >= 1 && confidence <= 10 ? { confidence } : {}),
  };
}

function inWords(value: string): string {
  const date = /^\d{4}-\d{2}-\d{2}$/.test(value) ? parseDate(value) : undefined;
  return date ? formatDate(date) : value;
}
