import { textOf } from '../../content-pipeline/parse/syntax-tree.ts';
import { audienceIn } from '../../domain/session/audience.ts';
import { placeIn } from '../../domain/session/place.ts';
import type { Draft } from '../draft.ts';
import { headingsIn } from '../translate/tidy-tree.ts';
import { placeOfDraft } from './order-sessions.ts';

/** Words that only say what kind of page it is, for whom and when. */
const kindWords =
  /\b(?:materials?|resources?|sessions?|training|meetings?|self[- ]?study|study|handouts?|activit(?:y|ies)|guide|notes?|support|for|and|the|module|block|unit|part|week|year|term|half|autumn|spring|summer|mentors?|ects?|early[- ]career[- ]teachers?|induction|tutors?|leads?|introduction|overview|welcome)\b/giu;
const saysWhat = (words: string): boolean => /\p{L}{3,}/u.test(words.replace(kindWords, ' '));

/**
 * Writes down who a session is for and what it is about where neither its title nor its path says so, but its heading, its
 * caption or the headings of its text do.
 */
export function sayPlace(draft: Draft): void {
  const { top, tree, placement } = draft;
  if (placement.kind !== 'session') return;
  const headings = headingsIn(tree).map((heading) => textOf(heading).trim());
  const place = placeOfDraft(draft);
  const sources = [top.heading ?? '', ...headings.slice(0, 3), top.description ?? ''];
  if (place.audience === undefined) {
    const audience = sources.map(audienceIn).find((each) => each !== undefined);
    if (audience !== undefined) note(draft, 'audience', (top['audience'] = audience));
  }
  if (place.week === undefined) {
    const week = sources
      .slice(0, 2)
      .map((words) => placeIn(words).week)
      .find((each) => each !== undefined);
    if (week !== undefined && week > 0) note(draft, 'week', (top['week'] = week));
  }
  const heading = top.heading ?? top.title;
  const caption = top.caption ?? '';
  if (top['topic'] === undefined && !saysWhat(heading) && saysWhat(caption))
    note(draft, 'topic', (top['topic'] = caption));
}

function note(draft: Draft, name: string, value: string | number): void {
  draft.notes.push({
    rule: 'place',
    file: draft.placement.path,
    line: 1,
    action: 'repaired',
    message: `the ${name} was said only in the page`,
    expected: `“${name}: ${String(value)}” stands in its frontmatter now.`,
  });
}
