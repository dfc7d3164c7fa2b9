import type { Audience } from '../audience.ts';

/** One timed part of a session, with the words that stand in it at first. */
interface Part {
  title: string;
  /** Whole minutes. */
  minutes: number;
  text: string;
}

/** What a session begins with. */
interface Opening {
  /** Who brings what; nothing where nobody meets. */
  bring: readonly string[];
  introduction: string;
  parts: readonly Part[];
  next: string;
}

/** What each reader’s session begins with. The parts add up to 45 minutes, and 5 for what comes next. */
const openings: Record<Audience, Opening> = {
  mentor: {
    bring: [
      '**ECT brings** the work, plan or notes that the meeting is about.',
      '**Mentor brings** the policy or example that it needs.',
    ],
    introduction: 'Say here what this session is about, and why it matters now.',
    parts: [
      {
        title: 'Review and plan',
        minutes: 10,
        text: '1. Ask what the teacher tried since the last meeting, and what pupils did.\n2. Agree what to keep, and what to change.',
      },
      {
        title: 'Theory to practice',
        minutes: 35,
        text: 'Say here what the two do together, step by step. Use something real, such as pupils’ work or a lesson plan.',
      },
    ],
    next: '- the one thing the teacher will try, and the day of the lesson\n- who will look at it, and when.',
  },
  ect: {
    bring: [],
    introduction: 'Say here what you will learn in this part, why it matters now, and what to have ready.',
    parts: [
      {
        title: 'Study',
        minutes: 30,
        text: 'Say here what to read or watch, and what to look for while doing it.',
      },
      {
        title: 'Try it in your planning',
        minutes: 15,
        text: 'Say here what to plan or prepare for one of your own lessons with what you have just learned.',
      },
    ],
    next: '- the one thing you will try, and the day of the lesson\n- what you will bring to the next meeting with your mentor.',
  },
  'induction-tutor': {
    bring: [
      '**Each ECT brings** the work, plan or notes that the session is about.',
      '**Induction tutor brings** the material for the group.',
    ],
    introduction: 'Say here what this training session is about, and why it comes now.',
    parts: [
      {
        title: 'Welcome and review',
        minutes: 10,
        text: '1. Ask each teacher what they tried since the last session, and what pupils did.\n2. Collect the questions that came up.',
      },
      {
        title: 'Explore and practise',
        minutes: 35,
        text: 'Say here what the group does together, step by step: an example to look at, then time to rehearse it.',
      },
    ],
    next: '- the one thing each teacher will try, and the day of the lesson\n- who will look at it, and when.',
  },
};

/** The body of a new session: every part that a session has, in order, with plain words to replace. */
export function sessionSkeleton(audience: Audience): string {
  const { bring, introduction, parts, next } = openings[audience];
  const before = bring.map((line) => `- ${line}\n`).join('');
  return `${before && `<BeforeYouMeet>\n\n${before}\n</BeforeYouMeet>\n\n`}<LearningIntentions>

- Write here what the teacher will be able to do after this session.
- Write here what else, if there is more. Two or three lines are enough.

</LearningIntentions>

## Introduction

${introduction}

<ResearchSummary>

### What is known

Say here in your own words what research and experience show, and name where it comes from.

<Vignette title="A short story from a classroom">

Tell here in a few sentences what one teacher did, and what pupils did then.

</Vignette>

</ResearchSummary>

${parts.map(activity).join('\n\n')}

<DiscussionPrompts>

- Write here a question that makes people think of their own pupils.
- Write here a question about what to do differently.

</DiscussionPrompts>

<Activity title="Next steps" minutes="5">

Agree and write down:

${next}

</Activity>

Use the box below for what was agreed, without naming any pupil.

<SessionNotes />
`;
}

const activity = ({ title, minutes, text }: Part): string =>
  `<Activity title="${title}" minutes="${minutes}">\n\n${text}\n\n</Activity>`;
