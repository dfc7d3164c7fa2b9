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
}

const area = (words: string, act: string, measure: string, reason: string): ExampleArea => ({
  words: new Set(words.split(' ')),
  act,
  measure,
  reason,
});

/** By area, the narrower ones first: the first whose words are in the target gives the examples. */
export const EXAMPLE_AREAS: readonly ExampleArea[] = [
  area('question questioning hinge', 'ask hinge questions', 'at least three times in each lesson', 'so that every pupil has an answer ready'),
  area('marking mark feedback book', 'use whole-class feedback', 'after three of five pieces of work', 'so that pupils correct the same mistake themselves'),
  area('phonics blending decoding', 'model the blending routine', 'for three new words in each session', 'so that every child can read the weekly list'),
  area('writing write literacy essay handwriting', 'model one paragraph under the visualiser', 'twice a week', 'because the last pieces of writing were short'),
  area('vocabulary word oracy talk discussion language speaking', 'use sentence starters', 'with at least five pupils in each lesson', 'so that quieter pupils join in'),
  area('parent carer family', 'send a good-news postcard home', 'three times a week', 'so that parents hear from school before there is a problem'),
  area('ta tas lsa adult assistant', 'share a one-page plan with my TA', 'before at least three lessons a week', 'so that pupils with SEND get help at once'),
  area('send sen eal adaptive adapt differentiation differentiate differentiated scaffold scaffolding inclusion inclusive', 'pre-teach four key words', 'before each new topic', 'so that EAL pupils can use them in their answers'),
  area('behaviour behave disruption noise noisy settle settling routine transition calm rude talking sanction entry', 'rehearse the entry routine', 'from 8 minutes to 4', 'so that pupils have more time to read'),
  area('assessment assess afl understanding misconception data progress check', 'use mini whiteboards', 'at least twice in each lesson', 'to check every pupil’s understanding before moving on'),
  area('engagement engage engaging participation passive attention focus', 'use cold call after think time', 'for at least four questions in each lesson', 'so that quieter pupils answer too'),
  area('explanation explain explaining modelling model instruction', 'script my explanations', 'twice a week', 'because pupils mixed up two ideas in the last task'),
  area('planning plan curriculum sequence knowledge scheme', 'co-plan one lesson with my mentor', 'once a week', 'so that pupils meet the ideas in order'),
  area('workload wellbeing organisation organised email deadline paperwork', 'plan two lessons in my PPA', 'on three days of each week', 'so that pupils get their books back in time'),
  area('relationship tutor tutees form pastoral rapport trust', 'greet tutees at the door by name', 'on at least four days of each week', 'so that everybody has someone to go to'),
  area('homework hw', 'check homework at the door', 'in every lesson', 'so that pupils know it is looked at'),
  area('practical experiment lab equipment pe demonstration', 'demonstrate the equipment in silence', 'at the start of every lesson', 'so that pupils start within five minutes'),
]; // prettier-ignore
