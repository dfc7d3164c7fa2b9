import { describe, expect, it } from 'vitest';
import { checkTarget } from '../../../src/domain/smart/check-target.ts';

const check = (text: string) => checkTarget(text, { today: '2026-11-30' });

/** What a text is; `target` is anything that is judged. */
const KINDS: readonly (readonly [kind: string, text: string])[] = [
  ['prompt', 'Outline how you will measure your success'],
  ['prompt', 'State the support you will need from your mentor'],
  ['prompt', 'Type your response below (max 200 words)'],
  ['prompt', 'Summarise what you have agreed with your mentor'],
  ['prompt', 'e.g. "Model one answer a week by May"'],
  ['not-words', 'TBC at next meeting'],
  ['not-words', 'to be agreed with HoD'],
  ['not-words', 'See attached plan'],
  ['not-words', 'No target set this half term'],
  ['heading', 'Routines and expectations:'],
  ['heading', 'ECT Year 1 targets – Spring 2027'],
  ['heading', 'Professional learning goals'],
  ['report', 'Met with the mentor on Tuesday and discussed seating'],
  ['report', 'Observed a Year 4 lesson and took notes'],
  ['report', 'Marked all the books and phoned two parents'],
  ['not-english', 'Saya akan bertanya kepada murid setiap hari'],
  ['not-english', 'Zapytam trzech uczniów na każdej lekcji'],
  ['not-english', 'Cuirfidh mé ceist ar gach dalta'],
  ['target', 'Describe the method to Year 8 before they start'],
  ['target', 'Explain how the Tudors came to power using a timeline in 7B'],
  ['target', 'List the steps on the board in Y5 maths'],
  ['target', 'Met office data used in two Y9 geography lessons by June'],
  ['target', 'Observed by mentor, Fri P2'],
  ['target', 'Summarise the text with 4H each Monday'],
  ['target', 'Record what the TA says in guided reading twice a week'],
  ['target', 'To be agreed rules displayed in 7C by Friday'],
  ['target', 'No hands up in Y8 French, all week'],
  ['target', 'Not more than ten minutes of talk in Y9 history'],
  ['target', 'Cut lateness in 10C: 6 to 2'],
  ['target', 'Kahoot quiz, Y9 German, weekly'],
  ['target', 'Duolingo streak with 8F'],
  ['target', 'Bunsen safety demo 7R'],
  ['heading', 'Part 1: Teaching'],
  ['heading', 'Standard 3: Demonstrate good subject and curriculum knowledge'],
  ['heading', 'TS8 Fulfil wider professional responsibilities'],
  ['heading', 'How pupils learn'],
  ['heading', 'Assessment, feedback and marking'],
  ['praise', 'You have made a super start with your form'],
  ['praise', 'Your explanations were really clear and the class loved the lesson'],
  ['praise', 'Thank you for all your help with the play'],
  ['praise', 'Great use of the visualiser today, keep it up'],
  ['report', 'We worked on routines last half term and most pupils now settle'],
  ['report', 'She observed phonics twice and planned a unit with her mentor'],
  ['report', 'In October I led two assemblies'],
  ['report', 'Targets from last year: all met'],
  ['question', 'Is it ok to use mini whiteboards every lesson?'],
  ['question', 'When do I hand in the portfolio'],
  ['question', 'Which class should I pick?'],
  ['prompt', 'List up to three actions and who will do them'],
  ['prompt', 'My target for this half term is: ________'],
  ['not-english', 'Il faut que je parle moins pendant le cours'],
  ['not-english', 'Bu hafta her öğrenciye bir soru soracağım'],
  ['not-english', 'Vou observar duas aulas por semana'],
  ['not-english', 'Zadam trzy pytania tygodniowo'],
  ['form', 'Name: | Date: | Signed:'],
  ['form', 'Target | Action | By whom | By when'],
  ['finding', 'Pupils do not know the routine for handing out books'],
  ['finding', 'Not enough challenge for the most able'],
  ['finding', 'Questions mostly answered by the same five pupils'],
];

