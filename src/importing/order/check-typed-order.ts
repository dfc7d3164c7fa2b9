import type { Draft } from '../draft.ts';
import { addressOf, type SessionGroup } from './order-sessions.ts';

/** The order of one module for one reader, as the site will have it, is compared with what was typed on each page. */
export function checkTypedOrder(groups: readonly SessionGroup[]): void {
  const place = new Map<string, { group: SessionGroup; index: number }>();
  for (const group of groups) {
    group.drafts.forEach((draft, index) => place.set(draft.placement.oldUrl, { group, index }));
  }
  for (const group of groups) {
    group.drafts.forEach((draft, index) => {
      check(draft, 'next', draft.typed.next, group, index, place);
      check(draft, 'previous', draft.typed.previous, group, index, place);
    });
  }
}

function check(
  draft: Draft,
  direction: 'next' | 'previous',
  typed: string | undefined,
  group: SessionGroup,
  index: number,
  places: ReadonlyMap<string, { group: SessionGroup; index: number }>,
): void {
  if (typed === undefined) return;
  const target = places.get(addressOf(typed));
  const step = direction === 'next' ? 1 : -1;
  if (target?.group === group && target.index === index + step) return;
  // A page of another week or reader: the site goes from week to week by itself.
  const edge = direction === 'next' ? index === group.drafts.length - 1 : index === 0;
  const sameReader = target?.group.place.audience === group.place.audience;
  const onward =
    (target?.group.place.week ?? (target?.group.introduction ? 0 : 99)) -
    (group.place.week ?? (group.introduction ? 0 : 99));
  if (target && target.group !== group && edge && sameReader && onward * step > 0) return;
  draft.notes.push({
    rule: 'order',
    file: draft.placement.path,
    line: lineOfKey(draft.source, `${direction}_path`),
    action: 'look',
    message: `the ${direction} page was typed as ${addressOf(typed)}${target ? '' : ', which is not there'}`,
    expected: neighbourWords(group.drafts[index + step], direction),
  });
}

function neighbourWords(neighbour: Draft | undefined, direction: 'next' | 'previous'): string {
  if (!neighbour) return `The site now finds the ${direction} page by year, week and reader.`;
  return `The site now goes to ${neighbour.placement.url}; give the pages an “order” if that is wrong.`;
}

function lineOfKey(source: string, key: string): number {
  return source.slice(0, Math.max(0, source.search(new RegExp(`^${key}:`, 'mu')))).split('\n').length;
}
