/**
 * The blocks of an .mdx file, for the MDX extension of editors, which looks for this name. Made from the list in
 * domain/session/writing/author-components.ts: npx vitest run tests/content-pipeline/author-desk.test.ts -u
 */
interface MDXProvidedComponents {
  /** What everybody brings to the meeting, as one list; it stands first in the file. */
  BeforeYouMeet: (props: { /** Its text, between the two tags. */ children?: unknown }) => unknown;
  /** What the teacher will learn, as a list. */
  LearningIntentions: (props: { /** Its text, between the two tags. */ children?: unknown }) => unknown;
  /** A part of the meeting with its minutes; the agenda is made of these. */
  Activity: (props: {
    /** For example title="Review and plan". */ title: string;
    /** For example minutes="10". */ minutes: string;
    /** Its text, between the two tags. */ children?: unknown;
  }) => unknown;
  /** Research and practice summary. */
  ResearchSummary: (props: { /** Its text, between the two tags. */ children?: unknown }) => unknown;
  /** A short story from a classroom. */
  Vignette: (props: {
    /** For example title="Amina plans with her teaching assistant". */ title: string;
    /** Its text, between the two tags. */ children?: unknown;
  }) => unknown;
  /** Questions to talk about. */
  DiscussionPrompts: (props: { /** Its text, between the two tags. */ children?: unknown }) => unknown;
  /** Something not to miss. */
  Callout: (props: {
    /** For example title="Before the meeting". */ title?: string;
    /** Its text, between the two tags. */ children?: unknown;
  }) => unknown;
  /** Text that opens when pressed, such as a transcript. */
  Details: (props: {
    /** For example summary="Transcript". */ summary: string;
    /** Its text, between the two tags. */ children?: unknown;
  }) => unknown;
  /** A YouTube video, loaded only when pressed; its transcript goes between the tags. */
  Video: (props: {
    /** For example id="aqz-KE-bpKQ". */ id: string;
    /** For example title="Greeting pupils at the door". */ title: string;
    /** For example minutes="5". */ minutes?: string;
    /** Its text, between the two tags. */ children?: unknown;
  }) => unknown;
  /** A file to take away. */
  Download: (props: {
    /** For example file="/assets/handout.pdf". */ file: string;
    /** For example title="Meeting handout". */ title: string;
  }) => unknown;
  /** A picture with a caption. */
  Figure: (props: {
    /** For example file="/assets/seating-plan.png". */ file: string;
    /** For example alt="Plan of a classroom with six tables". */ alt: string;
    /** Its text, between the two tags. */ children?: unknown;
  }) => unknown;
  /** On the page of a module: links to the sessions of a week, kept in step with the tree. */
  SessionLinks: (props: {
    /** For example week="1". */ week?: string;
    /** For example audience="ect". */ audience?: 'ect' | 'mentor' | 'induction-tutor';
  }) => unknown;
  /** A word explained in the glossary. */
  GlossaryTerm: (props: {
    /** For example id="senco". */ id: string;
    /** Its text, between the two tags. */ children?: unknown;
  }) => unknown;
  /** A box for notes, kept on the reader’s device. */
  SessionNotes: (props: Record<string, never>) => unknown;
  /** A form of statements, kept on the reader’s device: a table with ☐ for each choice; with its name alone it is shown again. */
  Audit: (props: {
    /** For example name="standards-1-and-7". */ name: string;
    /** For example title="Audit: Standards 1 and 7". */ title?: string;
    /** For example from="standards-1-and-7". */ from?: string;
    /** Its text, between the two tags. */ children?: unknown;
  }) => unknown;
  /** A form of boxes to write in, kept on the reader’s device: a list of its entries; with its name alone it is shown again. */
  Record: (props: {
    /** For example name="inquiry-autumn". */ name: string;
    /** For example title="The inquiry record". */ title?: string;
    /** For example from="inquiry-autumn". */ from?: string;
    /** Its text, between the two tags. */ children?: unknown;
  }) => unknown;
  /** The action-plan worksheet. */
  ActionPlan: (props: Record<string, never>) => unknown;
  /** A box that checks one target. */
  SmartChecker: (props: Record<string, never>) => unknown;
  /** All that the site may keep in a browser, by its name. */
  StoredKeys: (props: Record<string, never>) => unknown;
}
