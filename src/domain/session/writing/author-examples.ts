import type { Place } from '../place.ts';

/** The glossary entry that the example of a glossary term points to. */
export interface ExampleTerm {
  id: string;
  words: string;
}

/** Files that the examples name, and where this site has them: they are not part of anybody’s content. */
export const exampleFiles: ReadonlyMap<string, string> = new Map([
  ['/assets/seating-plan.png', '/writing/seating-plan.png'],
  ['/assets/meeting-handout.txt', '/writing/meeting-handout.txt'],
]);

/** A session that the example of a list finds. */
export interface ExampleSession {
  url: string;
  heading: string;
  place: Place;
}

/** The sessions that the example of a list finds, in place of those of a module. They lead back to its page. */
export const exampleSessions: readonly ExampleSession[] = [
  'What this week is about',
  'Planning a first lesson',
].map((heading) => ({
  url: '/writing/gallery/',
  heading,
  place: { week: 1, audience: 'ect' },
}));

/**
 * An example of every author component, as its author would write it. The page that shows them reads them as it reads
 * content, so an example that breaks a rule stops the build.
 */
export function authorExamples({ id, words }: ExampleTerm): ReadonlyArray<{ name: string; source: string }> {
  return [
    {
      name: 'BeforeYouMeet',
      source: `<BeforeYouMeet>

- **ECT brings** two pieces of work by the same pupil, one early and one late.
- **Mentor brings** the marking policy, and one comment that helped nobody.

</BeforeYouMeet>`,
    },
    {
      name: 'LearningIntentions',
      source: `<LearningIntentions>

- Choose one question that shows who has understood.
- Plan what to say to pupils who have not.

</LearningIntentions>`,
    },
    {
      name: 'Activity',
      source: `<Activity title="Review and plan" minutes="10">

Look at three pupils’ books together. What can they do now that they could not do last week?

</Activity>`,
    },
    {
      name: 'ResearchSummary',
      source: `<ResearchSummary>

### Why pupils forget

What is met once fades within days. Meeting it again after a gap, and having to bring it to mind, makes it last.

</ResearchSummary>`,
    },
    {
      name: 'Vignette',
      source: `<Vignette title="Amina plans with her teaching assistant">

Amina showed her teaching assistant the two mistakes she expected. At the end of the lesson they compared what they had seen.

</Vignette>`,
    },
    {
      name: 'DiscussionPrompts',
      source: `<DiscussionPrompts>

- Which pupils surprised you?
- What would you ask them first tomorrow?

</DiscussionPrompts>`,
    },
    {
      name: 'Callout',
      source: `<Callout title="Before the meeting">

Bring two pieces of work from the same pupil.

</Callout>`,
    },
    {
      name: 'Details',
      source: `<Details summary="A finished example">

“By half term, all of my Year 8 pupils start writing within two minutes.”

</Details>`,
    },
    {
      name: 'Video',
      source: `<Video id="aqz-KE-bpKQ" title="Greeting pupils at the door" minutes="5">

The words that are spoken in the video stand here.

</Video>`,
    },
    {
      name: 'Download',
      source: `<Download file="/assets/meeting-handout.txt" title="Meeting handout" />`,
    },
    {
      name: 'Figure',
      source: `<Figure file="/assets/seating-plan.png" alt="Plan of a classroom with six tables, seen from above">

Six tables, each with a view of the board.

</Figure>`,
    },
    {
      name: 'SessionLinks',
      source: `<SessionLinks week="1" audience="ect" />`,
    },
    {
      name: 'GlossaryTerm',
      source: `Ask about the <GlossaryTerm id="${id}">${words}</GlossaryTerm> before the lesson.`,
    },
    { name: 'SessionNotes', source: `<SessionNotes />` },
    {
      name: 'Audit',
      source: `<Audit name="routines" title="Audit: routines">

| Routines | Secure | Developing | Next |
|---|---|---|---|
| Pupils know where to put their coats | ☐ | ☐ | ☐ |
| Lessons begin without my voice | ☐ | ☐ | ☐ |

</Audit>

<Audit name="routines-in-july" title="Audit again: routines" from="routines" />`,
    },
    {
      name: 'Record',
      source: `<Record name="class-inquiry" title="The inquiry record">

1. **Question:** which pupils, and in which moment?
2. **First look:** what did they do before anything changed?

</Record>

<Record name="second-inquiry" title="The second inquiry record" from="class-inquiry" />`,
    },
    { name: 'ActionPlan', source: `<ActionPlan />` },
    { name: 'SmartChecker', source: `<SmartChecker />` },
    { name: 'StoredKeys', source: `<StoredKeys />` },
  ];
}
