import type { Review, Step, PlanTarget } from '../model/schema.ts';

/** The first line of the text, at most 60 characters, to name a target or a step by. */
export function shorten(text: string): string {
  const line = text.trim().split('\n')[0] ?? '';
  const characters = [...line];
  return characters.length <= 60 ? line || 'without words' : `${characters.slice(0, 59).join('')}…`;
}

/** Everything written in the target and its steps. */
export function textOf({ id: _, steps, ...fields }: PlanTarget): string {
  return [...Object.values(fields), ...steps.map(textOfStep)].filter((text) => text.trim() !== '').join('\n');
}

/** Everything written in the step. */
export function textOfStep({ what, who, byWhen }: Step): string {
  return [what, who, byWhen].filter((text) => text.trim() !== '').join(', ');
}

/** Everything written in the review. */
export function textOfReview({ date, who, outcomes }: Review): string {
  const said = outcomes.flatMap(({ progress, evidence, reason }) => [progress, evidence, reason]);
  return [date, who, ...said].filter((text) => text.trim() !== '').join('\n');
}
