import { describe, expect, it } from 'vitest';
import type { TargetFinding } from '../../../src/domain/smart/target-finding.ts';
import { joinedSegments, segments } from '../../../src/domain/smart/segments.ts';

const finding = (rule: string, start: number, end: number): TargetFinding => ({
  rule,
  criterion: 'specific',
  kind: 'evidence',
  message: '',
  span: { start, end },
});

describe('segments', () => {
  it('joins back to the text exactly, with every finding on the letters it covers', () => {
    const cut = segments('abcdef', [finding('x', 1, 4), finding('y', 3, 6)]);
    expect(cut.map(({ text, findings }) => [text, findings.map(({ rule }) => rule).join('')])).toEqual([
      ['a', ''],
      ['bc', 'x'],
      ['d', 'xy'],
      ['ef', 'y'],
    ]);
  });

  it('clips a span that runs past the text, and leaves out one with nothing in it', () => {
    expect(segments('abc', [finding('x', 2, 99), finding('y', 7, 9), finding('z', 1, 1)])).toHaveLength(2);
  });

  it('gives one run when nothing is marked, and none for no text', () => {
    expect(segments('abc', [])).toEqual([{ text: 'abc', findings: [] }]);
    expect(segments('', [])).toEqual([]);
  });
});

describe('joined segments', () => {
  it('makes one part of neighbours that say the same, with the space between, and of no others', () => {
    const vague: TargetFinding = { ...finding('v', 9, 12), kind: 'vague' };
    const text = 'ab cd ef ghi';
    const cut = joinedSegments(text, [finding('x', 0, 2), finding('y', 3, 5), vague]);
    expect(cut.map(({ text: part, findings }) => [part, findings.map(({ rule }) => rule).join('')])).toEqual([
      ['ab cd', 'xy'],
      [' ef ', ''],
      ['ghi', 'v'],
    ]);
  });

  it('takes a small word of the phrase along, and no other', () => {
    const parts = (text: string, one: string, two: string) =>
      joinedSegments(
        text,
        [one, two].map((words) => finding(words, text.indexOf(words), text.indexOf(words) + words.length)),
      ).map((part) => part.text);
    expect(parts('Improve my questioning', 'Improve', 'questioning')).toEqual(['Improve my questioning']);
    expect(parts('Ask three of the pupils', 'Ask three', 'pupils')).toEqual(['Ask three of the pupils']);
    expect(parts('Ask then wait', 'Ask', 'wait')).toEqual(['Ask', ' then ', 'wait']);
    expect(parts('Ask. My class', 'Ask', 'class')).toEqual(['Ask', '. My ', 'class']);
  });
});
