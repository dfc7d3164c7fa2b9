import { audienceLabels, takesPartIn, type Audience } from '../../session/audience.ts';
import { takesPart } from './row.ts';
import type { Session, WeekWork } from '../programme.ts';

/** Who takes part in work of each kind, to a reader who is nobody in particular. */
const everybody: Record<WeekWork['what'], string> = {
  meeting: 'Mentor and ECT',
  'self-study': 'ECT',
  training: 'Induction tutor, mentor and ECT',
};

/** The same, to a reader who is one of them. */
const toReader: Record<Audience, Partial<Record<WeekWork['what'], string>>> = {
  ect: {
    'self-study': 'You',
    meeting: 'You and your mentor',
    training: 'You, your mentor and induction tutor',
  },
  mentor: { meeting: 'You and your ECT', training: 'You, your ECT and induction tutor' },
  'induction-tutor': { training: 'You, mentor and ECT' },
};

/** Who takes part in the work, in words: "Mentor and ECT", or "You and your ECT" to a mentor. */
export function whoWords(what: WeekWork['what'], reader?: Audience): string {
  return (reader && toReader[reader][what]) ?? everybody[what];
}

/** Who the work is for, as short as in the rows of a map: "Mentor", or "You: meeting" to one who takes part. */
export function shortWho({ what, audience }: WeekWork, reader?: Audience): string {
  if (reader === undefined || !takesPart(reader, what)) return audienceLabels[audience];
  return `You: ${what}`;
}

/** The work of a week with what the reader takes part in first. Nothing is left out. */
export function ownFirst(work: readonly WeekWork[], reader?: Audience): WeekWork[] {
  return inTwo(work, ({ what }) => reader !== undefined && takesPart(reader, what));
}

/** The sessions of a week: those for the reader, then those they take part in, then the others. Nothing is left out. */
export function ownSessionsFirst(sessions: readonly Session[], reader?: Audience): Session[] {
  const joined = inTwo(
    sessions,
    ({ place }) =>
      reader !== undefined && place.audience !== undefined && takesPartIn(reader, place.audience),
  );
  return inTwo(joined, ({ place }) => reader !== undefined && place.audience === reader);
}

function inTwo<Item>(items: readonly Item[], first: (item: Item) => boolean): Item[] {
  return [...items.filter(first), ...items.filter((item) => !first(item))];
}
