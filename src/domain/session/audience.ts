/** Who a session is written for, in the order in which a week is prepared: the teacher studies, the mentor meets. */
export const audiences = ['ect', 'mentor', 'induction-tutor'] as const;

/** One of the three people the programme is for. */
export type Audience = (typeof audiences)[number];

/** The word for an audience in running text. */
export const audienceNames: Record<Audience, string> = {
  ect: 'early career teacher',
  mentor: 'mentor',
  'induction-tutor': 'induction tutor',
};

/** The short label used in tables and lists, where the page has said what it stands for. */
export const audienceLabels: Record<Audience, string> = {
  ect: 'ECT',
  mentor: 'Mentor',
  'induction-tutor': 'Induction tutor',
};

/** Several of them, at the start of a sentence: "Mentors". */
export const audiencePlurals: Record<Audience, string> = {
  ect: 'Early career teachers',
  mentor: 'Mentors',
  'induction-tutor': 'Induction tutors',
};

/** Who takes part in what is written for whom: the mentor leads the meeting, but the ECT is there as well. */
const present: Record<Audience, readonly Audience[]> = {
  ect: ['ect'],
  mentor: ['ect', 'mentor'],
  'induction-tutor': audiences,
};

/** Whether the reader takes part in what is written for the one who leads it. */
export function takesPartIn(reader: Audience, leads: Audience): boolean {
  return present[leads].includes(reader);
}

/** The audience of that name in an address, if there is one. */
export function audienceNamed(name: unknown): Audience | undefined {
  return audiences.find((each) => each === name);
}

const recognisers: ReadonlyArray<[RegExp, Audience]> = [
  [/\binduction[\s-]+(?:tutor|lead)s?\b/iu, 'induction-tutor'],
  [/\bmentors?\b/iu, 'mentor'],
  [/\bects?\b|\bearly[\s-]career[\s-]teachers?\b/iu, 'ect'],
];

/** The audience a title, caption or file name speaks of, if it speaks of one. */
export function audienceIn(text: string): Audience | undefined {
  return recognisers.find(([pattern]) => pattern.test(text))?.[1];
}
