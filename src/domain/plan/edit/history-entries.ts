import { fieldKey, planFields, readField } from '../model/field.ts';
import { nameOfField } from '../model/field-names.ts';
import type { HistoryEntry } from './history.ts';
import type { Plan, Review, PlanTarget } from '../model/schema.ts';

/** Changes of one field that follow one another within this time are one entry, in milliseconds. */
const ONE_CHANGE = 10 * 60_000;

/** Most entries that are kept of one plan. */
const HISTORY_KEPT = 500;

/** What changed between two states of a plan, in the order of the form. */
export function historyOf(before: Plan, after: Plan, at: string): HistoryEntry[] {
  const known = new Set(planFields(before).map(fieldKey));
  const written = planFields(after)
    .filter((field) => known.has(fieldKey(field)))
    .map((field): HistoryEntry => {
      const was = readField(before, field) ?? '';
      const is = readField(after, field) ?? '';
      return { at, what: sentence(nameOfField(after, field)), field, before: was, after: is };
    })
    .filter((entry) => entry.before !== entry.after);
  return [
    ...gone(before.targets, after.targets, (target, place) => ({
      what: `Target ${place} removed`,
      text: textsOf(target),
    })).map((entry) => ({ at, ...entry, after: '' })),
    ...gone(after.targets, before.targets, (target, place) => ({
      what: `Target ${place} added`,
      text: textsOf(target),
    })).map(({ what, before: text }) => ({ at, what, before: '', after: text })),
    ...stepsGone(before, after, 'removed').map(({ what, text }) => ({ at, what, before: text, after: '' })),
    ...stepsGone(after, before, 'added').map(({ what, text }) => ({ at, what, before: '', after: text })),
    ...moved(before.targets, after.targets, 'Targets put in another order', at),
    ...after.targets.flatMap((target, place) => {
      const earlier = before.targets.find(({ id }) => id === target.id);
      const words = `Steps of target ${place + 1} put in another order`;
      return earlier ? moved(earlier.steps, target.steps, words, at) : [];
    }),
    ...written,
    ...reviewEntries(before, after, at),
    ...(JSON.stringify(before.columns) === JSON.stringify(after.columns)
      ? []
      : [{ at, what: 'Columns of your table changed', before: '', after: '' }]),
  ];
}

/** The history with new entries. An entry that goes on with the newest one of its field becomes one with it. */
export function mergeHistory(
  history: readonly HistoryEntry[],
  added: readonly HistoryEntry[],
): HistoryEntry[] {
  const merged = [...history];
  for (const entry of added) {
    const key = entry.field && fieldKey(entry.field);
    const place = merged.findIndex(({ field }) => field !== undefined && fieldKey(field) === key);
    const earlier = merged[place];
    const goesOn =
      earlier !== undefined &&
      earlier.after === entry.before &&
      Date.parse(entry.at) - Date.parse(earlier.at) < ONE_CHANGE &&
      (entry.after.startsWith(entry.before) || entry.before.startsWith(entry.after));
    if (goesOn) merged.splice(place, 1);
    merged.unshift(goesOn ? { ...entry, before: earlier.before } : entry);
  }
  return merged.slice(0, HISTORY_KEPT);
}

type Gone = { what: string; before: string };

function gone(
  from: readonly PlanTarget[],
  to: readonly PlanTarget[],
  say: (target: PlanTarget, place: number) => { what: string; text: string },
): Gone[] {
  return from.flatMap((target, place) => {
    if (to.some(({ id }) => id === target.id)) return [];
    const { what, text } = say(target, place + 1);
    return [{ what, before: text }];
  });
}

/** Steps of targets that both plans have, which the second plan lacks. */
function stepsGone(from: Plan, to: Plan, word: string): { what: string; text: string }[] {
  const kept = new Set(to.targets.flatMap(({ steps }) => steps.map(({ id }) => id)));
  const targets = new Set(to.targets.map(({ id }) => id));
  return from.targets.flatMap((target, targetPlace) =>
    target.steps.flatMap((step, place) => {
      if (!targets.has(target.id) || kept.has(step.id)) return [];
      const text = [step.what, step.who, step.byWhen].filter(Boolean).join('\n');
      return [{ what: `Step ${place + 1} of target ${targetPlace + 1} ${word}`, text }];
    }),
  );
}

interface WithId {
  readonly id: string;
}

function moved(
  before: readonly WithId[],
  after: readonly WithId[],
  what: string,
  at: string,
): HistoryEntry[] {
  const kept = (items: readonly WithId[], others: readonly WithId[]): string[] =>
    items.map(({ id }) => id).filter((id) => others.some((other) => other.id === id));
  return kept(before, after).join(' ') === kept(after, before).join(' ')
    ? []
    : [{ at, what, before: '', after: '' }];
}

function reviewEntries(before: Plan, after: Plan, at: string): HistoryEntry[] {
  const added = after.reviews.filter(({ id }) => !before.reviews.some((review) => review.id === id));
  const removed = before.reviews.filter(({ id }) => !after.reviews.some((review) => review.id === id));
  const finished = after.reviews.filter(
    ({ id, finished }) => before.reviews.find((review) => review.id === id)?.finished === !finished,
  );
  return [
    ...added.map(() => ({ at, what: 'Review started', before: '', after: '' })),
    ...removed.map((review) => ({ at, what: 'Review removed', before: textsOfReview(review), after: '' })),
    ...finished.map((review) => ({
      at,
      what: review.finished ? 'Review finished' : 'Review opened again',
      before: '',
      after: '',
    })),
  ];
}

function textsOf({ id: _, steps, ...fields }: PlanTarget): string {
  const inSteps = steps.flatMap(({ what, who, byWhen }) => [what, who, byWhen]);
  return [...Object.values(fields), ...inSteps].filter(Boolean).join('\n');
}

function textsOfReview({ who, outcomes }: Review): string {
  return [who, ...outcomes.flatMap(({ progress, evidence, reason }) => [progress, evidence, reason])]
    .filter(Boolean)
    .join('\n');
}

function sentence(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
