import { fault, warning, type Problem } from '../../problem.ts';
import { placeWords } from '../../session/place.ts';
import { sessionsOf } from '../build/link-neighbours.ts';
import { introduces } from '../build/order.ts';
import type { Programme, Session } from '../programme.ts';

/** Sessions that claim the same place, and sessions that say too little to have one. */
export function checkPlaces(programmes: readonly Programme[]): Problem[] {
  return programmes.flatMap((programme) => {
    const sessions = sessionsOf(programme);
    return [...clashes(sessions), ...sessions.flatMap(unplaced)];
  });
}

/**
 * A meeting or training session is the only one of its kind in a week; self-study has several parts, told apart by
 * their titles. Two sessions that are told apart by `order` do not clash.
 */
function clashes(sessions: readonly Session[]): Problem[] {
  const claimed = new Map<string, Session>();
  return sessions.flatMap((session) => {
    const key = claim(session);
    const other = claimed.get(key);
    if (!other) {
      claimed.set(key, session);
      return [];
    }
    const place = placeWords(session.place) || 'the same title';
    const instead = 'Correct the title or week of one of them, or give each its own “order”.';
    return [
      fault(session.document.file, 2, `${other.document.file} already claims this place (${place})`, instead),
    ];
  });
}

function claim({ place, title, module, document }: Session): string {
  const { order } = document.frontmatter;
  const part =
    place.week !== undefined && place.audience !== 'ect' && place.audience ? '' : title.toLowerCase();
  return [module.url, place.year, place.term, place.week, place.audience, part, order].join('|');
}

/** An introduction stands before the first week, so it needs none. */
function unplaced({ url, place, document }: Session): Problem[] {
  const needed = introduces(url) ? (['audience'] as const) : (['week', 'audience'] as const);
  const missing = needed.filter((key) => place[key] === undefined);
  if (missing.length === 0) return [];
  const wrong = `neither title nor file name says the ${missing.join(' or the ')}`;
  return [
    warning(
      document.file,
      2,
      wrong,
      `Add ${missing.map((key) => `${key}:`).join(' and ')} to the frontmatter.`,
    ),
  ];
}