/** 2 where a clause tells how things are, 1 where the same words say what will be done or where. */
const RELEVANT: readonly (readonly [verdict: number, text: string])[] = [
  [2, 'My Year 10s keep losing their place, so number every line of the handout'],
  [2, 'He hardly ever writes more than a line: give TR a sentence frame in history'],
  [2, 'Starts are too slow in 8M. Put the first question on the board before they arrive'],
  [2, "I still don't know my tutor group, learn five names a day"],
  [2, 'Books were untidy at the check; model the date and title in 5P each morning'],
  [2, "It's usually chaos after PE, stand at the coat pegs and call one table at a time"],
  [2, 'Parents have complained about reading records, so sign them on Mondays'],
  [2, 'Practicals always overrun: set a timer for the clear-up'],
  [2, "They can't hear me from the back, repeat answers from the middle of the room"],
  [2, 'The TA is never told the plan – email it on Sunday'],
  [2, 'Currently 12 of 30 hand in on time, aim for 24 by June in 9D'],
  [1, 'Put the books out before they arrive, hand them back after break'],
  [1, 'I will ask three pupils and they will answer in sentences in 7B'],
  [1, 'Books are marked each week in 8R'],
  [1, "I'm going to ring two homes on Thursday, and we will talk it over"],
  [1, 'Use mini whiteboards in Y8, then they hold them up'],
  [1, 'Seating plans have been updated by Friday for 7T'],
  [1, 'I always greet 8B at the door'],
  [1, 'The script is on the desk for every lesson with 9X'],
];

/** Notes without a verb, plans of a school, a first language other than English; and as many that stay below. */
const SPECIFIC: readonly (readonly [verdicts: string, text: string])[] = [
  ['2', 'French: picture cards + mime, no English - 3B'],
  ['2', 'Geog – atlas work before screens; yr 8'],
  ['2', 'DT: saw demo w/ goggles, then pairs. Y9 grp B'],
  ['2', 'KS2 guided group: echo read, then solo. HP and JM'],
  ['2', 'Lunch club (chess) – score sheet, Y5 boys'],
  ['2', 'Art: wet brushes in pots before bell, 7F'],
  ['2', 'Reception – song for tidying, then carpet'],
  ['2', 'Red/amber/green cups on tables in Y6 SPaG'],
  ['2', 'Bookmarks w/ target words for Nia and Owen'],
  ['0', 'Seating'],
  ['0', 'Behaviour Y9'],
  ['1', 'Flashcards'],
  ['1', 'French'],
  ['01', 'Music department'],
  ['1', 'Better starts in 7B'],
  ['2', 'To not read the slides aloud to Year 10'],
  ['2', 'I must to give the instructions with pictures in my group of EAL'],
  ['2', 'It is needed that I do a list of words for each unit of biology'],
  ['2', 'I will be put the date and title on the board before Year 4 enter'],
  ['2', 'In the lesson of PE I am going for demonstrate each skill before they practise'],
  ['2', 'All corridors to have a one-way line on the floor by half term'],
  ['2', 'Every tutor to run two reading sessions a week'],
  ['2', 'Run three workshops on phonics for new parents'],
  ['2', 'Send the two case studies to the SENCo before each review'],
  ['2', 'Year leads to moderate six books each at the November meeting'],
  ['2', 'Kitchen staff to label every dish with allergens'],
  ['1', 'Run three workshops'],
  ['1', 'Write two reports'],
  ['0', 'Staff to be consistent'],
  ['1', 'Leaders monitor more lessons'],
  ['2', 'Apply the five-finger method in 4C story writing'],
  ['1', 'Apply the ladder approach'],
  ['0', 'Apply a consistent approach'],
  ['2', 'The behaviour log in 7R to be filled in by the end of each lesson'],
];

describe('open classes, read by their form', () => {
  it.each(KINDS)('%s: %s', (kind, text) => {
    const report = check(text);
    if (kind === 'target') expect(report.readable).toBe(true);
    else expect(report.kind).toBe(kind);
  });

  it.each(RELEVANT)('relevant %i: %s', (verdict, text) => {
    expect(check(text).criteria.relevant.verdict).toBe(verdict);
  });

  it.each(SPECIFIC)('specific %s: %s', (verdicts, text) => {
    expect(verdicts).toContain(String(check(text).criteria.specific.verdict));
  });
});
