import type { Criterion, Verdict } from '../target-finding.ts';

/** Everything the page says about a criterion before it has read a target. */
export interface CriterionWords {
  /** The letter of SMART. */
  letter: string;
  /** The criterion's name, for headings. */
  name: string;
  /** The name in an address. */
  slug: string;
  /** The question the criterion asks of a target. */
  heading: string;
  /** The one coaching question, asked when this criterion is the lowest. */
  question: string;
  /** The same thought without and with what the criterion asks for, to explain it where no target has been read. */
  example: { without: string; with: string };
}

/** The five criteria in the order S, M, A, R, T, which is the order they are shown in. */
export const CRITERIA: readonly Criterion[] = [
  'specific',
  'measurable',
  'achievable',
  'relevant',
  'timeBound',
];

/**
 * The order of coaching: what will be seen, how both people will know, and when, come before reasons and confidence,
 * because only they can be read from the text.
 */
export const COACHING_ORDER: readonly Criterion[] = [
  'specific',
  'measurable',
  'timeBound',
  'relevant',
  'achievable',
];

/** Words for each verdict. Plain words, so that nothing reads as a mark out of two. */
export const VERDICT_WORDS: Readonly<Record<Verdict, string>> = { 0: 'Not yet', 1: 'Partly', 2: 'Clear' };

/** Letter, name, heading and coaching question of each criterion. */
export const CRITERION_WORDS: Readonly<Record<Criterion, CriterionWords>> = {
  specific: {
    letter: 'S',
    name: 'Specific',
    slug: 'specific',
    heading: 'What exactly will be seen, and where?',
    question: 'What would I see you or your pupils doing in that lesson?',
    example: {
      without: 'Improve my questioning',
      with: 'Ask hinge questions in Year 4 maths',
    },
  },
  measurable: {
    letter: 'M',
    name: 'Measurable',
    slug: 'measurable',
    heading: 'How would two people agree it was done?',
    question: 'How will you both know it has worked: how many, how often, or what piece of evidence?',
    example: {
      without: 'Use cold call more',
      with: 'Use cold call for at least four questions in each 9C lesson',
    },
  },
  achievable: {
    letter: 'A',
    name: 'Achievable',
    slug: 'achievable',
    heading: 'Is it small enough, and who or what will help?',
    question: 'How confident are you, from 1 to 10, and what would move it up by one?',
    example: {
      without: 'All pupils will always be on task',
      with: 'Greet 7A at the door in each lesson, with my mentor watching twice',
    },
  },
  relevant: {
    letter: 'R',
    name: 'Relevant',
    slug: 'relevant',
    heading: 'Which pupils, need or feedback is it for?',
    question: 'Which pupils, need or piece of feedback is this for?',
    example: {
      without: 'Use sentence starters',
      with: 'Use sentence starters so that quieter children join in',
    },
  },
  timeBound: {
    letter: 'T',
    name: 'Time-bound',
    slug: 'time-bound',
    heading: 'When does it end, or get looked at again?',
    question: 'When will you look at this again?',
    example: {
      without: 'Use exit tickets from now on',
      with: 'Use exit tickets until half term',
    },
  },
};
