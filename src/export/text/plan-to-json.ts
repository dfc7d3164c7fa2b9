import type { Plan } from '../../domain/plan/model/schema.ts';

/** The plan as a JSON file: every part of it, exactly as it is stored. */
export function planToJson(plan: Plan): string {
  return `${JSON.stringify(plan, null, 2)}\n`;
}
