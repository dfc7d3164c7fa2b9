import type { SessionDocument } from '../document.ts';

/** One part of a meeting: a row of the agenda, with what the page says under it. */
export interface MeetingStep {
  id: string;
  title: string;
  minutes: number;
  /** Minutes since the meeting began when this part begins. */
  from: number;
  /** Level of its heading on the session page, 2 to 6; none where its text cannot be told apart on the page. */
  level: number | undefined;
}

/** The parts of the meeting in order. */
export function meetingSteps({ agenda, parts }: Pick<SessionDocument, 'agenda' | 'parts'>): MeetingStep[] {
  let from = 0;
  return agenda.map(({ id, title, minutes }) => {
    const step = { id, title, minutes, from, level: parts.get(id) };
    from += minutes;
    return step;
  });
}
