import type { PlanAdvice } from './advice.ts';

/** Something a rule found at a step. */
export interface Finding {
  readonly advice: PlanAdvice;
  /** Places of the target and the step, from 1. */
  readonly target: number;
  readonly step: number;
  /** What belongs to this place alone, such as a date. */
  readonly detail?: string;
}

/** Most places that are named; of more only the number is said. */
const NAMED = 5;

/**
 * One finding for a rule, however many places it was found at: a single one as it is, several as one sentence that names the
 * places. It belongs to a target when all the places are in it, and points to the first of them.
 */
export function merged(
  findings: readonly Finding[],
  several: (places: string, count: number) => string,
): PlanAdvice[] {
  const [first] = findings;
  if (first === undefined) return [];
  if (findings.length === 1) return [first.advice];
  const { rule, field, target } = first.advice;
  const message = several(placesOf(findings), findings.length);
  const isOne = findings.every(({ advice }) => advice.target === target);
  return [{ rule, field, message, ...(isOne && target !== undefined && { target }) }];
}

function placesOf(findings: readonly Finding[]): string {
  const named = findings.slice(0, findings.length > NAMED + 1 ? NAMED : undefined);
  const groups = new Map<string, { readonly steps: number[]; readonly end: string }>();
  for (const { target, step, detail } of named) {
    const end = ` of target ${target}${detail ? ` (${detail})` : ''}`;
    const group = groups.get(end) ?? { steps: [], end };
    group.steps.push(step);
    groups.set(end, group);
  }
  const words = [...groups.values()].map(
    ({ steps, end }) => `${steps.length === 1 ? 'step' : 'steps'} ${listed(steps.map(String))}${end}`,
  );
  const more = findings.length - named.length;
  return listed(more > 0 ? [...words, `${more} others`] : words);
}

/** "1, 2 and 3" */
export function listed(parts: readonly string[]): string {
  return parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`;
}

/** The sentence with a capital. */
export function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
