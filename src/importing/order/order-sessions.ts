import { introduces, natural } from '../../domain/programme/build/order.ts';
import { placeOf, type Place } from '../../domain/session/place.ts';
import type { Nodes } from 'mdast';
import type { Draft } from '../draft.ts';

/** Sessions of one module that are told apart by nothing but their order: one week, one reader. */
export interface SessionGroup {
  place: Place;
  /** Whether they stand before the first week. */
  introduction: boolean;
  /** In the order in which the site will show them. */
  drafts: Draft[];
}

/** The place of a session as the site will read it. */
export function placeOfDraft({ top, placement }: Draft): Place {
  return placeOf(top as Place, top.title, top.caption ?? '', placement.url.slice(1, -1));
}

/**
 * Groups the sessions of a module and settles the order in each group: the typed chain of previous and next first, then
 * the order of the links on the module’s page, then the names. Where that is not what the names alone give, or where two
 * sessions would claim one place, each gets its `order`.
 */
export function orderSessions(sessions: readonly Draft[], modulePage: Draft | undefined): SessionGroup[] {
  const groups = new Map<string, SessionGroup>();
  for (const draft of sessions) {
    const place = placeOfDraft(draft);
    const introduction = introduces(draft.placement.url);
    const key = [introduction, place.year, place.term, place.week, place.audience].join('|');
    const group = groups.get(key) ?? { place, introduction, drafts: [] };
    group.drafts.push(draft);
    groups.set(key, group);
  }
  const listed = modulePage ? linkedAddresses(modulePage.tree) : [];
  for (const group of groups.values()) {
    const byName = [...group.drafts].sort((a, b) => natural(a.placement.url, b.placement.url));
    if (byName.some(({ top }) => top.order !== undefined)) {
      const order = ({ top }: Draft) => top.order ?? Number.MAX_SAFE_INTEGER;
      group.drafts = byName.sort((a, b) => order(a) - order(b));
      continue;
    }
    const wanted = followChain(inListedOrder(byName, listed));
    group.drafts = wanted;
    const differs = wanted.some((draft, index) => draft !== byName[index]);
    if (differs || claimsClash(group)) wanted.forEach((draft, index) => (draft.top.order = index + 1));
  }
  return [...groups.values()];
}

function claimsClash({ place, drafts }: SessionGroup): boolean {
  if (drafts.length < 2) return false;
  if (place.week !== undefined && place.audience !== undefined && place.audience !== 'ect') return true;
  return new Set(drafts.map(({ top }) => top.title.toLowerCase())).size < drafts.length;
}

function linkedAddresses(tree: Nodes): string[] {
  if (tree.type === 'link') return [addressOf(tree.url)];
  return 'children' in tree ? (tree.children as Nodes[]).flatMap(linkedAddresses) : [];
}

/** An address as the old documents are known by: decoded, without what follows the path, ending in a slash. */
export function addressOf(url: string): string {
  const path = url.replace(/[?#].*$/su, '').replace(/\/*$/u, '/');
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

function inListedOrder(drafts: readonly Draft[], listed: readonly string[]): Draft[] {
  const at = ({ placement }: Draft): number => {
    const index = listed.findIndex((url) => url === placement.url || url === placement.oldUrl);
    return index === -1 ? Number.MAX_SAFE_INTEGER : index;
  };
  return [...drafts].sort((a, b) => at(a) - at(b));
}

/** Puts each session right after the one that names it as next, or that it names as previous. */
function followChain(drafts: readonly Draft[]): Draft[] {
  const byUrl = new Map(drafts.map((draft) => [draft.placement.oldUrl, draft]));
  const next = new Map<Draft, Draft>();
  const hasBefore = new Set<Draft>();
  const join = (before: Draft | undefined, after: Draft | undefined) => {
    if (!before || !after || before === after || next.has(before) || hasBefore.has(after)) return;
    next.set(before, after);
    hasBefore.add(after);
  };
  const known = (path: string | undefined) => (path ? byUrl.get(addressOf(path)) : undefined);
  for (const draft of drafts) join(draft, known(draft.typed.next));
  for (const draft of drafts) join(known(draft.typed.previous), draft);
  const ordered: Draft[] = [];
  const seen = new Set<Draft>();
  const follow = (first: Draft) => {
    for (let at: Draft | undefined = first; at && !seen.has(at); at = next.get(at)) {
      seen.add(at);
      ordered.push(at);
    }
  };
  drafts.filter((draft) => !hasBefore.has(draft)).forEach(follow);
  drafts.forEach(follow);
  return ordered;
}
