import { describe, expect, it } from 'vitest';
import { checkTarget } from '../../../src/domain/smart/check-target.ts';
import { VAGUE_VERB_GROUPS } from '../../../src/domain/smart/lexicon/acts/vague-verbs.ts';

const check = (text: string) => checkTarget(text, { today: '2026-06-15' }).criteria.specific;
const spansOf = (text: string, rule: string) =>
  check(text).findings.filter((finding) => finding.rule === `specific/${rule}`).map(({ span }) => span && text.slice(span.start, span.end)); // prettier-ignore

describe('specific: a verb no list knows can be an act', () => {
  it.each([
    ['To decorate the working wall in Year 4', 'decorate'], ['I will varnish the props with 9D', 'varnish'], ['Unfurl a map of rivers in 7K geography', 'Unfurl'],
    ["I've whittled the starter slides down for 8X", 'whittled'], ['Fasten each name card to its desk in 3B', 'Fasten'],
  ])('%s', (text, verb) => expect(spansOf(text, 'act')).toEqual([verb])); // prettier-ignore

  it.each(['Entry routines', 'Improve access to lessons', 'To parents', 'Questioning', 'Folders, emails, desk'])(
    'nothing is taken for a verb in “%s”', (text) => expect(check(text).verdict).not.toBe(2),
  ); // prettier-ignore
});

describe('specific: where, in phrases no list has whole', () => {
  it.each([
    'Use sentence stems with the blue table', 'Use sentence stems in 5 Oak', 'Use sentence stems with Priya', 'Use sentence stems in the sensory room', 'Use sentence stems in Kingfisher class',
    'Use sentence stems for the welding workshop', 'Write two model answers for Paper 2', 'Post the slides on Teams', 'Use sentence stems in the Y6 reading group', 'Read with Maya’s table',
  ])('%s', (text) => expect(spansOf(text, 'setting')).toHaveLength(1)); // prettier-ignore

  it.each(['Use sentence stems in lessons', 'Use sentence stems with confidence', 'Use sentence stems in silence', 'Use sentence stems on time', 'Use 3 Kagan structures', 'Use sentence stems in all of the areas identified'])(
    '%s says no place', (text) => expect(spansOf(text, 'setting')).toEqual([]),
  ); // prettier-ignore
});

describe('specific: sayings and wholes are nothing to see', () => {
  it.each([
    'Up my game with set 3', 'Get to grips with everything', 'Keep at it', 'Make a real difference', 'Work on all of the areas identified', 'Apply what I have learned',
    'Develop my presence', 'Share best practice', 'Go the extra mile', 'Understand the importance of pace', 'By being more positive',
  ])('%s', (text) => expect(check(text).verdict).toBe(0)); // prettier-ignore

  it('marks the saying itself', () =>
    expect(spansOf('Keep on top of everything', 'saying')).toEqual(['Keep on top of']));
  it('leaves a saying that goes with an act alone', () =>
    expect(spansOf('Use cold call in 9B to raise my game', 'saying')).toEqual([]));
});

describe('specific: words between quotation marks', () => {
  it('are a thing to say, and none of them is an act', () => {
    expect(spansOf('Say “write it in full” before each task in 8B', 'act')).toEqual(['Say']);
    expect(check('Say “write it in full” before each task in 8B').verdict).toBe(2);
  });
});

describe('specific: verbs that say nothing to see', () => {
  it.each([
    ['Develop my practice', 'promises-change', 'Develop'], ['Understand the marking policy', 'in-the-head', 'Understand'], ['Embed good habits', 'keeps-going', 'Embed'],
    ['Strive for excellence', 'says-it-will-try', 'Strive'], ['Deal with behaviour', 'only-copes', 'Deal'], ['Encourage independence', 'hands-it-on', 'Encourage'],
  ])('%s: %s', (text, rule, verb) => expect(spansOf(text, rule)).toEqual([verb])); // prettier-ignore

  it('each belongs to one group, and each group says why and what to write', () => {
    const all = VAGUE_VERB_GROUPS.flatMap(({ words }) => [...words]);
    expect(all.filter((word, at) => all.indexOf(word) !== at)).toEqual([]);
    expect(new Set(VAGUE_VERB_GROUPS.map(({ message }) => message)).size).toBe(VAGUE_VERB_GROUPS.length);
    for (const { message } of VAGUE_VERB_GROUPS) expect(message).toMatch(/write|start with/i);
  });

  it('is silent once there is an act', () =>
    expect(spansOf('Develop my questions: use cold call in 8B', 'promises-change')).toEqual([]));
});
