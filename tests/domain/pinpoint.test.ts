import { expect, test } from 'vitest';
import { pinpoint } from '../../src/domain/pinpoint.ts';
import { error } from '../../src/domain/problem.ts';

const place = (text: string, message: string, line?: number) => {
  const { column, endLine, endColumn, actual } = pinpoint(error('a.md', line, message, 'x'), text);
  return [column, endLine, endColumn, actual];
};

test.each([
  ['the words it quotes', 'one\r\ntwo words here\r\n', 'there are “words”', 2, [5, 2, 10, 'words']],
  ['of two quotations the one that stands there', 'a b\n', '“z” is not “b”', 1, [3, 1, 4, 'b']],
  ['else what is written on the line', '  - item  \n', 'this is wrong', 1, [3, 1, 9, '- item']],
  ['counted in UTF-16 units', '😀 b', '“b”', 1, [4, 1, 5, 'b']],
  ['nothing on an empty line', 'a\n\n', '“b”', 2, [undefined, undefined, undefined, undefined]],
  ['nothing behind the last line', 'a', '“a”', 9, [undefined, undefined, undefined, undefined]],
  ['nothing for a whole file', 'a', '“a”', undefined, [undefined, undefined, undefined, undefined]],
] as const)('the place of a problem: %s', (_, text, message, line, expected) => {
  expect(place(text, message, line)).toEqual(expected);
});
