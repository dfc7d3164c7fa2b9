import type { Criterion, Verdict } from '../target-finding.ts';
import { VAGUE_VERB_REASONS } from '../lexicon/acts/vague-verb-reasons.ts';
import type { TargetContext } from '../target-context.ts';

/** One rule of the checker, with a target that makes it speak. What it says is never copied here: it is read from the checker. */
export interface RuleEntry {
  /** The `rule` of the findings it makes, such as `specific/act`. */
  rule: string;
  /** Why the rule is there, in a sentence for teachers. */
  reason: string;
  /** A target in which the rule finds something. */
  example: string;
  /** Fields of the action plan beside the target, where the rule reads one. */
  beside?: Omit<TargetContext, 'today'>;
}

/** How the findings for a criterion come to a verdict, a sentence for each. */
export const VERDICT_RULES: Readonly<Record<Criterion, Readonly<Record<Verdict, string>>>> = {
  specific: {
    2: 'It has an act that could be seen, a particular thing, and a class, group, place or part of the lesson.',
    1: 'It has two of these; or an act or a particular thing alone; or a wide area with a class; or a wide area with a figure.',
    0: 'It names a wide area, says how somebody should be, or neither.',
  },
  measurable: {
    2: 'It gives a figure with what is counted, says how often something that can be seen is done, or says none at all.',
    1: 'It gives a direction or a source of evidence without saying how much; or it is a thing to make or do once; or it says how often of something that cannot be seen.',
    0: 'None of these. Years, classes, rooms, pages, dates, clock times and standards count nothing.',
  },
  achievable: {
    2: 'It is one bounded thing in the teacher’s own hands, or it says what or who will help. Confidence of 7 or more with support beside it also counts.',
    1: 'The words do not show the size of the step; or pupils are to reach something and no help is named; or confidence is 4 or less.',
    0: 'It leaves no room (all, none, 100%) in what others decide, or it is a date without a target.',
  },
  relevant: {
    2: 'It gives a reason, feedback, a standard, pupils with a need, or particular pupils’ own result; or the reason stands beside it.',
    1: 'It is about teaching or pupils but does not say why or for whom.',
    0: 'It is too vague to see a link, or is about another part of life.',
  },
  timeBound: {
    2: 'It names a day or a school event that is still to come, or a target or review date stands beside it.',
    1: 'It comes round again, only begins, could be any day, has passed, or is no day in the calendar.',
    0: 'It has no time, or only tells when something was seen. “By” with a way of doing (“by using whiteboards”) is no time.',
  },
};

