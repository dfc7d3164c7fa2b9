/** What advice says “such as”, for one area of a teacher’s work. */
export interface ExampleArea {
  /** Words that show the target is about this, as stems. */
  words: ReadonlySet<string>;
  /** An act with a particular thing, as an order: “ask hinge questions”. */
  act: string;
  /** How many or how often, to go after the act. */
  measure: string;
  /** Why, or for whom. */
  reason: string;
  /** Where or when in the day. */
  where: string;
  /** Who or what helps. */
  help: string;
  /** When it is looked at again. */
  when: string;
}

const area = (words: string, act: string, measure: string, reason: string, where: string, help: string, when: string): ExampleArea => ({
  words: new Set(words.split(' ')), act, measure, reason, where, help, when,
}); // prettier-ignore

/** By area, the narrower ones first: the first whose words are in the target gives the examples. */
export const EXAMPLE_AREAS: readonly ExampleArea[] = [
  area('question questioning hinge', 'ask hinge questions', 'at least three times in each lesson', 'so that every pupil has an answer ready', 'in the last ten minutes', 'by scripting them with my mentor', 'until my next observation'),
  area('marking mark feedback book', 'use whole-class feedback', 'after three of five pieces of work', 'so that pupils correct the same mistake themselves', 'at the start of the next lesson', 'using a one-page feedback sheet', 'until the next book look'),
  area('phonics blending decoding', 'model the blending routine', 'for three new words in each session', 'so that every child can read the weekly list', 'in the teach part of the session', 'with the phonics lead watching once', 'by the next phonics check'),
  area('writing write literacy essay handwriting', 'model one paragraph under the visualiser', 'twice a week', 'because the last pieces of writing were short', 'before independent writing', 'using one strong piece of work', 'by the next piece of long writing'),
  area('vocabulary word oracy talk discussion language speaking', 'use sentence starters', 'with at least five pupils in each lesson', 'so that quieter pupils join in', 'in paired talk', 'using a word mat', 'until the end of this topic'),
  area('parent carer family', 'send a good-news postcard home', 'three times a week', 'so that parents hear from school before there is a problem', 'on Friday after school', 'using the office’s list of numbers', 'until the next parents’ evening'),
  area('ta tas lsa adult assistant', 'share a one-page plan with my TA', 'before at least three lessons a week', 'so that pupils with SEND get help at once', 'before registration', 'by agreeing a time with my TA', 'for the next four weeks'),
  area('send sen eal adaptive adapt differentiation differentiate differentiated scaffold scaffolding inclusion inclusive', 'pre-teach four key words', 'before each new topic', 'so that EAL pupils can use them in their answers', 'in the first five minutes', 'with the SENDCo', 'until the next plan review'),
  area('behaviour behave disruption noise noisy settle settling routine transition calm rude talking sanction entry', 'rehearse the entry routine', 'from 8 minutes to 4', 'so that pupils have more time to read', 'at the door', 'using the school’s script', 'for the next three weeks'),
  area('assessment assess afl understanding misconception data progress check quiz', 'use mini whiteboards', 'at least twice in each lesson', 'to check every pupil’s understanding before moving on', 'before independent work', 'by planning the questions in my PPA', 'by the next data drop'),
  area('engagement engage engaging participation passive attention focus', 'use cold call after think time', 'for at least four questions in each lesson', 'so that quieter pupils answer too', 'in the opening quiz', 'using a class list', 'for the next six lessons'),
  area('explanation explain explaining modelling model instruction', 'script my explanations', 'twice a week', 'because pupils mixed up two ideas in the last task', 'before the main task', 'by rehearsing with my mentor', 'until the end of this unit'),
  area('planning plan curriculum sequence knowledge scheme', 'co-plan one lesson with my mentor', 'once a week', 'so that 8B meet fractions before ratio', 'for the next unit', 'in my Tuesday PPA', 'before the next unit begins'),
  area('workload wellbeing organisation organised email deadline paperwork', 'plan two lessons in my PPA', 'on three days of each week', 'so that pupils get their books back in time', 'before I go home', 'by closing my inbox at five', 'until half term'),
  area('relationship tutor tutees form pastoral rapport trust', 'greet tutees at the door by name', 'on at least four days of each week', 'so that everybody has someone to go to', 'in tutor time', 'with the head of year', 'by the end of term'),
  area('homework hw', 'check homework at the door', 'in every lesson', 'so that pupils know it is looked at', 'as they come in', 'using a class list on a clipboard', 'for the next three homeworks'),
  area('practical experiment lab equipment pe demonstration', 'demonstrate the equipment in silence', 'at the start of every lesson', 'so that pupils start within five minutes', 'before pupils move', 'with the technician', 'by the end of this practical unit'),
  area('reading read novel text', 'stop to ask one question on each page', 'three times in each session', 'because two groups skip the words they do not know', 'in guided reading', 'using questions written on the page', 'until the end of this book'),
  area('attendance punctuality late lateness absence', 'ring home about an absence', 'on four days of each week', 'because six pupils miss each Monday', 'before ten o’clock', 'with the attendance officer', 'by the end of this half term'),
  area('observe visit watch colleague observation', 'watch one colleague’s first ten minutes', 'twice, with one thing to try from each', 'following advice from my mentor', 'in period 3', 'by asking for cover', 'before my next observation'),
]; // prettier-ignore

/** Examples for a target of no known area, in turn, so that not every target gets the same. */
export const WHERE_ELSE: readonly string[] = [
  'in the first ten minutes',
  'during independent work',
  'in Tuesday’s lesson',
  'when pupils come in',
  'before the main task',
];
/** How many, in turn. */
export const MEASURE_ELSE: readonly string[] = [
  'in three of five lessons',
  'at least twice a week',
  'with six pupils in each lesson',
  'in four of the next six lessons',
  'once in every lesson',
];
/** Help, in turn. */
export const HELP_ELSE: readonly string[] = [
  'by rehearsing it with my mentor',
  'using 20 minutes of my PPA',
  'with a colleague who does it well',
  'using a prompt card on my desk',
];
/** When, in turn. */
export const WHEN_ELSE: readonly string[] = [
  'until half term',
  'for the next two weeks',
  'by our next meeting',
  'until my next observation',
  'over the next six lessons',
];
/** Why, in turn. */
export const REASON_ELSE: readonly string[] = [
  'so that quieter pupils join in',
  'because four pupils could not start alone',
  'following advice from my mentor',
  'so that pupils know what to do next',
];
/** A class of each age, for examples. */
export const CLASS_ELSE = {
  early: 'Reception',
  primary: 'Year 4',
  secondary: '8B',
  sixth: 'Year 12',
} as const;
