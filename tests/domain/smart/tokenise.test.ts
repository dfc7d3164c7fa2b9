import { expect, it } from 'vitest';
import { tokenise } from '../../../src/domain/smart/text/tokenise.ts';

const texts = (text: string): string[] => tokenise(text).map((token) => token.text);

it('a name inside a text is left as it is, a slip of the keyboard is put right', () => {
  expect(texts('Read two chapters on the Tudors')).toContain('tudors');
  expect(texts('Ask the tutros')).toContain('tutors');
});

it.each([
  ['9Y2 for 10mins', ['9y2', 'for', '10', 'minutes']],
  ['half-term, co-plan', ['half', 'term', ',', 'coplan']],
  ['’quoted’', ['quoted']],
])('%s is cut into %j', (text, pieces) => {
  expect(texts(text)).toEqual(pieces);
});