/** Every rule, by criterion and in the order in which a reader would ask. Examples are ours. */
export const RULE_BOOK: Readonly<Record<Criterion, readonly RuleEntry[]>> = {
  specific: [
    { rule: 'specific/act', reason: 'An act can be watched, practised and talked about.', example: 'Script two hinge questions for 8B' },
    { rule: 'specific/object', reason: 'A named technique, task or resource is smaller than a heading of the Teachers’ Standards.', example: 'Use exit tickets' },
    { rule: 'specific/setting', reason: 'Saying where keeps the first step small.', example: 'Greet pupils at the door of 7K maths' },
    ...Object.entries(VAGUE_VERB_REASONS).map(([rule, { reason, example }]): RuleEntry => ({ rule: `specific/${rule}`, reason, example })),
    { rule: 'specific/saying', reason: 'A saying, or a phrase for everything at once, fits any teacher in any year.', example: 'Up my game with Year 9' },
    { rule: 'specific/broad', reason: 'Everybody agrees with a wide area, so it does not say what to do on Monday.', example: 'Improve behaviour' },
    { rule: 'specific/trait', reason: 'How somebody is cannot be practised; what they do can.', example: 'Be more confident' },
    { rule: 'specific/negated', reason: 'A habit is easier to put in place of another than to stop.', example: 'Stop talking over 9C' },
    { rule: 'specific/no-act', reason: 'Without an act, two people would look for different things.', example: 'Better behaviour' },
    { rule: 'specific/no-object', reason: 'The act alone could be almost anything.', example: 'Improve my teaching' },
    { rule: 'specific/no-setting', reason: 'One class is a better start than all of them.', example: 'Use cold call' },
  ],
  measurable: [
    { rule: 'measurable/threshold', reason: 'A figure with what is counted lets two people agree.', example: 'Use cold call in at least 3 of 5 lessons with 9B' },
    { rule: 'measurable/frequency', reason: 'How often can be counted when each time is done or not done.', example: 'Use an exit ticket in every Year 8 lesson' },
    { rule: 'measurable/all', reason: 'All of a group can be checked, when it is something the teacher does.', example: 'Greet all pupils at the door' },
    { rule: 'measurable/zero', reason: 'None can be checked, though it may be hard to reach.', example: 'Have no call outs in 8C' },
    { rule: 'measurable/direction', reason: 'A direction shows which way, not how far.', example: 'Have fewer transitions in Year 3' },
    { rule: 'measurable/evidence', reason: 'A source of evidence is a start; what it would show comes next.', example: 'Use wait time, evidenced by mentor observation' },
    { rule: 'measurable/deliverable', reason: 'A thing made or done once is there or not there, which does not yet show that it helped.', example: 'Create a seating plan for 10A' },
    { rule: 'measurable/emphasis', reason: 'A percentage of commitment counts nothing.', example: 'Be 100% committed to the behaviour policy' },
    { rule: 'measurable/success-measure', reason: 'A measure in its own field is as good as one in the sentence.', example: 'Use cold call with 9B', beside: { successMeasure: 'At least 6 pupils answer in each lesson' } },
    { rule: 'measurable/baseline', reason: 'Where things stand now shows how far the target goes; alone it does not change the verdict.', example: 'Shorten the start of 8B lessons', beside: { baseline: 'It takes 9 minutes' } },
    { rule: 'measurable/none', reason: 'Without a measure, two people can both be sure and disagree.', example: 'Use cold call with 9B' },
  ],
  achievable: [
    { rule: 'achievable/bounded', reason: 'A small thing in one’s own hands is within reach as far as words can show.', example: 'Ask three hinge questions in each 9B lesson until half term' },
    { rule: 'achievable/support', reason: 'A person, a time or a way of working makes a step more likely.', example: 'Script three questions for each 9B lesson with my mentor' },
    { rule: 'achievable/absolute', reason: 'All or none of what others decide leaves no room for a good start.', example: '100% of pupils in 9B will get full marks' },
    { rule: 'achievable/conditional', reason: 'A condition is where plans usually end.', example: 'If I have time, mark three 7P books each day' },
    { rule: 'achievable/confident', reason: 'The teacher’s own confidence, with help named, says more than any wording.', example: 'Use cold call with 9B', beside: { confidence: 8, support: 'My mentor watches' } },
    { rule: 'achievable/low-confidence', reason: 'Low confidence asks for a smaller step or more help.', example: 'Use cold call with 9B', beside: { confidence: 3 } },
    { rule: 'achievable/no-target', reason: 'A date alone says nothing about the size of a step.', example: 'By half term' },
    { rule: 'achievable/unknown', reason: 'Most targets do not show their size; that is for the two of you.', example: 'Use cold call with 9B' },
  ],
  relevant: [
    { rule: 'relevant/purpose', reason: 'A stated purpose keeps the point in view.', example: 'Use cold call so that quieter pupils answer too' },
    { rule: 'relevant/cause', reason: 'A cause shows what the target answers.', example: 'Ring home more because parents only hear bad news' },
    { rule: 'relevant/feedback', reason: 'Feedback and school priorities are reasons to choose one target over another.', example: 'Use wait time, following feedback on my questioning' },
    { rule: 'relevant/need', reason: 'Pupils named by a need say whom it is for.', example: 'Pre-teach key words to EAL pupils in 7T' },
    { rule: 'relevant/standard', reason: 'A standard links it to what the induction looks at.', example: 'Teach the entry routine to 8X (TS7)' },
    { rule: 'relevant/pupil-outcome', reason: 'What particular pupils will do is a reason in itself.', example: '24 of 30 pupils in 8X will recall the six key words by half term' },
    { rule: 'relevant/field', reason: 'A reason in its own field is as good as one in the sentence.', example: 'Use cold call with 9B', beside: { link: 'Quieter pupils do not answer' } },
    { rule: 'relevant/no-reason', reason: 'Without a reason, another target might matter more.', example: 'Use cold call with 9B' },
    { rule: 'relevant/no-link', reason: 'Nothing in it shows what it has to do with school.', example: 'Run a marathon by May' },
  ],
  timeBound: [
    { rule: 'timeBound/deadline', reason: 'A day or a school event can be put in a diary.', example: 'Use cold call with 9B until half term' },
    { rule: 'timeBound/recurring', reason: 'How often is not until when.', example: 'Use cold call in every lesson' },
    { rule: 'timeBound/start', reason: 'A beginning has no day to look back from.', example: 'Use cold call from Monday' },
    { rule: 'timeBound/soft', reason: 'Any day could be “soon”.', example: 'Use cold call as soon as possible' },
    { rule: 'timeBound/past', reason: 'A day that has gone cannot be planned for.', example: 'Use cold call by 12/01/2026' },
    { rule: 'timeBound/not-before', reason: 'Ruling a day out does not name one.', example: 'Use cold call with 9B, not by Friday' },
    { rule: 'timeBound/impossible', reason: 'A slip in a date is easily missed.', example: 'Use cold call by 31/02/2027' },
    { rule: 'timeBound/field', reason: 'A date in its own field is as good as one in the sentence.', example: 'Use cold call with 9B', beside: { targetDate: '2026-07-10' } },
    { rule: 'timeBound/field-past', reason: 'A date beside the target may have been left from before.', example: 'Use cold call with 9B', beside: { targetDate: '2026-01-12' } },
    { rule: 'timeBound/none', reason: 'Without a day, there is no moment to look back together.', example: 'Use cold call with 9B' },
  ],
}; // prettier-ignore
