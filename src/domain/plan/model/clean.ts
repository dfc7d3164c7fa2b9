import { cleanText } from '../../clean-text.ts';
import type { Plan } from './schema.ts';

/** The plan with all of its texts cleaned. Ids, dates and choices hold nothing to clean. */
export function cleanPlan(plan: Plan): Plan {
  return cleanValue(plan) as Plan;
}

function cleanValue(value: unknown): unknown {
  if (typeof value === 'string') return cleanText(value);
  if (Array.isArray(value)) return value.map(cleanValue);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, cleanValue(part)]));
}
