import { words } from '../list.ts';

/** Verbs that say nothing to see, by why they say nothing. */
export interface VagueVerbGroup {
  /** The end of the rule's name: `specific/promises-change`. */
  rule: string;
  /** What the writer is told; the verb itself is marked in the text. */
  message: string;
  /** Plain forms; other forms are made by `word-forms.ts`. */
  words: ReadonlySet<string>;
}

/** The groups in the order they are published. A verb is in one group only. */
export const VAGUE_VERB_GROUPS: readonly VagueVerbGroup[] = [
  {
    rule: 'promises-change',
    message:
      'This promises a change. Write the one thing that will be done differently, or from how many to how many.',
    words: words(`
      improve develop enhance strengthen refine boost grow better become increase reduce raise lower decrease minimise maximise
      optimise stretch expand extend deepen broaden progress evolve master upskill gain personalise build-on sharpen hone transform
      elevate heighten widen perfect advance accelerate streamline overhaul lessen diminish eliminate eradicate revolutionise polish
      upgrade excel thrive flourish succeed fulfil curb ease limit speed
    `),
  },
  {
    rule: 'in-the-head',
    message: 'This goes on in somebody’s head. Write what will be said, written or done that would show it.',
    words: words(`
      understand think consider know believe feel appreciate explore reflect familiarise enjoy realise recognise grasp internalise
      absorb worry care love hate value respect trust doubt wonder ponder contemplate digest acknowledge accept embrace remember
      demonstrate-understanding overthink second-guess relax panic stress mind dread fear
    `),
  },
  {
    rule: 'keeps-going',
    message:
      'This says only that it will be there, or go on. Write what would be seen in one lesson, and how often.',
    words: words(`
      embed establish maintain ensure continue be sustain consolidate uphold instil cement reinforce secure preserve remain
      guarantee persist persevere
    `),
  },
  {
    rule: 'says-it-will-try',
    message: 'This says that you will try. Leave it out and start with what you will do.',
    words: words(`
      focus work look aim strive seek want hope intend need commit endeavour act attempt prioritise contribute sort find concentrate
      dedicate wish push pursue
    `),
  },
  {
    rule: 'only-copes',
    message: 'This says that it will be dealt with, not how. Write what you will say or do first.',
    words: words(`
      manage deal address tackle cope handle control balance juggle navigate survive overcome combat resolve confront struggle
      weather
    `),
  },
  {
    rule: 'hands-it-on',
    message: 'This hands the act to somebody else. Write what you will do that brings it about.',
    words: words(`
      promote encourage foster inspire motivate engage facilitate nurture cultivate support help challenge enable empower enthuse
      excite energise captivate champion stimulate influence
    `),
  },
];
