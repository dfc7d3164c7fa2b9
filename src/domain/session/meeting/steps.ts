import type { SessionDocument } from '../document.ts';
import type { TimedStep } from './timings.ts';

/** One part of a meeting: a row of the agenda, with what the page says under it. */
export interface MeetingStep {
  id: string;
  title: string;
  minutes: number;
  /** Minutes since the meeting began when this part begins. */
  from: number;
  /** Level of its heading on the session page, 2 to 6; none where its text cannot be told apart on the page. */
  level: number | undefined;
  /** The timed steps inside it, in order; empty where its author gives none. */
  within: readonly TimedStep[];
  /** Ids elsewhere on the page of the session that its text links to. */
  pointsTo: readonly string[];
  /** Those of them that are sections of text. */
  atHand: readonly SectionAtHand[];
}

/** A section of the session that a part of the meeting points to, so that it is shown in that part too. */
interface SectionAtHand {
  id: string;
  title: string;
  level: number;
}

/** The parts of the meeting in order. */
export function meetingSteps({
  agenda,
  parts,
  headings,
}: Pick<SessionDocument, 'agenda' | 'parts' | 'headings'>): MeetingStep[] {
  const shown = new Set(agenda.map(({ id }) => id));
  const section = (id: string): SectionAtHand[] => {
    const level = parts.get(id);
    const title = headings.find((heading) => heading.id === id)?.text;
    return level === undefined || title === undefined || shown.has(id) ? [] : [{ id, title, level }];
  };
  let from = 0;
  return agenda.map(({ id, title, minutes, within = [], pointsTo = [] }) => {
    const atHand = pointsTo.flatMap(section);
    const step = { id, title, minutes, from, level: parts.get(id), within, pointsTo, atHand };
    from += minutes;
    return step;
  });
}
