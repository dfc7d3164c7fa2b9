/** What stands above the action plan in a session. */
export const planHeading = 'Your action plan';

/** What an attribute of an author component may hold. */
type AttributeKind =
  'words' | 'minutes' | 'youtube-id' | 'form-name' | 'term-id' | 'asset' | 'address' | 'week' | 'audience';

/** One attribute of an author component. */
export interface AttributeRule {
  kind: AttributeKind;
  required: boolean;
  /** What to write, shown to an author who left it out. */
  example: string;
}

/** One block an author may use in MDX. */
export interface AuthorComponent {
  name: string;
  /** What it is for, in the author's words. */
  purpose: string;
  /** Whether it has text of its own between an opening and a closing tag. */
  content: 'blocks' | 'inline' | 'none';
  /** The heading it prints, if any: the value of its title attribute, or fixed words. */
  heading?: { attribute: string } | { words: string };
  attributes: Record<string, AttributeRule>;
}

const title = (example: string): AttributeRule => ({ kind: 'words', required: true, example });

/** The one list of what authors may use. A test holds it equal to the folder of components that print them. */
export const authorComponents: readonly AuthorComponent[] = [
  {
    name: 'BeforeYouMeet',
    purpose: 'What everybody brings to the meeting, as one list; it stands first in the file',
    content: 'blocks',
    heading: { words: 'Before you meet' },
    attributes: {},
  },
  {
    name: 'LearningIntentions',
    purpose: 'What the teacher will learn, as a list',
    content: 'blocks',
    heading: { words: 'Learning intentions' },
    attributes: {},
  },
  {
    name: 'Activity',
    purpose: 'A part of the meeting with its minutes; the agenda is made of these',
    content: 'blocks',
    heading: { attribute: 'title' },
    attributes: {
      title: title('Review and plan'),
      minutes: { kind: 'minutes', required: true, example: '10' },
    },
  },
  {
    name: 'ResearchSummary',
    purpose: 'Research and practice summary',
    content: 'blocks',
    heading: { words: 'Research and practice summary' },
    attributes: {},
  },
  {
    name: 'Vignette',
    purpose: 'A short story from a classroom',
    content: 'blocks',
    heading: { attribute: 'title' },
    attributes: { title: title('Amina plans with her teaching assistant') },
  },
  {
    name: 'DiscussionPrompts',
    purpose: 'Questions to talk about',
    content: 'blocks',
    heading: { words: 'To discuss' },
    attributes: {},
  },
  {
    name: 'Callout',
    purpose: 'Something not to miss',
    content: 'blocks',
    heading: { attribute: 'title' },
    attributes: { title: { kind: 'words', required: false, example: 'Before the meeting' } },
  },
  {
    name: 'Details',
    purpose: 'Text that opens when pressed, such as a transcript',
    content: 'blocks',
    attributes: { summary: { kind: 'words', required: true, example: 'Transcript' } },
  },
  {
    name: 'Video',
    purpose: 'A YouTube video, loaded only when pressed; its transcript goes between the tags',
    content: 'blocks',
    attributes: {
      id: { kind: 'youtube-id', required: true, example: 'aqz-KE-bpKQ' },
      title: title('Greeting pupils at the door'),
      minutes: { kind: 'minutes', required: false, example: '5' },
    },
  },
  {
    name: 'Download',
    purpose: 'A file to take away',
    content: 'none',
    attributes: {
      file: { kind: 'asset', required: true, example: '/assets/handout.pdf' },
      title: title('Meeting handout'),
    },
  },
  {
    name: 'Figure',
    purpose: 'A picture with a caption',
    content: 'blocks',
    attributes: {
      file: { kind: 'asset', required: true, example: '/assets/seating-plan.png' },
      alt: { kind: 'words', required: true, example: 'Plan of a classroom with six tables' },
    },
  },
  {
    name: 'SessionLinks',
    purpose: 'On the page of a module: links to the sessions of a week, kept in step with the tree',
    content: 'none',
    attributes: {
      week: { kind: 'week', required: false, example: '1' },
      audience: { kind: 'audience', required: false, example: 'ect' },
    },
  },
  {
    name: 'GlossaryTerm',
    purpose: 'A word explained in the glossary',
    content: 'inline',
    attributes: { id: { kind: 'term-id', required: true, example: 'senco' } },
  },
  {
    name: 'SessionNotes',
    purpose: 'A box for notes, kept on the reader’s device',
    content: 'none',
    heading: { words: 'Your notes' },
    attributes: {},
  },
  {
    name: 'Audit',
    purpose:
      'A form of statements, kept on the reader’s device: a table with ☐ for each choice; with its name alone it is shown again',
    content: 'blocks',
    heading: { attribute: 'title' },
    attributes: {
      name: { kind: 'form-name', required: true, example: 'standards-1-and-7' },
      title: { kind: 'words', required: false, example: 'Audit: Standards 1 and 7' },
      from: { kind: 'form-name', required: false, example: 'standards-1-and-7' },
    },
  },
  {
    name: 'Record',
    purpose:
      'A form of boxes to write in, kept on the reader’s device: a list of its entries; with its name alone it is shown again',
    content: 'blocks',
    heading: { attribute: 'title' },
    attributes: {
      name: { kind: 'form-name', required: true, example: 'inquiry-autumn' },
      title: { kind: 'words', required: false, example: 'The inquiry record' },
      from: { kind: 'form-name', required: false, example: 'inquiry-autumn' },
    },
  },
  {
    name: 'ActionPlan',
    purpose: 'The action-plan worksheet',
    content: 'none',
    heading: { words: planHeading },
    attributes: {},
  },
  {
    name: 'SmartChecker',
    purpose: 'A box that checks one target',
    content: 'none',
    heading: { words: 'Check a target' },
    attributes: {},
  },
  {
    name: 'StoredKeys',
    purpose: 'All that the site may keep in a browser, by its name',
    content: 'none',
    attributes: {},
  },
];

/** The rules of a component, by its name. */
export function authorComponent(name: string): AuthorComponent | undefined {
  return authorComponents.find((component) => component.name === name);
}
