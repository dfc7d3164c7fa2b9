import { bothTexts } from '../edit/both-texts.ts';
import { fieldKind } from '../model/field.ts';
import type { PlanField } from '../model/field.ts';
import { isPlan } from '../model/schema.ts';
import type { Plan } from '../model/schema.ts';

/**
 * A plan as one page has it, put into the plan that stands in its place by now. `was` is what both come from: what either changed or
 * removed since stays so, and where both wrote both texts stay. Without it nothing of either is left out. Where that would be no
 * plan any more, it is the page’s own.
 */
export function ownIntoPlan(was: Plan | undefined, own: Plan, there: Plan): Plan {
  const plan = ownInto(was, own, there, '') as Plan;
  return same(plan, there) ? there : isPlan(plan) ? plan : own;
}

/** A text as one page has it, put into the text that stands in its place by now. */
export function ownIntoText(was: string | undefined, own: string, there: string, between?: string): string {
  if (own === was || there.includes(own)) return was === there ? own : there;
  return own.includes(there) ? own : bothTexts(was ?? '', own, there, between);
}

function ownInto(was: unknown, own: unknown, there: unknown, name: string): unknown {
  if (same(own, was)) return there;
  if (same(there, was)) return own;
  if (typeof own === 'string') {
    const kind = fieldKind({ name } as PlanField);
    if (kind !== 'lines' && kind !== 'line') return own || there;
    return ownIntoText(was as string, own, there as string, kind === 'line' ? ' / ' : '\n');
  }
  if (Array.isArray(own)) return idOf(own[0] ?? (there as unknown[])[0]) ? ownItems(was, own, there) : own;
  if (typeof own !== 'object') return own;
  const part = (from: unknown, key: string): unknown => (from as Record<string, unknown> | undefined)?.[key];
  return Object.fromEntries(
    Object.entries(own as object).map(([key, value]) => [
      key,
      ownInto(part(was, key), value, part(there, key), key),
    ]),
  );
}

/** Targets, steps, reviews and their outcomes, in the order of the page’s own. */
function ownItems(was: unknown, own: readonly unknown[], there: unknown): unknown[] {
  const find = (items: unknown, item: unknown): unknown =>
    (items as unknown[] | undefined)?.find((each) => idOf(each) === idOf(item));
  const items = own.flatMap((item) => {
    const [before, other] = [find(was, item), find(there, item)];
    if (other) return [ownInto(before, item, other, '')];
    return same(before, item) ? [] : [item];
  });
  (there as unknown[]).forEach((item, place) => {
    if (!find(own, item) && !same(find(was, item), item)) items.splice(place, 0, item);
  });
  return items;
}

function idOf(item: unknown): string | undefined {
  const { id, target } = (item ?? {}) as { id?: string; target?: string };
  return id ?? target;
}

function same(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
