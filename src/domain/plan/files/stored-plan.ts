import { safeParse } from 'valibot';
import { MIGRATIONS } from './migrations.ts';
import { PLAN_MARKER, PLAN_SCHEMA_VERSION, planSchema } from '../model/schema.ts';
import type { Plan } from '../model/schema.ts';

/**
 * What was found where a plan is stored. Only `empty` and `loaded` may be written to; `raw` is exactly what was found,
 * so that a person can take it away.
 */
export type StoredPlan =
  | { readonly state: 'empty' }
  | { readonly state: 'loaded'; readonly plan: Plan }
  | { readonly state: 'unreadable'; readonly raw: unknown }
  | { readonly state: 'newer'; readonly raw: unknown };

/** Reads a stored document of any version. Nothing stored is `undefined` or `null`. */
export function readStoredPlan(raw: unknown): StoredPlan {
  if (raw === undefined || raw === null) return { state: 'empty' };
  if (typeof raw !== 'object' || !('app' in raw) || raw.app !== PLAN_MARKER || !('schema' in raw)) {
    return { state: 'unreadable', raw };
  }
  const version = raw.schema;
  if (typeof version !== 'number' || !Number.isInteger(version) || version < 1) {
    return { state: 'unreadable', raw };
  }
  if (version > PLAN_SCHEMA_VERSION) return { state: 'newer', raw };
  const plan = migrate({ ...raw }, version);
  return plan === undefined ? { state: 'unreadable', raw } : { state: 'loaded', plan };
}

function migrate(document: Record<string, unknown>, version: number): Plan | undefined {
  try {
    const current = MIGRATIONS.slice(version - 1).reduce((older, step) => step(older), document);
    const parsed = safeParse(planSchema, current);
    return parsed.success ? parsed.output : undefined;
  } catch {
    // A migration may trip over a damaged document. That is an unreadable plan, not a broken page.
    return undefined;
  }
}
